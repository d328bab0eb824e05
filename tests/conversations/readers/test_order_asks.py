"""Whoever has a child by a court's order asks of a parent, and of the paper: nobody here can see it."""

import pytest

from assistant.conversations.readers.order_asks import order_asked

GUARDIAN = ("I am his grandmother and special guardian.",)


@pytest.mark.parametrize(
    "said",
    [
        "I do have parental responsibility, the court gave it to me with the order, so does his mother still have to be told if I ask?",
        "I am sorry to repeat myself, dear: I am his special guardian, does his mother have to be asked?",
        "can i ask without telling his dad?",
        "must i tell her mum",
        "his mother is abroad. does she need to know i asked",
        "does the hospital have to ask her mother first?",
    ],
)  # fmt: skip
def test_a_parent_who_may_have_to_be_told(said):
    assert order_asked(said, GUARDIAN, "without_responsibility") == "order_parent_told"


@pytest.mark.parametrize(
    "said",
    [
        "No, I am not going to court, I have been, and it ended with the order; will they want to see the order?",
        "What does the grandmother in a case like mine usually get asked for by the hospital, the court paper itself?",
        "do i bring the order with me",
        "how do i prove im his guardian",
        "they need paper from court? i show it?",
        "is a photo of my sgo enough",
        "do they need proof",
    ],
)
def test_the_paper_that_may_be_asked_for(said):
    assert order_asked(said, GUARDIAN, "without_responsibility") == "order_shown"


@pytest.mark.parametrize(
    "said",
    [
        "can i ask for a second opinion",
        "are they going to court",
        "will they tell his mother that I asked",
        "do they need to see him in clinic",
        "in what order do they see us?",
        "his mum told me to ask, is that ok?",
    ],
)
def test_other_questions_of_a_guardian_are_left(said):
    assert order_asked(said, GUARDIAN, "without_responsibility") is None


def test_without_an_order_it_is_not_of_one():
    assert order_asked("does his mother have to be told", (), None) is None
