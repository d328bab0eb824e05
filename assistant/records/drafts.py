"""Queries on the draft of a handoff."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from assistant.records.models import Draft, DraftField

OF_CHAT = select(Draft).where(Draft.conversation_id == bindparam("chat"))  # every turn asks this, and the next
LINES = select(DraftField).where(DraftField.draft_id == bindparam("draft"))


def of(session: Session, conversation_id: UUID) -> Draft | None:
    return session.scalars(OF_CHAT, {"chat": conversation_id}).first()


def lines(session: Session, draft: Draft) -> Sequence[DraftField]:
    return session.scalars(LINES, {"draft": draft.id}).all()


def line(session: Session, draft: Draft, field: str) -> DraftField | None:
    return session.scalars(select(DraftField).where(DraftField.draft_id == draft.id, DraftField.field == field)).first()


def remove_line(session: Session, draft: Draft, field: str) -> None:
    session.execute(delete(DraftField).where(DraftField.draft_id == draft.id, DraftField.field == field))


def remove(session: Session, draft: Draft) -> None:
    session.execute(delete(DraftField).where(DraftField.draft_id == draft.id))
    session.delete(draft)
