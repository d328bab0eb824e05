"""Staff sessions: a token in the browser, of which only the hash is kept here. A session unused for a while is over,
and so is one that began long ago, however busy.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.records import accounts
from assistant.records.models import Staff, StaffSession

LONGEST_HOURS = 12
AT_ONCE = 5  # of one account: a desk, another, a phone, and some that were left open
TOUCH_SECONDS = 60  # the time of last use is written at most this often


@dataclass(frozen=True)
class StaffMember:
    id: UUID
    name: str
    role: str

    @property
    def actor(self) -> str:
        """As the audit chain names them."""
        return f"staff:{self.id}"


def open_session(session: Session, account: Staff, *, now: datetime, browser: str = "") -> str:
    """The new session's token, told once. With too many, those end that were used least lately."""
    for old in accounts.sessions_of(session, account.id)[AT_ONCE - 1 :]:
        accounts.end_session(session, old.token_hash)
    token = secrets.token_urlsafe(32)
    opened = StaffSession(
        token_hash=hashed(token), staff_id=account.id, created_at=now, used_at=now, browser=browser[:40]
    )
    session.add(opened)
    return token


def member_of(
    session: Session, token: str, *, now: datetime, minutes: int, hours: int = LONGEST_HOURS
) -> StaffMember | None:
    """Who this token stands for; None when it is over (unused for `minutes`, or begun `hours` ago), unknown, or the
    account was disabled.
    """
    found = accounts.session_by_hash(session, hashed(token))
    if found is None:
        return None
    account = accounts.by_id(session, found.staff_id)
    if account is None or account.disabled_at or is_over(found, now=now, minutes=minutes, hours=hours):
        accounts.end_session(session, found.token_hash)
        return None
    if found.used_at < now - timedelta(seconds=TOUCH_SECONDS):
        found.used_at = now
    return StaffMember(account.id, account.name, account.role)


def used_lately(session: Session, token: str, *, now: datetime) -> bool:
    """So lately that its time of last use need not be written again."""
    found = accounts.session_by_hash(session, hashed(token))
    return found is not None and found.used_at >= now - timedelta(seconds=TOUCH_SECONDS)


def watcher_of(
    session: Session, token: str, *, now: datetime, minutes: int, hours: int = LONGEST_HOURS
) -> StaffMember | None:
    """As member_of, but not a use of the session: a page that refreshes itself must not keep an empty desk signed
    in.
    """
    found = accounts.session_by_hash(session, hashed(token))
    account = accounts.by_id(session, found.staff_id) if found else None
    if found is None or account is None or account.disabled_at:
        return None
    return (
        None
        if is_over(found, now=now, minutes=minutes, hours=hours)
        else StaffMember(account.id, account.name, account.role)
    )


def is_over(one: StaffSession, *, now: datetime, minutes: int, hours: int) -> bool:
    return one.used_at < now - timedelta(minutes=minutes) or one.created_at <= now - timedelta(hours=hours)


def is_in_elsewhere(
    session: Session, member: StaffMember, token: str, *, now: datetime, minutes: int, hours: int
) -> bool:
    """Whether they stay signed in, in another browser, when this session ends."""
    others = [one for one in accounts.sessions_of(session, member.id) if one.token_hash != hashed(token)]
    return any(not is_over(one, now=now, minutes=minutes, hours=hours) for one in others)


def close_session(session: Session, token: str) -> None:
    accounts.end_session(session, hashed(token))


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
