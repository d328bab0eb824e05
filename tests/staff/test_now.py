"""Who needs somebody first stands first, and each filter shows what it says."""

from datetime import timedelta

import pytest

from assistant import clock
from assistant.alerts.alert import raise_alert
from assistant.records import danger_cards
from assistant.staff.now import FILTERS, read_now
from assistant.staff.open_danger import say_what_followed
from tests.support.factories import example_profile
from tests.support.staff_factories import make_account, make_conversation, member, say, show_card

PROFILE = example_profile()


@pytest.fixture
def priya(session):
    return member(make_account(session))


@pytest.fixture
def day(session, priya):
    """One conversation of each kind, by name."""
    ago = {"active": 1, "writing": 2, "idle": 45, "ended": 3, "waits": 4, "longest": 50, "danger": 6, "answer": 7}
    made = {name: make_conversation(session) for name in ago}
    for name, minutes in ago.items():
        made[name].last_message_at = clock.now() - timedelta(minutes=minutes)
    for name in ("waits", "longest"):
        made[name].mode, made[name].waiting_since = "waiting", made[name].last_message_at
    made["longest"].last_message_at = clock.now()  # who wrote again does not lose the place
    made["writing"].form, made["ended"].mode = "handoff_form", "closed"
    made["answer"].mode, made["answer"].staff_id = "staff", priya.id
    raise_alert(session, made["danger"].id, "self_harm", PROFILE)
    return {conversation.id: name for name, conversation in made.items()}


def names(session, reader, day, show="all"):
    return [day[row.id] for row in read_now(session, PROFILE, reader, show=show).rows]


def test_danger_stands_first_then_who_waits_longest_then_whoever_needs_an_answer(session, clock, priya, day):
    assert names(session, priya, day) == ["danger", "longest", "waits", "answer", "writing", "active", "idle"]


def test_danger_has_its_kind_and_its_age_also_where_the_family_waits(session, clock, priya):
    conversation = make_conversation(session, mode="waiting")
    conversation.waiting_since = clock()
    clock.forward(minutes=1)
    shown_at = clock()
    show_card(session, conversation, "emergency")
    raise_alert(session, conversation.id, "self_harm", PROFILE)
    clock.forward(minutes=5)

    (row,) = read_now(session, PROFILE, priya).rows

    assert (row.danger, row.danger_since) == ("Emergency card, Self-harm card", shown_at)
    assert row.do == "Take it over. Read it and decide" and row.waits
    assert (
        read_now(session, PROFILE, priya, show="waiting").rows
        == read_now(session, PROFILE, priya, show="danger").rows
        == [row]
    )


def carded(session, route):
    conversation = make_conversation(session)
    show_card(session, conversation, route)
    return conversation


def order(session, reader, by_name):
    found = {one.id: name for name, one in by_name.items()}
    return [found[row.id] for row in read_now(session, PROFILE, reader).rows]


def test_life_first_where_the_family_may_be_there_then_the_newest_card_and_last_what_is_attended_to(
    session, clock, priya
):
    made = {"old life": carded(session, "emergency")}
    clock.forward(minutes=1)
    made["old other"] = carded(session, "safeguarding")
    clock.forward(hours=3)
    made["attended"] = carded(session, "emergency")
    clock.forward(minutes=1)
    say(session, made["attended"], "I am here. Please ring 999.").sender = "staff"
    made["earlier"] = carded(session, "emergency")
    clock.forward(minutes=1)
    made["newest"] = carded(session, "self_harm")
    clock.forward(minutes=1)
    made["other"] = carded(session, "deterioration")

    assert order(session, priya, made) == ["newest", "earlier", "other", "old life", "old other", "attended"]


def test_a_new_card_moves_an_old_chat_up_also_under_its_alert(session, clock, priya):
    made = {"old": carded(session, "self_harm")}
    first = clock()
    raise_alert(session, made["old"].id, "self_harm", PROFILE)
    clock.forward(hours=30)
    made["recent"] = carded(session, "emergency")
    assert order(session, priya, made) == ["recent", "old"]

    clock.forward(minutes=2)
    say(session, made["old"], "I can not go on")
    show_card(session, made["old"], "self_harm")

    assert order(session, priya, made) == ["old", "recent"]
    row = read_now(session, PROFILE, priya).rows[0]
    assert (row.danger_since, row.danger_newest) == (first, clock())


