"""From the instant that somebody takes a conversation the assistant is silent, whatever it was about to say."""

import pytest

from assistant.conversations.engine import EngineFault
from assistant.conversations.mode import ask_for_person, end, take_over
from assistant.handoffs.move import withdraw
from assistant.records import conversations
from assistant.records.models import Conversation
from tests.support.factories import FakeEngine, answering, make_chat, make_handoff, make_staff, saying

EMERGENCY = "she is not breathing"


def taken_meanwhile(db, said, *, move=None, **changes):
    """The engine answers only after somebody has taken the conversation."""
    engine = FakeEngine()
    chat = make_chat(db, engine, **changes)

    def answer(told):
        with db.begin() as session:
            (move or (lambda one, at: take_over(one, at, make_staff(one))))(session, chat.conversation_id)
        if isinstance(said, Exception):
            raise said
        return said

    engine.reply = answer
    return chat


def test_an_answer_that_comes_after_the_take_over_is_not_said(db):
    body = taken_meanwhile(db, answering("waiting_time")).say("how long does it take")
    assert (body["messages"], body["mode"]) == ([], "staff")


def test_the_step_that_was_filled_stays_and_is_not_asked_aloud(db):
    chat = taken_meanwhile(db, saying("What is your child's name?", step="child_name"), form="handoff_form")
    assert chat.say("her mum")["messages"] == []
    with db.read() as session:
        assert session.get_one(Conversation, chat.conversation_id).field == "handoff_child_name"


def test_a_fault_is_not_said_beside_a_person(db):
    assert taken_meanwhile(db, EngineFault("ReadTimeout")).say("how long does it take")["messages"] == []


def test_danger_is_shown_although_somebody_took_it_meanwhile(db):
    body = taken_meanwhile(db, saying("I am still here.", intent="report_emergency")).say(EMERGENCY)
    assert [one["notice"] for one in body["messages"]] == [{"route": "emergency", "level": "card"}]


def test_a_conversation_that_was_ended_meanwhile_stays_ended(db):
    chat = taken_meanwhile(
        db, answering("waiting_time"), move=lambda session, at: end(session, at, by="family"), mode="waiting"
    )
    assert chat.say("how long does it take")["messages"] == []


@pytest.mark.parametrize("said", ["no thanks, I don't want a person", "never mind"])
def test_a_person_who_came_is_not_sent_away_by_a_word_from_before(db, engine, said):
    chat = make_chat(db, engine)
    with db.begin() as session:
        ask_for_person(session, chat.conversation_id)
        take_over(session, chat.conversation_id, make_staff(session))
    chat.say(said)
    with db.read() as session:
        assert conversations.by_id(session, chat.conversation_id).mode == "staff"


def test_what_was_taken_back_meanwhile_is_told_as_what_was_done(db):
    engine = FakeEngine()
    chat = make_chat(db, engine)
    with db.begin() as session:
        reference = make_handoff(session, session.get_one(Conversation, chat.conversation_id)).reference

    def answer(told):
        with db.begin() as session:
            withdraw(session, reference)
            take_over(session, chat.conversation_id, make_staff(session))
        return saying(f"You have taken it back. Reference {reference} is marked as withdrawn.", intent="affirm")

    engine.reply = answer
    chat.say("yes take it back")
    with db.read() as session:
        said = conversations.messages_after(session, chat.conversation_id)
    assert [one.sender for one in said if reference in one.text] == ["system"]


def test_a_person_who_was_asked_for_is_told_also_when_the_words_were_lost(db, clock):
    engine = FakeEngine()
    chat = make_chat(db, engine)

    def answer(told):
        with db.begin() as session:
            ask_for_person(session, chat.conversation_id)
        raise EngineFault("ReadTimeout")

    engine.reply = answer
    (told,) = chat.say("can I talk to a real person")["messages"]
    assert "can see that you want to talk to a person" in told["text"] and told["notice"] is None
