"""Forget what was removed also outside the records: in the engine's store, in files of things that were never sent, in
SQLite's log.

The records say what is still to be forgotten, so an engine that is away, or a process that dies, delays it and never
drops it.
"""

from datetime import timedelta
from pathlib import Path
from typing import Protocol
from uuid import UUID

from assistant import clock
from assistant.records import retention
from assistant.records.database import Database

BATCH = 200
AGAIN = timedelta(
    seconds=30
)  # a turn that was under way may still have written to the engine's store: it is told once more


class Engine(Protocol):
    def forget(self, conversation_ids: list[UUID]) -> bool: ...


class Forgetting:
    def __init__(self, db: Database, engine: Engine, outbox: Path) -> None:
        self._db, self._engine, self._outbox = db, engine, outbox

    def work(self) -> bool:
        """One round of the housekeeping. False when the engine has still to be told."""
        with self._db.read() as session:
            waiting = [one.conversation_id for one in retention.to_forget(session, most=BATCH)]
        if not waiting:
            return True
        self._remove_files()
        self._db.tidy()
        if not self._engine.forget(waiting):
            return False
        with self._db.begin() as session:
            retention.forgotten(session, waiting, asked_before=clock.now() - AGAIN)
        return True

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
