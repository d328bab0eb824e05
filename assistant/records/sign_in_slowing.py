"""Queries on who is slowed down at the sign-in, and from where each account has signed in before."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant.records.models import KnownPlace, SlowedDown


def locked(session: Session, subject: str, *, now: datetime) -> SlowedDown:
    """Held until the transaction ends, so many tries at the same moment are counted one after the other."""
    if found := session.get(SlowedDown, subject, with_for_update=True):
        return found
    try:
        with session.begin_nested():
            session.add(SlowedDown(subject=subject, wrong=0, last_at=now))
    except IntegrityError:  # another try made the row at the same moment
        pass
    return session.get_one(SlowedDown, subject, with_for_update=True)


def forget(session: Session, subjects: Iterable[str]) -> None:
    session.execute(delete(SlowedDown).where(SlowedDown.subject.in_(list(subjects))))


def knows(session: Session, staff_id: UUID, place: str, *, since: datetime) -> bool:
    found = session.get(KnownPlace, (staff_id, place))
    return found is not None and found.seen_at >= since


def remember(session: Session, staff_id: UUID, place: str, *, now: datetime) -> None:
    if found := session.get(KnownPlace, (staff_id, place)):
        found.seen_at = now
    else:
        session.add(KnownPlace(staff_id=staff_id, place=place, seen_at=now))
