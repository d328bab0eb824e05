"""Sign in and out of the console.

These functions are handed the database, not a session: argon2 takes a good part of a second, and while a transaction is
open on
SQLite no family's message can be kept. So a try is written down first, checked with no transaction open, and settled in
a second one.
"""

import hashlib
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit
from assistant.records.database import Database
from assistant.records.models import SignInFailure, Staff
from assistant.staff import passwords
from assistant.staff.errors import TooManyTries, WrongSignIn
from assistant.staff.sessions import StaffMember, close_session, open_session

WAIT = timedelta(minutes=15)


def sign_in(db: Database, email: str, password: str, *, address: str, tries: int, earlier: str | None = None) -> str:
    """The new session's token; the `earlier` session of this browser ends. Raises WrongSignIn or TooManyTries, which
    are on the audit chain.
    """
    subjects = {"account": _hash(f"account:{email.strip().lower()}"), "address": _hash(f"address:{address}")}
    with db.begin() as session:
        tried = _count_as_failed(session, subjects, tries, now=clock.now())
        account = accounts.by_email(session, email) if tried else None
    if tried is None:
        raise TooManyTries
    right = passwords.fits(password, account.password_hash if account else None)
    fresh_hash = passwords.hashed(password) if right and account and passwords.is_dated(account.password_hash) else None
    with db.begin() as session:
        known = accounts.by_id(session, account.id) if right and account else None
        if known and not known.disabled_at:
            known.password_hash = fresh_hash or known.password_hash
            accounts.forget_failures(session, subjects["account"])
            accounts.remove_failures(session, tried)
            return begin_session(session, known, earlier=earlier)
        audit.add(session, actor="service", action="staff.sign_in_failed", subject=subjects["account"][:16])
    raise WrongSignIn


def begin_session(session: Session, account: Staff, *, earlier: str | None = None) -> str:
    if earlier:
        close_session(session, earlier)
    audit.add(session, actor=f"staff:{account.id}", action="staff.signed_in", subject=str(account.id))
    return open_session(session, account, now=clock.now())


def sign_out(session: Session, member: StaffMember, token: str) -> None:
    close_session(session, token)
    audit.add(session, actor=member.actor, action="staff.signed_out", subject=str(member.id))


def _count_as_failed(session: Session, subjects: dict[str, str], tries: int, *, now: datetime) -> list[UUID] | None:
    """Each try counts as failed until it has succeeded, so many at the same moment cannot pass the limit. None when it
    is reached.
    """
    since = now - WAIT
    accounts.forget_failures_before(session, since)
    for kind, subject in subjects.items():
        if accounts.failures_since(session, subject, since) >= tries:
            _note_throttled(session, kind, subject[:16], since)
            return None
    failures = [SignInFailure(id=uuid4(), subject=subject, at=now) for subject in subjects.values()]
    session.add_all(failures)
    return [failure.id for failure in failures]


def _note_throttled(session: Session, kind: str, subject: str, since: datetime) -> None:
    """Once in fifteen minutes: whoever keeps on trying must not be able to fill the chain."""
    entry = {"actor": "service", "action": "staff.sign_in_throttled", "subject": subject}
    if not audit.recorded_since(session, since, **entry):
        audit.add(session, **entry, kind=kind)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
