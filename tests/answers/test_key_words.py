"""A message of a word or two: the one answer it asks for, and none for what may mean two things."""

from collections import Counter

import pytest
import yaml

from assistant.answers.key_words import FILE, answer_for, key_words
from assistant.answers.load import load_answers


@pytest.mark.parametrize(
    "said, answer",
    [
        ("confidentiality", "privacy"),
        ("Entitlements?", "legal_right"),
        ("multi-storey tariff", "travel"),
        ("translator please", "interpreter"),
        ("second view, rules?", "legal_right"),
        ("signing", "interpreter"),
        ("Martha\u2019s rule", "marthas_rule"),
        ("info about parking", "travel"),
        ("coroner", "inquest"),
        ("a right?", "legal_right"),
        ("our entitlement", "legal_right"),
        ("chaperones", "bring_someone"),
        ("hospital note", "records"),
        ("the test result", "records"),
        ("your support groups", "emotional_support"),
        ("waiting list time", "waiting_time"),
        ("step parent", "who_can_request"),
        ("our right please", "legal_right"),
        ("my right?", "legal_right"),
        ("any entitlements", "legal_right"),
        ("the rights?", "legal_right"),
        ("our legal right", "legal_right"),
        ("no, not same team. other hospital", "route_other_nhs"),
    ],
)
def test_a_key_word_asks_for_its_answer(said, answer):
    assert answer_for(said) == answer


@pytest.mark.parametrize(
    "said",
    ["right", "help", "Martha", "yes", "free", "why", "scan", "operation cost", "my travel sickness", "no interpreter", "not a complaint",
     "court shoes", "I want to make a complaint about the parking", "", "?", "the", "judge me", "note", "record", "your right", "the right ear", "my right ear", "my record of it", "the privates", "privates", "SARS"],
)  # fmt: skip
def test_other_words_ask_for_none(said):
    assert answer_for(said) is None


def test_each_word_stands_under_one_answer_that_there_is():
    listed = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    twice = [word for word, times in Counter(word for words in listed.values() for word in words).items() if times > 1]
    known = {answer.id: answer for answer in load_answers()}
    assert not twice and all(known[answer].intent for answer in listed)
    assert all(word == word.lower() and len(word.split()) <= 4 for word in key_words())
