"""Stands for Rasa with the handoff form: runs our real actions as its action server would, and asks the step whose slot
is empty.
"""

from functools import cache
from typing import Any
from uuid import UUID

import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import Deps
from actions.every import every_action
from assistant.conversations.engine import EngineFault
from assistant.conversations.engine_turn import EngineTurn
from assistant.handoffs.fields import FIELDS
from assistant.records.database import Database
from assistant.settings import ROOT
from tests.support.factories import FakeEngine, example_profile

FORM = "handoff_form"


@cache
def domain() -> dict[str, Any]:
    return yaml.load((ROOT / "domain.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)


def make_tracker(
    conversation_id: UUID,
    turn_id: UUID,
    *,
    intent: str = "inform",
    step: str | None = None,
    slots: dict[str, Any] | None = None,
    details: dict | None = None,
    sure: float = 1.0,
) -> Tracker:
    """The tracker as Rasa sends it to an action; `step` is the step of the handoff that had been asked, `sure` how sure
    the engine is of the intent: 1.0 where the service told it.
    """
    return Tracker.from_dict(
        {
            "sender_id": str(conversation_id),
            "slots": {
                **{f"handoff_{field.name}": None for field in FIELDS},
                **(slots or {}),
                "requested_slot": f"handoff_{step}" if step else None,
            },
            "latest_message": {
                "message_id": str(turn_id),
                "text": "-",
                "intent": {"name": intent, "confidence": sure},
                "metadata": details or {},
            },
            "events": [],
            "paused": False,
            "followup_action": None,
            "active_loop": {"name": FORM} if step else {},
            "latest_action_name": "action_listen",
        }
    )


class FormEngine(FakeEngine):
    """`reads` is how a text is understood: by default it answers the step that was asked. `dies_after` is an action
    whose words are lost.
    """

    def __init__(self, db: Database, secret_key: str | None = None) -> None:
        super().__init__()
        self.actions = {
            action.name(): action for action in every_action(Deps(db, example_profile(), secret_key=secret_key))
        }
        self.reads = {
            "pass it on": "request_handoff",
            "stop": "stop",
            "take it back": "withdraw_handoff",
            "a person please": "request_person",
        }
        self.dies_after: str | None = None
        self.reply = self._turn

    def _turn(self, told) -> EngineTurn:
        intent = told.intent or self.reads.get(told.text, "inform")
        state = told.state or {}
        slots, step = dict(state.get("slots", {})), told.step
        said: list[dict[str, Any]] = []

        def run(name: str) -> list[dict[str, Any]]:
            dispatcher = CollectingDispatcher()
            tracker = make_tracker(
                told.conversation_id, told.turn_id, intent=intent, step=step, slots=slots, details=told.details
            )
            events = self.actions[name].run(dispatcher, tracker, {})
            slots.update({event["name"]: event["value"] for event in events if event["event"] == "slot"})
            if self.dies_after == name:
                raise EngineFault("RemoteProtocolError")
            said.extend(response(message["response"], message) for message in dispatcher.messages)
            return events

        in_form = step is not None or intent == "request_handoff"
        if in_form and intent == "stop":
            said.append(response("utter_handoff_stopped"))
            in_form = False
        elif in_form and intent == "withdraw_handoff":
            run("action_offer_withdrawal")
            in_form = False
        elif in_form:
            in_form = self._form(intent, step, run, said, slots)
        elif intent == "request_person":
            run("action_request_person")
        else:
            said.append(response("utter_what_next"))
        asked = (
            next((f"handoff_{field.name}" for field in FIELDS if slots.get(f"handoff_{field.name}") is None), None)
            if in_form
            else None
        )
        return EngineTurn(said, intent, 0.9, [], FORM if asked else None, asked, state={"slots": slots})

    def _form(self, intent, step, run, said, slots) -> bool:
        """True while the form goes on."""
        if intent == "correct_handoff":
            run("action_correct_handoff")
            ends = False
        elif intent == "nlu_fallback" or intent.startswith("ask_"):
            said.append(response("utter_unclear_step"))
            ends = False
        else:
            ends = any(
                event["event"] == "slot" and event["name"] == "requested_slot" and event["value"] is None
                for event in run("validate_handoff_form")
            )
        missing = [field.name for field in FIELDS if slots.get(f"handoff_{field.name}") is None]
        if ends or not missing:
            run("action_send_handoff")
            return False
        said.append(response(f"utter_ask_handoff_form_handoff_{missing[0]}"))
        return True


def response(name: str, message: dict[str, Any] | None = None) -> dict[str, Any]:
    """A domain response as it leaves the engine, with the action's facts filled in."""
    template = domain()["responses"].get(name) or [
        {"text": name, "custom": {"answer": name.removeprefix("utter_answer_")}}
    ]
    text, custom = template[0]["text"], dict(template[0].get("custom") or {})
    for fact, value in (message or {}).items():
        text = text.replace(f"{{{fact}}}", str(value))
        custom = {name: str(one).replace(f"{{{fact}}}", str(value)) for name, one in custom.items()}
    return {"text": text, "buttons": template[0].get("buttons") or [], "custom": custom}
