"""Queries on what stands between a person and a session: half sign-ins, second factors, ways through the hospital's own
sign-in.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from assistant.records.changes import changed_one
from assistant.records.models import HalfSignIn, RecoveryCode, SecondFactor, SingleSignOnTry


def half(session: Session, token_hash: str) -> HalfSignIn | None:
    return session.get(HalfSignIn, token_hash)


def remove_halves_of(session: Session, staff_id: UUID) -> None:
    session.execute(delete(HalfSignIn).where(HalfSignIn.staff_id == staff_id))


def use_half(session: Session, token_hash: str) -> bool:
    """True for exactly one of those who try at the same moment."""
    return changed_one(session, delete(HalfSignIn).where(HalfSignIn.token_hash == token_hash))


def second_factor(session: Session, staff_id: UUID) -> SecondFactor | None:
    return session.get(SecondFactor, staff_id)


def with_second_factor(session: Session) -> set[UUID]:
    """The accounts whose app is set up."""
    return set(session.scalars(select(SecondFactor.staff_id).where(SecondFactor.secret.is_not(None))))


def use_step(session: Session, staff_id: UUID, step: int) -> bool:
    """True once: a code of this half minute, or of one before it, is taken no more."""
    earlier = or_(SecondFactor.used_step.is_(None), SecondFactor.used_step < step)
    found = update(SecondFactor).where(SecondFactor.staff_id == staff_id, earlier)
    return changed_one(session, found.values(used_step=step).execution_options(synchronize_session=False))


def remove_second_factor(session: Session, staff_id: UUID) -> None:
    remove_codes(session, staff_id)
    session.execute(delete(SecondFactor).where(SecondFactor.staff_id == staff_id))


def add_codes(session: Session, staff_id: UUID, hashes: Iterable[str]) -> None:
    session.add_all(RecoveryCode(staff_id=staff_id, code_hash=one) for one in hashes)


def remove_codes(session: Session, staff_id: UUID) -> None:
    session.execute(delete(RecoveryCode).where(RecoveryCode.staff_id == staff_id))


def use_code(session: Session, staff_id: UUID, code_hash: str) -> bool:
    """Take it away. True for exactly one of those who try at the same moment."""
    found = delete(RecoveryCode).where(RecoveryCode.staff_id == staff_id, RecoveryCode.code_hash == code_hash)
    return changed_one(session, found)


def codes_left(session: Session, staff_id: UUID) -> int:
    found = select(func.count()).select_from(RecoveryCode).where(RecoveryCode.staff_id == staff_id)
    return session.scalar(found) or 0


def single_sign_on_try(session: Session, state_hash: str) -> SingleSignOnTry | None:
    return session.get(SingleSignOnTry, state_hash)


def use_single_sign_on_try(session: Session, state_hash: str) -> bool:
    return changed_one(session, delete(SingleSignOnTry).where(SingleSignOnTry.state_hash == state_hash))


def remove_expired(session: Session, now: datetime) -> None:
    session.execute(delete(HalfSignIn).where(HalfSignIn.expires_at <= now))
    session.execute(delete(SingleSignOnTry).where(SingleSignOnTry.expires_at <= now))
