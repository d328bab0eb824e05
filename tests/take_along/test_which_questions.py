"""Which questions are meant: numbers are numbers, and words of a description are not."""

import pytest

from assistant.take_along.which_questions import names, not_found, places_meant

LIST = (
    "Did his first operation cause this?",
    "What would a second operation involve?",
    "How bad is the pain likely to be?",
    "What do the scans show?",
    "Will his brother need tests?",
)


@pytest.mark.parametrize(
    "words, places",
    [
        ("2 and 4", [1, 3]),
        ("number three", [2]),
        ("the last one", [4]),
        ("the first two", [0, 1]),
        ("last 2", [3, 4]),
        ("1-3", [0, 1, 2]),
        ("the one about scans", [3]),
        ("the brother one", [4]),
        ("the pain and the brother", [2, 4]),
        ("the one about his first operation", [0]),
        ("the scan one and the pain one", [3, 2]),
        ("the brothr one", [4]),
        ("the operation one", []),  # two of them
        ("the school one", []),
    ],
)
def test_the_words_mean_these(words: str, places: list[int]) -> None:
    assert places_meant(words, LIST) == places


@pytest.mark.parametrize("words, plainly", [("the scan one", True), ("2", True), ("phone just rings out", False)])
def test_whether_words_plainly_name_a_question(words: str, plainly: bool) -> None:
    assert names(words, LIST) is plainly


@pytest.mark.parametrize(
    "words",
    [
        "bin the one about the second school",
        "the one about the third scan",  # there are scans, but no third
        "drop the second appointment",
        "the one about her new wheelchair pain relief costs",
        "the one on the first hospital",
    ],
)
def test_a_description_that_fits_none_clearly_means_none(words: str) -> None:
    assert places_meant(words, LIST) == []


@pytest.mark.parametrize(
    "words, places",
    [
        ("lose the second operation", [1]),
        ("remove the second, it's been answered", [1]),
        ("the second question about school", [1]),
    ],
)
def test_a_number_is_a_place_where_it_is_no_part_of_the_description(words: str, places: list[int]) -> None:
    assert places_meant(words, LIST) == places


def test_the_first_one_is_the_first_though_another_has_the_word_in_it() -> None:
    listed = ["Will it hurt?", "What should we check first?", "Who is second in line?"]
    assert places_meant("the first one", listed) == [0] and places_meant("drop the last one", listed) == [2]
    assert places_meant("the one about what to check first", listed) == [1]


@pytest.mark.parametrize(
    "words, missing",
    [
        ("take out the scan one and the one about football", "the one about football"),
        ("drop the one about school and the brother one", "the one about school"),
        ("drop 2 and the scan one", ""),
        ("drop the football one", ""),  # nothing else is meant: it is asked which
    ],
)
def test_which_of_two_is_not_there(words: str, missing: str) -> None:
    assert not_found(words, LIST) == missing


def test_what_somebody_wants_tells_two_about_a_child_apart() -> None:
    two = ("How will my child be told?", "What does my child want?")
    assert places_meant("take out the one what my child want", two) == [1]
