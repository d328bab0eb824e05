"""How connections are served. What a proxy says of a caller is read in assistant/web/limits.py alone, and nobody holds
a connection open without asking for anything.
"""

import asyncio
import contextlib

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

ASKING_SECONDS = 10.0  # from the connection, or the last answer, until a request's headers are whole
HEADER_BYTES = 32_768
GRACEFUL_SECONDS = 5


class Impatient(H11Protocol):
    """Ends a connection whose request does not come. uvicorn itself waits for ever."""

    _hurry: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._rest()
        elif self._hurry is None:
            self._wait()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.cycle.response_complete and self._hurry is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._rest()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._hurry = self.loop.call_later(ASKING_SECONDS, self.transport.close)

    def _rest(self) -> None:
        if self._hurry is not None:
            self._hurry.cancel()
            self._hurry = None


def server(app: ASGIApp, host: str, port: int) -> uvicorn.Server:
    """No access log: addresses hold conversation ids. `proxy_headers` would believe any caller on this machine, and of
    several header lines the first.
    """
    made = uvicorn.Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            http=Impatient,
            ws="none",
            h11_max_incomplete_event_size=HEADER_BYTES,
            proxy_headers=False,
            log_config=None,  # its own would write lines of another form, and tracebacks
            log_level="warning",
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=GRACEFUL_SECONDS,
        )
    )
    # two servers share our signals, handled in serve.py
    made.capture_signals = contextlib.nullcontext  # type: ignore[method-assign, assignment]
    return made
