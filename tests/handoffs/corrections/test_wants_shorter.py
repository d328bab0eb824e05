"""A wish that their own words be shorter names its line; what is for the team is none."""

import pytest

from assistant.handoffs.corrections.wants_shorter import wants_shorter


@pytest.mark.parametrize(
    "said, line",
    [
        ("Make the message shorter. Two sentences at most.", "message"),
        ("can you shorten my message please", "message"),
        ("the message is too long, make it 3 sentences", "message"),
        ("please trim the text a bit", "message"),
        ("my words should be much shorter", "message"),
        ("Could you cut my message down? Half of it will do.", "message"),
        ("shorten my questions", "questions"),
    ],
)
def test_the_line_that_is_to_be_shorter(said, line):
    assert wants_shorter(said) == line


@pytest.mark.parametrize(
    "said",
    [
        "make the wait shorter",
        "the operation was too long",
        "his leg is shorter",
        "make the message shorter: please look at her hip again",
        "can you make his treatment shorter",
        "The message is too long and he cannot breathe.",
        "two sentences at most",
        "the list is too long for the operation",
    ],
)
def test_other_words_name_none(said):
    assert wants_shorter(said) is None
