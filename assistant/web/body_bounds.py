"""How large a request's body may be, and how long it may take to come. The largest that we ask for is a message of
100,000 characters.
"""

import asyncio
import time

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.answers.load import load_phrases

LARGEST = 1_000_000  # bytes
SECONDS = 20.0
PHRASES = load_phrases()


class BodyBounds:
    """Refuses while the body is read, within the app: so a refusal has the headers of every reply."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, _bounded(receive) if scope["type"] == "http" else receive, send)


def _bounded(receive: Receive) -> Receive:
    until, came, whole = time.monotonic() + SECONDS, 0, False

    async def receive_some() -> Message:
        """Raises HTTPException 413 or 408. After the body it only waits for the caller to leave, for as long as an
        answer takes.
        """
        nonlocal came, whole
        if whole:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), max(0.0, until - time.monotonic()))
        except TimeoutError:
            raise HTTPException(408, PHRASES["body_too_slow"]) from None
        came += len(message.get("body", b""))
        if came > LARGEST:
            raise HTTPException(413, PHRASES["body_too_large"])
        whole = not message.get("more_body", False)
        return message

    return receive_some
