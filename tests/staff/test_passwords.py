"""A password that is easily guessed is refused, whatever signs are put behind it; words that do not belong together
will do.
"""

import time

import pytest
from zxcvbn.frequency_lists import FREQUENCY_LISTS

from assistant.settings import ROOT
from assistant.staff.passwords import LEAST, MOST, OURS, fault, fits, hashed

EMAIL = "priya.shah@northgate.example"


@pytest.mark.parametrize(
    "easy",
    [
        "Password123!",
        "qwerty12345678",
        "letmein1234567",
        "summer2025summer",
        "northgate1234",
        "NHSnhs123456",
        "liverpoolfc1892",
        "aaaaaaaaaaaaaaa",
        "123456789012345",
        "passw0rd1234",
        "second-opinion",
        "priyashah1984",
        "pals-liaison1",
        EMAIL,
    ],
)
def test_what_is_easily_guessed_is_refused(easy):
    assert fault(easy, EMAIL)


@pytest.mark.parametrize(
    "hard",
    [
        "plover kestrel heron",
        "three quiet herons wade",
        "Tr\u00e8s-long \u674e\u4f1f herons",
        "k7#Vq2!pLx9z",
        "plover kestrel heron, " * 20,
    ],
)
def test_what_is_hard_to_guess_will_do_whatever_it_is_made_of(hard):
    assert fault(hard, EMAIL) is None


def test_the_longest_is_looked_at_in_no_time():
    fault("warm up the lists", EMAIL)
    began = time.process_time()
    fault("ab1!" * (MOST // 4), EMAIL)
    assert time.process_time() - began < 1


def test_every_sign_of_a_password_counts_as_it_was_typed():
    whole = "Plover kestrel, heron " * 20
    kept = hashed(whole)
    assert fits(whole, kept)
    for other in (whole.lower(), whole.strip(), whole[:-1], whole + "x", whole[:72], f" {whole}"):
        assert not fits(other, kept)


def test_the_words_that_none_may_lean_on_are_written_down():
    page = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    told = page.split("lean on: ")[1].split(".")[0]
    assert told.split(", ") == list(OURS)
    assert [word for word in OURS if fault(f"{word}{word}2026", EMAIL) is None] == []


def test_the_most_used_of_those_that_leaked_are_refused():
    leaked = [word for word in FREQUENCY_LISTS["passwords"] if len(word) >= LEAST]
    assert len(FREQUENCY_LISTS["passwords"]) > 3_000 and len(leaked) > 10
    assert [word for word in leaked if fault(word, EMAIL) is None] == []
