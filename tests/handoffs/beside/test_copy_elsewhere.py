"""A copy for somebody else is asked for in many words; papers of the hospital's own are another matter."""

import time

import pytest

from assistant.handoffs.beside.copy_elsewhere import asks_copy_elsewhere, orders_copy_elsewhere
from assistant.handoffs.beside.fixed_answers import Fixed, beside, fixed_answer
from tests.support.factories import example_profile

PROFILE = example_profile()
ASKED = Fixed("copy_elsewhere")


@pytest.mark.parametrize(
    "said",
    [
        "I would like to write, but a copy should go to the social work office at the council as well. Is that possible?",
        "could you tell me first whether the copy can go to the social work office?",
        "How do I know the social work office will get theirs?",
        "And the copy to social work?",
        "can you send a copy to my GP",
        "can you copy in the school",
        "can I send it to my sister too?",
        "will my gp get a copy",
        "can this also go to our health visitor",
        "does the school get a copy of what i wrote",
        "can the other hospital have a copy",
    ],
)
def test_a_copy_for_somebody_else_is_asked_for(said):
    assert asks_copy_elsewhere(said)


@pytest.mark.parametrize(
    "said", ["send it to my sister too", "Please send a copy to the school.", "send our GP a copy please"]
)
def test_it_may_be_an_order(said):
    assert orders_copy_elsewhere(said)


@pytest.mark.parametrize(
    "said",
    [
        "can i get a copy of her notes",
        "can you send her scans to the other hospital too",
        "will they send a copy of the report to my gp",
        "can I have a copy",
        "my sister got a copy",
        "can my sister ask too",
        "the GP sent it to the hospital as well",
        "should I go to my gp too",
        "can we go to another hospital as well",
        "will my dad see it",
    ],
)
def test_other_papers_and_other_ways_are_not_meant(said):
    assert not asks_copy_elsewhere(said) and not orders_copy_elsewhere(said)


def test_it_is_answered_at_a_step_and_beside_an_answer():
    assert fixed_answer("can a copy go to the social work office?", "site", PROFILE) == ASKED
    said = "None for me, thank you, but could you tell me first whether the copy can go to the social work office?"
    assert beside(said, "needs", PROFILE) == ("None for me, thank you", ASKED)
    said = "Email: p.langford@fostering.example. And the copy to social work?"
    assert beside(said, "contact_method", PROFILE) == ("Email: p.langford@fostering.example", ASKED)


def test_in_the_message_it_is_asked_of_the_team():
    assert fixed_answer("Can you send a copy to my GP?", "message", PROFILE) is None


def test_long_words_are_read_at_once():
    began = time.monotonic()
    for said in ("copy " * 44, "can you send " * 15, "send it to the my " * 5, "can it go to the " * 9):
        asks_copy_elsewhere(said), orders_copy_elsewhere(said)
    assert time.monotonic() - began < 0.5
