"""Queries on question lists and thoughts."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, func, select
from sqlalchemy.orm import Session

from assistant.records.models import QuestionItem, QuestionList, Thought

CHAT: BindParameter[UUID] = bindparam("chat")  # every turn asks these, or most
LIST = select(QuestionList).where(QuestionList.conversation_id == CHAT)
THOUGHTS = select(Thought).where(Thought.conversation_id == CHAT)
ITEMS = (
    select(QuestionItem)
    .where(QuestionItem.conversation_id == CHAT, QuestionItem.dropped_at.is_(None))
    .order_by(QuestionItem.position, QuestionItem.id)
)


def question_list(session: Session, conversation_id: UUID) -> QuestionList | None:
    return session.scalars(LIST, {"chat": conversation_id}).first()


def items(session: Session, conversation_id: UUID) -> Sequence[QuestionItem]:
    """Those still on the list, in the family's order."""
    return session.scalars(ITEMS, {"chat": conversation_id}).all()


def every_item(session: Session, conversation_id: UUID) -> Sequence[QuestionItem]:
    """Also those that were taken off."""
    return session.scalars(select(QuestionItem).where(QuestionItem.conversation_id == conversation_id)).all()


def taken_off(session: Session, conversation_id: UUID) -> Sequence[QuestionItem]:
    """Last taken off first."""
    found = select(QuestionItem).where(
        QuestionItem.conversation_id == conversation_id, QuestionItem.dropped_at.is_not(None)
    )
    return session.scalars(found.order_by(QuestionItem.dropped_at.desc())).all()


def offered_before(session: Session, conversation_id: UUID) -> set[str]:
    """Bank questions that are or were on the list."""
    found = select(QuestionItem.bank_id).where(
        QuestionItem.conversation_id == conversation_id, QuestionItem.bank_id.is_not(None)
    )
    return {one for one in session.scalars(found) if one}


def next_position(session: Session, conversation_id: UUID) -> int:
    return (
        session.scalar(select(func.max(QuestionItem.position)).where(QuestionItem.conversation_id == conversation_id))
        or 0
    ) + 1


def written_in(session: Session, turn_id: UUID) -> bool:
    """Whether this turn has changed the list already (a replay after a crash)."""
    return session.scalars(select(QuestionItem.id).where(QuestionItem.turn_id == turn_id).limit(1)).first() is not None


def thoughts(session: Session, conversation_id: UUID) -> dict[str, Thought]:
    return {one.step: one for one in session.scalars(THOUGHTS, {"chat": conversation_id})}
