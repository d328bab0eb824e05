"""Queries on roles that were asked for, until a second person agrees."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, delete, func, select
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import RoleRequest, Staff


def ask(session: Session, staff_id: UUID, role: str, *, asked_by: UUID, now: datetime) -> None:
    """It takes the place of what was asked for this account before."""
    remove(session, staff_id)
    session.add(RoleRequest(staff_id=staff_id, role=role, asked_by=asked_by, asked_at=now))
    session.flush()


def of(session: Session, staff_id: UUID, *, since: datetime) -> RoleRequest | None:
    found = select(RoleRequest).where(RoleRequest.staff_id == staff_id, RoleRequest.asked_at >= since)
    return session.scalars(found).first()


def waiting(session: Session, *, since: datetime) -> Sequence[RoleRequest]:
    """Longest first, of accounts that are open."""
    return session.scalars(_waiting(since).order_by(RoleRequest.asked_at, RoleRequest.staff_id)).all()


def count_waiting(session: Session, *, since: datetime) -> int:
    return session.scalar(select(func.count()).select_from(_waiting(since).subquery())) or 0


def remove(session: Session, staff_id: UUID) -> bool:
    """True for exactly one of those who try at the same moment."""
    return changed_one(session, delete(RoleRequest).where(RoleRequest.staff_id == staff_id))


def _waiting(since: datetime) -> Select[RoleRequest]:
    asked = select(RoleRequest).join(Staff, Staff.id == RoleRequest.staff_id)
    return asked.where(RoleRequest.asked_at >= since, Staff.disabled_at.is_(None))
