"""Reading is on the audit chain: who opened what, and, for a page left open, that it was still open.

A page is read without the records' write lock: twenty consoles that refresh themselves must not keep a family waiting.
What is to go on the chain is written when the page has been read, and before it is shown.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import audit
from assistant.records.database import Database
from assistant.staff.sessions import StaffMember

STILL_OPEN = timedelta(minutes=10)
NOTES = "readings to be noted"


@contextmanager
def looking(db: Database) -> Iterator[Session]:
    """For a page that changes nothing. An error inside notes nothing."""
    with db.read() as session:
        notes: list[dict[str, Any]] = session.info.setdefault(NOTES, [])
        yield session
    if notes:
        with db.begin() as session:
            for note in notes:
                audit.add(session, **note)


def note_opening(session: Session, reader: StaffMember, action: str, subject: str, **details: str) -> None:
    note = {"actor": reader.actor, "action": action, "subject": subject, **details}
    if NOTES in session.info:
        session.info[NOTES].append(note)
    else:
        audit.add(session, **note)


def note_refresh(session: Session, reader: StaffMember, action: str, subject: str) -> None:
    """A page that refreshes itself is the same reading; after ten minutes it is noted once more."""
    if not audit.recorded_since(session, clock.now() - STILL_OPEN, actor=reader.actor, action=action, subject=subject):
        note_opening(session, reader, action, subject)
