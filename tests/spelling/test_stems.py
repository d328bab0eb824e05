"""What somebody at a desk types finds what a family typed, and only that."""

import pytest

from assistant.spelling.stems import stems


@pytest.mark.parametrize(
    "asked, written",
    [
        ("scan", "please look at the SCANS again"),
        ("waiting", "we have waited nine weeks"),
        ("zoe", "her name is Zoë"),
        ("o'brien", "for Sean O\u2019Brien"),
        ("Okafor", "Amina Test-Okafor"),
        ("amina's", "Amina cannot sleep"),
        ("07700 900123", "ring me on 07700-900 123"),
        ("07700900123", "ring me on +44 7700 900123"),
        ("4 May 2019", "born 4 may 2019"),
        ("лікар", "мій Лікар"),
    ],
)
def test_it_finds(asked, written):
    assert stems(asked) and stems(asked) <= stems(written)


@pytest.mark.parametrize("asked, written", [("scan", "scandal"), ("heron", "hero"), ("12", "123")])
def test_it_does_not_find(asked, written):
    assert not stems(asked) <= stems(written)


def test_words_that_stand_in_every_text_are_no_stems():
    assert stems("can you please, it's the and I don't") == frozenset()


def test_what_nobody_typed_as_a_word_is_no_stem():
    assert stems("x" * 200) == frozenset()
