"""What leans on the last answer as a whole is told with what it rests on: its id, its sources, where it stands."""

import pytest

from assistant.answers.wording import Reader
from tests.support.factories import MONDAY_MORNING, answering, make_chat, make_words, saying

READER = Reader()


def after(chat, engine, answer, said, *, render=None):
    """The one reply to `said`, behind this answer."""
    engine.reply = lambda told: answering(answer)
    chat.say("tell me about that")
    if render:
        engine.reply = lambda told: saying("sorry", intent=render, render=render)
    return chat.say(said)["messages"][0]


@pytest.mark.parametrize("answer", ["waiting_time", "complaint", "how_to_request", "greet", "situation"])
def test_what_was_not_answered_is_not_told_once_more(db, engine, answer):
    told = after(make_chat(db, engine), engine, answer, "you dodged that one", render="not_answered")
    assert told["text"].startswith("I am sorry") and "may not know" in told["text"] and told["choices"]
    assert told["answer"] is None


@pytest.mark.parametrize("said", ["that's not an answer", "you haven't really answered me", "thats not helping tho"])
def test_of_an_answer_that_was_not_enough_the_main_thing_stands(db, engine, said):
    told = after(make_chat(db, engine), engine, "waiting_time", said, render="not_answered")
    assert "was not enough" in told["text"] and told["answer"]["id"] == "waiting_time"


def test_a_family_whose_child_has_died_is_told_sorry_and_nothing_pressed_on_it():
    reader = Reader(writer="bereaved")
    told = make_words().last_answer.reply("not_answered", None, "complaint", reader, "", now=MONDAY_MORNING)
    assert told.answer is None


def test_yes_or_no_then_keeps_what_it_was_told_from(db, engine):
    told = after(make_chat(db, engine), engine, "legal_right", "so is that a yes or a no")
    assert told["text"].startswith("In short:") and told["answer"]["sources"]


def test_a_number_out_of_the_last_answer_comes_with_that_answer(db, engine):
    told = after(make_chat(db, engine, nation="england"), engine, "marthas_rule", "whats the number")
    assert told["answer"]["id"] == "marthas_rule"


def test_the_number_of_the_office_alone_is_nobodys_answer(db, engine):
    assert after(make_chat(db, engine), engine, "opinions_differ", "whats the number")["answer"] is None


@pytest.mark.parametrize("answer", ["are_you_human", "capabilities", "privacy"])
def test_where_there_is_no_source_it_is_said_who_wrote_it(answer):
    told = make_words().last_answer.why(answer, READER, now=MONDAY_MORNING)
    assert told.text.startswith("People wrote my answers in advance.") == (not told.answer["sources"])
    assert told.answer["id"] == answer


def test_more_of_a_choice_that_is_named_is_that_answer():
    told = make_words().last_answer.reply(
        "tell_more", None, "routes_compared", READER, "more about the private one", now=MONDAY_MORNING
    )
    assert told.answer_id == "route_private"
    told = make_words().last_answer.reply("tell_more", None, "routes_compared", READER, "more", now=MONDAY_MORNING)
    assert told.answer_id is None and len(told.offers) > 1
