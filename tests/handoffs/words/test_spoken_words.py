"""A short line as it would have been typed."""

import pytest

from assistant.handoffs.words.spoken_words import as_typed


@pytest.mark.parametrize(
    "step, said, typed",
    [
        ("child_name", "Aiden Marsh um A I D E N", "Aiden Marsh A I D E N"),
        ("contact_method", "um phone comma but not when I'm driving comma so evenings full stop", "phone, but not when I'm driving, so evenings"),
        ("contact_value", "oh seven seven um double oh", "oh seven seven double oh"),
        ("needs", "none um, and an interpreter", "none, and an interpreter"),
        ("check", "um that's not right full stop change the ward to Heron full stop", "that's not right. change the ward to Heron."),
    ],
)  # fmt: skip
def test_small_words_and_spoken_marks_are_gone(step, said, typed):
    assert as_typed(step, said) == typed


@pytest.mark.parametrize(
    "step, said",
    [
        ("place", "ER"), ("place", "the er"), ("relationship", "Um Kareem, his mother"), ("needs", "um"),
        ("message", "um he was in a coma full stop we want um another look full stop"),
        ("check", "message: he said um to them"), ("contact_value", "sam dot lee at mail full stop org"),
    ],
)  # fmt: skip
def test_other_words_stay(step, said):
    assert as_typed(step, said) == said


@pytest.mark.parametrize("said", ["Ji-woo Um", "add to my message: Um Kareem is his mother", "UH Bristol, who pays"])
def test_a_name_is_no_small_word(said):
    assert as_typed(None, said) == said
