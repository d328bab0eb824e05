"""Queries on safety alerts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import AlertStep, SafetyAlert

NO_DANGER, FOLLOWED_UP = "no_danger", "followed_up"
ERASED = "erased"  # the step of a card that raised no alert, and whose chat the family erased: nobody is written to

OF_CHATS = (  # every turn asks this
    select(SafetyAlert)
    .where(SafetyAlert.conversation_id.in_(bindparam("chats", expanding=True)))
    .order_by(SafetyAlert.raised_at)
)


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


def with_undecided(session: Session, conversation_ids: Sequence[UUID]) -> set[UUID]:
    """Which of these conversations have an alert of which nobody has said what came of it."""
    found = select(SafetyAlert.conversation_id).where(
        SafetyAlert.conversation_id.in_(conversation_ids), SafetyAlert.outcome.is_(None)
    )
    return {one for one in session.scalars(found) if one}


def newest_uncleared(session: Session, conversation_id: UUID) -> datetime | None:
    """When the last of these alerts was raised; None without one."""
    found = select(func.max(SafetyAlert.raised_at)).where(
        SafetyAlert.conversation_id == conversation_id, SafetyAlert.outcome.is_distinct_from(NO_DANGER)
    )
    return session.scalar(found)


def open_of(session: Session, conversation_id: UUID, route: str) -> SafetyAlert | None:
    found = select(SafetyAlert).where(
        SafetyAlert.conversation_id == conversation_id, SafetyAlert.route == route, SafetyAlert.seen_at.is_(None)
    )
    return session.scalars(found).first()


def undecided(session: Session) -> Sequence[SafetyAlert]:
    """Nobody has said what came of them: those that nobody has, longest waiting first, then the others, newest
    first.
    """
    found = session.scalars(select(SafetyAlert).where(SafetyAlert.outcome.is_(None)).order_by(SafetyAlert.raised_at))
    every = found.all()
    return [*(one for one in every if not one.seen_at), *(one for one in reversed(every) if one.seen_at)]


def decided(session: Session, *, before: datetime | None = None, most: int = 50) -> Sequence[SafetyAlert]:
    """Newest first, by when they were raised; those raised before this moment."""
    found = select(SafetyAlert).where(SafetyAlert.outcome.is_not(None))
    if before:
        found = found.where(SafetyAlert.raised_at < before)
    return session.scalars(found.order_by(SafetyAlert.raised_at.desc()).limit(most)).all()


def of_conversations(session: Session, conversation_ids: Sequence[UUID]) -> Sequence[SafetyAlert]:
    """Oldest first."""
    return session.scalars(OF_CHATS, {"chats": list(conversation_ids)}).all()


def steps_of(session: Session, alert_ids: Sequence[UUID]) -> dict[UUID, list[AlertStep]]:
    """By alert, oldest first."""
    steps: dict[UUID, list[AlertStep]] = {}
    for one in session.scalars(select(AlertStep).where(AlertStep.alert_id.in_(alert_ids)).order_by(AlertStep.at)):
        steps.setdefault(one.alert_id, []).append(one)
    return steps


def count_open(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(SafetyAlert).where(SafetyAlert.seen_at.is_(None))) or 0


def overdue(session: Session, *, now: datetime) -> Sequence[SafetyAlert]:
    """Nobody has said that they have it, and it was not reminded of yet."""
    found = select(SafetyAlert).where(
        SafetyAlert.seen_at.is_(None),
        SafetyAlert.due_at <= now,
        SafetyAlert.reminded_at.is_(None),
        SafetyAlert.id.not_in(select(AlertStep.alert_id).where(AlertStep.step == ERASED)),
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


def add_step(session: Session, alert_id: UUID, step: str, *, by: str, now: datetime, note: str | None = None) -> None:
    session.add(AlertStep(alert_id=alert_id, at=now, by=by, step=step, note=note))


def release(session: Session, alert_id: UUID) -> bool:
    """Nobody has it again, and it is reminded of again. False when nobody had it, it is decided, or there is none."""
    held = update(SafetyAlert).where(
        SafetyAlert.id == alert_id, SafetyAlert.seen_at.is_not(None), SafetyAlert.outcome.is_(None)
    )
    return changed_one(session, held.values(seen_at=None, seen_by=None, reminded_at=None))


def undo_outcome(session: Session, alert_id: UUID) -> bool:
    """False when it has none, or there is no such alert."""
    decided = update(SafetyAlert).where(SafetyAlert.id == alert_id, SafetyAlert.outcome.is_not(None))
    return changed_one(session, decided.values(outcome=None, outcome_by=None, outcome_at=None))


def mark_reminded(session: Session, alert_id: UUID, *, now: datetime) -> bool:
    """False when another service was quicker."""
    taken = (
        update(SafetyAlert)
        .where(SafetyAlert.id == alert_id, SafetyAlert.reminded_at.is_(None), SafetyAlert.seen_at.is_(None))
        .values(reminded_at=now)
    )
    return changed_one(session, taken)
