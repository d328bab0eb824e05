"""A wish for another doctor at once is for the assistant, also where a list is half made."""

from uuid import uuid4

import pytest

from assistant.conversations.decisions.decide import plan
from assistant.conversations.snapshot import Snapshot
from assistant.safety.verdict import Verdict
from assistant.take_along.turning_away import asks_another_doctor_now
from tests.support.factories import example_profile, make_words

WISHES = [
    "can we get another doctor in here tonight",
    "and could a different doctor look, like now",
    "so tonight, a second doctor?",
    "we need a more senior doctor straight away, yes or no",
    "who is above him",
    "who's over this consultant at night",
]
NONE = [
    "another doctor said today that it can wait",
    "put: can a different doctor look tonight",
    "is tonight too soon",
    "can another doctor come to the meeting in May",
    "the ward above him is loud tonight",
    "that she gets worse tonight",
]


def decided(text, form, field):
    told = {"mode": "assistant", "nation": None, "writer": None, "last_answer": None, "earlier": (), "choice": None}
    snapshot = Snapshot(conversation_id=uuid4(), text=text, form=form, field=field, **told)
    return plan(snapshot, Verdict(), make_words(), example_profile())


@pytest.mark.parametrize("said", WISHES)
def test_it_is_read(said):
    assert asks_another_doctor_now(said)


@pytest.mark.parametrize("said", NONE)
def test_other_words_are_none(said):
    assert not asks_another_doctor_now(said)


@pytest.mark.parametrize("said", WISHES)
@pytest.mark.parametrize(("form", "field"), [("questions", "list"), ("questions", "worry"), ("thinking", "worry")])
def test_a_list_or_thinking_does_not_swallow_it(said, form, field):
    made = decided(said, form, field)
    assert made.engine.intent == "ask_marthas_rule" and made.leaves_list and not made.for_list


def test_a_question_that_is_being_written_is_theirs():
    assert decided("can a different doctor look tonight", "questions", "own").for_list
