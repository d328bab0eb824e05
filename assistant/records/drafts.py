"""Queries on the draft of a handoff."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assistant.records.models import Draft, DraftField


def of(session: Session, conversation_id: UUID) -> Draft | None:
    return session.scalars(select(Draft).where(Draft.conversation_id == conversation_id)).first()


def lines(session: Session, draft: Draft) -> Sequence[DraftField]:
    return session.scalars(select(DraftField).where(DraftField.draft_id == draft.id)).all()


def line(session: Session, draft: Draft, field: str) -> DraftField | None:
    return session.scalars(select(DraftField).where(DraftField.draft_id == draft.id, DraftField.field == field)).first()


def remove_line(session: Session, draft: Draft, field: str) -> None:
    session.execute(delete(DraftField).where(DraftField.draft_id == draft.id, DraftField.field == field))


def remove(session: Session, draft: Draft) -> None:
    session.execute(delete(DraftField).where(DraftField.draft_id == draft.id))
    session.delete(draft)
