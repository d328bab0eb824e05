"""One slip away from a likely word is that word, likely beside the words around it; what may be meant is left as it
is.
"""

import pytest

from assistant.spelling.corrector import Corrector, digest, general_words, protected_words
from assistant.spelling.habit import count_pairs

SAID = [
    *["can i get a second opinion"] * 40,
    *["the doctor said she cant breathe"] * 20,
    *["her breathing will not stop"] * 20,
    *["is it free for the family"] * 20,
    *["they are going to tell us"] * 30,
    *["what are they doing for her"] * 20,
    *["my son is in the ward"] * 30,
    *["this is for our son"] * 30,
    *["i am not happy now"] * 30,
    *["we want to hear"] * 80,
    *["the heat"] * 10,
    "it was a slip",
]
GENERAL = {"wheelchair": 900, "fro": 9_500, "from": 40, "bin": 700, "doctor": 300, "hurry": 800, "breath": 9_000}


@pytest.fixture(scope="module")
def correct():
    return Corrector(count_pairs(SAID), GENERAL, protected=("keppra", "bairn"))


def mend(typed, uses=None, general=None, protected=()):
    """With words that were each used so often, and never where this one stands."""
    elsewhere = {("elsewhere", word): count for word, count in (uses or {}).items()}
    return Corrector(elsewhere, general or {}, protected)(typed)


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("secnd opinon", "second opinion"),  # a letter left out
        ("the doctorr", "the doctor"),  # one too many
        ("her brething", "her breathing"),
        ("the dcotor", "the doctor"),  # two swapped
        ("The Dcotor said, she cantt", "The doctor said, she cant"),  # what is no slip stays as it was typed
        ("is it fre", "is it free"),  # not "are", which is far commoner
        ("sttoping", "sttoping"),  # two slips: not ours to guess
    ],
)
def test_a_slip_of_the_finger_is_mended(correct, typed, meant):
    assert correct(typed) == meant


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("this si for our son", "this is for our son"),
        ("is ti free", "is it free"),
        ("free fro the family", "free for the family"),
        ("i am nto happy", "i am not happy"),
        ("not happy nw", "not happy now"),
        ("my son s in the ward", "my son is in the ward"),
        ("i a not happy", "i am not happy"),  # a word of its own, but not here
        ("what re they doing", "what are they doing"),
    ],
)
def test_of_several_words_the_one_that_stands_there_is_meant(correct, typed, meant):
    assert correct(typed) == meant


def test_a_sentence_ends_what_stands_around_a_word(correct):
    assert correct("for our son. i am hapy") == "for our son. i am happy"
    assert correct("what they said. ar they going") == "what they said. are they going"


@pytest.mark.parametrize("typed", ["they are doing the ward", "our son is in the ward", "we want to heat"])
def test_a_known_word_is_left_where_it_is_only_unusual(correct, typed):
    assert correct(typed) == typed


def test_whoever_slips_once_slips_again(correct):
    assert correct("we want to heat") == "we want to heat"
    assert correct("we wnat to heat") == "we want to hear"


@pytest.mark.parametrize(
    "typed",
    [
        "Keppra",
        "bairn",
        "wheelchairs",
        "bins",
        "stopping",
        "cant",
        "it's",
        "[phone]",
        "łóżko",
        "doctör",
        "x",
        "zzzzz",
        "slipp",
        "doctors",
    ],
)
def test_a_word_that_may_be_meant_stays(correct, typed):
    assert correct(typed) == typed


@pytest.mark.parametrize("typed", ["docto", "octor", "docctor", "doctorr", "doctpr", "dcotor"])
def test_a_slip_anywhere_in_the_word_is_mended(typed):
    assert mend(typed, {"doctor": 30}) == "doctor"


def test_the_key_beside_is_hit_sooner_than_another():
    assert mend("wsrd", {"ward": 20, "word": 20}) == "ward"
    assert mend("wird", {"ward": 20, "word": 20}) == "word"


def test_another_first_letter_takes_a_word_that_is_used_far_more():
    assert mend("moctor", {"doctor": 20, "motor": 10}) == "motor"
    assert mend("moctor", {"doctor": 90, "motor": 4}) == "doctor"


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("onxe", "once"),  # three uses are enough
        ("letxer", "letter"),  # six letters: any English word will do
        ("lettr", "lettr"),
        ("xetter", "xetter"),  # but for the first letter
    ],
)
def test_a_longer_slip_needs_less_to_be_understood(typed, meant):
    assert mend(typed, {"once": 3, "twice": 2}, {"letter": 500}) == meant


def test_a_word_used_twice_is_known_but_no_short_word_is_made_a_slip_of_it():
    assert mend("twic", {"twice": 2}) == "twic"


def test_a_word_used_once_is_a_slip_of_its_writer_and_one_used_twice_is_none():
    assert mend("hte", {"hte": 1, "the": 90}) == "the"
    assert mend("form", {"form": 3, "from": 90}) == "form"


def test_a_word_that_families_use_or_that_is_protected_is_no_slip():
    assert mend("ward", {"ward": 5, "word": 90}) == "ward"
    assert mend("bairn", {"brain": 90}, protected=("bairn",)) == "bairn"


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
    used = {known: 2, near: 9}
    assert mend(typed, used) == typed


@pytest.mark.parametrize(
    "typed, known, meant",
    [
        ("ons", "on", "one"),  # too short a stem
        ("tooking", "too", "looking"),  # only a doubled letter is dropped
    ],
)
def test_what_only_looks_like_an_ending_does_not_save_a_slip(typed, known, meant):
    assert mend(typed, {known: 2, meant: 90}) == meant


def test_the_encoders_whole_words_are_the_general_ones(tmp_path):
    file = tmp_path / "tokenizer.json"
    file.write_text('{"model": {"vocab": {"the": 5, "##ing": 6, "a": 7, "caf\\u00e9": 8, "4": 9}}}', encoding="utf-8")
    assert general_words(file) == {"the": 5}


def test_what_is_protected_and_how_slips_are_read_decides_what_a_model_was_trained_with(tmp_path):
    file = tmp_path / "protected.txt"
    file.write_text("# drugs\nKeppra Calpol\n", encoding="utf-8")
    assert protected_words(file) == {"keppra", "calpol"}
    assert digest(tmp_path) != digest()
    before = digest(tmp_path)
    (tmp_path / "slips.py").write_text("LETTERS = 'abc'\n", encoding="utf-8")
    assert digest(tmp_path) != before
