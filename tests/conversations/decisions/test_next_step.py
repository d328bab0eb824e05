"""What comes next: with the request, or after a no; and what has next steps of its own."""

import pytest

from assistant.answers.load import load_answers
from assistant.conversations.decisions.next_step import OF_ITS_OWN, asks_what_is_next, asks_which_first, order_in
from tests.support.factories import FakeEngine, answering, make_chat


@pytest.mark.parametrize(
    "said", ["ok, and what would the next stage be", "Where do we go from here with the trust?", "what's our next move then", "right. what are the next steps"]
)  # fmt: skip
def test_what_is_next_is_known(said):
    assert asks_what_is_next(said)


@pytest.mark.parametrize(
    "said", ["what is next to the ward", "the next step is Tuesday", "what do we do now", "what would the next dose be"]
)
def test_other_words_ask_something_else(said):
    assert not asks_what_is_next(said)


@pytest.mark.parametrize(
    "before, last, said, intent",
    [
        ("how do we ask", "how_to_request", "what is the next step", "ask_what_happens"),
        ("they said no", "refused", "so where do we go from here", "ask_refused"),
        ("the ward turned us down", "legal_right", "what would our next move be", "ask_refused"),
        ("can I sue them", "legal_advice", "never mind compensation. where do we go from here with the trust", "ask_what_happens"),
        ("how do I complain", "complaint", "what is the next step", None),
        ("how do I complain", "complaint", "I don't want to complain, what would the next stage be", "ask_what_happens"),
    ],
)  # fmt: skip
def test_it_is_told_as_it_fits_what_was_said(db, before, last, said, intent):
    chat = make_chat(db, engine := FakeEngine(lambda told: answering(last)))
    chat.say(before)
    chat.say(said)
    assert engine.told[-1].intent == intent


def test_first_of_all_the_engine_reads_it(db, engine):
    make_chat(db, engine).say("what is the next step")
    assert engine.told[-1].intent is None


def test_the_answers_with_steps_of_their_own_are_answers():
    assert {answer.id for answer in load_answers()} >= OF_ITS_OWN


@pytest.mark.parametrize(
    "said",
    [
        "yes so which one first",
        "ok which of these do I do first",
        "right, which of those should we try first",
        "which one comes first",
        "Which of them is first please",
        "so who do i ask first then",
        "in what order do we do them",
        "what do i do first",
        "where should we begin with all this",
        "do i start with the first one",
    ],
)
def test_which_of_several_comes_first(said):
    assert asks_which_first(said)


@pytest.mark.parametrize(
    "said",
    [
        "which one",
        "which one is best",
        "which hospital is first for hearts",
        "what do i do",
        "the first one",
        "which doctor do i see first, he is in pain",
        "what first aid do i do",
        "where do i start the form",
        "who is first in the queue",
        "which one of them is right",
    ],
)
def test_what_is_first_in_another_sense_is_none_of_it(said):
    assert not asks_which_first(said)


@pytest.mark.parametrize(
    "page, order",
    [
        ("You can look abroad. It is wise to tell your team first, as they know.", "It is wise to tell your team first, as they know."),
        ("Tell a nurse or doctor first. Then ring.", "Tell a nurse or doctor first."),
        ("You could start with PALS. To talk, ring them.", "You could start with PALS."),
        ("If you go private, ask for the full price first. The NHS cannot pay.", None),
        ("You do not have to be sure first. They should put you first.", None),
    ],
)  # fmt: skip
def test_the_order_that_a_page_holds(page, order):
    assert order_in(page) == order


def offered(body):
    return [one["title"] for one in body["messages"][-1]["choices"]]


@pytest.mark.parametrize(
    "page, told",
    [("routes_compared", "You can start with the first one here"), ("abroad", "This is what I know about what comes first: ")],
)  # fmt: skip
def test_the_order_or_the_first_is_told_with_the_choices_again_and_no_menu(db, page, told):
    engine = FakeEngine(lambda _: answering(page))
    chat = make_chat(db, engine)
    shown = offered(chat.say("tell me about the ways"))
    body = chat.say("ok which of these do I do first")
    assert body["messages"][0]["text"].startswith(told) and offered(body) == shown and len(engine.told) == 1
    again = chat.say("but which one first?")
    assert again["messages"][0]["text"].startswith("I know of no set order") and offered(again) == shown


def test_of_whom_to_ask_it_is_the_page_on_both(db):
    chat = make_chat(db, FakeEngine(lambda _: answering("how_to_request")))
    chat.say("how do we ask")
    assert chat.say("yes so which one first")["messages"][0]["answer"]["id"] == "gp_or_consultant"


def test_after_a_danger_card_it_is_read_as_ever(db):
    chat = make_chat(db, FakeEngine(lambda _: answering("routes_compared")))
    chat.say("tell me about the ways")
    told = chat.say("which one first? she has stopped breathing")
    assert told["messages"][0]["notice"]["route"] == "emergency"
