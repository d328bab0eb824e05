"""The state of a dialogue, as it travels with each turn: the engine keeps nothing between two turns.

It holds slots, the form that is open, and the intents and actions of the last few turns: no words of a family, at most
MOST bytes of JSON. Rasa's tracker is made from it, and it from the tracker when the turn is over.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME, REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActionExecutionRejected,
    ActiveLoop,
    DefinePrevUserUtteredFeaturization,
    Event,
    FollowupAction,
    LoopInterrupted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

VERSION = 1
MOST = 8 * 1024  # bytes of JSON
TURNS = 4  # that are told again: more than any rule or memory of config.yml looks back
State = dict[str, Any]


def tracker_of(conversation: str, state: State | None, domain: Domain, *, step: str | None) -> DialogueStateTracker:
    """`step` is the step of the handoff that the family was shown last, None when none is: it is right, and a state
    that says otherwise (or is lost) is brought to it.
    """
    known = state if state and state.get("v") == VERSION else {}
    tracker = DialogueStateTracker(conversation, domain.slots)
    before = [SlotSet(name, value) for name, value in known.get("slots", {}).items()]
    form = known.get("form")
    opened = [ActiveLoop(form)] if form else []
    for event in (*before, *opened, ActionExecuted(ACTION_LISTEN_NAME), *_told(known.get("events", []))):
        tracker.update(event, domain)
    for event in _put_right(tracker, step):
        tracker.update(event, domain)
    return tracker


def state_of(tracker: DialogueStateTracker, domain: Domain) -> State:
    """Raises ValueError when it does not fit into MOST bytes even with a single turn: no dialogue of ours does that."""
    events = [event for event in tracker.events if _kept(event) is not None]
    starts = [place for place, event in enumerate(events) if isinstance(event, UserUttered)][-TURNS:]
    for start in starts or [len(events)]:
        state = _state(tracker.sender_id, events[:start], events[start:], domain)
        if len(json.dumps(state, separators=(",", ":"))) <= MOST:
            return state
    raise ValueError("the state of the dialogue is too large")


def _state(conversation: str, before: Sequence[Event], told: Sequence[Event], domain: Domain) -> State:
    then = DialogueStateTracker.from_events(conversation, list(before), domain.slots, domain=domain)
    slots = {name: value for name, value in then.current_slot_values().items() if value is not None}
    return {
        "v": VERSION,
        "slots": slots,
        "form": then.active_loop_name,
        "events": [kept for event in told if (kept := _kept(event))],
    }


def _put_right(tracker: DialogueStateTracker, step: str | None) -> list[Event]:
    """A fault or a person came between, and the form that Rasa knows of is not the one the family sees."""
    if step is None:
        return [ActiveLoop(None), SlotSet(REQUESTED_SLOT, None)] if tracker.active_loop_name else []
    if tracker.active_loop_name:
        return []
    return [ActiveLoop("handoff_form"), SlotSet(REQUESTED_SLOT, f"handoff_{step}")]


def _kept(event: Event) -> list[Any] | None:
    """What steers the dialogue; what was said, to the family or by it, does not."""
    match event:
        case UserUttered():
            return ["user", event.intent.get("name")]
        case ActionExecuted() if event.action_name:
            return ["action", event.action_name, event.policy, event.hide_rule_turn]
        case SlotSet():
            return ["slot", event.key, event.value]
        case ActiveLoop():
            return ["form", event.name]
        case LoopInterrupted():
            return ["interrupted", event.is_interrupted]
        case ActionExecutionRejected():
            return ["rejected", event.action_name]
        case FollowupAction():
            return ["next", event.action_name]
        case DefinePrevUserUtteredFeaturization():
            return ["by_text", event.use_text_for_featurization]
    return None


def _told(events: Iterable[Sequence[Any]]) -> Iterable[Event]:
    for kind, *what in events:
        match kind:
            case "user":
                yield UserUttered("", {"name": what[0]}, [], {"intent": {"name": what[0]}, "entities": []})
            case "action":
                yield ActionExecuted(what[0], policy=what[1], hide_rule_turn=what[2])
            case "slot":
                yield SlotSet(what[0], what[1])
            case "form":
                yield ActiveLoop(what[0])
            case "interrupted":
                yield LoopInterrupted(what[0])
            case "rejected":
                yield ActionExecutionRejected(what[0])
            case "next":
                yield FollowupAction(what[0])
            case "by_text":
                yield DefinePrevUserUtteredFeaturization(what[0])
