"""Turning away from a step, with something else asked in the same breath."""

from dataclasses import replace

import pytest

from assistant.records import take_along
from assistant.take_along.turning_away import turned_to
from tests.support.factories import answering, make_chat, saying, texts


@pytest.mark.parametrize(
    "said, asked",
    [
        ("i dont want this just tell me how long it takes", "just tell me how long it takes"),
        ("Stop. What is PALS?", "What is PALS?"),
        ("I don't need a plan, can you tell me who gives the opinion", "can you tell me who gives the opinion"),
        ("no no, we never wanted a list. how do we get hold of the notes", "how do we get hold of the notes"),
        ("forget it, how do i complain", "how do i complain"),
        ("enough of this. could i leave the ward a note", "could i leave the ward a note"),
        ("stop list i want to write to the doctor", "i want to write to the doctor"),
    ],
)
def test_what_is_asked_instead_is_read(said, asked):
    assert turned_to(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "whether to stop the chemo, or carry on",
        "that they do not listen. I want to be heard",
        "i don't want to do the operation, can we wait",
        "skip this, next question",
        "never mind the list, drop 2",
        "i give up",
        "i am worn out, can we stop",
        "will it hurt him",
    ],
)
def test_an_answer_a_command_and_a_plain_stop_turn_to_nothing(said):
    assert turned_to(said) == ""


def answers(told):
    return replace(answering("how_to_request"), intent="ask_how_to_request")


@pytest.fixture
def thinking(db, engine):
    engine.reply = answers
    chat = make_chat(db, engine)
    chat.say("I need to think it through")
    return chat


def step_of(body):
    form = body["messages"][-1]["form"]
    return form and form["field"]


def test_thinking_it_through_is_left_and_the_question_answered(db, engine, thinking):
    thinking.say("whether he has the graft")
    body = thinking.say("no, I do not want any of this. Please just tell me how we ask")
    with db.read() as session:
        written = [one.words for one in take_along.thoughts(session, thinking.conversation_id).values()]
    assert written == ["whether he has the graft"]
    assert engine.told[-1].text.endswith("tell me how we ask")
    assert [one["answer"]["id"] for one in body["messages"] if one["answer"]] == ["how_to_request"]
    assert step_of(body) is None and "kept in your plan" in texts(body)[0]


@pytest.mark.parametrize(
    "said",
    ["scrap the list, could I send the team a note", "draft a note to our consultant for me instead please"],
)
def test_at_the_list_the_message_form_begins_and_the_list_is_kept(db, engine, at_the_list, said):
    engine.reply = lambda told: saying("Shall I?", intent="request_handoff", step="consent")
    body = at_the_list.say(said)
    with db.read() as session:
        assert len(take_along.items(session, at_the_list.conversation_id)) == 5
    assert engine.told[-1].intent == "request_handoff"
    assert "is kept here" in texts(body)[0] and step_of(body) == "consent"
