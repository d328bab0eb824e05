"""How often one network address may do something. Kept in memory: a restart forgives, several services count each for
themselves.
"""

import threading
import time
from collections import deque

from fastapi import Request


class RateLimit:
    """At most `most` in `seconds` for each key."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._seen: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def allows(self, key: str) -> bool:
        now = time.monotonic()
        with self._lock:
            times = self._seen.setdefault(key, deque())
            while times and times[0] <= now - self._seconds:
                times.popleft()
            if len(times) >= self._most:
                return False
            times.append(now)
            if len(self._seen) > 10_000:
                self._seen = {one: kept for one, kept in self._seen.items() if kept and kept[-1] > now - self._seconds}
            return True


def caller(request: Request, *, trust_proxy: bool) -> str:
    """The caller's network address. A forwarded one is believed only behind our own proxy, and then the last hop it
    added.
    """
    if trust_proxy and (forwarded := request.headers.get("X-Forwarded-For")):
        return forwarded.split(",")[-1].strip()
    return request.client.host if request.client else "-"
