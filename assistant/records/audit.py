"""The audit chain: add an entry to it, read it, verify it.

Every entry holds the hash of the one before, so an entry edited, removed, inserted or moved breaks the chain at its
place.
Entries cut off the end leave a chain that holds: only a head that was kept elsewhere shows that they are gone.
An entry is added in the transaction of the change it records: both are kept, or neither.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import Row, select, text
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records.models import AuditEntry

START = "0" * 64
CHAIN_LOCK = 7_146_001  # any fixed number: PostgreSQL's advisory lock that puts writers of the chain in a row


@dataclass(frozen=True)
class Head:
    """The last entry's number and hash. Of an empty chain: 0 and START."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"

    @staticmethod
    def read(said: str) -> "Head":
        """Raises ValueError."""
        match = re.fullmatch(r"(\d{1,9}):([0-9a-f]{64})", said.strip())
        if match is None:
            raise ValueError("not a head: a number, a colon and 64 characters")
        return Head(int(match[1]), match[2])


def head(session: Session) -> Head:
    last = _last(session)
    return Head(last.number, last.hash) if last else Head(0, START)


def last_at(session: Session) -> datetime | None:
    last = _last(session)
    return last.at if last else None


def add(session: Session, *, actor: str, action: str, subject: str, **details: object) -> AuditEntry:
    """`actor` is `family`, `service` or `staff:<id>`. Details are states and ids, never a family's words."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": CHAIN_LOCK})
    last = _last(session)
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


def digest(entry: AuditEntry | Row) -> str:
    content = [
        entry.number,
        entry.at.isoformat(),
        entry.actor,
        entry.action,
        entry.subject,
        entry.details,
        entry.previous,
    ]
    return hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def oldest_first(session: Session) -> Iterable[AuditEntry]:
    return session.scalars(select(AuditEntry).order_by(AuditEntry.number)).yield_per(500)


def newest_first(session: Session, *, most: int = 200) -> Sequence[AuditEntry]:
    return session.scalars(select(AuditEntry).order_by(AuditEntry.number.desc()).limit(most)).all()


def first_fault(entries: Iterable[AuditEntry], *, head: Head | None = None) -> str | None:
    """Name the first entry that does not fit, or None when the whole chain holds, and with it the `head` that was kept
    elsewhere.
    """
    fault, last = checked(entries, Head(0, START), kept={head.number: head.hash} if head else {})
    if fault is None and head and head.number > last.number:
        return f"entry {last.number + 1} is missing: the chain was cut off there, and a head at {head.number} was kept"
    return fault


def checked(
    entries: Iterable[AuditEntry | Row], start: Head, *, kept: Mapping[int, str] = MappingProxyType({})
) -> tuple[str | None, Head]:
    """The first of these that does not fit, and the last head that does. They follow the entry of `start`. `kept` are
    hashes by number that were found to hold before.
    """
    good = start
    for entry in entries:
        number = good.number + 1
        if entry.number != number:
            return f"entry {number} is missing or out of order (found {entry.number})", good
        if entry.previous != good.hash:
            return f"entry {number} does not follow the entry before it", good
        if entry.hash != digest(entry):
            return f"entry {number} was changed after it was written", good
        if kept.get(number, entry.hash) != entry.hash:
            return f"entry {number} is not the one whose hash was kept", good
        good = Head(number, entry.hash)
    return None, good


def _last(session: Session) -> AuditEntry | None:
    return session.scalars(select(AuditEntry).order_by(AuditEntry.number.desc()).limit(1)).first()


def since(session: Session, moment: datetime) -> Sequence[AuditEntry]:
    return session.scalars(select(AuditEntry).where(AuditEntry.at >= moment).order_by(AuditEntry.number)).all()


def recorded_since(session: Session, moment: datetime, *, actor: str, action: str, subject: str) -> bool:
    found = select(AuditEntry.number).where(
        AuditEntry.actor == actor, AuditEntry.action == action, AuditEntry.subject == subject, AuditEntry.at >= moment
    )
    return session.scalar(found.order_by(AuditEntry.number.desc()).limit(1)) is not None
