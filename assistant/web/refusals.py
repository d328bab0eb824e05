"""What is refused is logged by its kind, its route and how often: never who asked, nor with what words.

The first of a minute is logged at once, the others as one number: a stranger who tries a thousand times fills no log.
"""

import threading
from collections import Counter

import structlog

log = structlog.get_logger()
EVERY_SECONDS = 60.0
KINDS = {
    401: "not_signed_in",
    403: "not_allowed",
    413: "too_large",
    421: "foreign_host",
    422: "not_valid",
    429: "too_often",
}


class Refusals:
    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()
        self._more: Counter[tuple[str, str]] = Counter()
        self._lock = threading.Lock()

    def note(self, kind: str, route: str) -> None:
        """`route` is a route's pattern. An address may hold an id."""
        with self._lock:
            is_first = (kind, route) not in self._seen
            self._seen.add((kind, route))
            if not is_first:
                self._more[kind, route] += 1
        if is_first:
            log.warning("refused", kind=kind, route=route, count=1)

    def tell_the_rest(self) -> None:
        """Those that came after the first ones since it was called last."""
        with self._lock:
            more, self._more, self._seen = self._more, Counter(), set()
        for (kind, route), count in sorted(more.items()):
            log.warning("refused", kind=kind, route=route, count=count)
