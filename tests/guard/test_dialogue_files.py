"""Answers, rules, stories, domain and actions belong together, also those that are written next year."""

import re
from functools import cache
from itertools import pairwise

import pytest
import yaml

from actions.deps import Deps
from actions.every import every_action
from assistant.conversations.decisions.danger import INTENT_OF
from assistant.handoffs.fields import BY_NAME, FIELDS, SLOT
from assistant.safety.verdict import ROUTES
from assistant.settings import ROOT
from tests.support.factories import answers, make_words
from tests.support.form_engine import domain

RASA_HANDLES = {"restart"}  # Rasa's own action_restart, with utter_restart
FORM_TAKES = {"inform"}
SAID = ("given", None)  # all that a slot says of the draft's line: it has it or not
RASAS = {"action_deactivate_loop", "action_listen", "action_restart", "action_session_start"}
STATES = ("received", "delivered", "acknowledged", "in_progress", "closed", "withdrawn")


@cache
def found_in(kind, plural, folder):
    """(name, steps) of every rule or story in the folder."""
    found = []
    for path in sorted((ROOT / folder).rglob("*.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) or {}
        found += [(one[kind], one["steps"]) for one in content.get(plural, [])]
    return found


def rules():
    found = found_in("rule", "rules", "data")
    assert len(found) > 50, "no rules were seen"
    return found


def stories():
    found = found_in("story", "stories", "data")
    assert len(found) > 40, "no stories were seen"
    return found


def rules_and_stories():
    return [*rules(), *stories()]


def steps_with(key, among=rules_and_stories):
    return {step[key] for _, steps in among() for step in steps if key in step}


def turns(steps):
    """What a family says, each with what is done until it speaks again: (intent, actions)."""
    found = []
    for step in steps:
        if "intent" in step:
            found.append((step["intent"], []))
        elif "action" in step and found:
            found[-1][1].append(step["action"])
    return found


def responses():
    return set(domain()["responses"]) | {f"utter_answer_{answer.id}" for answer in answers() if answer.intent}


@cache
def actions():
    return every_action(Deps(None, None))


def test_every_answer_with_an_intent_is_told_by_a_rule():
    wanted = {f"utter_answer_{answer.id}" for answer in answers() if answer.intent}
    said_by_actions = {name for name in said_in_code() if name.startswith("utter_answer_")}
    assert len(wanted) > 40 and wanted - steps_with("action", rules) - said_by_actions == set()


def test_every_rule_and_story_tells_an_answer_that_exists_and_for_its_own_intent():
    told = {name for name in steps_with("action") if name.startswith("utter_answer_")}
    assert told and told - responses() == set()
    intents = {f"utter_answer_{answer.id}": answer.intent for answer in answers()}
    pairs = [(intent, action) for _, steps in rules_and_stories() for intent, done in turns(steps) for action in done]
    assert len(pairs) > 200
    assert [pair for pair in pairs if pair[1] in intents and intents[pair[1]] != pair[0]] == []


def test_every_intent_of_the_domain_has_a_rule_or_is_handled():
    assert len(domain()["intents"]) > 50
    assert set(domain()["intents"]) - steps_with("intent", rules) - RASA_HANDLES - FORM_TAKES == set()
    assert "utter_restart" in domain()["responses"]


def test_every_intent_a_rule_or_story_waits_for_exists():
    assert steps_with("intent") - set(domain()["intents"]) == {"nlu_fallback"}


def test_every_intent_has_examples_but_those_that_the_service_sends():
    examples = [*(ROOT / "data" / "nlu").glob("*.yml"), *(ROOT / "data" / "in_context").glob("*.yml")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in examples)
    with_examples = set(re.findall(r"^- intent: (\w+)", text, re.MULTILINE))
    assert set(domain()["intents"]) - with_examples == set()
    assert with_examples - set(domain()["intents"]) == set()


def test_every_action_a_rule_or_story_runs_exists():
    ours, form = {action.name() for action in actions()}, set(domain()["forms"])
    assert steps_with("action") - responses() - ours - form - RASAS == set()


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


def test_every_danger_leaves_the_form_before_anything_is_said():
    for intent in INTENT_OF.values():
        assert [steps for _, steps in rules() if steps[0].get("intent") == intent], intent
        told = [done for _, steps in rules_and_stories() for said, done in turns(steps) if said == intent]
        assert len(told) > 1, f"no story tells what {intent} does"
        assert [done for done in told if done[:1] != ["action_deactivate_loop"]] == [], intent


def test_sessions_never_expire_in_the_engine():
    assert domain()["session_config"] == {"session_expiration_time": 0, "carry_over_slots_to_new_session": True}


def test_stories_lie_by_topic_as_the_rules_do_and_no_file_is_empty():
    topics = {kind: {path.name for path in (ROOT / "data" / kind).iterdir()} for kind in ("rules", "stories")}
    assert len(topics["stories"]) > 5 and topics["stories"] <= topics["rules"]
    empty = [
        path.name
        for path in (ROOT / "data" / "stories").iterdir()
        if not yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader).get("stories")
    ]
    assert empty == []


def test_every_story_is_a_journey_with_a_name_of_its_own():
    names = [name for name, _ in rules_and_stories()]
    assert [name for name in names if names.count(name) > 1] == []
    assert [name for name, _ in stories() if len(name.split()) < 5] == []
    assert [name for name, steps in stories() if len(turns(steps)) < 2] == []


def test_a_story_says_only_what_a_story_can_say():
    """Nothing that a family wrote, and no entity: what is learned of a journey is intents and actions."""
    known = {"intent", "action", "active_loop", "slot_was_set"}
    assert [(name, step) for name, steps in stories() for step in steps if len(step) != 1 or set(step) - known] == []
    assert steps_with("active_loop", stories) == {"handoff_form", None}


def test_every_slot_a_story_sets_is_one_that_the_form_sets():
    asked = set(domain()["forms"]["handoff_form"]["required_slots"])
    lines = [line for _, steps in stories() for step in steps for line in step.get("slot_was_set", [])]
    pairs = [pair for line in lines for pair in line.items()]
    assert len(pairs) > 50
    assert {value for slot, value in pairs if slot == "requested_slot"} <= asked | {None}
    assert [
        pair for pair in pairs if pair[0] != "requested_slot" and (pair[0] not in asked or pair[1] not in SAID)
    ] == []


def test_no_story_lets_the_form_take_an_answer():
    """Rasa learns from "intent, then the form" inside a form that those words are not to be filed (LOOP_WAS_INTERRUPTED
    in its RulePolicy), so only what leaves the steps for a while stands in a story.
    """
    taken = []
    for name, steps in stories():
        inside = False
        for before, step in pairwise(steps):
            inside = before["active_loop"] is not None if "active_loop" in before else inside
            if inside and "intent" in before and step.get("action") == "handoff_form":
                taken.append((name, before["intent"]))
    assert taken == []


def test_every_story_turn_does_what_a_rule_says():
    """Rules outrank stories: a story that says otherwise is refused at training, or dead. Here it is seen at once."""
    ruled = {(intent, done[0]) for _, steps in rules() for intent, done in turns(steps) if done}
    after_the_question = {("affirm", "action_withdraw_handoff"), ("deny", "utter_withdraw_kept")}
    told = {(intent, done[0]) for _, steps in stories() for intent, done in turns(steps)}
    assert after_the_question <= ruled and told - ruled == {("restart", "action_restart")}


def test_test_stories_lie_with_the_tests_and_are_not_what_was_learned():
    """Rasa knows a test story by its file's name, and would learn from one that lay under data."""
    assert [path.name for path in (ROOT / "data").rglob("*.yml") if path.name.startswith("test_")] == []
    files = list((ROOT / "tests" / "dialogue").glob("*.yml"))
    assert len(files) > 3 and [path.name for path in files if not path.name.startswith("test_")] == []
    learned = [steps for _, steps in stories()]
    tried = found_in("story", "stories", "tests/dialogue")
    assert len(tried) > 20 and [name for name, steps in tried if steps in learned] == []