def test_taking_over_is_what_to_do_only_while_the_family_may_be_there(session, clock, priya):
    made = carded(session, "emergency")
    assert read_now(session, PROFILE, priya).rows[0].do == "Take it over. Read it and say what followed"

    clock.forward(minutes=16)
    assert read_now(session, PROFILE, priya).rows[0].do == "Read it and say what followed"
    say(session, made, "hello")
    made.mode = "closed"
    assert read_now(session, PROFILE, priya).rows[0].do == "Read it and say what followed"


def test_a_card_without_an_alert_is_open_until_somebody_says_what_followed(session, clock, priya):
    conversation = make_conversation(session)
    show_card(session, conversation, "deterioration")
    (row,) = read_now(session, PROFILE, priya, show="danger").rows
    assert row.do == "Take it over. Read it and say what followed"

    (card,) = danger_cards.still_open(session, ("deterioration",))
    say_what_followed(session, card.id, priya, "The ward knew.")
    assert read_now(session, PROFILE, priya, show="danger").rows == []


def test_what_to_do_next_is_said(session, clock, priya, day):
    said = {day[row.id]: row.do for row in read_now(session, PROFILE, priya).rows}
    assert said["longest"] == "Take it over" and said["danger"] == "Take it over. Read it and decide"
    assert said["answer"] == "Answer the family" and said["active"] == ""


def test_a_colleague_reads_that_somebody_else_has_it(session, clock, day):
    other = member(make_account(session, name="Tom Bell"))
    said = {day[row.id]: row.do for row in read_now(session, PROFILE, other).rows}
    assert said["answer"] == "A colleague has it, and the family waits"


@pytest.mark.parametrize(
    ("show", "found"),
    [
        ("waiting", ["longest", "waits"]),
        ("danger", ["danger"]),
        ("handoff", ["writing"]),
        ("mine", ["answer"]),
        ("idle", ["idle"]),
        ("ended", ["ended"]),
    ],
)
def test_a_filter_shows_what_it_says(session, clock, priya, day, show, found):
    assert show in FILTERS and names(session, priya, day, show) == found


def test_a_family_that_was_only_shown_a_card_still_waits_for_an_answer(session, clock, priya):
    conversation = make_conversation(session)
    conversation.mode, conversation.staff_id = "staff", priya.id
    show_card(session, conversation, "emergency")
    (row,) = read_now(session, PROFILE, priya).rows
    assert row.waits and row.do == "Answer the family. Read it and say what followed"


def test_an_unknown_filter_is_none(session, clock, priya, day):
    assert names(session, priya, day, "nonsense") == names(session, priya, day)


def test_a_family_that_was_answered_does_not_wait(session, clock, priya):
    conversation = make_conversation(session)
    conversation.mode, conversation.staff_id = "staff", priya.id
    say(session, conversation, "thank you").sender = "staff"
    session.flush()
    (row,) = read_now(session, PROFILE, priya).rows
    assert not row.waits


def test_what_a_page_has_no_room_for_is_counted_and_nobody_who_waits_is_left_out(session, clock, priya, monkeypatch):
    monkeypatch.setattr("assistant.staff.now.MOST", 3)
    for _ in range(5):
        clock.forward(minutes=1)
        show_card(session, make_conversation(session), "emergency")
    waits = make_conversation(session, mode="waiting")
    waits.waiting_since = clock()

    now = read_now(session, PROFILE, priya)

    assert [bool(row.danger) for row in now.rows] == [True, True, True, False] and now.rows[-1].id == waits.id
    assert now.danger_left == 2 and read_now(session, PROFILE, priya, show="danger").danger_left == 2
    assert read_now(session, PROFILE, priya, show="waiting").danger_left == 0
