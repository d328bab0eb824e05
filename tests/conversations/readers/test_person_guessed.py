"""Nobody is called on a guess from a few words that name no person."""

import pytest

from assistant.conversations.readers.person_guessed import only_guessed


@pytest.mark.parametrize("said", ["number two", "my number", "the last of", "no. 3", "and then?", "which line"])
def test_few_words_that_name_nobody_are_a_guess(said):
    assert only_guessed(said)


@pytest.mark.parametrize(
    "said",
    ["someone pls", "real persn", "human", "help me", "phone us", "smeone plz", "PALS", "talk", "staff now", "call me back",
     "could one of them drop by"],
)  # fmt: skip
def test_words_for_a_person_and_longer_wishes_are_none(said):
    assert not only_guessed(said)
