"""Restarts a process that hangs. supervisor itself restarts only what dies.

A process that accepts a connection and never answers is stuck, or it is busy: on a machine that is asked for more than
it has, what works must not be killed. Busy is told from stuck by progress, that is by the processor time that it has
used since it was looked at last. One that refuses a connection is loading or dead, which supervisor sees to.

A program of its own, of the standard library alone: it looks every two seconds for as long as the system runs, and
should weigh next to nothing.
"""

import argparse
import http.client
import json
import os
import socket
import time
import xmlrpc.client
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

EVERY_SECONDS, ANSWER_SECONDS = 2.0, 2.0
STUCK_TIMES = 2  # silent and not at work since the last look, so often in a row
BUSY_SECONDS = 60.0  # silent for so long, however busy: it works at something that never ends
PROGRESS = 0.02  # of a core, since the last look


class Watched:
    """A process by supervisor's name for it, and an address that answers quickly. `worked` gives the seconds of
    processor time that it has used; None when that cannot be told, and then only BUSY_SECONDS count.
    """

    def __init__(self, name: str, url: str, worked: Callable[[], float | None] = lambda: None) -> None:
        self.name, self.url, self.worked = name, url, worked
        self._forget()

    def _forget(self) -> None:
        self._stuck = 0
        self._silent_since: float | None = None
        self._last: tuple[float, float] | None = None

    def hangs(self, *, now: Callable[[], float] = time.monotonic) -> bool:
        """True once it must be restarted."""
        if not self._is_silent():
            self._forget()
            return False
        self._silent_since = self._silent_since or now()
        self._stuck = 0 if self._progresses(now()) else self._stuck + 1
        if self._stuck < STUCK_TIMES and now() - self._silent_since < BUSY_SECONDS:
            return False
        self._forget()
        return True

    def _is_silent(self) -> bool:
        """Any answer will do, an error too."""
        parts = urlsplit(self.url)
        line = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=ANSWER_SECONDS)
        try:
            line.request("GET", parts.path or "/")
            line.getresponse().read()
        except TimeoutError:
            return True
        except (OSError, http.client.HTTPException):
            return False
        finally:
            line.close()
        return False

    def _progresses(self, now: float) -> bool:
        worked = self.worked()
        if worked is None:
            return True
        before, self._last = self._last, (now, worked)
        return before is None or worked - before[1] >= PROGRESS * (now - before[0])


class _Socket(http.client.HTTPConnection):
    """A connection through a file, which is where supervisor listens."""

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(self.host)


class _Through(xmlrpc.client.Transport):
    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path

    def make_connection(self, host: Any) -> http.client.HTTPConnection:
        return _Socket(self._path)


def watch(addresses: Mapping[str, str], path: str) -> None:
    """`addresses` by supervisor's names for the processes. Runs until it is stopped."""
    server = supervisor_at(path)
    watched = [
        Watched(name, url, worked=lambda name=name: seconds_of(server, name))  # type: ignore[misc]
        for name, url in addresses.items()
    ]
    while True:
        time.sleep(EVERY_SECONDS)
        for one in watched:
            if one.hangs():
                _log("process_hangs", process=one.name)
                restart(server, one.name)


def supervisor_at(path: str) -> xmlrpc.client.ServerProxy:
    return xmlrpc.client.ServerProxy("http://supervisor", transport=_Through(path))


def seconds_of(server: xmlrpc.client.ServerProxy, name: str) -> float | None:
    """Processor time of all its threads, from Linux's own account of it."""
    try:
        info: Any = server.supervisor.getProcessInfo(name)
        with open(f"/proc/{info['pid']}/stat") as told:
            parts = told.read().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
    except (xmlrpc.client.Error, http.client.HTTPException, OSError, ValueError, IndexError, KeyError):
        return None


def restart(server: xmlrpc.client.ServerProxy, name: str) -> None:
    """Ends it; supervisor starts again what dies. A hung process does not act on a polite signal, and a start is
    refused while it stops.
    """
    try:
        server.supervisor.signalProcess(name, "KILL")
    except (xmlrpc.client.Error, http.client.HTTPException, OSError) as fault:
        _log("restart_fault", process=name, error=type(fault).__name__)


def _log(event: str, **about: str) -> None:
    """A line as the service's log has them, all of them errors."""
    told = {**about, "event": event, "level": "error", "timestamp": datetime.now(UTC).isoformat()}
    print(json.dumps(told), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="watch", description="Restarts the engine or the service when it hangs.")
    parser.add_argument("--socket", required=True, help="supervisor's socket")
    parser.add_argument("processes", nargs="+", metavar="NAME=URL", help="supervisor's name, and what answers quickly")
    options = parser.parse_args()
    watch(dict(one.split("=", 1) for one in options.processes), options.socket)


if __name__ == "__main__":
    main()
