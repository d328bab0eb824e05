"""The engine as the service sees it: one call a turn, and a fault that says so."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx


class EngineFault(Exception):
    """The engine did not answer this turn. Holds the kind of fault, never a family's words."""


@dataclass(frozen=True)
class EngineTurn:
    """What Rasa chose: replies `{text, buttons, custom}`, how it understood, the step it asks now, and the likeliest
    danger its
    classifier saw, `{name, confidence}`: kept to learn from where our own screen was silent. `also` is the
    intent of a second question in the same message."""

    replies: list[dict[str, Any]]
    intent: str | None = None
    confidence: float | None = None
    nearest: list[str] = field(default_factory=list)
    form: str | None = None
    field: str | None = None
    danger: dict[str, Any] | None = None
    also: str | None = None


class Engine:
    def __init__(self, url: str, secret: str, *, seconds: float) -> None:
        timeout = httpx.Timeout(seconds, connect=1.0)
        self._http = httpx.Client(
            base_url=f"{url}/webhooks/service", headers={"X-Engine-Secret": secret}, timeout=timeout
        )

    def take(
        self,
        conversation_id: UUID,
        turn_id: UUID,
        *,
        text: str | None = None,
        intent: str | None = None,
        details: dict | None = None,
        step: str | None = None,
        again: bool = False,
        seconds: float | None = None,
    ) -> EngineTurn:
        """Raises EngineFault. `step` is the step of the handoff that the family was shown last: after a fault the
        engine may be behind
        it or ahead of it. `again` asks for the answer of a turn that may have got there already."""
        turn = {
            "conversation": str(conversation_id),
            "message": str(turn_id),
            "text": text,
            "intent": intent,
            "details": details or {},
        }
        timeout = httpx.Timeout(seconds, connect=1.0) if seconds else httpx.USE_CLIENT_DEFAULT
        try:
            reply = self._http.post("/turn", json={**turn, "step": step, "again": again}, timeout=timeout)
            if reply.status_code != httpx.codes.OK:
                raise EngineFault(f"status {reply.status_code}")
            return EngineTurn(**reply.json())
        except (httpx.HTTPError, ValueError, TypeError) as error:
            raise EngineFault(type(error).__name__) from None

    def answer_ids(self) -> list[str] | None:
        """The answers its model knows; None while it loads or is away."""
        try:
            reply = self._http.get("/", timeout=2.0)
            return reply.json()["answers"] if reply.status_code == httpx.codes.OK else None
        except (httpx.HTTPError, ValueError, KeyError):
            return None

    def forget(self, conversation_ids: list[UUID]) -> bool:
        """Remove these conversations from the engine's store. False when it is away or could not: ask again."""
        try:
            reply = self._http.post("/forget", json={"conversations": [str(one) for one in conversation_ids]})
            return reply.status_code == httpx.codes.OK
        except httpx.HTTPError:
            return False

    def close(self) -> None:
        self._http.close()
