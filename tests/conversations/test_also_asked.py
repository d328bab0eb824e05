"""What else was asked in a message is offered, but for what was answered a moment ago."""

from dataclasses import replace

import pytest

from tests.support.factories import answering, answers, make_chat, texts

TITLE = {answer.id: answer.title for answer in answers()}


@pytest.fixture
def chat(db, engine):
    return make_chat(db, engine, nation="england")


def asks(engine, answer_id, *also):
    engine.reply = lambda told: replace(answering(answer_id), also=[f"ask_{one}" for one in also])


def test_a_second_question_is_offered(chat, engine):
    asks(engine, "recording", "interpreter", "travel")
    told = texts(chat.say("can we tape it, and is there an interpreter, and who pays the bus"))[-1]
    assert TITLE["interpreter"] in told and TITLE["travel"] in told


def test_what_was_answered_lately_is_not_offered_as_asked_too(chat, engine):
    asks(engine, "interpreter")
    chat.say("is there an interpreter")
    asks(engine, "waiting_time")
    chat.say("how long does it take")
    asks(engine, "recording", "interpreter", "travel")
    told = texts(chat.say("can we tape it with the interpreter there, and who pays the bus"))[-1]
    assert TITLE["interpreter"] not in told and TITLE["travel"] in told


def test_where_all_of_it_was_answered_nothing_is_offered(chat, engine):
    asks(engine, "interpreter")
    chat.say("is there an interpreter")
    asks(engine, "recording", "interpreter", "recording")
    assert len(chat.say("can we tape the interpreter")["messages"]) == 1


def test_an_answer_of_long_ago_may_be_offered_again(chat, engine):
    asks(engine, "interpreter")
    chat.say("is there an interpreter")
    for answer_id in ("waiting_time", "legal_right", "travel", "records", "complaint", "faith", "abroad", "advocate"):
        asks(engine, answer_id)
        chat.say("and that")
    asks(engine, "recording", "interpreter")
    assert TITLE["interpreter"] in texts(chat.say("can we tape it, and the interpreter"))[-1]


def test_the_end_of_life_is_no_second_question_of_whoever_does_not_speak_of_it(chat, engine):
    asks(engine, "recording", "end_of_life")
    assert len(chat.say("can we tape it, and will it hurt him")["messages"]) == 1
