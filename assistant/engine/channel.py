"""The engine's one door: a turn and the state of its dialogue in, replies and the new state out. Nothing is kept here.

Rasa's REST channel has no authentication, answers a broken turn with an empty list, takes "/restart" from anybody, and
keeps every word in a store. This one asks for a pass made of the shared secret, answers a broken turn with a real
error, never lets typed text be a command, and has no store: the same turn told twice, here or to another engine, is the
same function.
"""

import asyncio
import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from rasa.core.processor import MessageProcessor
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.engine.actions import AskingService, asked_by
from assistant.engine.asks import Asked, in_parts, split, understand
from assistant.engine.close_topic import close_to_first
from assistant.engine.danger import DANGER, seen_in
from assistant.engine.good_model import SERVED_MODEL, keep
from assistant.engine.shared_secret import HEADER, may_enter
from assistant.engine.state import state_of, tracker_of
from assistant.engine.straight_runner import StraightRunner
from assistant.memory import settle

# A typed "/intent" would fire that intent and fill slots, also behind spaces, look-alike slashes and invisible
# characters.
COMMAND = re.compile(r"^[\s/\u2044\u2215\uff0f\u29f8\u200b-\u200f\u2060\ufeff\u00ad]+")
NEAREST = 4
LIKELY = 0.15  # a topic below is no guess to offer: anything is a little near to anything
Take = Callable[[UserMessage], Awaitable[Any]]  # Rasa's own way in, which keeps a tracker; not used


