"""What comes next: with the request, or after a no; and what has next steps of its own."""

import pytest

from assistant.answers.load import load_answers
from assistant.conversations.decisions.next_step import OF_ITS_OWN, asks_what_is_next
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
