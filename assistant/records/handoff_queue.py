"""Queries for the queue of handoffs and for the year's table: few columns first, the sealed words of one page only."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from assistant.records.models import Handoff, HandoffEvent


class Waiting(NamedTuple):
    """A row of the queue before its words are read."""

    id: UUID
    status: str
    created_at: datetime
    assigned_to: UUID | None
    given_by: str | None
    urgent_at: datetime | None


def oldest_first(session: Session, *, statuses: Collection[str], only: ColumnElement[bool]) -> Sequence[Waiting]:
    """Of these states, sent longest ago first."""
    row = (Handoff.id, Handoff.status, Handoff.created_at, Handoff.assigned_to, Handoff.given_by, Handoff.urgent_at)
    found = select(*row).where(Handoff.status.in_(statuses), only)
    return [Waiting(*row) for row in session.execute(found.order_by(Handoff.created_at, Handoff.id))]


def count(session: Session, *, statuses: Collection[str], only: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(Handoff).where(Handoff.status.in_(statuses), only)) or 0


def newest_first(
    session: Session, *, statuses: Collection[str], only: ColumnElement[bool], skip: int, most: int
) -> Sequence[UUID]:
    found = select(Handoff.id).where(Handoff.status.in_(statuses), only)
    return session.scalars(found.order_by(Handoff.created_at.desc(), Handoff.id).offset(skip).limit(most)).all()


def by_ids(session: Session, ids: Sequence[UUID]) -> list[Handoff]:
    """In the order of the ids."""
    found = {one.id: one for one in session.scalars(select(Handoff).where(Handoff.id.in_(ids)))}
    return [found[one] for one in ids if one in found]


def sent_between(session: Session, start: datetime, end: datetime) -> Sequence[Handoff]:
    """Oldest first; `end` is not among them."""
    found = select(Handoff).where(Handoff.created_at >= start, Handoff.created_at < end)
    return session.scalars(found.order_by(Handoff.created_at, Handoff.id)).all()


def closed_at(session: Session, start: datetime, end: datetime) -> dict[UUID, datetime]:
    """When each of those handoffs was closed last."""
    found = (
        select(HandoffEvent.handoff_id, func.max(HandoffEvent.at))
        .join(Handoff, Handoff.id == HandoffEvent.handoff_id)
        .where(HandoffEvent.status == "closed", Handoff.created_at >= start, Handoff.created_at < end)
        .group_by(HandoffEvent.handoff_id)
    )
    return {row[0]: row[1] for row in session.execute(found)}


def withdrawn_at(session: Session, start: datetime, end: datetime) -> dict[UUID, datetime]:
    """When each of the handoffs sent between these moments was withdrawn."""
    found = (
        select(HandoffEvent.handoff_id, HandoffEvent.at)
        .join(Handoff, Handoff.id == HandoffEvent.handoff_id)
        .where(HandoffEvent.status == "withdrawn", Handoff.created_at >= start, Handoff.created_at < end)
    )
    return {row[0]: row[1] for row in session.execute(found)}


def withdrawn_untaken(session: Session, only: ColumnElement[bool]) -> dict[UUID, datetime]:
    """When each of these that nobody had acknowledged was withdrawn. `only` is about a handoff or its event."""
    found = (
        select(HandoffEvent.handoff_id, HandoffEvent.at)
        .join(Handoff, Handoff.id == HandoffEvent.handoff_id)
        .where(HandoffEvent.status == "withdrawn", Handoff.status == "withdrawn", Handoff.acknowledged_at.is_(None))
    )
    return {row[0]: row[1] for row in session.execute(found.where(only))}
