"""Answers, rules, domain and actions belong together, also those that are written next year."""

import re
from functools import cache

import pytest
import yaml

from actions.deps import Deps
from actions.every import every_action
from assistant.conversations.decide import INTENT_OF
from assistant.handoffs.fields import BY_NAME, FIELDS, SLOT
from assistant.safety.verdict import ROUTES
from assistant.settings import ROOT
from tests.support.factories import answers, make_words
from tests.support.form_engine import domain

RASA_HANDLES = {"restart"}  # Rasa's own action_restart, with utter_restart
FORM_TAKES = {"inform"}
STATES = ("received", "delivered", "acknowledged", "in_progress", "closed", "withdrawn")


@cache
def rules_and_stories():
    """(name, steps) of every rule and story under data."""
    found = []
    for path in sorted((ROOT / "data").rglob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or {}
        found += [(rule["rule"], rule["steps"]) for rule in content.get("rules", [])]
        found += [(story["story"], story["steps"]) for story in content.get("stories", [])]
    assert len(found) > 50, "no rules were seen"
    return found


def steps_with(key):
    return {step[key] for _, steps in rules_and_stories() for step in steps if key in step}


def responses():
    return set(domain()["responses"]) | {f"utter_answer_{answer.id}" for answer in answers() if answer.intent}


@cache
def actions():
    return every_action(Deps(None, None))


def test_every_answer_with_an_intent_is_told_by_a_rule():
    wanted = {f"utter_answer_{answer.id}" for answer in answers() if answer.intent}
    said_by_actions = {name for name in said_in_code() if name.startswith("utter_answer_")}
    assert len(wanted) > 40 and wanted - steps_with("action") - said_by_actions == set()


def test_every_rule_tells_an_answer_that_exists_and_for_its_own_intent():
    told = {name for name in steps_with("action") if name.startswith("utter_answer_")}
    assert told and told - responses() == set()
    intents = {f"utter_answer_{answer.id}": answer.intent for answer in answers()}
    pairs = [(steps[0].get("intent"), steps[-1].get("action")) for _, steps in rules_and_stories() if len(steps) == 2]
    assert [pair for pair in pairs if pair[1] in intents and intents[pair[1]] != pair[0]] == []


def test_every_intent_of_the_domain_has_a_rule_or_is_handled():
    assert len(domain()["intents"]) > 50
    assert set(domain()["intents"]) - steps_with("intent") - RASA_HANDLES - FORM_TAKES == set()
    assert "utter_restart" in domain()["responses"]


def test_every_intent_a_rule_waits_for_exists():
    assert steps_with("intent") - set(domain()["intents"]) == {"nlu_fallback"}


def test_every_intent_has_examples_but_those_that_the_service_sends():
    text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "data" / "nlu").glob("*.yml"))
    with_examples = set(re.findall(r"^- intent: (\w+)", text, re.MULTILINE))
    assert set(domain()["intents"]) - with_examples == set()
    assert with_examples - set(domain()["intents"]) == set()


def test_every_action_a_rule_runs_exists():
    ours, form = {action.name() for action in actions()}, set(domain()["forms"])
    rasas = {"action_deactivate_loop", "action_listen", "action_restart", "action_session_start"}
    assert steps_with("action") - responses() - ours - form - rasas == set()


def test_nothing_is_uttered_after_an_action_that_writes():
    """Rasa swallows a failed action and goes on, so the next line would be a false promise (RasaHQ/rasa#7630)."""
    writing = {action.name() for action in actions() if action.writes}
    assert {"action_send_handoff", "action_withdraw_handoff", "action_discard_draft"} <= writing
    false_promises = []
    for name, steps in rules_and_stories():
        written = None
        for step in steps:
            action = step.get("action", "")
            written = None if "intent" in step else action if action in writing else written
            if written and action.startswith("utter_"):
                false_promises.append((name, written, action))
    assert false_promises == []


