"""Queries on the outbox: what is to be delivered, and who has taken it.

A claim is an update that only one worker can win, on SQLite and on PostgreSQL, so any number of services may run.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records.changes import changed_one
from assistant.records.models import OutboxEntry

SENT, WITHDRAWN = "handoff.sent", "handoff.withdrawn"


def add(session: Session, *, event: str, handoff_id: UUID, channel: str, recipient: str | None = None) -> OutboxEntry:
    """`recipient` is for who is not the usual one, such as the next contact."""
    now = clock.now()
    entry = OutboxEntry(event=event, handoff_id=handoff_id, channel=channel, recipient=recipient, created_at=now, next_attempt_at=now)
    session.add(entry)
    return entry


def announce(session: Session, *, event: str, handoff_id: UUID) -> None:
    """Tell everyone who was sent the handoff, over the channel it was sent by: who got it must hear what became of it."""
    sent_by = select(OutboxEntry.channel).where(OutboxEntry.handoff_id == handoff_id, OutboxEntry.event == SENT)
    for channel in session.scalars(sent_by.order_by(OutboxEntry.channel)).all():
        add(session, event=event, handoff_id=handoff_id, channel=channel)


def due(session: Session, *, now: datetime, most: int = 20) -> Sequence[OutboxEntry]:
    """Entries whose time has come and that no living worker has, oldest first."""
    free = (OutboxEntry.claimed_until.is_(None)) | (OutboxEntry.claimed_until < now)
    found = select(OutboxEntry).where(OutboxEntry.state == "waiting", OutboxEntry.next_attempt_at <= now, free)
    return session.scalars(found.order_by(OutboxEntry.created_at).limit(most)).all()


def claim(session: Session, entry_id: UUID, *, now: datetime, for_seconds: float) -> bool:
    free = (OutboxEntry.claimed_until.is_(None)) | (OutboxEntry.claimed_until < now)
    taken = (
        update(OutboxEntry)
        .where(OutboxEntry.id == entry_id, OutboxEntry.state == "waiting", free)
        .values(claimed_until=now + timedelta(seconds=for_seconds), attempts=OutboxEntry.attempts + 1)
    )
    return changed_one(session, taken.execution_options(synchronize_session=False))


def by_id(session: Session, entry_id: UUID) -> OutboxEntry:
    """Raises NoResultFound."""
    return session.get_one(OutboxEntry, entry_id)


def of_handoff(session: Session, handoff_id: UUID) -> Sequence[OutboxEntry]:
    found = select(OutboxEntry).where(OutboxEntry.handoff_id == handoff_id)
    return session.scalars(found.order_by(OutboxEntry.created_at)).all()


def stuck(session: Session, *, after_attempts: int) -> Sequence[OutboxEntry]:
    """Entries that failed this often: a person has to look. Oldest first."""
    found = select(OutboxEntry).where(OutboxEntry.state == "waiting", OutboxEntry.attempts >= after_attempts)
    return session.scalars(found.order_by(OutboxEntry.created_at)).all()
