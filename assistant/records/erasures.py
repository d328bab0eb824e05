"""Queries on conversations that somebody wants erased and a person has to decide about, and on what was decided."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assistant.records.models import Conversation, Erasure


def of(session: Session, conversation_id: UUID) -> Erasure | None:
    return session.get(Erasure, conversation_id)


def made(session: Session, conversation_id: UUID) -> Erasure:
    found = of(session, conversation_id)
    if found is None:
        found = Erasure(conversation_id=conversation_id)
        session.add(found)
    return found


def waiting(session: Session) -> Sequence[tuple[Conversation, Erasure | None]]:
    """The family asked, or a first member of staff did; longest waiting first."""
    found = (
        select(Conversation, Erasure)
        .outerjoin(Erasure, Erasure.conversation_id == Conversation.id)
        .where(Conversation.erase_asked_at.is_not(None))
    )
    by_staff = (
        select(Conversation, Erasure)
        .join(Erasure, Erasure.conversation_id == Conversation.id)
        .where(Erasure.asked_at.is_not(None), Conversation.erase_asked_at.is_(None))
    )
    rows = [(one, erasure) for query in (found, by_staff) for one, erasure in session.execute(query)]
    return sorted(rows, key=_since)


def _since(row: tuple[Conversation, Erasure | None]) -> datetime:
    conversation, erasure = row
    asked = conversation.erase_asked_at or (erasure.asked_at if erasure else None)
    return asked or conversation.created_at


def count_waiting(session: Session) -> int:
    by_family = session.scalar(
        select(func.count()).select_from(Conversation).where(Conversation.erase_asked_at.is_not(None))
    )
    by_staff = session.scalar(
        select(func.count())
        .select_from(Erasure)
        .join(Conversation, Conversation.id == Erasure.conversation_id)
        .where(Erasure.asked_at.is_not(None), Conversation.erase_asked_at.is_(None))
    )
    return (by_family or 0) + (by_staff or 0)


def kept(session: Session, *, most: int = 50) -> Sequence[Erasure]:
    """Kept although the family asked, newest first."""
    found = select(Erasure).where(Erasure.kept_at.is_not(None)).order_by(Erasure.kept_at.desc())
    return session.scalars(found.limit(most)).all()
