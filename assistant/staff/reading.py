"""Reading is on the audit chain: who opened what, and, for a page left open, that it was still open."""

from datetime import timedelta

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import audit
from assistant.staff.sessions import StaffMember

STILL_OPEN = timedelta(minutes=10)


def note_opening(session: Session, reader: StaffMember, action: str, subject: str, **details: str) -> None:
    audit.add(session, actor=reader.actor, action=action, subject=subject, **details)


def note_refresh(session: Session, reader: StaffMember, action: str, subject: str) -> None:
    """A page that refreshes itself is the same reading; after ten minutes it is noted once more."""
    if not audit.recorded_since(session, clock.now() - STILL_OPEN, actor=reader.actor, action=action, subject=subject):
        note_opening(session, reader, action, subject)
