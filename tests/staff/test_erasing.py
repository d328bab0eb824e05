"""Under an alert that nobody has cleared, one person cannot erase a conversation; and a family's wish can be refused
only with a reason.
"""

import pytest

from assistant.alerts.alert import decide, mark_seen, raise_alert
from assistant.keeping.erase import erase_for_family
from assistant.records import audit, conversations, erasures
from assistant.staff.erasing import decide_again, erase_for, keep, take_back
from assistant.staff.erasures import read_erasures
from assistant.staff.errors import AlertNotDecided, ErasureNotAsked, NoErasureReason, NoKeepReason, NoSuchConversation
from tests.support.factories import example_profile, example_words
from tests.support.staff_factories import entries, make_account, make_conversation, member

WHY = "family_asked"


@pytest.fixture
def people(session, clock):
    roles = {"Ada Okafor": "lead", "Tom Reed": "lead", "Lil Webb": "liaison"}
    return [member(make_account(session, name=name, role=role)) for name, role in roles.items()]


@pytest.fixture
def alerted(session, clock):
    conversation = make_conversation(session)
    return conversation.id, raise_alert(session, conversation.id, "self_harm", example_profile())


def there(session, conversation_id):
    session.expire_all()
    return conversations.by_id(session, conversation_id) is not None


def followed_up(session, alert):
    decide(session, alert.id, "followed_up", by="Ada", actor="staff:1")
    session.expire_all()


def erasing(session, conversation_id, who):
    return erase_for(session, conversation_id, who, why=WHY, why_kept="")


def test_without_an_alert_one_person_who_decides_about_erasing_erases(session, people):
    conversation_id = make_conversation(session).id
    assert erasing(session, conversation_id, people[0]) is not None
    assert not there(session, conversation_id)


def test_under_an_open_alert_the_same_person_never_erases_however_often_they_try(session, people, alerted):
    conversation_id, _ = alerted
    assert [erasing(session, conversation_id, people[0]) for _ in range(3)] == [None] * 3
    assert there(session, conversation_id) and len(entries(session, "erasure.asked")) == 1


def test_two_persons_cannot_empty_an_alert_of_which_nobody_said_what_came_of_it(session, people, alerted):
    conversation_id, alert = alerted
    first, second, _ = people
    erasing(session, conversation_id, first)
    mark_seen(session, alert.id, by="Ada", actor="staff:1")
    with pytest.raises(AlertNotDecided):  # taken, and not decided
        erasing(session, conversation_id, second)
    assert there(session, conversation_id) and entries(session, "erasure.confirmed") == []
    assert [row.undecided for row in read_erasures(session, second).waiting] == [True]

    followed_up(session, alert)
    assert erasing(session, conversation_id, second) is not None


def test_keeping_it_decides_no_alert_and_the_page_says_so(session, people, wished, alerted):
    keep(session, wished, people[0], because="a social worker looks into it")
    assert [row.undecided for row in read_erasures(session, people[0]).kept] == [True]

    followed_up(session, alerted[1])
    assert [row.undecided for row in read_erasures(session, people[0]).kept] == [False]


def test_under_an_alert_that_is_not_cleared_a_second_person_confirms_and_both_are_on_the_chain(
    session, people, alerted
):
    conversation_id, alert = alerted
    first, second, _ = people
    erasing(session, conversation_id, first)
    followed_up(session, alert)
    assert erasing(session, conversation_id, second) is not None

    assert not there(session, conversation_id)
    (confirmed,) = entries(session, "erasure.confirmed")
    assert (confirmed.actor, confirmed.details) == (second.actor, {"first": first.actor})


def test_who_asked_before_the_alert_was_raised_did_not_decide_about_it(session, people, clock):
    conversation_id = make_conversation(session).id
    erasing(session, conversation_id, people[2])
    clock.forward(minutes=5)
    raise_alert(session, conversation_id, "self_harm", example_profile())

    assert erasing(session, conversation_id, people[0]) is None and there(session, conversation_id)


