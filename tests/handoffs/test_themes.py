"""Themes are proposed from words and from what was asked, and stand only once a person confirmed them."""

from pathlib import Path

import pytest
import yaml

from assistant.handoffs import themes
from assistant.handoffs.errors import UnknownTheme
from assistant.handoffs.themes import confirm, names, propose
from assistant.settings import ROOT
from tests.support.factories import make_handoff
from tests.support.staff_factories import entries


@pytest.mark.parametrize("message, found", [
    ("Nobody explained it to us and we keep being told different things", "communication"),
    ("We have waited nine weeks", "delay"),
    ("I think the diagnosis is wrong", "diagnosis"),
    ("Is surgery the only way", "treatment"),
    ("I never agreed to this", "consent"),
    ("The registrar was rude and dismissive", "staff_attitude"),
    ("Can we be referred to another hospital", "access"),
])  # fmt: skip
def test_the_words_propose(message, found):
    assert found in propose({"message": message})


def test_what_is_said_nowhere_is_something_else_and_names_and_numbers_propose_nothing():
    assert propose({"message": "Thank you for reading this.", "place": "Waiting room", "child_name": "Delay Rude"}) == (
        "other",
    )


def test_what_was_added_and_what_was_asked_in_the_chat_count_too():
    assert propose({"message": "Hello"}, ["They were so rude"]) == ("staff_attitude",)
    assert propose({"message": "Hello"}, (), {"ask_waiting_time"}) == ("delay",)


def test_every_intent_in_the_table_is_one_that_the_assistant_knows():
    known = {
        one if isinstance(one, str) else next(iter(one))
        for one in yaml.load((ROOT / "domain.yml").read_text(), yaml.CSafeLoader)["intents"]
    }
    table = yaml.load(Path(themes.__file__).with_suffix(".yml").read_text(), yaml.CSafeLoader)
    used = {intent for entry in table.values() for intent in entry.get("intents", ())}
    assert used and used - known == set()


def test_the_usual_categories_are_there():
    assert list(names()) == [
        "communication", "delay", "diagnosis", "treatment", "consent", "staff_attitude", "access", "other",
    ]  # fmt: skip


def test_confirming_is_on_the_chain_once_and_can_be_changed(session):
    handoff = make_handoff(session)
    confirm(session, handoff, ["delay", "communication"], actor="staff:1")
    confirm(session, handoff, ["communication", "delay"], actor="staff:1")
    assert handoff.themes == ["communication", "delay"]

    confirm(session, handoff, ["access"], actor="staff:2")
    assert [(one.actor, one.details) for one in entries(session, "handoff.themes")] == [
        ("staff:1", {"themes": ["communication", "delay"]}),
        ("staff:2", {"themes": ["access"]}),
    ]


@pytest.mark.parametrize("chosen", [[], ["weather"], ["delay", "weather"]])
def test_no_theme_and_an_unknown_one_are_refused(session, chosen):
    handoff = make_handoff(session)
    with pytest.raises(UnknownTheme):
        confirm(session, handoff, chosen, actor="staff:1")
    assert handoff.themes is None
