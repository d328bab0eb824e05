"""The audit chain: add an entry to it, read it, verify it.

Every entry holds the hash of the one before, so an entry edited, removed, inserted or moved breaks the chain at its place.
An entry is added in the transaction of the change it records: both are kept, or neither.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records.models import AuditEntry

START = "0" * 64
CHAIN_LOCK = 7_146_001  # any fixed number: PostgreSQL's advisory lock that puts writers of the chain in a row


def add(session: Session, *, actor: str, action: str, subject: str, **details: object) -> AuditEntry:
    """`actor` is `family`, `service` or `staff:<id>`. Details are states and ids, never a family's words."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": CHAIN_LOCK})
    last = session.scalars(select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)).first()
    entry = AuditEntry(
        number=last.number + 1 if last else 1,
        at=clock.now(),
        actor=actor,
        action=action,
        subject=subject,
        details=details,
        previous=last.hash if last else START,
    )
    entry.hash = digest(entry)
    session.add(entry)
    session.flush()
    return entry


def digest(entry: AuditEntry) -> str:
    content = [entry.number, entry.at.isoformat(), entry.actor, entry.action, entry.subject, entry.details, entry.previous]
    return hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def oldest_first(session: Session) -> Iterable[AuditEntry]:
    return session.scalars(select(AuditEntry).order_by(AuditEntry.number)).yield_per(500)


def newest_first(session: Session, *, most: int = 200) -> Sequence[AuditEntry]:
    return session.scalars(select(AuditEntry).order_by(AuditEntry.number.desc()).limit(most)).all()


def first_fault(entries: Iterable[AuditEntry]) -> str | None:
    """Name the first entry that does not fit, or None when the whole chain holds."""
    previous = START
    for number, entry in enumerate(entries, start=1):
        if entry.number != number:
            return f"entry {number} is missing or out of order (found {entry.number})"
        if entry.previous != previous:
            return f"entry {number} does not follow the entry before it"
        if entry.hash != digest(entry):
            return f"entry {number} was changed after it was written"
        previous = entry.hash
    return None


def since(session: Session, moment: datetime) -> Sequence[AuditEntry]:
    return session.scalars(select(AuditEntry).where(AuditEntry.at >= moment).order_by(AuditEntry.number)).all()


def recorded_since(session: Session, moment: datetime, *, actor: str, action: str, subject: str) -> bool:
    found = select(AuditEntry.number).where(AuditEntry.actor == actor, AuditEntry.action == action, AuditEntry.subject == subject, AuditEntry.at >= moment)
    return session.scalar(found.order_by(AuditEntry.number.desc()).limit(1)) is not None
