"""Queries on what the desk noted about a handoff, and on what families said of its outcome."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.records.models import HandoffNote, HandoffRating


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
