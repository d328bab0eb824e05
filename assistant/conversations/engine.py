"""The engines as the service sees them: one call a turn, to whichever answers, and a fault that says so.

An engine keeps nothing (assistant/engine/state.py), so any of them can take any turn, and a turn can be asked again.
"""

import itertools
import threading
import time
from collections.abc import Generator, Sequence
from dataclasses import fields
from typing import Any
from uuid import UUID

import httpx

from assistant.conversations.engine_turn import EngineTurn
from assistant.engine.shared_secret import pass_for

CONNECT_SECONDS = 1.0
REST_SECONDS = 5.0  # an engine that did not answer is asked last for so long
SHARE = 0.5  # of the time that is left, while there is another engine that could be asked
LEAST_SECONDS = 0.05  # less than this is no time to answer in


class EngineFault(Exception):
    """No engine answered this turn. Holds the kind of fault, never a family's words."""


class _Pass(httpx.Auth):
    """Brings each call's pass."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers.update(pass_for("engine", self._secret))
        yield request


class Engines:
    """`seconds` is how long a turn may take in all, however many are asked; `actions_url` is where this service runs
    the actions of its turns.
    """

    def __init__(self, urls: Sequence[str], secret: str, *, seconds: float, actions_url: str = "") -> None:
        self._seconds, self._actions_url = seconds, actions_url
        self._each = [
            httpx.Client(base_url=f"{url}/webhooks/service", auth=_Pass(secret), timeout=seconds) for url in urls
        ]
        self._turn = itertools.count()
        self._resting: dict[int, float] = {}  # until when an engine is asked last
        self._lock = threading.Lock()

    def take(
        self,
        conversation_id: UUID,
        turn_id: UUID,
        *,
        state: dict[str, Any] | None = None,
        text: str | None = None,
        intent: str | None = None,
        details: dict[str, Any] | None = None,
        step: str | None = None,
        after: str | None = None,
        meaning: str | None = None,
        seconds: float | None = None,
    ) -> EngineTurn:
        """Raises EngineFault. `state` is the dialogue's as the last turn left it; `step` is the step of the handoff
        that the family was shown last, `after` what was told or asked before these words, and `meaning` their vector.
        """
        turn = {"conversation": str(conversation_id), "message": str(turn_id), "state": state, "step": step}
        said = {"text": text, "intent": intent, "details": details or {}, "after": after, "meaning": meaning}
        told = {**turn, **said, "actions": self._actions_url}
        until = time.monotonic() + (seconds or self._seconds)
        engines = self._in_order()
        fault = EngineFault("NoTime")
        for place, number in enumerate(engines):
            left = until - time.monotonic()
            if left < LEAST_SECONDS:
                break
            last = place == len(engines) - 1
            try:
                return self._ask(number, told, left if last else left * SHARE)
            except EngineFault as failed:
                fault = failed
                self._rest(number)
        raise fault

    def _ask(self, number: int, told: dict[str, Any], seconds: float) -> EngineTurn:
        timeout = httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds))
        try:
            reply = self._each[number].post("/turn", json=told, timeout=timeout)
            if reply.status_code != httpx.codes.OK:
                raise EngineFault(f"status {reply.status_code}")
            return _read(reply.json())
        except (httpx.HTTPError, ValueError, TypeError) as error:
            raise EngineFault(type(error).__name__) from None

    def _in_order(self) -> list[int]:
        """In turn, those that did not answer a moment ago last."""
        first, now = next(self._turn), time.monotonic()
        numbers = [(first + place) % len(self._each) for place in range(len(self._each))]
        with self._lock:
            return sorted(numbers, key=lambda number: self._resting.get(number, 0.0) > now)

    def _rest(self, number: int) -> None:
        with self._lock:
            self._resting[number] = time.monotonic() + REST_SECONDS

    def answer_ids(self) -> list[str] | None:
        """The answers that the models know; None while every engine loads or is away. Those that answer know the same:
        an engine with another model counts as one that knows nothing.
        """
        known = [ids for engine in self._each if (ids := _ids(engine)) is not None]
        if not known:
            return None
        return known[0] if all(ids == known[0] for ids in known) else []

    def close(self) -> None:
        for engine in self._each:
            engine.close()


def _ids(engine: httpx.Client) -> list[str] | None:
    try:
        reply = engine.get("/", timeout=2.0)
        return list(reply.json()["answers"]) if reply.status_code == httpx.codes.OK else None
    except (httpx.HTTPError, ValueError, KeyError):
        return None


def _read(told: Any) -> EngineTurn:
    """An engine of a newer version may say more than we know. Raises TypeError for what is no turn."""
    if not isinstance(told, dict):
        raise TypeError
    known = {one.name for one in fields(EngineTurn)}
    return EngineTurn(**{name: said for name, said in told.items() if name in known})
