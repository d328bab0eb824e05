"""Queries on what families added to their handoffs after sending."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assistant.records.models import HandoffAddition


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


def remove_unsent(session: Session, handoff_id: UUID) -> None:
    session.execute(
        delete(HandoffAddition).where(HandoffAddition.handoff_id == handoff_id, HandoffAddition.sent_at.is_(None))
    )
