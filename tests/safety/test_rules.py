"""Each rule keeps its own examples beside it: texts it must catch, and near neighbours it must leave."""

import pytest

from assistant.safety.calm_forms import forms, is_plain
from assistant.safety.message import Message
from assistant.safety.rulebook import rules, vetoes

CATCH = [(rule, text) for rule in rules() for text in rule.catch]
LEAVE = [(rule, text) for rule in rules() for text in rule.leave]


def name(value):
    return value if isinstance(value, str) else f"{value.route}/{value.name}"


@pytest.mark.parametrize("rule, text", CATCH, ids=name)
def test_a_rule_catches_its_like(screen, rule, text):
    levels = {finding.level for finding in screen(text).findings if finding.route == rule.route}

    assert levels & {"card", rule.level}


@pytest.mark.parametrize("rule, text", LEAVE, ids=name)
def test_a_rule_leaves_its_neighbours(screen, rule, text):
    assert not [f for f in screen(text).findings if f.route == rule.route and f.level == "card"]
    assert not [f for f in screen(text).findings if f.why == f"rule: {rule.name}"]


def test_every_rule_has_five_texts_it_catches_and_five_it_leaves():
    assert rules() and vetoes()
    assert [rule.name for rule in rules() if len(rule.catch) < 5 or len(rule.leave) < 5] == []


@pytest.mark.parametrize(
    "form, text",
    [(form, text) for form in forms() for text in form.leave],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_a_plain_form_knows_its_like(form, text):
    assert is_plain(Message(text)) and form.whole.fullmatch(Message(text).row)


@pytest.mark.parametrize(
    "form, text",
    [(form, text) for form in forms() for text in form.catch],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_a_plain_form_is_the_whole_message_and_no_neighbour(form, text):
    assert not is_plain(Message(text))


def test_a_red_flag_names_who_tells_every_parent_so():
    flags = [rule for rule in rules() if rule.source]
    assert len(flags) >= 3 and all(rule.route == "emergency" and rule.level == "card" for rule in flags)
    assert all(
        rule.source["url"].startswith("https://") and rule.source["publisher"] and rule.source["says"] for rule in flags
    )