def test_followed_up_still_needs_two_and_no_danger_needs_one(session, people, alerted):
    conversation_id, alert = alerted
    decide(session, alert.id, "followed_up", by="Ada", actor="staff:1")
    session.expire_all()
    assert erasing(session, conversation_id, people[0]) is None

    decide(session, alert.id, "no_danger", by="Ada", actor="staff:1")
    session.expire_all()
    assert erasing(session, conversation_id, people[0]) is not None


def test_who_may_not_decide_can_only_ask_also_as_the_second_person(session, people, alerted):
    first, _, liaison = people
    conversation_id, _ = alerted
    erasing(session, conversation_id, first)
    assert erasing(session, conversation_id, liaison) is None and there(session, conversation_id)

    other = make_conversation(session).id
    assert erasing(session, other, liaison) is None and there(session, other)
    assert erasing(session, other, first) is not None


def test_what_was_taken_back_is_asked_anew(session, people, alerted):
    conversation_id, _ = alerted
    first, second, _ = people
    erasing(session, conversation_id, first)
    take_back(session, conversation_id, second)

    assert erasing(session, conversation_id, second) is None, "now the second is the first"
    assert there(session, conversation_id)
    with pytest.raises(ErasureNotAsked):
        take_back(session, make_conversation(session).id, first)


def test_a_reason_of_ours_and_a_conversation_are_needed(session, people, alerted):
    conversation_id, _ = alerted
    with pytest.raises(NoErasureReason):
        erase_for(session, conversation_id, people[0], why="because", why_kept="")
    with pytest.raises(NoSuchConversation):
        erasing(session, people[0].id, people[0])


@pytest.fixture
def wished(session, alerted):
    """The family asked to erase it, and it was shut."""
    conversation_id, _ = alerted
    erase_for_family(session, conversation_id, example_words().wording)
    return conversation_id


def test_a_familys_wish_has_a_count_and_a_clock_until_it_is_decided(session, people, wished, clock):
    clock.forward(days=31)
    assert erasures.count_waiting(session) == 1
    (row,) = read_erasures(session, people[0]).waiting
    assert (row.days, row.tags[0].words) == (31, "Overdue: asked 31 days ago")

    keep(session, wished, people[0], because=" a social worker looks into it ")

    page = read_erasures(session, people[0])
    assert (erasures.count_waiting(session), page.waiting) == (0, [])
    assert [(one.by, one.because) for one in page.kept] == [("Ada Okafor", "a social worker looks into it")]


def test_why_it_is_kept_is_not_on_the_chain(session, people, wished):
    keep(session, wished, people[0], because="Zebedee")
    assert len(entries(session, "erasure.kept")) == 1
    assert "Zebedee" not in repr([entry.details for entry in audit.oldest_first(session)])


def test_a_decision_to_keep_can_be_taken_back_and_the_clock_did_not_stop(session, people, wished, clock):
    keep(session, wished, people[0], because="not yet")
    clock.forward(days=5)
    decide_again(session, wished, people[1])

    (row,) = read_erasures(session, people[0]).waiting
    assert (row.days, read_erasures(session, people[0]).kept) == (5, [])
    with pytest.raises(ErasureNotAsked):
        decide_again(session, wished, people[1])


@pytest.mark.parametrize("because", ["", "  \r\n ", "x" * 1001])
def test_it_is_kept_only_with_a_reason_of_bearable_length(session, people, wished, because):
    with pytest.raises(NoKeepReason):
        keep(session, wished, people[0], because=because)
    assert erasures.count_waiting(session) == 1


def test_what_no_family_asked_for_is_not_kept_against_its_wish(session, people, alerted):
    with pytest.raises(ErasureNotAsked):
        keep(session, alerted[0], people[0], because="why not")


def test_what_a_member_of_staff_asked_for_waits_with_the_wishes_of_families(session, people, alerted):
    erasing(session, alerted[0], people[2])
    assert erasures.count_waiting(session) == 1
    assert [(row.asked_by, row.may_erase) for row in read_erasures(session, people[0]).waiting] == [("Lil Webb", True)]
    assert [row.may_erase for row in read_erasures(session, people[2]).waiting] == [False]
