"""That a child did die, said to whoever seemed to doubt it."""

import pytest

from assistant.conversations.readers.death_stands import says_death_stands, without_that


@pytest.mark.parametrize(
    "said",
    [
        "You took nothing wrongly, Alfie did die, don't say he didn't",
        "stop saying she is alive",
        "never tell me he isn't dead",
        "No. My son did die.",
        "the death did happen",
    ],
)
def test_it_is_heard(said):
    assert says_death_stands(said)


@pytest.mark.parametrize(
    "said",
    ["don't tell them he died", "she nearly died", "he did die on Friday", "don't say he is ill", "Rosie is alive", "they say he didn't eat",
     "don't say she didn't try", "if he did die, who tells us"],
)  # fmt: skip
def test_other_words_are_left(said):
    assert not says_death_stands(said)


def test_what_stands_beside_it():
    assert without_that("Alfie did die, don't say he didn't. How do I ask?") == "How do I ask?"
