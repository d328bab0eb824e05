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
