"""Queries on the steps that were taken while nobody acknowledged a handoff."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records.models import Handoff, HandoffClockStep


def of(session: Session, handoff_id: UUID) -> set[str]:
    return set(session.scalars(select(HandoffClockStep.step).where(HandoffClockStep.handoff_id == handoff_id)))


def add(session: Session, handoff_id: UUID, step: str) -> None:
    """Raises IntegrityError when this step was taken before."""
    session.add(HandoffClockStep(handoff_id=handoff_id, step=step, at=clock.now()))
    session.flush()


def unacknowledged_with(session: Session, step: str) -> set[UUID]:
    """Handoffs that took this step and that nobody has acknowledged since."""
    waiting = select(Handoff.id).join(HandoffClockStep).where(HandoffClockStep.step == step, Handoff.nobody_has_it)
    return set(session.scalars(waiting))
