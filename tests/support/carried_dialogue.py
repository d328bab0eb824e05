"""Goes through test stories as the engine meets them: with the state that travels, and nothing else, between two turns.

Run in the engine's environment: `python -m tests.support.carried_dialogue MODEL FOLDER`. Prints each step that is
predicted otherwise than the story says, as JSON; an empty list is what `rasa test` calls a success.
"""

import json
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from rasa.core.agent import Agent
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import ActionExecuted, ActionExecutionRejected, ActiveLoop, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils import log_utils

from assistant.engine.state import state_of, tracker_of

LISTEN = "action_listen"


def main(model: str, folder: str) -> None:
    logging.disable(logging.CRITICAL)
    log_utils.configure_structlog(logging.CRITICAL)
    processor = Agent.load(model).processor
    assert processor
    stories = [
        story
        for path in sorted(Path(folder).glob("*.yml"))
        for story in yaml.load(path.read_text("utf-8"), yaml.CSafeLoader).get("stories", [])
    ]
    told = [wrong for story in stories for wrong in _gone_through(processor, story)]
    print(json.dumps({"stories": len(stories), "wrong": told}))


def _gone_through(processor: MessageProcessor, story: dict[str, Any]) -> Iterator[str]:
    tracker = tracker_of("a", None, processor.domain, step=None)
    for place, turn in enumerate(_turns(story["steps"])):
        brought = json.loads(json.dumps(state_of(tracker, processor.domain)))
        step = tracker.get_slot("requested_slot") if tracker.active_loop_name else None
        if place:
            shown = (step or "handoff_").removeprefix("handoff_") if tracker.active_loop_name else None
            tracker = tracker_of("a", brought, processor.domain, step=shown)
        yield from (f"{story['story']}: {wrong}" for wrong in _said(processor, tracker, turn))


def _turns(steps: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    turns: list[list[dict[str, Any]]] = []
    for step in steps:
        if "intent" in step or not turns:
            turns.append([])
        turns[-1].append(step)
    return turns


def _said(processor: MessageProcessor, tracker: DialogueStateTracker, turn: list[dict[str, Any]]) -> Iterator[str]:
    for step in [*turn, {"action": LISTEN}]:
        if "intent" in step:
            named = {"name": step["intent"], "confidence": 1.0}
            parsed = {"text": "words", "intent": named, "intent_ranking": [named], "entities": []}
            tracker.update(UserUttered("words", named, [], parsed), processor.domain)
        elif "action" in step:
            chosen, prediction = _predicted(processor, tracker)
            if chosen == tracker.active_loop_name != step["action"]:
                # As `rasa test` does: a form may refuse to run, because what was said does not answer its step.
                tracker.update(ActionExecutionRejected(chosen), processor.domain)
                chosen, prediction = _predicted(processor, tracker)
            if chosen != step["action"]:
                yield f"{chosen} instead of {step['action']}"
            tracker.update_with_events(prediction.events or [], processor.domain)
            hidden = prediction.hide_rule_turn
            done = ActionExecuted(step["action"], prediction.policy_name, 1.0, hide_rule_turn=hidden)
            tracker.update(done, processor.domain)
        else:
            for event in _events(step):
                tracker.update(event, processor.domain)


def _predicted(processor: MessageProcessor, tracker: DialogueStateTracker) -> tuple[str, PolicyPrediction]:
    prediction = processor._predict_next_with_tracker(tracker)
    return processor.domain.action_names_or_texts[prediction.max_confidence_index], prediction


def _events(step: dict[str, Any]) -> Iterator[Event]:
    if "active_loop" in step:
        yield ActiveLoop(step["active_loop"])
    for slot in step.get("slot_was_set", []):
        yield from (SlotSet(name, value) for name, value in slot.items())


if __name__ == "__main__":
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    main(*sys.argv[1:])
