"""What a family told earlier is used for it: its copy of what was sent, and its own words as a start for a message."""

from dataclasses import replace

import pytest

from assistant.conversations.own_words import sent_copy, told_before
from assistant.conversations.readers.wishes import asks_to_see
from assistant.handoffs import draft as drafting
from assistant.records import drafts
from assistant.records.models import Conversation
from tests.conversations.test_steps import ANSWERS, asked, go_on
from tests.support.factories import FakeEngine, make_chat, make_handoff, saying, texts
from tests.support.form_engine import FormEngine

STORY = "we have been waiting since march and nobody has looked at the second scan with us"


def test_what_was_passed_on_is_read_back_line_by_line(session):
    handoff = make_handoff(session)
    copy = sent_copy(session, handoff.conversation_id)
    assert any(handoff.fields["message"] in line for line in copy)


def test_the_longest_of_what_was_told_may_be_a_start_and_lines_are_not(db):
    chat = make_chat(db, FakeEngine(lambda told: saying("Hello")))
    for text in ("hi", STORY, "my number is on the letter that you sent us last week"):
        chat.say(text)
    with db.read() as session:
        found = told_before(session, chat.conversation_id, {"contact_value": STORY})
        assert told_before(session, chat.conversation_id, {})[0] == STORY and STORY not in found


def test_only_a_wish_to_see_it_shows_it():
    assert asks_to_see("can i see what i sent") and asks_to_see("what did i write")
    assert not asks_to_see("did they get it")


def at_message(chat, first):
    body = chat.say(first)
    for answer in ANSWERS:
        if asked(body) == "message":
            return body
        body = go_on(chat, answer)
    raise AssertionError(asked(body))


def test_words_said_with_the_order_are_offered_at_the_message(db):
    order = "ok put a message then. to the team. say i dont understand why i need the op and nobody asked me"
    told = texts(at_message(make_chat(db, FormEngine(db)), order))[-1]
    assert "i dont understand why i need the op and nobody asked me" in told and "put a message then" not in told


def test_who_goes_home_before_it_may_be_read_hears_it_once(db):
    chat = make_chat(db, FormEngine(db))
    at_message(chat, "pass a message to the team")
    assert "before you leave" in texts(chat.say("we go home tomorrow and nobody has told us the plan"))[0]
    other = make_chat(db, FormEngine(db))
    at_message(other, "pass a message to the team")
    assert "before you leave" not in texts(other.say("we want him home and nobody has told us the plan"))[0]


ASKED = "just tell them i want one consultant to sit down with us and say whats going on with the boys"
SCARE = "both 9 nov. archie has stopped breathing and the alarm keeps going and nobody's coming to us"


def test_a_danger_that_is_over_is_no_start_and_what_was_asked_before_is(db):
    chat = make_chat(db, FormEngine(db))
    chat.say(ASKED)
    body = chat.say("pass it on")
    for answer in ANSWERS:
        if asked(body) == "child_identifier":
            card = chat.say(SCARE)
            assert any(message["notice"] for message in card["messages"])
        if asked(body) == "message":
            break
        body = go_on(chat, answer)
    assert ASKED in texts(body)[-1] and SCARE not in " ".join(texts(body))
    with db.read() as session:
        assert told_before(session, chat.conversation_id, {}) == [ASKED]


def test_what_was_asked_for_is_a_sooner_start_than_the_longest_tale(db):
    chat = make_chat(db, FakeEngine(lambda told: saying("Hello")))
    tale = f"{STORY} and the letter came to the old address and we only found it when my sister went round"
    for text in (tale, "i would like another consultant to look at it with us"):
        chat.say(text)
    with db.read() as session:
        assert told_before(session, chat.conversation_id, {}) == [
            "i would like another consultant to look at it with us"
        ]


TO_TEAM = "She is getting worse since Friday and nobody listens to us. We want another consultant to see her."
ALARM = "he has stopped breathing and his lips have gone blue please help us now"


class Leaves(FormEngine):
    """Danger leaves the form, as the engine has it."""

    def take(self, conversation_id, turn_id, **told):
        turn = super().take(conversation_id, turn_id, **told)
        danger = (told.get("intent") or "").startswith("report_")
        return replace(turn, form=None, field=None) if danger else turn


def resumed(db, said):
    """What the step of the message says once the form is gone on with after these words."""
    chat = make_chat(db, Leaves(db))
    at_message(chat, "pass it on")
    assert chat.say(said)["messages"][0]["notice"]["level"] == "card"
    with db.begin() as session:
        conversation = session.get_one(Conversation, chat.conversation_id)
        conversation.form = conversation.field = None
    return chat.say("pass it on")["messages"][-1]


@pytest.mark.parametrize(
    "said",
    [ALARM, "my daughter has gone floppy and i cannot wake her up at all", "shes fitting on the bed, get a doctor to see her now", "he is bleeding and wont stop. please hurry. nobody is coming"],
)  # fmt: skip
def test_an_alarm_at_the_message_is_not_put_into_it(db, said):
    told = resumed(db, said)
    assert said not in told["text"] and "Use these words" not in [one["title"] for one in told["choices"]]


@pytest.mark.parametrize(
    "said",
    [TO_TEAM, "On Monday he had a fit and nobody came for an hour. Could someone else look at his scans?", "shes getting worse by the hour and we want a different doctor to look at her results"],
)  # fmt: skip
def test_words_for_the_team_are_offered_again(db, said):
    told = resumed(db, said)
    assert said in told["text"] and "Use these words" in [one["title"] for one in told["choices"]]


SWALLOWS = "They want to discharge Monday. I do not agree. She still cannot swallow."


def test_a_message_that_a_card_came_for_is_offered_whole_and_kept_whole_when_it_is_said_again(db):
    chat = make_chat(db, FormEngine(db))
    at_message(chat, "pass it on")
    assert any(message["notice"] for message in chat.say(SWALLOWS)["messages"])
    assert SWALLOWS in texts(chat.say("carry on"))[-1]
    again = chat.say(SWALLOWS)
    assert any(message["notice"] for message in again["messages"]) and asked(again) == "questions"
    with db.read() as session:
        assert drafting.given(session, drafts.of(session, chat.conversation_id))["message"] == SWALLOWS


def test_a_cry_for_help_that_is_said_again_is_no_message(db):
    chat = make_chat(db, FormEngine(db))
    at_message(chat, "pass it on")
    for _ in range(3):
        assert any(message["notice"] for message in chat.say("help she is choking and blue")["messages"])
    with db.read() as session:
        assert "message" not in drafting.given(session, drafts.of(session, chat.conversation_id))
