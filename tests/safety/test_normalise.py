"""A word is read as its author meant it, however it was typed."""

import pytest

from assistant.safety.normalise import normalise


@pytest.mark.parametrize(
    "typed, read",
    [
        ("café", "cafe"),
        ("b\u200blue", "blue"),
        ("łóżko", "lozko"),
        ("Łóżko", "lozko"),
        ("kırık", "kirik"),
        ("can′t", "cant"),
        ("can＇t", "cant"),
    ],
)
def test_accents_marks_and_invisible_characters_do_not_split_a_word(typed, read):
    assert normalise(typed).words == (read,)


@pytest.mark.parametrize(
    "typed, read", [("OD'd", "overdosed"), ("o.d’d", "overdosed"), ("odd", "odd"), ("od", "overdose")]
)
def test_an_overdose_in_short_is_read_as_one(typed, read):
    assert normalise(typed).words == (read,)


@pytest.mark.parametrize(
    "typed, read",
    [
        ("heeeelp", "help"),
        ("soooo", "so"),
        ("heyyyy", "hey"),
        ("bloooood", "blood"),
        ("bleeeding", "bleeding"),
    ],
)
def test_a_held_key_counts_once_or_twice_where_the_word_has_two(typed, read):
    assert normalise(typed).words == (read,)


@pytest.mark.parametrize(
    "typed, read",
    [
        ("f***", "fuck"),
        ("f***ing", "fucking"),
        ("f***er", "fucker"),
        ("f***ed", "fucked"),
        ("c***s", "cunts"),
        ("f#ck", "fuck"),
        ("s@t", "shit"),
        ("w*nker", "wanker"),
        ("b@stard", "bastard"),
        ("sh*t", "shit"),
        ("f**ks", "fuck"),
        ("f*cked", "fuck"),
        ("a*****e", "arsehole"),
    ],
)
def test_a_masked_swear_word_is_read_with_its_ending(typed, read):
    assert normalise(typed).words == (read,)


@pytest.mark.parametrize(
    "typed, read",
    [
        ("x**y", ("x", "y")),
        ("cat#s", ("cat", "s")),
        ("f*nished", ("f", "nished")),
        ("call @ mum", ("call", "mum")),
        ("vitamin c!", ("vitamin", "c")),
    ],
)
def test_other_masks_are_no_swear_words(typed, read):
    assert normalise(typed).words == read


@pytest.mark.parametrize(
    "typed, read", [("pls", ("please",)), ("idk", ("i", "dont", "know")), ("gonna", ("going", "to"))]
)
def test_textspeak_is_read_in_whole_words(typed, read):
    assert normalise(typed).words == read
