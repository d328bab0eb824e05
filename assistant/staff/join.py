"""An invitation is used: an account is made. Looking at the link does not use it up."""

import re
import unicodedata
from uuid import uuid4

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit
from assistant.records.database import Database
from assistant.records.models import Invitation, Staff
from assistant.staff import passwords
from assistant.staff.entering import Door, Entered, enter
from assistant.staff.errors import BadAccount, InvitationGone
from assistant.staff.invite import name_of
from assistant.staff.role_change import ask_second
from assistant.staff.roles import LIAISON, may_more
from assistant.staff.sessions import hashed

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
LONGEST_NAME, LONGEST_EMAIL = 120, 160
TAKEN = {"email": "There is already an account with this email address. You can sign in with it."}


def opened(session: Session, token: str) -> Invitation:
    """Raises InvitationGone."""
    found = accounts.invitation(session, hashed(token))
    if found is None or found.expires_at <= clock.now():
        raise InvitationGone
    return found


def invited(session: Session, token: str) -> Invitation:
    """Not a link to a new password. Raises InvitationGone."""
    found = opened(session, token)
    if found.staff_id:
        raise InvitationGone
    return found


def join(db: Database, token: str, *, name: str, email: str, password: str, door: Door) -> Entered:
    """Make the account, use the invitation up, and sign in. A role that a second person has to agree to waits for that:
    until then the account is one of liaison staff. Raises InvitationGone, or BadAccount with the link still good.

    Handed the database, because the password is hashed with no transaction open.
    """
    name, email = plain_name(name), email.strip().lower()
    with db.read() as session:
        invited(session, token)
        if faults := _faults(session, name, email, password):
            raise BadAccount(faults)
    password_hash = passwords.hashed(password)
    try:
        with db.begin() as session:
            link = invited(session, token)
            role, inviter = link.role, link.invited_by
            if not accounts.use_invitation(session, hashed(token)):
                raise InvitationGone
            give_free(session, email)
            account = Staff(
                id=uuid4(), email=email, name=name, role=role, password_hash=password_hash, created_at=clock.now()
            )
            session.add(account)
            session.flush()
            audit.add(
                session,
                actor=f"staff:{account.id}",
                action="staff.joined",
                subject=str(account.id),
                role=role,
                invitation=name_of(token),
            )
            if inviter and may_more(LIAISON, role) and ask_second(session, account, role, asked_by=inviter):
                account.role = LIAISON
            return enter(session, account, door)
    except IntegrityError:  # two people joined with one address at the same moment
        raise BadAccount(TAKEN) from None


def plain_name(name: str) -> str:
    """Without what cannot be seen: a mark that turns the direction of writing would make one name look like another."""
    seen = "".join(letter for letter in name if unicodedata.category(letter) not in ("Cf", "Cc") or letter.isspace())
    return " ".join(seen.split())


def _faults(session: Session, name: str, email: str, password: str) -> dict[str, str]:
    faults = {}
    if not name:
        faults["name"] = "Enter your name as families and colleagues know you."
    elif len(name) > LONGEST_NAME:
        faults["name"] = f"Use at most {LONGEST_NAME} characters for your name."
    if not EMAIL.fullmatch(email) or len(email) > LONGEST_EMAIL:
        faults["email"] = "Enter your email address, such as name@nhs.net."
    elif (known := accounts.by_email(session, email)) and not known.disabled_at:
        faults |= TAKEN
    if weak := passwords.fault(password, email):
        faults["password"] = weak
    return faults


def give_free(session: Session, email: str) -> None:
    """Who comes back (or forgot the password, so that the account was closed) gets a new account; the old one keeps its
    entries on the chain.
    """
    known = accounts.by_email(session, email)
    if known and known.disabled_at:
        known.email = f"{email} (closed {str(known.id)[:8]})"
        session.flush()
