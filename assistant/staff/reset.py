"""A new password for somebody who forgot theirs: by a one-time link that an administrator or the command line makes."""

import secrets

from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts import for_owners
from assistant.records import accounts, audit, sign_in_steps
from assistant.records.database import Database
from assistant.records.models import Invitation, Staff
from assistant.staff import passwords, second_factor
from assistant.staff.entering import Door, Entered, enter
from assistant.staff.errors import AccountClosed, BadAccount, InvitationGone, NoLocalPassword, UnknownAccount
from assistant.staff.invite import VALID, name_of
from assistant.staff.join import opened
from assistant.staff.sessions import hashed


def reset_link(session: Session, account: Staff | None, *, by: str, lost_phone: bool = False) -> str:
    """The link's token, told once; earlier links of this account end. Until it is used the old password stays good.
    With `lost_phone` its use takes the second factor away too. Raises UnknownAccount, AccountClosed or NoLocalPassword.
    """
    if account is None:
        raise UnknownAccount
    if account.disabled_at:
        raise AccountClosed
    if not account.password_hash:
        raise NoLocalPassword
    token, now = secrets.token_urlsafe(32), clock.now()
    accounts.remove_invitations_for(session, account.id)
    link = Invitation(token_hash=hashed(token), role=account.role, created_at=now, expires_at=now + VALID)
    link.staff_id, link.second_factor = account.id, lost_phone
    session.add(link)
    about = {"subject": str(account.id), "invitation": name_of(token)}
    audit.add(session, actor=by, action="staff.reset_link_made", **about, lost_phone=lost_phone)
    for_owners.tell_owner(session, account, for_owners.RESET_LINK)
    return token


def new_password(db: Database, token: str, password: str, door: Door) -> Entered:
    """Use the link up, end the account's sessions everywhere, and sign in. Raises InvitationGone, or BadAccount with
    the link still good.
    """
    with db.read() as session:
        account, _ = owner(session, token)
        if weak := passwords.fault(password, account.email):
            raise BadAccount({"password": weak})
    password_hash = passwords.hashed(password)
    with db.begin() as session:
        account, link = owner(session, token)
        lost_phone = link.second_factor
        if not accounts.use_invitation(session, hashed(token)):
            raise InvitationGone
        set_password(session, account, password_hash)
        about = {"subject": str(account.id), "invitation": name_of(token)}
        audit.add(session, actor=f"staff:{account.id}", action="staff.password_reset", **about)
        if lost_phone:
            second_factor.take_away(session, account, by=f"staff:{account.id}")
        return enter(session, account, door)


def owner(session: Session, token: str) -> tuple[Staff, Invitation]:
    """Whose link to a new password this is. Raises InvitationGone."""
    link = opened(session, token)
    account = accounts.by_id(session, link.staff_id) if link.staff_id else None
    if account is None or account.disabled_at:
        raise InvitationGone
    return account, link


def set_password(session: Session, account: Staff, password_hash: str, *, but: str | None = None) -> None:
    """What was opened with the old one ends: sessions (`but` the one with this hash), half sign-ins, links. Its owner
    is told.
    """
    account.password_hash = password_hash
    for_owners.tell_owner(session, account, for_owners.NEW_PASSWORD)
    accounts.end_sessions_of(session, account.id, but=but)
    accounts.remove_invitations_for(session, account.id)
    sign_in_steps.remove_halves_of(session, account.id)
