"""A wish that keeps a family safe is found wherever it is said."""

import pytest

from assistant.handoffs.not_to_know import not_to_know, with_wishes


@pytest.mark.parametrize(
    "said, wish",
    [
        ("plover ward. please don't ring my ex", "please don't ring my ex"),
        ("text, 01632 960 555 but not his dad, he is not to know", "not his dad, he is not to know"),
        ("her stepdad must not find out", "her stepdad must not find out"),
        ("email, without my partner knowing", "email, without my partner knowing"),
    ],
)
def test_it_is_kept_in_their_words(said, wish):
    assert not_to_know(said) == wish


@pytest.mark.parametrize(
    "said",
    [
        "I'm not his mum, I'm his nan",
        "Not his dad, his uncle",
        "they never ring my husband back",
        "we don't speak to my family any more",
        "she can't hear and she can't see",
        "they can't find out what it is",
        "ring me, I'm not her mum",
    ],
)
def test_who_is_asking_and_a_grievance_are_no_wish(said):
    assert not_to_know(said) is None


@pytest.mark.parametrize("said", ["I don't want anyone to tell my mum", "I do not want my ex to find out"])
def test_what_is_not_wanted_is_kept_too(said):
    assert not_to_know(said) == said


@pytest.mark.parametrize(
    "said", ["im not sure", "don't ring before 10", "can you not tell my ex?", "his dad is asking", "ask my mum"]
)
def test_other_words_are_none(said):
    assert not_to_know(said) is None


def test_each_wish_stands_once_beside_the_need():
    assert with_wishes("None", ["don't ring my ex"]) == "don't ring my ex"
    assert with_wishes("BSL", ["don't ring my ex", "Don't ring my ex"]) == "BSL; don't ring my ex"
    assert with_wishes("None", []) == "None"


@pytest.mark.parametrize(
    "said, wish",
    [
        (
            "can you add please dont talk about it in front of the other mums",
            "dont talk about it in front of the other mums",
        ),
        (
            "email jo@mail.example, please don't talk to me in front of the other mums",
            "please don't talk to me in front of the other mums",
        ),
        ("dont discuss it where the others hear", "dont discuss it where the others hear"),
        ("they talk about us in front of everyone", None),
        ("don't talk in front of him, he is scared", None),
    ],
)
def test_where_not_to_talk_is_a_wish_too(said, wish):
    assert not_to_know(said) == wish
