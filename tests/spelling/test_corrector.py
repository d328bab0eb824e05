"""One slip away from a likely word is that word; what may be meant is left as it is."""

import pytest

from assistant.spelling.corrector import Corrector, count_words, digest, general_words, protected_words

USED = {
    "second": 40,
    "opinion": 40,
    "breathing": 30,
    "doctor": 30,
    "cant": 20,
    "the": 90,
    "for": 60,
    "stop": 20,
    "once": 3,
    "slip": 1,
    "are": 90,
    "free": 16,
}
GENERAL = {"wheelchair": 900, "fro": 9_500, "from": 40, "bin": 700, "doctor": 300, "hurry": 800}


@pytest.fixture(scope="module")
def correct():
    return Corrector(USED, GENERAL, protected=("keppra", "bairn"))


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("secnd opinon", "second opinion"),  # a letter left out
        ("doctorr", "doctor"),  # one too many
        ("brething", "breathing"),
        ("dcotor", "doctor"),  # two swapped
        ("is it fre", "is it free"),  # not "are", which is far commoner
        ("fro the", "for the"),  # a rare short word, a slip of a very common one
        ("sttoping", "sttoping"),  # two slips: not ours to guess
    ],
)
def test_a_slip_of_the_finger_is_mended(correct, typed, meant):
    assert correct(typed) == meant


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
        "x",
        "zzzzz",
        "slipp",
        "doctors",
    ],
)
def test_a_word_that_may_be_meant_stays(correct, typed):
    assert correct(typed) == typed


def test_the_first_letter_is_trusted_more_than_the_others(correct):
    assert correct("nonce") == "nonce"  # "once" is used too seldom to mend a first letter
    assert correct("toctor") == "doctor"


def test_a_word_used_once_is_a_slip_of_its_writer(correct):
    assert correct("slip") == "slip" and correct("slp") == "slp"


def test_words_are_counted_in_small_letters_and_masks_are_no_words():
    assert count_words(["Second opinion", "a second [phone]"]) == {"second": 2, "opinion": 1, "a": 1}


def test_the_encoders_whole_words_are_the_general_ones(tmp_path):
    file = tmp_path / "tokenizer.json"
    file.write_text('{"model": {"vocab": {"the": 5, "##ing": 6, "a": 7, "caf\\u00e9": 8, "4": 9}}}', encoding="utf-8")
    assert general_words(file) == {"the": 5}


def test_what_is_protected_decides_what_a_model_was_trained_with(tmp_path):
    file = tmp_path / "protected.txt"
    file.write_text("# drugs\nKeppra Calpol\n", encoding="utf-8")
    assert protected_words(file) == {"keppra", "calpol"}
    assert digest(file) != digest()
