"""Reports on conversations: whose they were, and how long a wish for a person waited."""

from datetime import UTC, datetime, timedelta

from assistant.handoffs import additions
from assistant.records import audit
from assistant.records.removal import remove_conversations
from assistant.staff.reports import of_chats
from assistant.staff.reports.period import read
from tests.staff.reports.reading import told
from tests.support.factories import make_conversation
from tests.support.staff_factories import make_handoff

IN = datetime(2026, 11, 10, 9, tzinfo=UTC)


def chats(session, number, at=IN, **changes):
    return [make_conversation(session, created_at=at, **changes) for _ in range(number)]


def test_conversations_are_told_for_the_twelve_months_that_end_with_the_period(session):
    chats(session, 6)
    chats(session, 7, at=IN - timedelta(days=40))
    chats(session, 8, at=IN - timedelta(days=400))

    assert told(of_chats.conversations, session) == ({"October 2026": 7, "November 2026": 6}, None)
    assert told(of_chats.conversations, session, read("2026-Q4"))[0] == {"October 2026": 7, "November 2026": 6}


def test_nations_add_up_and_a_small_one_is_not_told(session):
    chats(session, 20, nation="england")
    chats(session, 9, nation="wales")
    chats(session, 2, nation="scotland")
    chats(session, 6)

    rows, total = told(of_chats.by_nation, session)
    assert rows == {"England": 20, "Wales": 9, "Scotland": "fewer than 5", "Not said": "not shown"} and total == 37


def test_languages_are_called_by_their_names_the_most_first(session):
    chats(session, 5, language="pl")
    chats(session, 6, language="xx")
    chats(session, 7)

    rows, _ = told(of_chats.by_language, session)
    assert list(rows.items()) == [("English, or not known", 7), ("Another language (xx)", 6), ("Polish", 5)]


def test_of_two_needs_each_counts(session):
    chats(session, 5, needs="British Sign Language; Polish interpreter, please", easy_read=True)
    chats(session, 6)

    rows, total = told(of_chats.by_need, session)
    assert total is None and rows == {
        "None said": 6,
        "British Sign Language": 5,
        "Polish": 5,
        "Easy read": 5,
    }


def test_what_a_handoff_told_counts_with_its_chat_once_and_a_few_are_not_told(session):
    for chat in chats(session, 6, needs="Polish interpreter, please"):
        send_with(session, chat, needs="a Polish interpreter, and I cannot read well")
    for chat in chats(session, 2):
        send_with(session, chat, needs="BSL please")
    chats(session, 7)

    rows, _ = told(of_chats.by_need, session)
    few = "fewer than 5"
    assert rows == {"None said": 7, "Polish": 6, "Reading or writing": 6, "British Sign Language": few}


def test_a_chat_that_was_erased_is_still_counted_by_what_it_passed_on(session):
    for chat in chats(session, 5):
        send_with(session, chat, needs="BSL please")
        remove_conversations(session, [chat.id])
    assert told(of_chats.by_need, session)[0] == {"British Sign Language": 5}


def send_with(session, chat, **fields):
    """A handoff as the family sent it, with this in its lines."""
    handoff = make_handoff(session, conversation_id=chat.id)
    additions.add(session, handoff, words=fields["needs"], field="needs")


def test_the_wait_for_a_person_is_told_also_of_chats_that_are_gone(session, monkeypatch):
    def at(moment, action, subject):
        monkeypatch.setattr("assistant.clock.now", lambda: moment)
        audit.add(session, actor="family", action=action, subject=subject)

    for number in range(6):
        at(IN, "person.asked", f"quick {number}")
        at(IN + timedelta(minutes=2), "conversation.taken_over", f"quick {number}")
    for number in range(5):
        at(IN, "person.asked", f"nobody {number}")
    last = datetime(2026, 11, 30, 23, tzinfo=UTC)
    for number in range(7):
        at(last, "person.asked", f"late {number}")
        at(last + timedelta(hours=10), "person.taken_back", f"late {number}")

    assert told(of_chats.time_to_a_person, session) == (
        {"Under 5 minutes": 6, "4 to 24 hours": 7, "Nobody came": 5},
        18,
    )
