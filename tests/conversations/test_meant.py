"""A question that is put right: read with the one before it; and what only begins like that."""

import numpy as np
import pytest

from assistant.conversations.meant import meant_by
from assistant.encoder.shape import SIZE
from assistant.safety.verdict import Verdict
from tests.support.factories import FakeEngine, answering, make_chat, make_turns

BEFORE = ("what happens if they disagree?",)


@pytest.mark.parametrize(
    "said, asked",
    [
        ("no i meant me and his dad", "what happens if they disagree me and his dad"),
        ("Sorry, I meant parking.", "what happens if they disagree parking."),
        ("i mean after the second opinion", "what happens if they disagree after the second opinion"),
        ("no i meant how long does it take", "how long does it take"),
        ("wait i was asking about the hospital", "what happens if they disagree the hospital"),
    ],
)
def test_what_was_meant_is_read_with_the_question_before(said, asked):
    assert meant_by(said, BEFORE) == asked


@pytest.mark.parametrize(
    "said", ["i meant it", "i mean well", "they were mean to us", "no i meant that", "i meant no harm"]
)
def test_other_words_put_nothing_right(said):
    assert meant_by(said, BEFORE) is None


def test_a_second_correction_leans_on_the_question_and_not_on_the_first():
    assert meant_by("sorry i meant parking", ("i meant the travel", "is it free")) == "is it free parking"


def test_the_engine_reads_the_question_and_not_behind_the_answer_that_missed_it(db):
    engine = FakeEngine(lambda told: answering("opinions_differ"))
    chat = make_chat(db, engine)
    chat.say("what happens if they disagree")
    chat.say("no i meant me and his dad")
    assert engine.told[-1].text == "what happens if they disagree me and his dad"
    assert engine.told[-1].after is None


def test_the_vector_of_what_was_typed_goes_with_those_words_alone(db):
    engine = FakeEngine(lambda told: answering("opinions_differ"))
    turns = make_turns(db, engine, screen=lambda *_: Verdict(encoded=np.ones(SIZE, np.float32)))
    chat = make_chat(db, engine, turns=turns)
    chat.say("what happens if they disagree")
    chat.say("no i meant me and his dad")
    assert [bool(told.meaning) for told in engine.told] == [True, False]
