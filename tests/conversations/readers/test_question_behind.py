"""A question behind an answer, or behind words that only put one off."""

import time

import pytest

from assistant.conversations.readers.question_behind import only_puts_off, question_behind, without_condition


@pytest.mark.parametrize(
    "said, before, asked",
    [
        ("i dont know. is it a complaint if i send it", "i dont know", "is it a complaint if i send it"),
        ("yh but will mum see it", "yh", "will mum see it"),
        (
            "Northgate, on Plover. what do you need all this for",
            "Northgate, on Plover",
            "what do you need all this for",
        ),
        ("ok who reads that", "ok", "who reads that"),
        ("hmm, not sure... how long does this take?", "hmm, not sure", "how long does this take?"),
    ],
)
def test_the_question_stands_apart(said, before, asked):
    assert question_behind(said) == (before, asked)


@pytest.mark.parametrize("said", ["Northgate", "who reads that", "yes", "mum and dad", "i dont know what it is"])
def test_one_thing_is_not_cut(said):
    assert question_behind(said) is None


@pytest.mark.parametrize(
    "said, puts_off",
    [
        ("i dont know", True),
        ("hmm, not sure", True),
        ("yes", True),
        ("ok then", True),
        ("go on then", True),
        ("i don't know yet, go on then", True),
        ("no", False),
        ("my mum", False),
        ("he is worse", False),
    ],
)
def test_what_only_puts_off(said, puts_off):
    assert only_puts_off(said) is puts_off


def test_a_condition_at_the_end_falls():
    assert without_condition("is it a complaint if i send it") == "is it a complaint"
    assert without_condition("will they stop if he is ill") == "will they stop if he is ill"


def test_long_words_are_read_at_once():
    began = time.monotonic()
    for said in (
        "well " * 39 + "x",
        "no, " * 39,
        "ok but so " * 13,
        "i dont know " * 13,
        "i dont know " * 60 + "x",
        "go on then " * 60 + "x",
        "not sure yet " * 60 + "x",
    ):
        question_behind(said)
        only_puts_off(said)
    assert time.monotonic() - began < 1
