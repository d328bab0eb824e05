"""Queries on safety alerts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import SafetyAlert


def by_id(session: Session, alert_id: UUID) -> SafetyAlert | None:
    return session.get(SafetyAlert, alert_id)


def of_conversation(session: Session, conversation_id: UUID) -> Sequence[SafetyAlert]:
    return session.scalars(select(SafetyAlert).where(SafetyAlert.conversation_id == conversation_id)).all()


def open_of(session: Session, conversation_id: UUID, route: str) -> SafetyAlert | None:
    found = select(SafetyAlert).where(SafetyAlert.conversation_id == conversation_id, SafetyAlert.route == route, SafetyAlert.seen_at.is_(None))
    return session.scalars(found).first()


def open_first(session: Session, *, most: int = 50) -> Sequence[SafetyAlert]:
    """Open ones, longest waiting first, then those that somebody has, newest first."""
    waiting = session.scalars(select(SafetyAlert).where(SafetyAlert.seen_at.is_(None)).order_by(SafetyAlert.raised_at)).all()
    seen = session.scalars(select(SafetyAlert).where(SafetyAlert.seen_at.is_not(None)).order_by(SafetyAlert.seen_at.desc()).limit(most)).all()
    return [*waiting, *seen]


def count_open(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(SafetyAlert).where(SafetyAlert.seen_at.is_(None))) or 0


def overdue(session: Session, *, now: datetime) -> Sequence[SafetyAlert]:
    """Nobody has said that they have it, and it was not reminded of yet."""
    found = select(SafetyAlert).where(SafetyAlert.seen_at.is_(None), SafetyAlert.due_at <= now, SafetyAlert.reminded_at.is_(None))
    return session.scalars(found.order_by(SafetyAlert.raised_at)).all()


def mark_seen(session: Session, alert_id: UUID, *, by: str, now: datetime) -> bool:
    """False when somebody was quicker, or there is none."""
    taken = update(SafetyAlert).where(SafetyAlert.id == alert_id, SafetyAlert.seen_at.is_(None)).values(seen_at=now, seen_by=by)
    return changed_one(session, taken)


def mark_reminded(session: Session, alert_id: UUID, *, now: datetime) -> bool:
    """False when another service was quicker."""
    taken = update(SafetyAlert).where(SafetyAlert.id == alert_id, SafetyAlert.reminded_at.is_(None), SafetyAlert.seen_at.is_(None)).values(reminded_at=now)
    return changed_one(session, taken)
