"""What the service does besides answering: works the outbox and finishes turns that a dead process left behind."""

import threading
from collections.abc import Callable

import structlog

log = structlog.get_logger()


class Repeating(threading.Thread):
    """Calls `job` every `seconds` until stopped. A failure is logged and tried again: records may be away for a while."""

    def __init__(self, name: str, job: Callable[[], object], *, seconds: float) -> None:
        super().__init__(name=name, daemon=True)
        self._job, self._seconds, self._stopping = job, seconds, threading.Event()

    def run(self) -> None:
        while not self._stopping.wait(self._seconds):
            try:
                self._job()
            except Exception as error:  # the edge of this thread: it must outlive any fault, and only the type is logged
                log.error("housekeeping_fault", job=self.name, error=type(error).__name__)

    def stop(self) -> None:
        self._stopping.set()
