"""An order to set the form aside, and no words for the team."""

import pytest

from assistant.conversations.readers.set_aside_for_list import for_the_list, set_aside


@pytest.mark.parametrize(
    "said, listed",
    [
        ("stop the message for now comma keep it full stop I want to make my list of questions", True),
        ("Please stop this for now and keep it, I need to do my list first", True),
        ("leave the message there and save it", False),
        ("Pause my message. Don't send it yet, thanks", False),
    ],
)
def test_it_is_heard(said, listed):
    assert set_aside(said) and for_the_list(said) is listed


@pytest.mark.parametrize(
    "said",
    [
        "please stop the drip for now, keep it in", "stop the medicine", "Stop. I want another doctor",
        "I want to make my list of questions", "stop the feeds for now. we want another doctor to look", "he stopped breathing, keep it short",
    ],
)  # fmt: skip
def test_words_for_the_team_are_none(said):
    assert not set_aside(said)
