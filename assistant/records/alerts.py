"""Queries on safety alerts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import SafetyAlert

NO_DANGER, FOLLOWED_UP = "no_danger", "followed_up"


def by_id(session: Session, alert_id: UUID) -> SafetyAlert | None:
    return session.get(SafetyAlert, alert_id)


def with_uncleared(session: Session, conversation_ids: Sequence[UUID]) -> set[UUID]:
    """Which of these conversations have an alert of which no person has said that there was no danger: open, undecided
    or followed up.
    """
    found = select(SafetyAlert.conversation_id).where(
        SafetyAlert.conversation_id.in_(conversation_ids), SafetyAlert.outcome.is_distinct_from(NO_DANGER)
    )
    return {one for one in session.scalars(found) if one}


def open_of(session: Session, conversation_id: UUID, route: str) -> SafetyAlert | None:
    found = select(SafetyAlert).where(
        SafetyAlert.conversation_id == conversation_id, SafetyAlert.route == route, SafetyAlert.seen_at.is_(None)
    )
    return session.scalars(found).first()


def open_first(session: Session, *, most: int = 50) -> Sequence[SafetyAlert]:
    """Open ones, longest waiting first, then those that somebody has, newest first: all that are undecided, and the
    last `most` decided.
    """
    newest = select(SafetyAlert).where(SafetyAlert.seen_at.is_not(None)).order_by(SafetyAlert.seen_at.desc())
    waiting = session.scalars(
        select(SafetyAlert).where(SafetyAlert.seen_at.is_(None)).order_by(SafetyAlert.raised_at)
    ).all()
    undecided = session.scalars(newest.where(SafetyAlert.outcome.is_(None))).all()
    decided = session.scalars(newest.where(SafetyAlert.outcome.is_not(None)).limit(most)).all()
    return [*waiting, *undecided, *decided]


def count_open(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(SafetyAlert).where(SafetyAlert.seen_at.is_(None))) or 0


def overdue(session: Session, *, now: datetime) -> Sequence[SafetyAlert]:
    """Nobody has said that they have it, and it was not reminded of yet."""
    found = select(SafetyAlert).where(
        SafetyAlert.seen_at.is_(None), SafetyAlert.due_at <= now, SafetyAlert.reminded_at.is_(None)
    )
    return session.scalars(found.order_by(SafetyAlert.raised_at)).all()


def mark_seen(session: Session, alert_id: UUID, *, by: str, now: datetime) -> bool:
    """False when somebody was quicker, or there is none."""
    taken = (
        update(SafetyAlert)
        .where(SafetyAlert.id == alert_id, SafetyAlert.seen_at.is_(None))
        .values(seen_at=now, seen_by=by)
    )
    return changed_one(session, taken)


def set_outcome(session: Session, alert_id: UUID, *, outcome: str, by: str, now: datetime) -> bool:
    """False when that is its outcome already, or there is none."""
    decided = update(SafetyAlert).where(SafetyAlert.id == alert_id, SafetyAlert.outcome.is_distinct_from(outcome))
    return changed_one(session, decided.values(outcome=outcome, outcome_by=by, outcome_at=now))


def mark_reminded(session: Session, alert_id: UUID, *, now: datetime) -> bool:
    """False when another service was quicker."""
    taken = (
        update(SafetyAlert)
        .where(SafetyAlert.id == alert_id, SafetyAlert.reminded_at.is_(None), SafetyAlert.seen_at.is_(None))
        .values(reminded_at=now)
    )
    return changed_one(session, taken)
