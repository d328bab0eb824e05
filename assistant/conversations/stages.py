"""Where the time of a turn goes, by stage: sums since the start of the process, for metrics and for `make bench`."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Stages:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._totals: dict[str, tuple[float, int]] = {}

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        try:
            yield
        finally:
            took = time.perf_counter() - began
            with self._lock:
                seconds, count = self._totals.get(stage, (0.0, 0))
                self._totals[stage] = (seconds + took, count + 1)

    def totals(self) -> dict[str, tuple[float, int]]:
        """Seconds and how often, by stage."""
        with self._lock:
            return dict(self._totals)
