"""Whether this container's process answers: `healthy.py URL` ends with 0 or 1. Standard library only.

An answer of any kind is one, also a refusal. Docker restarts what died and leaves what hangs, so a process that takes
connections and has said nothing for a minute is ended here, and its container starts again. One that refuses
connections is loading.
"""

import http.client
import os
import signal
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path

ANSWER_SECONDS = 5.0
SILENT_SECONDS = 60.0
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # whatever proxy leads out of here
SINCE = Path("/tmp/silent-since")


def answer(url: str) -> str:
    """`answers`, `silent` or `away`."""
    try:
        DIRECT.open(url, timeout=ANSWER_SECONDS).close()
    except urllib.error.HTTPError:
        return "answers"
    except (TimeoutError, urllib.error.URLError, http.client.HTTPException, ConnectionError) as fault:
        return "silent" if isinstance(getattr(fault, "reason", fault), TimeoutError) else "away"
    return "answers"


def hangs(said: str, *, now: float, since: Path = SINCE) -> bool:
    """True once it has been silent for a minute; the first silence is kept in a file from one look to the next."""
    if said != "silent":
        since.unlink(missing_ok=True)
        return False
    if not since.exists():
        since.write_text(str(now))
    return now - float(since.read_text()) >= SILENT_SECONDS


def end(ours: int) -> None:
    """All but the first process, which is Docker's own and ends when its only child does, and this one."""
    for pid in (int(one.name) for one in Path("/proc").glob("[0-9]*")):
        if pid not in (1, ours):
            with suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)


def main(url: str) -> int:
    said = answer(url)
    if hangs(said, now=time.monotonic()):
        SINCE.unlink(missing_ok=True)
        end(os.getpid())
    return 0 if said == "answers" else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
