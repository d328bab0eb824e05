"""The engine's one door: a turn from our service in, replies and the state of the dialogue out.

Rasa's REST channel has no authentication, answers a broken turn with an empty list, and takes "/restart" from anybody.
This one
asks for the shared secret, answers a broken turn with a real error, and never lets typed text be a command.
"""

import hmac
import os
import re
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, OutputChannel, UserMessage
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from assistant.engine.again import said_to, take_back
from assistant.engine.asks import Asked, split, understand
from assistant.engine.danger import DANGER, seen_in
from assistant.engine.forget import forget

# A typed "/intent" would fire that intent and fill slots, also behind spaces, look-alike slashes and invisible
# characters.
COMMAND = re.compile(r"^[\s/\u2044\u2215\uff0f\u29f8\u200b-\u200f\u2060\ufeff\u00ad]+")
NEAREST = 4
POLL_SECONDS = 0.05
Take = Callable[[UserMessage], Awaitable[Any]]  # Rasa's own way in: it understands the message and acts


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
            return response.json({"answers": _answer_ids(agent.domain)})

        @door.post("/turn")
        async def turn(request: Request) -> HTTPResponse:
            if not self._may_enter(request):
                return response.json({"code": "forbidden"}, status=401)
            try:
                return response.json(await _take(request, on_new_message))
            except Exception as error:  # noqa: BLE001 - the edge: only its type leaves, never a family's words
                return response.json({"code": "engine_fault", "error": type(error).__name__}, status=500)

        @door.post("/forget")
        async def forget_conversations(request: Request) -> HTTPResponse:
            if not self._may_enter(request):
                return response.json({"code": "forbidden"}, status=401)
            try:
                forget(request.app.ctx.agent.tracker_store, request.json["conversations"])
            except Exception as error:  # noqa: BLE001 - the edge, as above
                return response.json({"code": "engine_fault", "error": type(error).__name__}, status=500)
            return response.json({"forgotten": True})

        return door

    def _may_enter(self, request: Request) -> bool:
        return hmac.compare_digest(request.headers.get("X-Engine-Secret", ""), self._secret)


class NoReply(Exception):
    """Rasa had nothing to say. That is never meant: an action failed, or understanding broke, and Rasa went on in
    silence.
    """


async def _take(request: Request, on_new_message: Take) -> dict[str, Any]:
    """One turn: `{conversation, message, text | intent, step, again, details}`."""
    turn = request.json
    store = request.app.ctx.agent.tracker_store
    if turn.get("again") and (known := await _answered_before(request, store, turn["conversation"], turn["message"])):
        return known
    if not turn.get("step"):
        await _leave_form(request, store, turn["conversation"])
    replies = Replies()
    text = COMMAND.sub("", turn.get("text") or "") or "-"
    asked = (
        Asked(_told(text, turn["intent"]))
        if turn.get("intent")
        else await _understand(request, store, turn["conversation"], text)
    )
    await on_new_message(_message(turn, text, asked.main, replies))
    tracker = await store.retrieve(turn["conversation"])
    if not replies.messages or tracker is None:
        raise NoReply
    return _state(tracker, turn["message"]) | {"replies": replies.messages, "also": asked.also}


async def _answered_before(
    request: Request, store: TrackerStore, conversation: str, message: str
) -> dict[str, Any] | None:
    """Whoever asked first may still be at it: their turn is waited for, since a second one would do it twice."""
    async with request.app.ctx.agent.lock_store.lock(conversation, wait_time_in_seconds=POLL_SECONDS):
        tracker = await store.retrieve(conversation)
        if tracker is None:
            return None
        if said := said_to(tracker, message):
            replies = [_reply(one.text, one.data.get("buttons"), one.data.get("custom")) for one in said]
            return _state(tracker, message) | {"replies": replies}
        take_back(store, tracker, message)
        return None


async def _leave_form(request: Request, store: TrackerStore, conversation: str) -> None:
    """The family was told that the form is over (it was sent, or danger interrupted it) and Rasa did not hear of it: a
    fault came between.
    """
    tracker = await store.retrieve(conversation)
    if tracker and tracker.active_loop_name:
        tracker.update_with_events([ActiveLoop(None), SlotSet(REQUESTED_SLOT, None)], request.app.ctx.agent.domain)
        await store.save(tracker)


def _told(text: str, intent: str) -> dict[str, Any]:
    """The service knows what this is: a pressed choice, an answer to the step asked, a danger."""
    ranked = [{"name": intent, "confidence": 1.0}]
    return {"text": text, "intent": ranked[0], "intent_ranking": ranked, "entities": []}


async def _understand(request: Request, store: TrackerStore, conversation: str, text: str) -> Asked:
    """Parts of a long message are read one by one, but not inside a form, where the step decides (FieldAnswer)."""
    if len(split(text)) < 2:
        return Asked({})
    tracker = await store.retrieve(conversation)
    if tracker and tracker.active_loop_name:
        return Asked({})
    agent, parses = request.app.ctx.agent, {}
    for part in dict.fromkeys([text, *split(text)]):
        parses[part] = await agent.parse_message(part)
    return understand(text, parses.__getitem__)


def _message(turn: dict[str, Any], text: str, parsed: dict[str, Any], replies: Replies) -> UserMessage:
    return UserMessage(
        text=text,
        output_channel=replies,
        sender_id=turn["conversation"],
        parse_data=parsed or None,
        input_channel=ServiceChannel.name(),
        message_id=turn["message"],
        metadata={**(turn.get("details") or {}), "step": turn.get("step")},
    )


def _reply(text: str | None, buttons: list[dict] | None, custom: dict | None) -> dict[str, Any]:
    return {"text": text or "", "buttons": buttons or [], "custom": custom or {}}


def _state(tracker: DialogueStateTracker, message_id: str) -> dict[str, Any]:
    """How the message was understood, and which step the dialogue asks now."""
    said = next(
        (e for e in reversed(tracker.events) if isinstance(e, UserUttered) and e.message_id == message_id), None
    )
    ranking = (said.parse_data.get("intent_ranking") or []) if said else []
    return {
        "intent": said.intent.get("name") if said else None,
        "confidence": float(said.intent.get("confidence") or 0.0) if said else 0.0,
        "nearest": [one["name"] for one in ranking if one["name"] not in DANGER | {"nlu_fallback"}][:NEAREST],
        "danger": seen_in(ranking),
        "form": tracker.active_loop_name,
        "field": tracker.get_slot("requested_slot") if tracker.active_loop_name else None,
    }


def _answer_ids(domain: Domain) -> list[str]:
    prefix = "utter_answer_"
    return sorted(name.removeprefix(prefix) for name in domain.responses if name.startswith(prefix))
