"""One name of a name that is told twice, with what the child goes by."""

import pytest

from assistant.handoffs.readers.name_told_again import name_told_again


@pytest.mark.parametrize(
    "words, name",
    [
        (
            "Well he's Callum, Callum James Rennie, but everybody calls him Cal, after his grandpa's dog if you please.",
            "Callum James Rennie (Cal)",
        ),
        ("Her name was Isla. Isla Grace Nwosu.", "Isla Grace Nwosu"),
        ("Zara. Zara Malik, we all call her Zee", "Zara Malik (Zee)"),
        ("Ji-woo Park, goes by Jay, it is easier", "Ji-woo Park (Jay)"),
        ("it's Leo, Leo Brown", "Leo Brown"),
    ],
)
def test_the_fuller_name_stands_with_the_short_one(words, name):
    assert name_told_again(words) == name


@pytest.mark.parametrize(
    "words",
    [
        "Callum Reid, known as Cal",  # nothing else is said: it stands as it is
        "Archie and Noah Doyle",
        "Leo Brown, Northgate",
        "lexi dunmroe. dunmore sorry",
        "Leo, no, Leon Brown",
        "Leo Brown, he hits me",
        "Leo, is that enough? Leo Brown",
        "Poppy Hargreave, born 3 May 2024",
    ],
)
def test_what_is_told_once_or_put_right_is_read_by_others(words):
    assert name_told_again(words) == words
