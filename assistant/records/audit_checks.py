"""Queries on the verifications of the audit chain: up to which entry it was found to hold, when, and by whom."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Row, select, update
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import AuditCheck, AuditEntry

chain = AuditEntry.__table__


def last(session: Session) -> AuditCheck | None:
    return session.scalars(select(AuditCheck).order_by(AuditCheck.asked_at.desc()).limit(1)).first()


def unfinished(session: Session) -> AuditCheck | None:
    return session.scalars(
        select(AuditCheck).where(AuditCheck.finished_at.is_(None)).order_by(AuditCheck.asked_at)
    ).first()


def held(session: Session) -> AuditCheck | None:
    """The last one, if it found no fault: its head is where the next one begins. After a fault everything is read."""
    found = select(AuditCheck).where(AuditCheck.finished_at.is_not(None)).order_by(AuditCheck.asked_at.desc())
    last = session.scalars(found.limit(1)).first()
    return last if last and last.fault is None else None


def heads(session: Session) -> dict[int, str]:
    """Every head that was ever found to hold, hash by number: a chain made anew does not have them."""
    found = select(AuditCheck.number, AuditCheck.hash).where(
        AuditCheck.finished_at.is_not(None), AuditCheck.fault.is_(None), AuditCheck.number > 0
    )
    rows = session.execute(found.order_by(AuditCheck.asked_at.desc()))
    return {row.number: row.hash for row in rows}


def whole(session: Session) -> AuditCheck | None:
    """The last one that began with the first entry and came to its end."""
    found = select(AuditCheck).where(AuditCheck.finished_at.is_not(None), AuditCheck.first == 1)
    return session.scalars(found.order_by(AuditCheck.asked_at.desc()).limit(1)).first()


def asked_since(session: Session, moment: datetime, *, by: str) -> bool:
    found = select(AuditCheck.id).where(AuditCheck.by == by, AuditCheck.asked_at >= moment)
    return session.scalar(found.limit(1)) is not None


def entries_after(session: Session, number: int, *, most: int) -> Sequence[Row]:
    """As plain rows: a million objects take too long."""
    return session.execute(select(*chain.c).where(chain.c.number > number).order_by(chain.c.number).limit(most)).all()


def hash_of(session: Session, number: int) -> str | None:
    return session.scalar(select(chain.c.hash).where(chain.c.number == number))


def advance(
    session: Session, check_id: UUID, *, seen: int, number: int, hash: str, fault: str | None, now: datetime, done: bool
) -> bool:  # fmt: skip
    """False when another service was quicker: the check is no longer at entry `seen`, or it has ended."""
    change = update(AuditCheck).where(
        AuditCheck.id == check_id, AuditCheck.number == seen, AuditCheck.finished_at.is_(None)
    )
    values = {"number": number, "hash": hash, "fault": fault, "worked_at": now, "finished_at": now if done else None}
    return changed_one(session, change.values(**values))
