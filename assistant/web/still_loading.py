"""The page is served while the service still loads what reads messages. All else waits a moment until that is there, so
no message goes by the danger screen: what a family sends meanwhile is answered as ever, a little later.
"""

import asyncio
from threading import Event

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from assistant.web.headers import FILES, FRAMED
from assistant.web.problems import not_kept

LOOK_SECONDS = 0.05
LONGEST = 20.0  # seconds that a request is held, fewer than the page waits (static/api.js); then it hears how to ring
# What only shows something, and reads nothing that anybody wrote.
SHOWN = ("/", FRAMED, "/about", "/privacy", "/accessibility", "/api/v1/hospital", "/health/live", "/health/ready")


class StillLoading:
    """Holds requests back until `loaded` is set. In the loop: nobody who waits takes a thread."""

    def __init__(self, app: ASGIApp, loaded: Event) -> None:
        self._app, self._loaded = app, loaded

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _only_shows(scope):
            try:
                await asyncio.wait_for(self._there(), LONGEST)
            except TimeoutError:
                await not_kept(Request(scope), "still_loading")(scope, receive, send)
                return
        await self._app(scope, receive, send)

    async def _there(self) -> None:
        while not self._loaded.is_set():
            await asyncio.sleep(LOOK_SECONDS)


def _only_shows(scope: Scope) -> bool:
    path = scope["path"]
    return scope["method"] in ("GET", "HEAD") and (path in SHOWN or path.startswith(FILES))
