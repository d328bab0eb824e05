"""What is asked after a child's death: whether something was missed, and who could still say so."""

import pytest

from assistant.conversations.decisions.bereaved_asks import bereaved_question
from tests.conversations.decisions.test_decide import decided


@pytest.mark.parametrize(
    "said, intent",
    [
        ("can it still be looked into a year on", "ask_death_review"),
        ("might a doctor from elsewhere tell us whether it was missed", "ask_death_review"),
        ("who could say if her sepsis should have been caught", "ask_death_review"),
        ("is it too late to find out why", "ask_death_review"),
        ("was there an inquest or some review they do when a child dies. nobody told us", "ask_death_review"),
        ("is there a review when a baby dies", "ask_death_review"),
        ("did anyone look into his death", "ask_death_review"),
        ("should there have been an investigation", "ask_death_review"),
        ("did they get it wrong?", "ask_something_went_wrong"),
        ("should his fit have been picked up, was something overlooked", "ask_something_went_wrong"),
    ],
)
def test_the_question_is_known(said, intent):
    assert bereaved_question(said) == intent
    assert decided(said, writer="bereaved", last_answer="bereaved_support").engine.intent == intent


@pytest.mark.parametrize(
    "said",
    ["can I still have her notes", "did the coroner say what went wrong", "who looks after the garden now", "who can I talk to", "was it my fault, should I have seen it", "what happens at an inquest", "the care review was rubbish",
     "they said something was missed", "how do I complain that it was missed"],
)  # fmt: skip
def test_other_questions_go_to_the_engine(said):
    assert bereaved_question(said) is None


def test_of_a_child_that_lives_the_engine_reads_it():
    assert decided("did they get it wrong?").engine.intent is None


def test_behind_the_review_what_was_missed_is_told_of_itself():
    said = "might a doctor from elsewhere tell us whether it was missed"
    assert decided(said, writer="bereaved", last_answer="death_review").engine.intent == "ask_something_went_wrong"
