"""A need, or that there is none, said where a message is asked for, is told from the message."""

import pytest

from assistant.handoffs.corrections.correction import Correction
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.one_correction import read_correction
from tests.support.factories import LINES, example_profile

YORUBA = {**LINES, "needs": "I speak Yoruba"}


@pytest.mark.parametrize("step", ["message", "questions"])
@pytest.mark.parametrize(
    "said, line",
    [
        ("large print please, no phone", "BSL; large print please, no phone"),
        ("I also need a Polish interpreter.", "BSL; I also need a Polish interpreter"),
        ("I need them to use Makaton with her when they take blood", None),
        ("please get the interpreter to ring us", None),
        ("he was quiet on Sunday, please look", None),
        ("large print", None),
        ("please look at her scan", None),
    ],
)
def test_a_need_alone_where_a_message_is_asked_for_goes_to_the_needs(step, said, line):
    found = read_correction(said, example_profile(), step=step, lines={"needs": "BSL"})
    assert found == (Correction("needs", line) if line else None)


def test_what_needs_there_are_is_asked_first():
    assert read_correction("large print please", example_profile(), step="message", lines={}) is None
    assert (
        read_correction("large print please", example_profile(), step="contact_method", lines={"needs": "BSL"}) is None
    )


@pytest.mark.parametrize(
    "said",
    [
        "Language help is just none. I didn't ask for that",
        "no interpreter needed",
        "i dont need help with language thanks",
    ],
)
def test_that_no_help_is_needed_is_not_the_message(said):
    found = read_corrections(said, example_profile(), lines=YORUBA, step="message")
    assert [(one.field, one.value, one.ordered) for one in found] == [("needs", "None", True)]


def test_whom_not_to_ring_stays_where_no_help_is_needed():
    lines = YORUBA | {"needs": "Yoruba; dont ring his mum"}
    (found,) = read_corrections("language help is none", example_profile(), lines=lines, step="message")
    assert found.value == "dont ring his mum"


@pytest.mark.parametrize(
    "said", ["no interpreter came to the meeting and we did not follow a word", "language is not why he is ill"]
)
def test_what_happened_is_the_message(said):
    assert read_corrections(said, example_profile(), lines=YORUBA, step="message") == ()


def at_message(said, needs):
    return read_corrections(said, example_profile(), lines={"needs": needs}, step="message")


@pytest.mark.parametrize(
    "said",
    [
        "no i dont need language help, i speak english. take that out",
        "no language help needed i speak english",
        "I don't need any help with language. Please remove that.",
        "thats not language help. take it off",
        "no interpreter needed we speak english. delete that bit",
        "we dont need language help we are english",
        "what? i never asked for language help, take it out",
        "i speak english so i dont need language help",
    ],
)
def test_help_that_is_not_needed_is_taken_out_and_is_no_message(said):
    assert at_message(said, "Polish interpreter") == (Correction("needs", "None"),)
    assert at_message(said, "Polish; don't ring my ex") == (Correction("needs", "don't ring my ex"),)


@pytest.mark.parametrize(
    "said",
    [
        "he doesn't speak english at school",
        "we dont need an interpreter for the meeting, we need a doctor",
        "I speak English but his dad does not",
        "i dont need language help i need someone to listen to me",
        "i speak english and they still talk over me",
        "no interpreter came on Tuesday and we speak little english",
        "no language help was given and she is worse",
        "she does not speak. take that seriously",
    ],
)
def test_what_a_message_says_of_language_stays_the_message(said):
    assert at_message(said, "Polish interpreter") == ()
