"""A button's words as families type them."""

import pytest

from assistant.take_along.typed_title import typed_title

TITLES = ["More questions", "Change a question", "Make it shorter", "That is my list", "Put it first", "Put it last"]


@pytest.mark.parametrize(
    "said, title",
    [
        ("more qestions", "More questions"),
        ("MAKE IT SHROTER please", "Make it shorter"),
        ("thats my lsit", "That is my list"),
        ("chnage a question", "Change a question"),
        ("put it frist", "Put it first"),
        ("that is my list", "That is my list"),
    ],
)
def test_slips_do_not_hide_a_button(said: str, title: str) -> None:
    assert typed_title(said, TITLES) == TITLES.index(title)


@pytest.mark.parametrize(
    "said", ["put it", "a question", "more", "what is my risk", "make it 2 shorter", "put it away", "no"]
)
def test_other_words_are_no_button(said: str) -> None:
    assert typed_title(said, TITLES) is None
