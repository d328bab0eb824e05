"""A family's own list, plan and message, shown from wherever it asks for them."""

import pytest

from assistant.records.models import Conversation
from tests.support.factories import answering, make_chat, make_draft, make_handoff, saying, texts
from tests.support.form_engine import FormEngine
from tests.take_along.conftest import not_understood

ITS = "Will he be able to swim?"


def step_of(body):
    form = body["messages"][-1]["form"]
    return form and (form["name"], form["field"])


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.fixture
def chat(db, engine):
    engine.reply = not_understood
    return make_chat(db, engine)


@pytest.mark.parametrize(
    "said, none",
    [
        ("where has my list gone", "no list yet"),
        ("show me my list of questions", "no list yet"),
        ("is my plan still there", "Nothing is in your plan yet"),
        ("i cant find my message", "no message for the team yet"),
    ],
)
def test_where_there_is_none_that_is_said_and_nothing_is_begun(chat, said, none):
    body = chat.say(said)
    assert none in texts(body)[0] and step_of(body) is None and len(body["messages"]) == 1 and choices(body)


def test_a_list_that_is_asked_for_while_it_is_begun_is_not_begun_again(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A meeting with the team")
    body = chat.say("show me my list")
    assert "no list yet" in texts(body)[0] and step_of(body) == ("questions", "worry")


def test_the_list_is_shown_while_something_else_is_talked_of(chat, engine):
    chat.say(f"add: {ITS}")
    chat.say("bye for now")
    engine.reply = lambda told: answering("waiting_time")
    chat.say("how long does it take")
    assert ITS in texts(chat.say("what happened to my list"))[-1]


def test_thinking_waits_while_the_list_and_the_plan_are_shown(chat):
    chat.say(f"add: {ITS}")
    chat.say("bye for now")
    chat.say("help me think it through")
    chat.say("if he should have the tube")
    for said, shown in (("where did my list go", ITS), ("where do i find my plan", "if he should have the tube")):
        body = chat.say(said)
        assert shown in texts(body)[0] and step_of(body) == ("thinking", "matters")


def test_the_plan_is_shown_later_with_a_way_back_to_it(chat):
    chat.say("help me think it through")
    chat.say("if he should have the tube")
    chat.say("i want to stop")
    body = chat.say("can i see our plan")
    assert "if he should have the tube" in texts(body)[0] and "Carry on thinking it through" in choices(body)


def test_a_message_that_is_not_finished_is_shown_with_the_way_on(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        family = session.get_one(Conversation, chat.conversation_id)
        make_draft(session, family, message="Please look at her scan again")
    body = chat.say("where is my message")
    assert "Please look at her scan again" in texts(body)[0] and "Nothing has been sent" in texts(body)[0]
    assert "Carry on with my message to the team" in choices(body)


def test_a_message_that_was_sent_is_shown_as_it_was_sent(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_handoff(session, session.get_one(Conversation, chat.conversation_id), message="Please look at it again")
    engine.reply = lambda told: saying("It is with the team.", intent=told.intent, render="handoff_open")
    assert "Please look at it again" in texts(chat.say("what happened to my message"))[0]
    assert engine.told[-1].intent == "ask_handoff_status"


def test_of_a_message_that_was_taken_back_it_is_not_said_that_there_is_none(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_handoff(session, session.get_one(Conversation, chat.conversation_id)).status = "withdrawn"
    engine.reply = lambda told: saying("It is taken back.", intent="ask_handoff_status")
    assert texts(chat.say("where is my message")) == ["It is taken back."]


def test_in_the_form_what_is_asked_for_is_shown_and_the_step_asked_again(db):
    chat = make_chat(db, FormEngine(db))
    for said in ("pass it on", "yes", "Mother"):
        chat.say(said)
    for said, shown in (("where is my list", "no list yet"), ("where is my message", "Mother")):
        body = chat.say(said)
        assert shown in texts(body)[0] and step_of(body) == ("handoff", "child_name")
