"""A message cut into words as families write them, each with its place in the text."""

import pytest

from assistant.details.words import CLOCK, DATE, DAY, FIGURE, HARD, ORDINAL, SOFT, YEAR, cut


def plain(text):
    return [word.plain for word in cut(text)][1:-1]


@pytest.mark.parametrize("text, words", [
    ("She's poorly", ["she", "is", "poorly"]), ("shes poorly", ["she", "is", "poorly"]), ("w my 12yo", ["with", "my", "12", "year", "old"]),
    ("ward 7b", ["ward", "7b"]), ("A & E", ["a&e"]), ("N. Ireland", ["northern", "ireland"]), ("2½", ["2", "and", "a", "half"]),
])  # fmt: skip
def test_contractions_and_shorthand_are_opened(text, words):
    assert plain(text) == words


@pytest.mark.parametrize("text, stands", [
    ("7:28", CLOCK), ("4/5/2019", DATE), ("4/5", DAY), ("3rd", ORDINAL), ("2019", YEAR), ("12345", FIGURE), ("£20k", FIGURE), ("1/2", "half"), ("07", "7"),
])  # fmt: skip
def test_a_figure_that_is_no_whole_number_stands_for_its_kind(text, stands):
    assert plain(text) == [stands]


def test_marks_are_breaks_and_a_title_does_not_end_a_sentence():
    assert plain("he is ill, she is not. both") == ["he", "is", "ill", SOFT, "she", "is", "not", HARD, "both"]
    assert HARD not in plain("mr. heron rang")
    assert SOFT not in plain('the "ward" round')


def test_a_message_begins_and_ends_with_a_break_whatever_is_in_it():
    for text in ("", "...", "words", "words,", "words!"):
        words = [word.plain for word in cut(text)]
        assert words[0] == words[-1] == HARD


def test_every_word_knows_its_place_in_the_text():
    text = "my son, he's 14mo"
    assert [text[word.start : word.end] for word in cut(text) if word.plain in ("son", "he", "is", "14")] == [
        "son",
        "he's",
        "he's",
        "14",
    ]
