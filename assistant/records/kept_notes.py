"""Queries on notes about a handoff that were put by, or whose author's session had ended."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from assistant.records.models import KeptNote


def keep(session: Session, staff_id: UUID, handoff_id: UUID, words: str, *, now: datetime) -> None:
    if found := session.get(KeptNote, (staff_id, handoff_id)):
        found.words, found.kept_at = words, now
    else:
        session.add(KeptNote(staff_id=staff_id, handoff_id=handoff_id, words=words, kept_at=now))


def of(session: Session, staff_id: UUID, handoff_id: UUID, *, since: datetime) -> str | None:
    found = session.get(KeptNote, (staff_id, handoff_id))
    return found.words if found and found.kept_at >= since else None


def remove(session: Session, staff_id: UUID, handoff_id: UUID) -> None:
    found = KeptNote.staff_id == staff_id, KeptNote.handoff_id == handoff_id
    session.execute(delete(KeptNote).where(*found))
