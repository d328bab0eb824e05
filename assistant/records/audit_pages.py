"""Queries for reading the audit chain in part: by who, what, about what and when, a page at a time. Every one of them
is answered from an index, also of a chain of a million entries.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from assistant.records.models import AuditEntry, Conversation, Handoff

SHORT = re.compile(r"[0-9a-f]{8}")  # of a conversation's number


@dataclass(frozen=True)
class Wanted:
    """Each part narrows it down; None does not. `subject` is told in full, or by its first eight characters as the
    console shows a conversation.
    """

    actor: str | None = None
    action: str | None = None
    subject: str | None = None
    since: datetime | None = None
    until: datetime | None = None


def page(session: Session, wanted: Wanted, *, before: int | None = None, most: int) -> Sequence[AuditEntry]:
    """Newest first."""
    found = _narrowed(session, select(AuditEntry), wanted)
    if before is not None:
        found = found.where(AuditEntry.number < before)
    return session.scalars(found.order_by(AuditEntry.number.desc()).limit(most)).all()


def count(session: Session, wanted: Wanted) -> int:
    return session.scalar(_narrowed(session, select(func.count()).select_from(AuditEntry), wanted)) or 0


def oldest_first(session: Session, wanted: Wanted, *, up_to: int) -> Iterator[AuditEntry]:
    """Not written later than entry `up_to`, so that a long export has an end."""
    found = _narrowed(session, select(AuditEntry), wanted).where(AuditEntry.number <= up_to)
    yield from session.scalars(found.order_by(AuditEntry.number).execution_options(yield_per=500))


def actors(session: Session) -> list[str]:
    return _each(session, AuditEntry.actor)


def actions(session: Session) -> list[str]:
    return _each(session, AuditEntry.action)


def conversations_among(session: Session, subjects: Sequence[str]) -> set[str]:
    """Which of these are conversations that are still there."""
    ids = [one for one in map(_id, subjects) if one]
    return {str(one) for one in session.scalars(select(Conversation.id).where(Conversation.id.in_(ids)))}


def handoffs_among(session: Session, subjects: Sequence[str]) -> set[str]:
    return set(session.scalars(select(Handoff.reference).where(Handoff.reference.in_(subjects))))


def _narrowed(session: Session, found: Select, wanted: Wanted) -> Select:
    if wanted.actor:
        found = found.where(AuditEntry.actor == wanted.actor)
    if wanted.action:
        found = found.where(AuditEntry.action == wanted.action)
    if wanted.subject and SHORT.fullmatch(wanted.subject):
        first, last = f"{wanted.subject}-0000-0000-0000-000000000000", f"{wanted.subject}-ffff-ffff-ffff-ffffffffffff"
        found = found.where(AuditEntry.subject.between(first, last))
    elif wanted.subject:
        found = found.where(AuditEntry.subject == wanted.subject)
    return _between(session, found, wanted.since, wanted.until)


def _between(session: Session, found: Select, since: datetime | None, until: datetime | None) -> Select:
    """Entries stand in the order of their times, so two looks into the index of times give the numbers between which
    they lie: that goes well with every other index. The times are asked as well, for a clock that was put back.
    """
    if since:
        first = select(AuditEntry.number).where(AuditEntry.at >= since).order_by(AuditEntry.at, AuditEntry.number)
        number = session.scalar(first.limit(1))
        found = found.where(AuditEntry.at >= since, AuditEntry.number >= (number if number is not None else 2**31 - 1))
    if until:
        last = select(AuditEntry.number).where(AuditEntry.at < until)
        number = session.scalar(last.order_by(AuditEntry.at.desc(), AuditEntry.number.desc()).limit(1))
        found = found.where(AuditEntry.at < until, AuditEntry.number <= (number or 0))
    return found


def _each(session: Session, column: InstrumentedAttribute[str], *, most: int = 500) -> list[str]:
    """Every value once, in order. The index is asked for the next one each time: there are few, in many entries."""
    found: list[str] = []
    following = session.scalar(select(func.min(column)))
    while following is not None and len(found) < most:
        found.append(following)
        following = session.scalar(select(func.min(column)).where(column > following))
    return found


def _id(subject: str) -> UUID | None:
    try:
        return UUID(subject)
    except ValueError:
        return None
