"""What hides letters is taken away, and what a family wrote is left."""

import pytest

from assistant.safety.plain import spoken, without_marks


@pytest.mark.parametrize("typed, read", [
    ("b\u200blue", "blue"), ("ｂｌｕｅ", "blue"), ("café", "cafe"), ("łóżko", "lozko"), ("can’t", "can't"), ("it was ’fine’", "it was 'fine'"),
    ("plain words", "plain words"), ("ﬁts", "fits"),
])  # fmt: skip
def test_letters_are_read_without_their_marks(typed, read):
    assert without_marks(typed) == read


@pytest.mark.parametrize("typed, read", [
    ("  HELP   me ", "help me"), ("noooooooo", "nooo"), ("what......now", "what...now"), ("one\ntwo", "one\ntwo"), ("good", "good"),
])  # fmt: skip
def test_it_is_read_small_and_no_scream_is_longer_than_three(typed, read):
    assert spoken(typed) == read
