"""Danger is open until a person has said what followed, and going away from it unanswered is warned of."""

import pytest

from assistant.alerts.alert import decide, raise_alert
from assistant.records import danger_cards
from assistant.staff.errors import NoCardNote, NoSuchAlert, NotAnswered
from assistant.staff.open_danger import LONGEST_NOTE, not_answered, open_danger, say_what_followed
from assistant.staff.talk import Desk
from tests.support.factories import example_profile, make_words
from tests.support.staff_factories import entries, make_account, make_conversation, member, say, show_card

DESK = Desk(make_words(), example_profile())
ADA = {"by": "Ada Okafor", "actor": "staff:1"}


@pytest.fixture
def priya(session, clock):
    return member(make_account(session))


def newest_card(session, conversation):
    return danger_cards.cards(session, danger_routes(), of=[conversation.id])[0]


def danger_routes():
    return ("emergency", "deterioration", "self_harm", "safeguarding")


def in_danger(session, clock, route="emergency", conversation=None):
    """The family writes and is shown the card."""
    conversation = conversation or make_conversation(session)
    clock.forward(minutes=1)
    say(session, conversation, "he is blue")
    show_card(session, conversation, route)
    return conversation


def held(session, who):
    conversation = make_conversation(session, mode="waiting")
    DESK.take_over(session, conversation.id, who, seen_holder=None)
    return conversation


@pytest.mark.parametrize("route", danger_routes())
def test_a_card_is_open_until_somebody_says_what_followed(session, clock, priya, route):
    conversation = in_danger(session, clock, route)
    assert open_danger(session)[conversation.id].routes == (route,)

    say_what_followed(session, newest_card(session, conversation).id, priya, " Rang the ward.\r\nA nurse is there. ")

    assert open_danger(session) == {}
    (note,) = danger_cards.notes_of(session, [conversation.id])[conversation.id]
    assert (note.by, note.words) == (priya.name, "Rang the ward.\nA nurse is there.")
    assert [(one.actor, one.details["route"]) for one in entries(session, "card.followed")] == [(priya.actor, route)]


@pytest.mark.parametrize("route", ["distress", "abusive", "fault"])
def test_what_is_no_danger_is_not_open(session, clock, route):
    in_danger(session, clock, route)
    assert open_danger(session) == {}


def test_a_note_speaks_of_the_cards_before_it_and_of_none_after(session, clock, priya):
    conversation = in_danger(session, clock)
    in_danger(session, clock, "deterioration", conversation)
    say_what_followed(session, newest_card(session, conversation).id, priya, "rang")
    assert open_danger(session) == {}

    in_danger(session, clock, "emergency", conversation)
    assert open_danger(session)[conversation.id].routes == ("emergency",)


def test_a_card_under_an_alert_is_open_as_the_alert_is_and_a_later_one_by_itself(session, clock):
    conversation = in_danger(session, clock, "self_harm")
    alert = raise_alert(session, conversation.id, "self_harm", example_profile())
    assert open_danger(session)[conversation.id].alert and danger_cards.still_open(session, danger_routes()) == []

    clock.forward(minutes=1)
    decide(session, alert.id, "followed_up", note="rang", **ADA)
    session.expire_all()
    assert open_danger(session) == {}

    in_danger(session, clock, "self_harm", conversation)
    assert not open_danger(session)[conversation.id].alert


@pytest.mark.parametrize("words", ["", "  ", "x" * (LONGEST_NOTE + 1)])
def test_nothing_said_leaves_it_open(session, clock, priya, words):
    conversation = in_danger(session, clock)
    with pytest.raises(NoCardNote):
        say_what_followed(session, newest_card(session, conversation).id, priya, words)
    assert conversation.id in open_danger(session)


def test_only_of_a_card_is_said_what_followed(session, clock, priya):
    conversation = make_conversation(session)
    message = say(session, conversation, "hello")
    with pytest.raises(NoSuchAlert):
        say_what_followed(session, message.id, priya, "rang")


@pytest.mark.parametrize("leave", [DESK.hand_back, DESK.end], ids=["hand back", "end"])
def test_leaving_danger_unanswered_is_warned_of_and_needs_to_name_the_card(session, clock, priya, leave):
    conversation = in_danger(session, clock, conversation=held(session, priya))

    with pytest.raises(NotAnswered) as warned:
        leave(session, conversation.id, priya)
    assert (warned.value.route, warned.value.at, conversation.mode) == ("emergency", clock(), "staff")

    in_danger(session, clock, "deterioration", conversation)
    with pytest.raises(NotAnswered):  # another came meanwhile
        leave(session, conversation.id, priya, knowing=warned.value.seq)
    assert conversation.mode == "staff"

    leave(session, conversation.id, priya, knowing=newest_card(session, conversation).seq)
    assert conversation.mode in ("waiting", "closed") and conversation.id in open_danger(session)


def test_who_answered_or_said_what_followed_is_not_warned(session, clock, priya):
    answered, noted = (in_danger(session, clock, conversation=held(session, priya)) for _ in range(2))
    DESK.reply(session, answered.id, priya, "Please ring 999. I am here.", longest=4000, shown=answered.next_seq - 1)
    say_what_followed(session, newest_card(session, noted).id, priya, "The ward rang back.")

    for conversation in (answered, noted):
        assert not_answered(session, conversation.id) is None
    DESK.hand_back(session, answered.id, priya)
    with pytest.raises(NotAnswered) as warned:  # of its words, and no more of danger
        DESK.hand_back(session, noted.id, priya)
    assert warned.value.what == "message"


def test_an_alert_that_nobody_decided_is_warned_of_too(session, clock, priya):
    conversation = in_danger(session, clock, "safeguarding", held(session, priya))
    alert = raise_alert(session, conversation.id, "safeguarding", example_profile())
    assert not_answered(session, conversation.id).route == "safeguarding"

    decide(session, alert.id, "followed_up", note="rang", **ADA)
    session.expire_all()
    assert not_answered(session, conversation.id) is None