class Replies(OutputChannel):
    """Keeps each reply whole: text, choices and custom part together, as our service wants them."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []

    @classmethod
    def name(cls) -> str:
        return "service"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        self.messages.append(_reply(message.get("text"), message.get("buttons"), message.get("custom")))


class ServiceChannel(InputChannel):
    def __init__(self, secret: str) -> None:
        self._secret = secret
        self._actions = AskingService(secret)

    @classmethod
    def name(cls) -> str:
        return "service"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "ServiceChannel":
        secret = os.environ.get("ENGINE_SECRET", "")
        if len(secret) < 32:
            raise ValueError("ENGINE_SECRET must have at least 32 characters; `make run` makes one")
        return cls(secret)

    def blueprint(self, on_new_message: Take) -> Blueprint:
        door = Blueprint("service_channel")

        @door.get("/")
        async def ready(request: Request) -> HTTPResponse:
            if not self._may_enter(request):
                return response.json({"code": "forbidden"}, status=401)
            agent = request.app.ctx.agent
            if not (agent and agent.is_ready()):
                return response.json({"code": "loading"}, status=503)
            if served := os.environ.pop(SERVED_MODEL, None):  # once: it has been loaded
                await asyncio.to_thread(keep, Path(served))
                settle()
            return response.json({"answers": _answer_ids(agent.domain)})

        @door.post("/turn")
        async def turn(request: Request) -> HTTPResponse:
            if not self._may_enter(request):
                return response.json({"code": "forbidden"}, status=401)
            agent = request.app.ctx.agent
            if not (agent and agent.is_ready()):
                return response.json({"code": "loading"}, status=503)
            try:
                return response.json(await take(self._settled(agent.processor), request.json))
            except Exception as error:  # noqa: BLE001 - the edge: only its type leaves, never a family's words
                return response.json({"code": "engine_fault", "error": type(error).__name__}, status=500)

        return door

    def _settled(self, processor: MessageProcessor) -> MessageProcessor:
        """Rasa makes it when it loads the model, and asks nobody how its graph is to be run."""
        processor.action_endpoint = self._actions
        if not isinstance(processor.graph_runner, StraightRunner):
            processor.graph_runner = StraightRunner(processor.graph_runner)
        return processor

    def _may_enter(self, request: Request) -> bool:
        return may_enter(request.headers.get(HEADER, ""), "engine", self._secret)


class NoReply(Exception):
    """Rasa had nothing to say. That is never meant: an action failed, or understanding broke, and Rasa went on in
    silence.
    """


async def take(processor: MessageProcessor, turn: dict[str, Any]) -> dict[str, Any]:
    """One turn: `{conversation, message, state, text | intent, step, details, actions, after, meaning}` in; how it was
    understood, the step that is asked now, replies and the new state out. `actions` is where the asking service runs
    its actions; `after` names what was told or asked before the words, `meaning` is their vector, if the service has
    it. Raises NoReply, and whatever Rasa raises.
    """
    asked_by.set(turn["actions"])
    domain, replies = processor.domain, Replies()
    tracker = tracker_of(turn["conversation"], turn.get("state"), domain, step=turn.get("step"))
    text = COMMAND.sub("", turn.get("text") or "") or "-"
    asked = (
        Asked(_told(text, turn["intent"])) if turn.get("intent") else await _understand(processor, tracker, text, turn)
    )
    # As MessageProcessor.handle_message does, but with the tracker that was brought, nothing stored, and no words in
    # it: rules go by intent, and actions read what was said in the records.
    message = _message(turn, text, replies)
    parsed = asked.main or await processor.parse_message(message, tracker)
    tracker.update(_uttered(message, parsed), domain)
    tracker = await processor.run_action_extract_slots(replies, tracker)
    await processor._run_prediction_loop(replies, tracker)
    if not replies.messages:
        raise NoReply
    return {
        **_shown(tracker),
        "replies": replies.messages,
        "also": asked.also,
        "state": state_of(tracker, domain),
    }


def _told(text: str, intent: str) -> dict[str, Any]:
    """The service knows what this is: a pressed choice, an answer to the step asked, a danger."""
    ranked = [{"name": intent, "confidence": 1.0}]
    return {"text": text, "intent": ranked[0], "intent_ranking": ranked, "entities": []}


async def _understand(
    processor: MessageProcessor, tracker: DialogueStateTracker, text: str, turn: dict[str, Any]
) -> Asked:
    """Parts of a long message are read one by one, but not inside a form, where the step decides (FieldAnswer)."""
    if tracker.active_loop_name or not in_parts(text):
        return Asked({})
    parses = {}
    for part in dict.fromkeys([text, *split(text)]):
        metadata = {"after": turn.get("after"), "meaning": turn.get("meaning") if part == text else None}
        parses[part] = await processor.parse_message(UserMessage(text=part, metadata=metadata))
    return understand(text, parses.__getitem__)


def _uttered(message: UserMessage, parsed: dict[str, Any]) -> UserUttered:
    return UserUttered(
        "",
        parsed["intent"],
        [],
        {**parsed, "text": ""},
        input_channel=message.input_channel,
        message_id=message.message_id,
        metadata=message.metadata,
    )


def _message(turn: dict[str, Any], text: str, replies: Replies) -> UserMessage:
    return UserMessage(
        text=text,
        output_channel=replies,
        sender_id=turn["conversation"],
        input_channel=ServiceChannel.name(),
        message_id=turn["message"],
        metadata={
            **(turn.get("details") or {}),
            "step": turn.get("step"),
            "after": turn.get("after"),
            "meaning": turn.get("meaning"),
        },
    )


def _reply(text: str | None, buttons: list[dict] | None, custom: dict | None) -> dict[str, Any]:
    return {"text": text or "", "buttons": buttons or [], "custom": custom or {}}


def _may_be_meant(one: dict[str, Any]) -> bool:
    return one["name"] not in DANGER | {"nlu_fallback"} and one["confidence"] >= LIKELY


def _shown(tracker: DialogueStateTracker) -> dict[str, Any]:
    """How the message was understood, and which step the dialogue asks now."""
    said = tracker.latest_message
    ranking = (said.parse_data.get("intent_ranking") or []) if said else []
    return {
        "intent": said.intent.get("name") if said else None,
        "confidence": float(said.intent.get("confidence") or 0.0) if said else 0.0,
        "close": close_to_first(said.intent.get("name") if said else None, ranking),
        "nearest": [one["name"] for one in ranking if _may_be_meant(one)][:NEAREST],
        "danger": seen_in(ranking),
        "form": tracker.active_loop_name,
        "field": tracker.get_slot("requested_slot") if tracker.active_loop_name else None,
    }


def _answer_ids(domain: Domain) -> list[str]:
    prefix = "utter_answer_"
    return sorted(name.removeprefix(prefix) for name in domain.responses if name.startswith(prefix))
