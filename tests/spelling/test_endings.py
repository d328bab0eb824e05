"""What a word with an ending may have been made of."""

import pytest

from assistant.spelling.endings import without_ending


@pytest.mark.parametrize(
    "word, stem",
    [("bins", "bin"), ("running", "run"), ("stopping", "stop"), ("carries", "carry"), ("moved", "move")],
)
def test_an_ending_is_taken_off(word, stem):
    assert stem in list(without_ending(word))


@pytest.mark.parametrize("word", ["ons", "wing", "only", "bed", "the"])
def test_what_is_too_short_has_no_ending(word):
    assert all(len(stem) > 2 for stem in without_ending(word))
