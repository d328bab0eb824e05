"""The corrector takes a bounded time, whatever is pasted: see tests/support/long_texts.py."""

import random
import string

import pytest
from hypothesis import given, settings

from assistant.spelling.corrector import LONGEST as LONGEST_WORD
from assistant.spelling.corrector import Corrector
from assistant.spelling.habit import count_pairs
from tests.support.long_texts import MOST, NOISE, filled, milliseconds, too_long, units

_CHANCE = random.Random(4)
GENERAL = {"".join(_CHANCE.choices(string.ascii_lowercase, k=_CHANCE.randint(2, 10))): rank for rank in range(20_000)}
SAID = [*["the doctor"] * 30, *["the second opinion"] * 40, *["x" * LONGEST_WORD] * 30]
PAIRS = count_pairs(SAID)


def corrected(text):
    """With nothing remembered from before."""
    return Corrector(PAIRS, GENERAL)(text)


def test_no_text_takes_long_nor_four_times_of_it_sixteen_times_as_long():
    assert too_long(corrected) == {}


@given(units)
@settings(deadline=None, max_examples=60)
def test_nothing_said_over_and_over_takes_long(unit):
    assert milliseconds(corrected, filled(unit)) < MOST * NOISE


@pytest.mark.parametrize("letters, mended", [(LONGEST_WORD, True), (LONGEST_WORD + 1, False), (4_000, False)])
def test_a_word_longer_than_any_is_no_slip(letters, mended):
    typed = "x" * (letters - 1) + "y"
    assert corrected(f"{typed} docter") == f"{'x' * LONGEST_WORD if mended else typed} doctor"
