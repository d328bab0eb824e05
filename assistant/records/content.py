"""Queries on approvals and withdrawals of wording."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.records.models import Approval, Withdrawal


def approvals(session: Session) -> Sequence[Approval]:
    """Oldest first, so that a later one of the same answer counts."""
    return session.scalars(select(Approval).order_by(Approval.approved_at)).all()


def in_force(session: Session) -> Sequence[Withdrawal]:
    """Withdrawals that were not restored, oldest first."""
    return session.scalars(
        select(Withdrawal).where(Withdrawal.restored_at.is_(None)).order_by(Withdrawal.withdrawn_at)
    ).all()


def of_subject(session: Session, subject: str) -> Withdrawal | None:
    """The withdrawal of this subject that is in force."""
    found = select(Withdrawal).where(Withdrawal.subject == subject, Withdrawal.restored_at.is_(None))
    return session.scalars(found.order_by(Withdrawal.withdrawn_at)).first()


def approvals_of(session: Session, answer_id: str) -> Sequence[Approval]:
    """Newest first, also of words that have changed since."""
    found = select(Approval).where(Approval.answer_id == answer_id)
    return session.scalars(found.order_by(Approval.approved_at.desc())).all()


def withdrawals_of(session: Session, subjects: Sequence[str]) -> Sequence[Withdrawal]:
    """Newest first, also those that were restored."""
    found = select(Withdrawal).where(Withdrawal.subject.in_(subjects))
    return session.scalars(found.order_by(Withdrawal.withdrawn_at.desc())).all()
