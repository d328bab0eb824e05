"""Danger first, also in a refusal: a message that is not taken still gets the cards that its words call for. Nothing of
it is kept.

The words are read from the request itself: most refusals come before the route has them (an unknown chat, a body that
does not fit).
"""

from collections.abc import Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any

import structlog
from fastapi import Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.routing import APIRoute

from assistant import clock
from assistant.answers.reply import Reply
from assistant.web.services import services

log = structlog.get_logger()
WORDS = ("text", "comment")  # a message's words, and those of feedback


class DangerFirst(APIRoute):
    """Whatever is raised while it answers, the handlers in problems.py find the cards for the refused words in
    `cards`.
    """

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        answer = super().get_route_handler()

        async def answer_or_warn(request: Request) -> Response:
            try:
                return await answer(request)
            except Exception:
                request.state.cards = await _danger(request)
                raise

        return answer_or_warn if self.body_field else answer


def cards(request: Request) -> dict[str, list[dict[str, object]]]:
    """What a problem carries beside its sentence: `messages`, if the refused words call for a card, and otherwise
    nothing.
    """
    found = getattr(request.state, "cards", None)
    return {"messages": found} if found else {}


def shown(replies: Sequence[Reply], now: datetime) -> list[dict[str, object]]:
    """Messages that are in no conversation: without id and number, and without choices, which could not be pressed."""
    at = now.isoformat()
    return [
        {"sender": reply.sender, "text": reply.text, "notice": reply.notice, "created_at": at, "choices": []}
        for reply in replies
    ]


async def _danger(request: Request) -> list[dict[str, object]]:
    """A fault of the screen must not turn a refusal into another one."""
    try:
        text = await _text(request)
        return shown(await run_in_threadpool(services(request).turns.danger, text), clock.now()) if text else []
    except Exception as error:  # noqa: BLE001 - an edge: the refusal stands; its text may hold a family's words
        log.error("refused_not_screened", error=type(error).__name__)
        return []


async def _text(request: Request) -> str | None:
    """FastAPI has read and parsed the body before; the request keeps both."""
    try:
        body = await request.json()
    except ValueError:  # no JSON, or no Unicode
        return None
    text = next((body[name] for name in WORDS if body.get(name)), None) if isinstance(body, dict) else None
    return text if isinstance(text, str) else None
