"""Restarts a process that hangs. supervisor itself restarts only what dies.

A process that accepts a connection and never answers is stuck, or it is busy: on a machine that is asked for more than
it has, what works must not be killed. Busy is told from stuck by progress, that is by the processor time that it has
used since it was looked at last. One that refuses a connection is loading or dead, which supervisor sees to.
"""

import os
import time
import xmlrpc.client
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import structlog
from supervisor.xmlrpc import SupervisorTransport

from assistant.service import logs

log = structlog.get_logger()
EVERY_SECONDS, ANSWER_SECONDS = 2.0, 2.0
STUCK_TIMES = 2  # silent and not at work since the last look, so often in a row
BUSY_SECONDS = 60.0  # silent for so long, however busy: it works at something that never ends
PROGRESS = 0.02  # of a core, since the last look


@dataclass
class Watched:
    """A process by supervisor's name for it, and an address that answers quickly. `worked` gives the seconds of
    processor time that it has used; None when that cannot be told, and then only BUSY_SECONDS count.
    """

    name: str
    url: str
    worked: Callable[[], float | None] = field(default=lambda: None)
    _stuck: int = 0
    _silent_since: float | None = None
    _last: tuple[float, float] | None = None

    def hangs(self, *, now: Callable[[], float] = time.monotonic) -> bool:
        """True once it must be restarted."""
        if not self._is_silent():
            self._stuck, self._silent_since, self._last = 0, None, None
            return False
        self._silent_since = self._silent_since or now()
        self._stuck = 0 if self._progresses(now()) else self._stuck + 1
        if self._stuck < STUCK_TIMES and now() - self._silent_since < BUSY_SECONDS:
            return False
        self._stuck, self._silent_since, self._last = 0, None, None
        return True

    def _is_silent(self) -> bool:
        try:
            httpx.get(self.url, timeout=ANSWER_SECONDS)
        except httpx.TimeoutException:
            return True
        except httpx.HTTPError:
            return False
        return False

    def _progresses(self, now: float) -> bool:
        worked = self.worked()
        if worked is None:
            return True
        before, self._last = self._last, (now, worked)
        return before is None or worked - before[1] >= PROGRESS * (now - before[0])


def watch(addresses: Mapping[str, str], socket: str) -> None:
    """`addresses` by supervisor's names for the processes. Runs until it is stopped."""
    logs.configure()
    server = xmlrpc.client.ServerProxy(
        "http://127.0.0.1", transport=SupervisorTransport(None, None, f"unix://{socket}")
    )
    watched = [
        Watched(name, url, worked=lambda name=name: _seconds_of(server, name))  # type: ignore[misc]
        for name, url in addresses.items()
    ]
    while True:
        time.sleep(EVERY_SECONDS)
        for one in watched:
            if one.hangs():
                log.error("process_hangs", process=one.name)
                _restart(server, one.name)


def _seconds_of(server: xmlrpc.client.ServerProxy, name: str) -> float | None:
    """Processor time of all its threads, from Linux's own account of it."""
    try:
        info: Any = server.supervisor.getProcessInfo(name)
        pid = info["pid"]
        parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
    except (xmlrpc.client.Fault, OSError, ValueError, IndexError, KeyError):
        return None


def _restart(server: xmlrpc.client.ServerProxy, name: str) -> None:
    """Ends it; supervisor starts again what dies. A hung process does not act on a polite signal, and a start is
    refused while it stops.
    """
    try:
        server.supervisor.signalProcess(name, "KILL")
    except (xmlrpc.client.Fault, OSError) as fault:
        log.error("restart_fault", process=name, error=type(fault).__name__)