@pytest.mark.parametrize("action", actions(), ids=lambda action: action.name())
def test_an_action_that_changes_records_is_marked_as_writing(action):
    """But for the form's own: it speaks no confirmation, and the form speaks after it."""
    source = (ROOT / f"{type(action).__module__.replace('.', '/')}.py").read_text()
    if "db.begin()" in source and action.name() not in ("validate_handoff_form", "action_correct_handoff"):
        assert action.writes


def said_in_code():
    """Responses that actions and form steps name."""
    text = "\n".join(
        path.read_text()
        for folder in ("actions", "assistant/handoffs", "assistant/conversations")
        for path in (ROOT / folder).rglob("*.py")
    )
    return set(re.findall(r"\"(utter_\w+)\"", text))


def test_every_response_that_the_code_says_exists():
    assert len(said_in_code()) > 20
    assert {name for name in said_in_code() if not name.endswith("_")} - responses() == set()
    assert [f"utter_status_{state}" for state in STATES if f"utter_status_{state}" not in responses()] == []


def test_every_fact_in_a_response_is_one_that_actions_give():
    given = {"phone", "liaison_name", "liaison_contact", "response_sentence", "next_sentence", "reference", "by"}
    texts = [(name, one.get("text", "")) for name, variants in domain()["responses"].items() for one in variants]
    assert len(texts) > 50
    assert [(name, fact) for name, text in texts for fact in re.findall(r"\{(\w+)\}", text) if fact not in given] == []


def test_a_fact_stands_only_in_a_response_that_an_action_says():
    """Rasa would show "{phone}" as it is where a rule says it."""
    with_facts = {
        name
        for name, variants in domain()["responses"].items()
        for one in variants
        if re.search(r"\{\w+\}", one.get("text", ""))
    }
    assert with_facts and with_facts & steps_with("action") == set()


def test_every_button_leads_to_an_intent_that_exists():
    payloads = {
        button["payload"]
        for variants in domain()["responses"].values()
        for one in variants
        for button in one.get("buttons", [])
    }
    assert (
        payloads and {payload for payload in payloads if payload.removeprefix("/") not in domain()["intents"]} == set()
    )


def test_the_forms_slots_are_the_fields_in_their_order_each_with_its_question():
    names = [f"{SLOT}{field.name}" for field in FIELDS]
    assert domain()["forms"]["handoff_form"]["required_slots"] == names
    assert set(names) <= set(domain()["slots"])
    assert [name for name in names if f"utter_ask_handoff_form_{name}" not in domain()["responses"]] == []


def test_no_slot_holds_words_or_steers_the_conversation():
    assert [
        name
        for name, slot in domain()["slots"].items()
        if slot["influence_conversation"] or slot["mappings"] != [{"type": "custom"}]
    ] == []
    assert list(BY_NAME) == [name.removeprefix(SLOT) for name in domain()["slots"] if name.startswith(SLOT)]


def test_no_response_is_taken_by_rasa_for_a_slots_question():
    """Rasa takes `utter_ask_ward` as the prompt of any slot called `ward`."""
    assert [
        name
        for name in responses()
        if name.startswith("utter_ask_") and not name.startswith("utter_ask_handoff_form_handoff_")
    ] == []


def test_every_danger_has_its_intent_its_rule_its_card_and_its_line():
    wording = make_words().wording
    assert set(INTENT_OF) == set(ROUTES) and set(INTENT_OF.values()) <= steps_with("intent")
    assert [
        route for route in ROUTES if not (wording.answer(f"card_{route}") and wording.answer(f"card_{route}").line)
    ] == []


def test_every_danger_rule_leaves_the_form_before_it_says_anything():
    for intent in INTENT_OF.values():
        [steps] = [steps for _, steps in rules_and_stories() if steps[0].get("intent") == intent]
        assert [step.get("action") for step in steps[1:2]] == ["action_deactivate_loop"], intent


def test_sessions_never_expire_in_the_engine():
    assert domain()["session_config"] == {"session_expiration_time": 0, "carry_over_slots_to_new_session": True}
