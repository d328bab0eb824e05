"""Which word a slip stands for, and which words are no slips at all."""

import pytest

from assistant.spelling.corrector import RARE, Corrector


def mend(typed, used=None, general=None, protected=()):
    return Corrector(used or {}, general or {}, protected)(typed)


@pytest.mark.parametrize("typed", ["docto", "octor", "docctor", "doctorr", "doctpr", "dcotor"])
def test_a_slip_anywhere_in_the_word_is_mended(typed):
    assert mend(typed, {"doctor": 30}) == "doctor"


@pytest.mark.parametrize("typed, meant", [("ti", "to"), ("tto", "to"), ("aj", "aj")])
def test_a_short_slip_is_mended_but_never_to_a_single_letter(typed, meant):
    assert mend(typed, {"to": 90, "a": 900}) == meant


def test_of_two_likely_words_the_one_families_use_more_is_meant():
    assert mend("warj", {"ward": 50, "warm": 20}) == "ward"


def test_of_two_english_words_the_commoner_is_meant():
    assert mend("warxer", general={"warmer": 200, "warner": 3_000}) == "warmer"


def test_another_first_letter_takes_a_word_that_is_used_far_more():
    assert mend("moctor", {"doctor": 20, "motor": 10}) == "motor"
    assert mend("moctor", {"doctor": 20, "motor": 4}) == "doctor"


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("onxe", "once"),  # four letters: three uses are enough
        ("onc", "onc"),  # three letters fit too much
        ("letxer", "letter"),  # six letters: any English word will do
        ("lettr", "lettr"),
    ],
)
def test_a_longer_slip_needs_less_to_be_understood(typed, meant):
    assert mend(typed, {"once": 3}, {"letter": 500}) == meant


def test_a_word_used_once_is_no_word_and_one_used_twice_is():
    assert mend("hte", {"hte": 1, "the": 90}) == "the"
    assert mend("form", {"form": 2, "from": 90}) == "form"


def test_a_word_that_families_use_or_that_is_protected_is_no_slip():
    assert mend("ward", {"ward": 5, "word": 90}) == "ward"
    assert mend("bairn", {"brain": 90}, protected=("bairn",)) == "bairn"


def test_a_letter_of_another_alphabet_is_no_slip():
    assert mend("doctör", {"doctor": 30}) == "doctör"


@pytest.mark.parametrize("rank, meant", [(RARE - 1, "fro"), (RARE, "for")])
def test_a_short_english_word_stays_unless_it_is_rare(rank, meant):
    assert mend("fro", {"for": 60}, {"fro": rank}) == meant


def test_a_long_english_word_stays_even_if_it_is_rare():
    assert mend("breath", {"breathe": 90}, {"breath": RARE + 1}) == "breath"


@pytest.mark.parametrize(
    "typed, known, near",
    [
        ("bins", "bin", "bind"),
        ("running", "run", "ruining"),
        ("stopping", "stop", "stooping"),
        ("carries", "carry", "carried"),
        ("moved", "move", "loved"),
    ],
)
def test_an_ending_on_a_known_word_is_no_slip_of_another(typed, known, near):
    assert mend(typed, {known: 2, near: 90}) == typed


@pytest.mark.parametrize(
    "typed, known, meant",
    [
        ("ons", "on", "one"),  # too short a stem
        ("alling", "al", "calling"),
        ("tooking", "too", "looking"),  # only a doubled letter is dropped
    ],
)
def test_what_only_looks_like_an_ending_does_not_save_a_slip(typed, known, meant):
    assert mend(typed, {known: 2, meant: 90}) == meant
