"""Marks that a phone wrote down as words."""

import pytest

from assistant.handoffs.words.spoken_marks import dictated_message, without_spoken_marks
from assistant.handoffs.words.spoken_words import as_typed


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


@pytest.mark.parametrize(
    "said, written",
    [
        ("three weeks full stop new line we ask comma please full stop", "three weeks.\nwe ask, please."),
        ("we want a second opinion full stop", "we want a second opinion."),
        ("why now question mark who decides question mark", "why now? who decides?"),
        ("the car came to a full stop and he hit his head", None),
        ("he was in a comma for days and then in a comma again", None),
        ("she is in comma since two days. please look, full stop", None),
        ("I want answers, full stop", None),
        ("there is a question mark over the full stop of his treatment", None),
    ],
)
def test_a_message_is_written_with_marks_where_they_were_plainly_spoken(said, written):
    assert dictated_message(said) == (written or said)


@pytest.mark.parametrize(
    "said", ["his new line got infected then his new line bled", "a new line in his neck and other new line in his leg"]
)
def test_a_line_that_is_a_tube_is_no_mark(said):
    assert dictated_message(said) == said


@pytest.mark.parametrize(
    "said, typed",
    [
        ("the middle one comma um has a kidney thing question mark", "the middle one, has a kidney thing?"),
        ("um okay can I get a second opinion", "okay can I get a second opinion"),
        ("erm who decides full stop", "who decides."),
        ("phone comma but um not when I'm driving", "phone, but not when I'm driving"),
        ("um", "um"),
        ("uh huh", "uh huh"),
        ("he was in a comma um for days", "he was in a comma for days"),
        ("mum says the umbilical line is out", "mum says the umbilical line is out"),
        ("he came to a full stop there", "he came to a full stop there"),
        ("we asked, and he shouted", "we asked, and he shouted"),
    ],
)
def test_what_is_spoken_is_understood_as_typed(said, typed):
    assert as_typed(None, said) == typed
