"""Coming in, when it is known who somebody is: at once, or after a code from their app."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit, sign_in_slowing, sign_in_steps
from assistant.records.models import HalfSignIn, Staff
from assistant.records.retention import KNOWN_PLACES
from assistant.staff.sessions import close_session, hashed, open_session

HALF = timedelta(minutes=10)


@dataclass(frozen=True)
class Door:
    """Where somebody comes in. `place` is a keyed hash of the network address; `earlier` the session this browser had,
    which ends; `tries` how many wrong ones are free.
    """

    place: str
    tries: int
    browser: str = ""
    earlier: str | None = None
    needs_code: bool = False


@dataclass(frozen=True)
class Entered:
    """The token of a session, if it goes straight `in`; else of a half sign-in, which opens only the page for the code
    or the page that sets codes up.
    """

    token: str
    next: Literal["in", "code", "set_up"] = "in"


def enter(session: Session, account: Staff, door: Door) -> Entered:
    """By a password, or by a link that stands for one."""
    found = sign_in_steps.second_factor(session, account.id)
    if found and found.secret:
        return Entered(_half(session, account), "code")
    if door.needs_code:
        return Entered(_half(session, account), "set_up")
    return Entered(begin_session(session, account, door))


def begin_session(session: Session, account: Staff, door: Door, *, by: str = "password") -> str:
    """All that is asked for was given: the new session's token."""
    if door.earlier:
        close_session(session, door.earlier)
    sign_in_slowing.remember(session, account.id, door.place, now=clock.now())
    audit.add(session, actor=f"staff:{account.id}", action="staff.signed_in", subject=str(account.id), by=by)
    return open_session(session, account, now=clock.now(), browser=door.browser)


def is_known(session: Session, account: Staff | None, door: Door) -> bool:
    """Whether this account signed in from here of late."""
    return account is not None and sign_in_slowing.knows(
        session, account.id, door.place, since=clock.now() - KNOWN_PLACES
    )


def half_entered(session: Session, token: str) -> Staff | None:
    """Whose half sign-in this is; None when it is over."""
    found = sign_in_steps.half(session, hashed(token))
    account = accounts.by_id(session, found.staff_id) if found and found.expires_at > clock.now() else None
    return account if account and not account.disabled_at else None


def _half(session: Session, account: Staff) -> str:
    token, now = secrets.token_urlsafe(32), clock.now()
    sign_in_steps.remove_expired(session, now)
    session.add(HalfSignIn(token_hash=hashed(token), staff_id=account.id, expires_at=now + HALF))
    return token
