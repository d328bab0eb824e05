"""How a rule of the rules folder is read, and what it makes of a message."""

import re

import pytest

from assistant.safety import ruling
from assistant.safety.message import Message
from assistant.safety.rulebook import _any, _rule, rules
from assistant.safety.ruling import rule_findings

ENTRY = {
    "name": "odd",
    "any": ["looks odd", "seems? odd"],
    "catch": ["he looks odd"],
    "leave": ["he looks fine", "odd"],
}


@pytest.fixture
def only(monkeypatch):
    """The findings of a message when this entry is the only rule."""

    def found(text, **changes):
        monkeypatch.setattr(ruling, "rules", lambda: (_rule("emergency", ENTRY | changes),))
        return rule_findings(Message(text))

    return found


def test_a_rule_keeps_its_name_its_route_and_its_examples():
    rule = _rule("emergency", ENTRY)
    assert (rule.route, rule.name, rule.catch, rule.leave) == (
        "emergency",
        "odd",
        ("he looks odd",),
        ("he looks fine", "odd"),
    )


def test_a_rule_is_a_card_unless_it_says_line(only):
    assert [finding.level for finding in only("he looks odd")] == ["card"]
    assert [finding.level for finding in only("he looks odd", level="line")] == ["line"]


@pytest.mark.parametrize("text, fires", [("he looks odd", True), ("he seem odd", True), ("he is odd", False)])
def test_any_one_of_its_patterns_is_enough(only, text, fires):
    assert bool(only(text)) is fires


@pytest.mark.parametrize("text, fires", [("his face is odd today", True), ("his face", False), ("odd today", False)])
def test_a_rule_with_all_needs_each_of_its_signs(only, text, fires):
    assert bool(only(text, all=[["face", "arm"], ["odd"]])) is fires


def test_unless_silences_a_rule(only):
    assert only("he looks odd", unless=["clown", "mask"])
    assert not only("he looks odd in his mask", unless=["clown", "mask"])


def test_a_pattern_matches_whole_words_only(only):
    assert not only("he looks oddly at me") and not only("he overlooks odd ones")


def test_a_name_in_braces_stands_for_a_phrase_of_the_phrases_file():
    named = _any(["{CHILD} fell"])
    assert named.search("my son fell") and not named.search("my form fell")


def test_a_rule_without_unless_has_nothing_that_silences_it():
    assert _rule("emergency", ENTRY).unless is None and _any([]) is None


def test_a_finding_shows_the_clause_and_names_the_rule(only):
    (finding,) = only("the form came, he looks odd")
    assert finding.clause == "he looks odd" and finding.why == "rule: odd"


def test_a_sign_over_the_end_of_a_sentence_is_only_a_line(only):
    assert [finding.level for finding in only("it looks. odd that")] == ["line"]


def test_every_rule_in_the_folder_looks_for_something():
    assert all(rule.needs and all(isinstance(need, re.Pattern) for need in rule.needs) for rule in rules())
