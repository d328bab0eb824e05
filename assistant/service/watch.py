"""Restarts a process that hangs. supervisor itself restarts only what dies.

A process that accepts a connection and never answers is hung; one that refuses is loading or dead, which supervisor
sees to.
"""

import time
import xmlrpc.client
from dataclasses import dataclass, field

import httpx
import structlog
from supervisor.xmlrpc import SupervisorTransport

from assistant.service import logs

log = structlog.get_logger()
EVERY_SECONDS, ANSWER_SECONDS, SILENT_TIMES = 2.0, 2.0, 3


@dataclass
class Watched:
    """A process by supervisor's name for it, an address that answers quickly, and how often it was silent in a row."""

    name: str
    url: str
    silent: int = field(default=0)

    def hangs(self) -> bool:
        """True once it has been silent so often that it must be restarted."""
        try:
            httpx.get(self.url, timeout=ANSWER_SECONDS)
            self.silent = 0
        except httpx.TimeoutException:
            self.silent += 1
        except httpx.HTTPError:
            self.silent = 0
        if self.silent < SILENT_TIMES:
            return False
        self.silent = 0
        return True


def watch(watched: list[Watched], socket: str) -> None:
    """Runs until it is stopped."""
    logs.configure()
    server = xmlrpc.client.ServerProxy(
        "http://127.0.0.1", transport=SupervisorTransport(None, None, f"unix://{socket}")
    )
    while True:
        time.sleep(EVERY_SECONDS)
        for one in watched:
            if one.hangs():
                log.error("process_hangs", process=one.name)
                _restart(server, one.name)


def _restart(server: xmlrpc.client.ServerProxy, name: str) -> None:
    """Ends it; supervisor starts again what dies. A hung process does not act on a polite signal, and a start is
    refused while it stops.
    """
    try:
        server.supervisor.signalProcess(name, "KILL")
    except (xmlrpc.client.Fault, OSError) as fault:
        log.error("restart_fault", process=name, error=type(fault).__name__)
