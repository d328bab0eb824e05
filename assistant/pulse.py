"""Tells systemd that a process answers (`Type=notify`, `WatchdogSec=`): each time that its own address answered.

A process whose loop hangs does not answer itself, so systemd hears nothing and starts it again. Without systemd's
address nothing is told to anybody. Standard library only: service and engine share it.
"""

import socket
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress

EVERY_SECONDS = 5.0
ANSWER_SECONDS = 5.0
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # whatever proxy leads out of here
READY, ALIVE = b"READY=1\nWATCHDOG=1", b"WATCHDOG=1"


def beat(url: str, systemd: str) -> None:
    """From a thread of its own. `systemd` is what `NOTIFY_SOCKET` says; empty, there is nobody to tell."""
    if systemd:
        threading.Thread(target=_beat, args=(url, systemd), name="pulse", daemon=True).start()


def _beat(url: str, systemd: str) -> None:
    said = READY
    while True:
        if _answers(url):
            _tell(systemd, said)
            said = ALIVE
        time.sleep(EVERY_SECONDS if said is ALIVE else 0.2)


def _answers(url: str) -> bool:
    """A refusal is an answer too: the engine's door knows nobody without its secret."""
    try:
        DIRECT.open(url, timeout=ANSWER_SECONDS).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _tell(systemd: str, said: bytes) -> None:
    address = f"\0{systemd[1:]}" if systemd.startswith("@") else systemd
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.sendto(said, address)
