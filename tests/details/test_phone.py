"""A phone number that somebody could dial, in the forms families write it."""

import pytest

from assistant.details.phone import has_phone


@pytest.mark.parametrize(
    "words", ["07700 900123", "ring me on 07700900123 please", "+44 7700 900123", "01632 960 100", "(01632) 960100", "07700-900-123"]
)  # fmt: skip
def test_a_number_that_could_be_dialled_is_one(words):
    assert has_phone(words)


@pytest.mark.parametrize("words", ["", "ring me", "960100", "ward 7", "4 May 2019", "12345"])
def test_part_of_a_number_or_none_is_not(words):
    assert not has_phone(words)
