"""Queries on staff accounts, sessions, invitations and failed sign-ins."""

from collections.abc import Sequence
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


def end_sessions_of(session: Session, staff_id: UUID) -> None:
    session.execute(delete(StaffSession).where(StaffSession.staff_id == staff_id))


def use_invitation(session: Session, token_hash: str) -> bool:
    """Take the invitation away. True for exactly one of those who try at the same moment."""
    return changed_one(session, delete(Invitation).where(Invitation.token_hash == token_hash))


def remove_invitations_expired(session: Session, now: datetime) -> None:
    session.execute(delete(Invitation).where(Invitation.expires_at <= now))


def remove_failures(session: Session, failure_ids: Sequence[UUID]) -> None:
    session.execute(delete(SignInFailure).where(SignInFailure.id.in_(failure_ids)))


def forget_failures(session: Session, subject: str) -> None:
    session.execute(delete(SignInFailure).where(SignInFailure.subject == subject))
