"""Where actions run: at the service that asked for the turn, whichever of several it is.

Rasa knows one fixed address. Here it comes with the turn, from whoever had the secret to ask; and the connection is
kept, since each of Rasa's own would be a new one.
"""

from contextvars import ContextVar
from typing import Any

import aiohttp
from rasa.utils.endpoints import ClientResponseError, EndpointConfig

from assistant.engine.shared_secret import pass_for

SECONDS = 20  # longer than any action of ours waits for the records
KEPT_SECONDS = 2  # less than the service's own five, so that it is we who let go

asked_by: ContextVar[str] = ContextVar("asked_by")  # the address of the asking service's actions, for this turn


class AskingService(EndpointConfig):
    def __init__(self, secret: str) -> None:
        super().__init__(enable_selective_domain=True)
        self._secret = secret
        self._kept: aiohttp.ClientSession | None = None

    async def request(self, method: str = "post", subpath: str | None = None, **more: Any) -> Any:
        """As Rasa calls it for each action. Raises ClientResponseError or aiohttp's errors. A kept connection may be
        gone when it is used, so it is tried once more on a new one: an action that ran says the same again.
        """
        try:
            return await self._once(method, more.get("json"))
        except aiohttp.ClientConnectionError:
            return await self._once(method, more.get("json"))

    async def _once(self, method: str, told: Any) -> Any:
        headers = pass_for("actions", self._secret)
        async with self._session().request(method, asked_by.get(), json=told, headers=headers) as reply:
            if reply.status >= 400:
                raise ClientResponseError(reply.status, str(reply.reason), "")
            return await reply.json()

    def _session(self) -> aiohttp.ClientSession:
        """Made in the loop that uses it."""
        if self._kept is None or self._kept.closed:
            kept = aiohttp.TCPConnector(keepalive_timeout=KEPT_SECONDS)
            patience = aiohttp.ClientTimeout(total=SECONDS)
            self._kept = aiohttp.ClientSession(timeout=patience, connector=kept)
        return self._kept
