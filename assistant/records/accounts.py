"""Queries on staff accounts, sessions, invitations and failed sign-ins."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import Invitation, SignInFailure, Staff, StaffSession


def by_email(session: Session, email: str) -> Staff | None:
    """Case and spaces are ignored: people type their address as they please."""
    return session.scalars(select(Staff).where(Staff.email == email.strip().lower())).first()


def by_id(session: Session, staff_id: UUID) -> Staff | None:
    return session.get(Staff, staff_id)


def everyone(session: Session) -> Sequence[Staff]:
    return session.scalars(select(Staff).order_by(Staff.name)).all()


def with_roles(session: Session, roles: Collection[str], *, but: Collection[UUID]) -> Sequence[Staff]:
    """Who can sign in and has one of these, but for those."""
    found = select(Staff).where(Staff.role.in_(roles), Staff.disabled_at.is_(None), Staff.id.not_in(but))
    return session.scalars(found.order_by(Staff.name)).all()


def count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Staff)) or 0


def session_by_hash(session: Session, token_hash: str) -> StaffSession | None:
    return session.get(StaffSession, token_hash)


def end_session(session: Session, token_hash: str) -> None:
    session.execute(delete(StaffSession).where(StaffSession.token_hash == token_hash))


def invitation(session: Session, token_hash: str) -> Invitation | None:
    return session.get(Invitation, token_hash)


def remove_invitations(session: Session) -> None:
    session.execute(delete(Invitation))


def remove_invitations_for(session: Session, staff_id: UUID) -> None:
    """Links to a new password of this account."""
    session.execute(delete(Invitation).where(Invitation.staff_id == staff_id))


def failures_since(session: Session, subject: str, moment: datetime) -> int:
    found = (
        select(func.count())
        .select_from(SignInFailure)
        .where(SignInFailure.subject == subject, SignInFailure.at > moment)
    )
    return session.scalar(found) or 0


def forget_failures_before(session: Session, moment: datetime) -> None:
    session.execute(delete(SignInFailure).where(SignInFailure.at < moment))


def admins_locked(session: Session) -> Sequence[Staff]:
    """Administrators who can sign in, held until the transaction ends, so that the last two cannot disable each other
    at once.
    """
    return session.scalars(
        select(Staff).where(Staff.role == "admin", Staff.disabled_at.is_(None)).order_by(Staff.name).with_for_update()
    ).all()


def sessions_of(session: Session, staff_id: UUID) -> Sequence[StaffSession]:
    """The one used last comes first."""
    found = select(StaffSession).where(StaffSession.staff_id == staff_id)
    return session.scalars(found.order_by(StaffSession.used_at.desc(), StaffSession.token_hash)).all()


def end_sessions_of(session: Session, staff_id: UUID, *, but: str | None = None) -> None:
    """All of them, or all but the one with this hash."""
    found = delete(StaffSession).where(StaffSession.staff_id == staff_id)
    session.execute(found.where(StaffSession.token_hash != but) if but else found)


def by_single_sign_on(session: Session, issuer: str, subject: str) -> Staff | None:
    found = select(Staff).where(Staff.sso_issuer == issuer, Staff.sso_subject == subject)
    return session.scalars(found).first()


def use_invitation(session: Session, token_hash: str) -> bool:
    """Take the invitation away. True for exactly one of those who try at the same moment."""
    return changed_one(session, delete(Invitation).where(Invitation.token_hash == token_hash))


def remove_invitations_expired(session: Session, now: datetime) -> None:
    session.execute(delete(Invitation).where(Invitation.expires_at <= now))


def remove_failures(session: Session, failure_ids: Sequence[UUID]) -> None:
    session.execute(delete(SignInFailure).where(SignInFailure.id.in_(failure_ids)))


def is_signed_in(session: Session, staff_id: UUID, *, since: datetime) -> bool:
    """Whether any session of this account was used since then."""
    found = select(StaffSession.token_hash).where(StaffSession.staff_id == staff_id, StaffSession.used_at >= since)
    return session.scalars(found.limit(1)).first() is not None
