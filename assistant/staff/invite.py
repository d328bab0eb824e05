"""Invitations: the only way to an account. A one-time link, of which only the hash is kept. How it is used:
assistant/staff/join.py. Short commands make one too, so nothing of a conversation is loaded here.
"""

import secrets
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit
from assistant.records.models import Invitation
from assistant.staff.errors import UnknownRole
from assistant.staff.roles import ADMIN, ROLES
from assistant.staff.sessions import hashed

VALID = timedelta(hours=24)


def first_account_link(session: Session, base_url: str) -> str | None:
    """The link that makes the first administrator; None once there is an account. Each call ends the links before
    it.
    """
    if accounts.count(session):
        return None
    accounts.remove_invitations(session)
    return join_link(base_url, _write(session, ADMIN, by="service"))


def invite(session: Session, role: str, *, by: str, inviter: UUID | None = None) -> str:
    """The invitation's token, told once. `by` is who the audit chain names, `inviter` the account it is. Raises
    UnknownRole.
    """
    if role not in ROLES:
        raise UnknownRole
    return _write(session, role, by=by, inviter=inviter)


def join_link(base_url: str, token: str) -> str:
    return f"{base_url}/staff/join/{token}"


def _write(session: Session, role: str, *, by: str, inviter: UUID | None = None) -> str:
    token, now = secrets.token_urlsafe(32), clock.now()
    accounts.remove_invitations_expired(session, now)
    link = Invitation(token_hash=hashed(token), role=role, created_at=now, expires_at=now + VALID, invited_by=inviter)
    session.add(link)
    audit.add(session, actor=by, action="staff.invited", subject=name_of(token), role=role)
    return token


def name_of(token: str) -> str:
    """How the audit chain names an invitation: it must not hold the link."""
    return f"invitation {hashed(token)[:12]}"
