"""Words that can only be of a line that stands, also where the message is asked for."""

import pytest

from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.line_put_right import line_emptied, name_put_right
from tests.support.factories import example_profile

LINES = {"child_name": "Aaron", "child_identifier": "2 November 2025", "needs": "dont ring the house, text me"}


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("He's Aaron Blake not just Aaron, born 3 november", {"child_name": "Aaron Blake", "child_identifier": "3 November 2025"}),
        ("his name is Aaron Blake, not Aaron", {"child_name": "Aaron Blake"}),
        ("sorry it's Aaron Blake-Shaw, you put just Aaron", {"child_name": "Aaron Blake-Shaw"}),
        ("oh he's Aaron Blake not only Aaron. dob 4 November 2025", {"child_name": "Aaron Blake", "child_identifier": "4 November 2025"}),
    ],
)  # fmt: skip
def test_a_fuller_name_puts_the_line_right(said, new):
    assert name_put_right(said, LINES) == new
    found = read_corrections(said, example_profile(), lines=LINES, step="message")
    assert {one.field: one.value for one in found} == new


@pytest.mark.parametrize(
    "said",
    [
        "He's not just tired, he is ill",
        "He's Aaron and he is not just a number",
        "he's a fighter not just a patient",
        "It's Aaron Blake not just Aaron who needs this, we all want another doctor to look",
        "his brother is Adam Blake not Aaron",
        "He's Aaron Blake not just Aaron?",
    ],
)
def test_what_is_for_the_team_puts_no_line_right(said):
    assert name_put_right(said, LINES) == {}


@pytest.mark.parametrize(
    "said",
    [
        "wtf why is all that in the language bit, take it out, it should be none",
        "the language line should be none",
        "can you empty it, the language box",
        "language should just say none",
        "that's in the communication bit, make it none",
    ],
)
def test_the_language_line_is_emptied(said):
    assert line_emptied(said, LINES) == {"needs": "None"}


@pytest.mark.parametrize(
    "said",
    [
        "none",
        "the language line should only say letters in Welsh",
        "take the house bit out of the language line but keep the text",
        "her language should be better by now",
        "take her out for a walk, the language nurse said",
        "there was nothing in the language bit of the letter",
    ],
)
def test_what_keeps_some_of_it_or_tells_something_empties_nothing(said):
    assert line_emptied(said, LINES) == {}


@pytest.mark.parametrize(
    "said",
    [
        "I need an interpreter, take it out of the language bit please",
        "he can't speak, language box should say nothing about my husband",
        "take that out, the interpreter line, and never send Ivan again",
    ],
)
def test_a_need_beside_the_order_empties_nothing(said):
    assert line_emptied(said, LINES) == {}
