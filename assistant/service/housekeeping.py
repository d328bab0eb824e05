"""What the service does besides answering: works the outbox and finishes turns that a dead process left behind, and
purges.
"""

import threading
from collections.abc import Callable

import structlog

from assistant.keeping.purge import is_due, purge, rules_of
from assistant.records import audit
from assistant.records.database import Database
from assistant.settings import Settings

log = structlog.get_logger()


class Repeating(threading.Thread):
    """Calls `job` every `seconds` until stopped. A failure is logged and tried again: records may be away for a
    while.
    """

    def __init__(self, name: str, job: Callable[[], object], *, seconds: float) -> None:
        super().__init__(name=name, daemon=True)
        self._job, self._seconds, self._stopping = job, seconds, threading.Event()

    def run(self) -> None:
        while not self._stopping.wait(self._seconds):
            try:
                self._job()
            except Exception as error:  # noqa: BLE001 - the edge of this thread: it must outlive any fault
                log.error("housekeeping_fault", job=self.name, error=type(error).__name__)  # never its text

    def stop(self) -> None:
        self._stopping.set()


def purge_when_due(db: Database, settings: Settings) -> None:
    """The audit chain's head goes to the log with it: kept elsewhere, it shows later whether entries were cut off."""
    if not is_due(db, hours=settings.purge_hours):
        return
    certificate = purge(db, rules_of(settings), by="service")
    with db.read() as session:
        head = str(audit.head(session))
    log.info("records_purged", certificate=str(certificate.id), audit_head=head, **certificate.counts)
