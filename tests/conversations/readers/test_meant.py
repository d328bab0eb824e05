"""A question that is put right: read with the one before it; and what only begins like that."""

import numpy as np
import pytest

from assistant.conversations.readers.meant import meant_by
from assistant.encoder.shape import SIZE
from assistant.safety.verdict import Verdict
from tests.support.factories import FakeEngine, answering, make_chat, make_turns, saying

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


@pytest.mark.parametrize(
    "said, asked",
    [
        ("Apologies, that was badly put. I was after what the arranged one costs.", "what the arranged one costs."),
        ("You've got the wrong idea, I'm looking for people who don't work here.", "people who don't work here"),
        ("Let me say it again: someone from outside.", "someone from outside"),
        ("That isn't what I was driving at. Would the NHS set it up?", "Would the NHS set it up?"),
        ("I think you misunderstood, we want somebody who has never met her", "somebody who has never met her"),
        ("I've not been clear. Who decides about it?", "Who decides about it?"),
        ("no, crossed wires. how do I get the notes", "how do I get the notes"),
    ],
)
def test_behind_a_misunderstanding_the_rest_is_read_by_itself(said, asked):
    assert meant_by(said, BEFORE) == asked


def test_what_one_is_on_about_is_read_with_the_question_before():
    assert meant_by("wrong end of the stick mate, it's the scan I'm on about", ("how long does it take?",)) == (
        "how long does it take the scan"
    )


def test_another_place_stands_for_the_one_that_was_asked_about():
    before = ("could another hospital look at her scans?",)
    assert meant_by("no I meant another team here", before) == "could another team here look at her scans"
    assert meant_by("no i meant for the night, at the ward", before) == "the night, at the ward"


@pytest.mark.parametrize(
    "said",
    [
        "that's not what i asked",
        "you misunderstood",
        "they have misunderstood our son. he is ill",
        "the doctor got the wrong idea, he thinks we are rude",
        "we want to be clear, he is worse",
        "i'm after a second opinion",
        "i want someone from outside",
    ],
)
def test_who_was_misread_by_others_and_a_grumble_alone_put_nothing_right(said):
    assert meant_by(said, BEFORE) is None


def test_what_was_put_right_and_not_understood_is_no_telling(db):
    engine = FakeEngine(lambda told: answering("opinions_differ"))
    chat = make_chat(db, engine)
    chat.say("what happens if they disagree")
    engine.reply = lambda told: saying("unsure", intent="nlu_fallback", render="unsure")
    told = chat.say("You've got the wrong idea, I'm looking for people who don't work here.")["messages"][0]["text"]
    assert told.startswith("I am not sure")


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


@pytest.mark.parametrize(
    "said, asked",
    [
        ("its NOT the GP its the hospital, rang three times", "the hospital, rang three times wont refer him"),
        ("no it's not the gp, it's the clinic", "the clinic wont refer him"),
        ("that's not my gp, it's our consultant", "our consultant wont refer him"),
        ("it isn't the gp but the hospital", "the hospital wont refer him"),
        (
            "its not about the gp its about the way we were spoken to",
            "gp wont refer him about the way we were spoken to",
        ),
    ],
)
def test_what_it_is_stands_for_what_it_is_not(said, asked):
    assert meant_by(said, ("gp wont refer him",)) == asked


@pytest.mark.parametrize(
    "said",
    ["its not the first time it's happened", "he's not the same it's the fever", "its not fair its not right", "its not working its making her worse",
     "not the gp? why", "it's not the end of the world", "is it not the gp we ask", "its not just the wait its the not knowing", "he is not breathing its bad"],
)  # fmt: skip
def test_not_this_and_no_other_thing_puts_nothing_right(said):
    assert meant_by(said, ("gp wont refer him",)) is None
