"""Queries on what families added to their handoffs after sending."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.records.models import Handoff, HandoffAddition


def by_id(session: Session, addition_id: UUID) -> HandoffAddition | None:
    return session.get(HandoffAddition, addition_id)


def unsent(session: Session, handoff_id: UUID) -> HandoffAddition | None:
    """What the family was shown last and has not agreed to."""
    return session.scalars(
        select(HandoffAddition).where(HandoffAddition.handoff_id == handoff_id, HandoffAddition.sent_at.is_(None))
    ).first()


def sent(session: Session, handoff_id: UUID) -> Sequence[HandoffAddition]:
    """Oldest first."""
    found = select(HandoffAddition).where(
        HandoffAddition.handoff_id == handoff_id, HandoffAddition.sent_at.is_not(None)
    )
    return session.scalars(found.order_by(HandoffAddition.sent_at, HandoffAddition.proposed_at)).all()


def of_handoffs(session: Session, handoff_ids: Sequence[UUID]) -> dict[UUID, list[HandoffAddition]]:
    """What was sent, by handoff, oldest first."""
    found = select(HandoffAddition).where(
        HandoffAddition.handoff_id.in_(handoff_ids), HandoffAddition.sent_at.is_not(None)
    )
    by_handoff: dict[UUID, list[HandoffAddition]] = {}
    for one in session.scalars(found.order_by(HandoffAddition.sent_at, HandoffAddition.proposed_at)):
        by_handoff.setdefault(one.handoff_id, []).append(one)
    return by_handoff


def with_unread(session: Session) -> set[UUID]:
    """Handoffs at work to which something came since they were acknowledged, or since somebody said that it is read."""
    read = func.coalesce(Handoff.additions_read_at, Handoff.acknowledged_at)
    found = select(HandoffAddition.handoff_id).join(Handoff, Handoff.id == HandoffAddition.handoff_id)
    at_work = Handoff.status.in_(("acknowledged", "in_progress"))
    return set(session.scalars(found.where(at_work, HandoffAddition.sent_at > read)))


def remove_unsent(session: Session, handoff_id: UUID) -> None:
    session.execute(
        delete(HandoffAddition).where(HandoffAddition.handoff_id == handoff_id, HandoffAddition.sent_at.is_(None))
    )
