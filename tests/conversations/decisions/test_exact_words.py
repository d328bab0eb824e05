"""What is asked in exact words goes to its answer, outside the forms, and not for a family whose child has died."""

import pytest

from assistant.answers.load import load_answers
from tests.support.factories import FakeEngine, make_chat

ASKED = [
    ("may a father request it solo", "ask_who_can_request"),
    ("and whom should a mother believe", "ask_opinions_differ"),
    ("any help for the parents, they're in bits", "ask_emotional_support"),
    ("We sign at home. How are such reviews requested?", "ask_how_to_request"),
    ("By whom is a second opinion paid for?", "ask_free_on_nhs"),
]


@pytest.mark.parametrize("said, intent", ASKED)
def test_the_engine_is_told_its_intent(db, said, intent):
    engine = FakeEngine()
    make_chat(db, engine).say(said)
    assert engine.told[-1].intent == intent


@pytest.mark.parametrize("said, intent", ASKED)
def test_not_where_the_child_has_died(db, said, intent):
    engine = FakeEngine()
    make_chat(db, engine, writer="bereaved").say(said)
    assert not engine.told or engine.told[-1].intent is None


def test_each_intent_has_an_answer():
    assert {answer.intent for answer in load_answers()} >= {intent for _, intent in ASKED}
