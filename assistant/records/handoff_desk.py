"""Queries on what the desk noted about a handoff, and on what families said of its outcome."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from assistant.records.models import Handoff, HandoffNote, HandoffRating


def give_back(session: Session, staff_id: UUID, *, open_ones: Sequence[str]) -> Sequence[str]:
    """What this person had of these states is nobody's. Returns the references."""
    theirs = update(Handoff).where(Handoff.assigned_to == staff_id, Handoff.status.in_(open_ones))
    return session.scalars(theirs.values(assigned_to=None, given_by=None).returning(Handoff.reference)).all()


def add_note(session: Session, handoff_id: UUID, *, kind: str, by: str, words: str, now: datetime) -> HandoffNote:
    note = HandoffNote(handoff_id=handoff_id, at=now, kind=kind, by=by, words=words)
    session.add(note)
    session.flush()
    return note


def notes_of(session: Session, handoff_id: UUID) -> Sequence[HandoffNote]:
    """Newest first."""
    found = select(HandoffNote).where(HandoffNote.handoff_id == handoff_id)
    return session.scalars(found.order_by(HandoffNote.at.desc(), HandoffNote.id)).all()


def add_rating(session: Session, handoff_id: UUID, *, helpful: bool, words: str | None, now: datetime) -> None:
    session.add(HandoffRating(handoff_id=handoff_id, at=now, helpful=helpful, words=words))
    session.flush()


def ratings_of(session: Session, handoff_id: UUID) -> Sequence[HandoffRating]:
    """Newest first."""
    found = select(HandoffRating).where(HandoffRating.handoff_id == handoff_id)
    return session.scalars(found.order_by(HandoffRating.at.desc())).all()
