"""A child's death that a family told, in the chat, at a step or in its message, is on the handoff however read."""

import json

import pytest

from assistant.handoffs import additions
from assistant.handoffs.delivery.letter import compose
from assistant.handoffs.export import as_fhir
from assistant.handoffs.fhir.bundle import as_withdrawal
from assistant.handoffs.readers.death import CHILD_DIED, says_death
from tests.support.factories import make_conversation, make_handoff

DIED = "Our baby Tia died on Friday, and nobody has told us why."


@pytest.mark.parametrize(
    ("said", "child", "told"),
    [
        ("she died this morning", "", True),
        ("He died today", "", True),
        ("she is dead", "", True),
        ("my son died on friday", "", True),
        (DIED, "", True),
        ("Tia died on Friday", "Tia Khan", True),
        ("Tia died on Friday", "", False),
        ("Tias gran died on Friday", "Tia Khan", False),
        ("she is dead tired", "", False),
        ("she nearly died on Friday", "", False),
        ("my grandad died on friday", "Tia Khan", False),
    ],
)
def test_it_is_read_from_plain_words_about_the_child(said, child, told):
    assert says_death(said, child) is told


def of_the_chat(session):
    return make_handoff(session, make_conversation(session, writer="bereaved"))


def of_the_message(session):
    return make_handoff(session, message=DIED)


def of_an_addition(session):
    handoff = make_handoff(session)
    assert not handoff.child_died
    additions.add(session, handoff, words=DIED)
    return handoff


@pytest.mark.parametrize("told", [of_the_chat, of_the_message, of_an_addition])
def test_wherever_it_was_said_letter_and_fhir_say_it_before_all_else(session, told):
    handoff = told(session)
    letter = compose(handoff, "handoff.sent", address="https://chat.example")
    assert letter.as_text().index(CHILD_DIED) < letter.as_text().index("Reference:")
    assert letter.as_html().index(CHILD_DIED) < letter.as_html().index("Reference:")
    bundle = as_fhir(session, handoff, root="https://fhir.example")
    task = next(one["resource"] for one in bundle["entry"] if one["resource"]["resourceType"] == "Task")
    assert task["input"][0] == {"type": {"text": "Before you contact the family"}, "valueString": CHILD_DIED}


def test_nothing_of_it_is_said_of_other_handoffs_nor_once_it_was_taken_back(session):
    usual, handoff = make_handoff(session), of_the_message(session)
    assert CHILD_DIED not in compose(usual, "handoff.sent", address="https://chat.example").as_text()
    assert CHILD_DIED not in json.dumps(as_fhir(session, usual, root="https://fhir.example"))
    assert CHILD_DIED not in compose(handoff, "handoff.withdrawn", address="https://chat.example").as_text()
    taken_back = as_withdrawal(handoff, root="https://fhir.example", changed_at=handoff.created_at)
    assert CHILD_DIED not in json.dumps(taken_back)
