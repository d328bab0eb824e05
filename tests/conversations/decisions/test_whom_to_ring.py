"""At a step of the form, another whom the team should ring is an answer, and no parents who disagree."""

import pytest

from tests.support.factories import FakeEngine, answering, make_chat

AGREED = "ok she says Amina Rahimi and the father is Farid Rahimi he wants to be the one they call"


def at_the_name(db, said):
    engine = FakeEngine(lambda told: answering("parents_disagree"))
    body = make_chat(db, engine, form="handoff_form", field="handoff_child_name").say(said)
    return engine.told[-1], body["messages"]


@pytest.mark.parametrize("said", [AGREED, "the father wants to be the one they call", "her mum is the one to ring"])
def test_a_wish_to_be_rung_is_kept_for_its_step(db, said):
    told, messages = at_the_name(db, said)
    assert told.intent == "inform" and any("whom to ring" in one["text"] for one in messages)


def test_with_a_number_nothing_is_left_for_later(db):
    told, messages = at_the_name(db, "father is Farid, phone 07700 900 412 after 2 because he works night")
    assert told.intent == "inform" and not any("whom to ring" in one["text"] for one in messages)
    assert not any((one["notice"] or {}).get("route") == "safeguarding" for one in messages)


@pytest.mark.parametrize(
    "said", ["the father and I disagree about who they call", "her dad is the one they ring, i am scared of him"]
)
def test_a_quarrel_or_fear_is_left_to_its_readers(db, said):
    _, messages = at_the_name(db, said)
    assert not any("whom to ring" in one["text"] for one in messages)
