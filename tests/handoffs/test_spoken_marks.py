"""Marks that a phone wrote down as words."""

import pytest

from assistant.handoffs.spoken_marks import without_spoken_marks


@pytest.mark.parametrize(
    "said, typed",
    [
        ("mum comma my name is Kerry Ann comma no hyphen", "mum, my name is Kerry Ann"),
        ("his name is Reuben capital R Oh apostrophe Neill", "his name is Reuben O'Neill"),
        ("capital O apostrophe Shea", "O'Shea"),
        ("Kerry hyphen Ann", "Kerry-Ann"),
        ("after six comma not Fridays full stop", "after six, not Fridays"),
        ("Heron ward full stop new line", "Heron ward"),
    ],
)
def test_they_become_marks(said, typed):
    assert without_spoken_marks(said) == typed


@pytest.mark.parametrize(
    "said", ["mum of a boy in a comma", "capital of Wales", "mornings, please", "Dr Comma's clinic"]
)
def test_other_words_stay(said):
    assert without_spoken_marks(said) == said
