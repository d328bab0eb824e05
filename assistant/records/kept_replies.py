"""Queries on replies that were sent when their author's session had ended."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from assistant.records.models import KeptReply


def keep(session: Session, staff_id: UUID, conversation_id: UUID, words: str, *, now: datetime) -> None:
    if found := session.get(KeptReply, (staff_id, conversation_id)):
        found.words, found.kept_at = words, now
    else:
        session.add(KeptReply(staff_id=staff_id, conversation_id=conversation_id, words=words, kept_at=now))


def of(session: Session, staff_id: UUID, conversation_id: UUID, *, since: datetime) -> str | None:
    found = session.get(KeptReply, (staff_id, conversation_id))
    return found.words if found and found.kept_at >= since else None


def remove(session: Session, staff_id: UUID, conversation_id: UUID) -> None:
    found = KeptReply.staff_id == staff_id, KeptReply.conversation_id == conversation_id
    session.execute(delete(KeptReply).where(*found))
