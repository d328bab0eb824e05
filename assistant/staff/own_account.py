"""What everybody may do with their own account: another password, a phone, and where they are signed in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit, sign_in_steps
from assistant.records.database import Database
from assistant.records.models import Staff
from assistant.staff import passwords, second_factor
from assistant.staff.entering import Door, is_known
from assistant.staff.errors import BadAccount, NoLocalPassword, UnknownAccount, WrongPassword
from assistant.staff.reset import set_password
from assistant.staff.sessions import StaffMember, hashed, is_over
from assistant.staff.sign_in_slowing import Try, count_try, take_back

SHORT = 12  # letters of a session's hash that name it on a form


@dataclass(frozen=True)
class OneSession:
    name: str
    began: datetime
    used: datetime
    browser: str
    this_one: bool


@dataclass(frozen=True)
class OwnAccount:
    email: str
    has_password: bool
    app_since: datetime | None
    codes_left: int
    sessions: Sequence[OneSession]


def read_account(session: Session, member: StaffMember, token: str, *, minutes: int, hours: int) -> OwnAccount:
    """Sessions that are not over, the newest first."""
    account, factor, now = own(session, member), sign_in_steps.second_factor(session, member.id), clock.now()
    rows = [
        one
        for one in accounts.sessions_of(session, member.id)
        if not is_over(one, now=now, minutes=minutes, hours=hours)
    ]
    listed = [
        OneSession(one.token_hash[:SHORT], one.created_at, one.used_at, one.browser, one.token_hash == hashed(token))
        for one in rows
    ]
    since = factor.since if factor and factor.secret else None
    codes = sign_in_steps.codes_left(session, member.id) if since else 0
    return OwnAccount(account.email, bool(account.password_hash), since, codes, listed)


def change_password(db: Database, member: StaffMember, token: str, *, old: str, new: str, door: Door) -> None:
    """Every other session of the account ends. Raises WrongPassword, BadAccount, TooManyTries or NoLocalPassword."""
    account = check_password(db, member, old, door)
    if weak := passwords.fault(new, account.email):
        raise BadAccount({"new": weak})
    if passwords.fits(new, account.password_hash):
        raise BadAccount({"new": "This is the password you have now. Choose another one."})
    fresh = passwords.hashed(new)
    with db.begin() as session:
        set_password(session, own(session, member), fresh, but=hashed(token))
        audit.add(session, actor=member.actor, action="staff.password_changed", subject=str(member.id))


def check_password(db: Database, member: StaffMember, password: str, door: Door) -> Staff:
    """Asked again before what a stranger at an open desk must not do. Raises WrongPassword, TooManyTries or
    NoLocalPassword.
    """
    with db.begin() as session:
        account = own(session, member)
        tried = _count(session, account, door)
    tried.must_not_wait()
    if not account.password_hash:
        raise NoLocalPassword
    right = passwords.fits(password, account.password_hash)
    with db.begin() as session:
        if right:
            take_back(session, tried)
            return account
        audit.add(session, actor=member.actor, action="staff.password_refused", subject=str(member.id))
    raise WrongPassword


def new_recovery_codes(db: Database, member: StaffMember, password: str, door: Door) -> list[str]:
    """Raises as check_password does."""
    check_password(db, member, password, door)
    with db.begin() as session:
        return second_factor.new_codes(session, own(session, member))


def end_session(session: Session, member: StaffMember, name: str) -> None:
    """One of their own, by the name it has on the page. One that is gone is gone."""
    found = [one for one in accounts.sessions_of(session, member.id) if one.token_hash[:SHORT] == name]
    for one in found:
        accounts.end_session(session, one.token_hash)
        audit.add(session, actor=member.actor, action="staff.session_ended", subject=str(member.id), which=name)


def end_sessions(session: Session, member: StaffMember, *, but: str | None) -> None:
    """All of them, or all but the one with this token."""
    accounts.end_sessions_of(session, member.id, but=hashed(but) if but else None)
    scope = "others" if but else "all"
    audit.add(session, actor=member.actor, action="staff.sessions_ended", subject=str(member.id), which=scope)


def _count(session: Session, account: Staff, door: Door) -> Try:
    known = is_known(session, account, door)
    return count_try(session, account.email, door.place, known=known, tries=door.tries)


def own(session: Session, member: StaffMember) -> Staff:
    """Raises UnknownAccount."""
    account = accounts.by_id(session, member.id)
    if account is None:
        raise UnknownAccount
    return account
