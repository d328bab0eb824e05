"""Sign in and out of the console with a password.

These functions are handed the database, not a session: argon2 takes a good part of a second, and while a transaction is
open on
SQLite no family's message can be kept. So a try is written down first, checked with no transaction open, and settled in
a second one.
"""

import hashlib

from sqlalchemy.orm import Session

from assistant.records import accounts, audit
from assistant.records.database import Database
from assistant.staff import passwords
from assistant.staff.entering import Door, Entered, enter, is_known
from assistant.staff.errors import WrongSignIn
from assistant.staff.sessions import StaffMember, close_session
from assistant.staff.sign_in_slowing import count_try, take_back


def sign_in(db: Database, email: str, password: str, door: Door) -> Entered:
    """Raises WrongSignIn or TooManyTries, which are on the audit chain."""
    name = email.strip().lower()
    with db.begin() as session:
        account = accounts.by_email(session, email)
        tried = count_try(session, name, door.place, known=is_known(session, account, door), tries=door.tries)
    tried.must_not_wait()
    kept = account.password_hash or None if account else None
    right = passwords.fits(password, kept)
    fresh_hash = passwords.hashed(password) if right and kept and passwords.is_dated(kept) else None
    with db.begin() as session:
        known = accounts.by_id(session, account.id) if right and account else None
        if known and not known.disabled_at and known.password_hash == kept:
            known.password_hash = fresh_hash or known.password_hash
            take_back(session, tried)
            return enter(session, known, door)
        audit.add(session, actor="service", action="staff.sign_in_failed", subject=_hash(f"account:{name}")[:16])
    raise WrongSignIn


def sign_out(session: Session, member: StaffMember, token: str) -> None:
    close_session(session, token)
    audit.add(session, actor=member.actor, action="staff.signed_out", subject=str(member.id))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
