"""Forget what was removed also outside the records: in files of things that were never sent, and in SQLite's log.

The records say what is still to be forgotten, so a process that dies in the middle delays it and never drops it.
"""

from pathlib import Path
from uuid import UUID

from assistant.records import retention
from assistant.records.database import Database

BATCH = 200


class Forgetting:
    def __init__(self, db: Database, outbox: Path) -> None:
        self._db, self._outbox = db, outbox

    def work(self) -> None:
        """One round of the housekeeping."""
        with self._db.read() as session:
            waiting = [removed.conversation_id for removed in retention.to_forget(session, most=BATCH)]
        if not waiting:
            return
        self._remove_files()
        with self._db.begin() as session:
            retention.forgotten(session, waiting)
        self._db.tidy()

    def _remove_files(self) -> None:
        """Letters whose outbox entry is gone. A file that is not named by an entry's id is not ours to judge."""
        if not self._outbox.is_dir():
            return
        files = {path: entry for path in self._outbox.iterdir() if (entry := _entry_of(path))}
        with self._db.read() as session:
            known = retention.outbox_ids(session)
        for path, entry in files.items():
            if entry not in known:
                path.unlink(missing_ok=True)


def _entry_of(path: Path) -> UUID | None:
    try:
        return UUID(path.name[:36])
    except ValueError:
        return None
