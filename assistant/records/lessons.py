"""Queries on what staff are to teach: what was not understood, what was marked wrong, and what they said it was
about.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from assistant.records.models import Feedback, Lesson, Message, NotUnderstood


def not_understood(session: Session, *, before: datetime | None, most: int) -> Sequence[NotUnderstood]:
    """Not taught yet, newest first."""
    found = select(NotUnderstood).outerjoin(Lesson, Lesson.origin_id == NotUnderstood.id).where(Lesson.id.is_(None))
    if before:
        found = found.where(NotUnderstood.at < before)
    return session.scalars(found.order_by(NotUnderstood.at.desc()).limit(most)).all()


def marked_wrong(session: Session, *, before: datetime | None, most: int) -> Sequence[Feedback]:
    """Said to have been no help, and not taught yet, newest first."""
    found = select(Feedback).outerjoin(Lesson, Lesson.origin_id == Feedback.id)
    found = found.where(Feedback.helpful.is_(False), Lesson.id.is_(None))
    if before:
        found = found.where(Feedback.created_at < before)
    return session.scalars(found.order_by(Feedback.created_at.desc()).limit(most)).all()


def last_read(session: Session, conversation_id: UUID, *, before: datetime) -> Message | None:
    """What the family had written last, of all that the assistant read."""
    found = select(Message).where(
        Message.conversation_id == conversation_id,
        Message.sender == "family",
        Message.intent.is_not(None),
        Message.created_at <= before,
    )
    return session.scalars(found.order_by(Message.seq.desc()).limit(1)).first()


def marked(session: Session, feedback: Feedback) -> Message | None:
    """What the family had written that was answered so: before the answer it marked, or before it spoke of the chat."""
    answer = session.get(Message, feedback.message_id) if feedback.message_id else None
    before = answer.created_at if answer else feedback.created_at
    return last_read(session, feedback.conversation_id, before=before)


def one_not_understood(session: Session, origin_id: UUID) -> NotUnderstood | None:
    return session.get(NotUnderstood, origin_id)


def one_feedback(session: Session, origin_id: UUID) -> Feedback | None:
    return session.get(Feedback, origin_id)


def one_said(session: Session, message_id: UUID) -> Message | None:
    """A family's message."""
    said = session.get(Message, message_id)
    return said if said and said.sender == "family" else None


def of_origin(session: Session, origin_id: UUID) -> Lesson | None:
    return session.scalars(select(Lesson).where(Lesson.origin_id == origin_id)).first()


def newest_first(session: Session, *, before: datetime | None = None, most: int) -> Sequence[Lesson]:
    found = select(Lesson)
    if before:
        found = found.where(Lesson.at < before)
    return session.scalars(found.order_by(Lesson.at.desc()).limit(most)).all()


def oldest_first(session: Session) -> Sequence[Lesson]:
    return session.scalars(select(Lesson).order_by(Lesson.at, Lesson.id)).all()


def count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Lesson)) or 0


def remove(session: Session, lesson: Lesson) -> None:
    session.execute(delete(Lesson).where(Lesson.id == lesson.id))
