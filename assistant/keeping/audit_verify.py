"""Verify the audit chain, a chunk at a time and from where it was found to hold before.

Handed the database: between two chunks anybody else has a turn, and what was done is kept, so a long verification
goes on where a dead process left it. Entries that were verified before are not read again until the whole chain is:
whoever changes one of those is found then, or by a head that was kept elsewhere.
"""

import time
from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy.orm import Session

from assistant import clock
from assistant.hospital.hours import LOCAL
from assistant.records import audit, audit_checks
from assistant.records.database import Database
from assistant.records.models import AuditCheck

log = structlog.get_logger()
CHUNK = 2000
REST = 0.02  # seconds between two chunks of a nightly verification: families go first
NIGHT = 2  # o'clock, in the hospital's own time
WHOLE_EVERY = timedelta(days=7)
SERVICE = "service"


def begin(session: Session, *, by: str, whole: bool = False) -> AuditCheck:
    """One at a time: the one that is under way, if there is one. `whole` begins with the first entry again."""
    if under_way := audit_checks.unfinished(session):
        return under_way
    before = None if whole else audit_checks.held(session)
    start = audit.Head(before.number, before.hash) if before else audit.Head(0, audit.START)
    now = clock.now()
    check = AuditCheck(by=by, asked_at=now, worked_at=now, first=start.number + 1, number=start.number, hash=start.hash)
    session.add(check)
    session.flush()
    return check


def work(db: Database, check_id: UUID, *, seconds: float | None = None, rest: float = 0.0) -> None:
    """Until it has ended, or for these seconds."""
    until = None if seconds is None else time.monotonic() + seconds
    while not step(db, check_id) and (until is None or time.monotonic() < until):
        time.sleep(rest)


def step(db: Database, check_id: UUID) -> bool:
    """One chunk. True when there is nothing more to do. Heads that were found to hold before must still be there."""
    with db.read() as session:
        check = session.get(AuditCheck, check_id)
        if check is None or check.finished_at:
            return True
        start = audit.Head(check.number, check.hash)
        begins = audit.START if start.number == 0 else audit_checks.hash_of(session, start.number)
        heads = audit_checks.heads(session)  # before the entries: none of them is younger than these
        rows = audit_checks.entries_after(session, start.number, most=CHUNK)
    fault, good = audit.checked(rows, start, kept=heads)
    if begins != start.hash:
        fault = f"entry {start.number} is missing, or it is not the one that was verified before"
    if fault is None and len(rows) < CHUNK and max(heads, default=0) > good.number:
        fault = f"entry {good.number + 1} is missing: the chain was cut off there, and it was verified further before"
    done = fault is not None or len(rows) < CHUNK
    with db.begin() as session:
        changed = audit_checks.advance(
            session, check_id, seen=start.number, number=good.number, hash=good.hash, fault=fault, now=clock.now(), done=done
        )  # fmt: skip
        if changed and done:
            _ended(session, check, good, fault)
    return done


def verify_when_due(db: Database) -> None:
    """Goes on with what was begun; otherwise once a night. The head goes to the log: kept elsewhere, it shows later
    whether entries were cut off.
    """
    with db.read() as session:
        check = audit_checks.unfinished(session)
        due = check is not None or not audit_checks.asked_since(session, _night(clock.now()), by=SERVICE)
        last = audit_checks.whole(session)
        whole = last is None or last.asked_at < clock.now() - WHOLE_EVERY
    if not due:
        return
    with db.begin() as session:
        check = begin(session, by=SERVICE, whole=whole)
    work(db, check.id, rest=REST)


def _ended(session: Session, check: AuditCheck, good: audit.Head, fault: str | None) -> None:
    """On the chain itself, and in the log."""
    holds = fault is None
    audit.add(
        session, actor=check.by, action="audit.verified", subject="audit", first=check.first, last=good.number, holds=holds
    )  # fmt: skip
    if holds:
        log.info("audit_verified", audit_head=str(good), first=check.first, by=check.by)
    else:
        log.error("audit_chain_broken", fault=fault, audit_head=str(good), first=check.first, by=check.by)


def _night(now: datetime) -> datetime:
    """When the last night began in which the chain is to be verified."""
    local = now.astimezone(LOCAL)
    night = local.replace(hour=NIGHT, minute=0, second=0, microsecond=0)
    return night if local >= night else night - timedelta(days=1)
