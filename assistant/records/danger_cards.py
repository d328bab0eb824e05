"""Queries on the danger cards that families were shown, and on what came after them. Nothing of their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assistant.records.models import AuditEntry, Handoff, Message

MOVES = ("conversation.taken_over", "conversation.ended")


@dataclass(frozen=True)
class Shown:
    """One card, as it was shown."""

    id: UUID
    conversation_id: UUID
    route: str
    at: datetime


def cards(
    session: Session, routes: Sequence[str], *, before: datetime | None = None, since: datetime | None = None,
    most: int = 50, of: Sequence[UUID] | None = None,
) -> list[Shown]:  # fmt: skip
    """Newest first: of these routes, shown before and not earlier than these moments, in these conversations or in
    all.
    """
    route = Message.notice["route"].as_string()
    found = select(Message.id, Message.conversation_id, route, Message.created_at).where(
        Message.notice.is_not(None), Message.notice["level"].as_string() == "card", route.in_(routes)
    )
    if before:
        found = found.where(Message.created_at < before)
    if since:
        found = found.where(Message.created_at >= since)
    if of is not None:
        found = found.where(Message.conversation_id.in_(of))
    return [Shown(*row) for row in session.execute(found.order_by(Message.created_at.desc()).limit(most))]


def family_last(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """When each family last wrote."""
    found = select(Message.conversation_id, func.max(Message.created_at)).where(
        Message.conversation_id.in_(conversation_ids), Message.sender == "family"
    )
    return {one: at for one, at in session.execute(found.group_by(Message.conversation_id)) if at}


def moves(session: Session, conversation_ids: Sequence[UUID]) -> Sequence[AuditEntry]:
    """Taken over and ended, oldest first. Found by the conversations: of a large chain's takings-over there are too
    many, and SQLite would go by those if the column were asked as it is.
    """
    subjects = [str(one) for one in conversation_ids]
    action = AuditEntry.action.concat("")
    found = select(AuditEntry).where(AuditEntry.subject.in_(subjects), action.in_(MOVES))
    return session.scalars(found.order_by(AuditEntry.number)).all()


def sent(session: Session, conversation_ids: Sequence[UUID]) -> list[tuple[UUID, str, datetime]]:
    """Conversation, reference and time of each handoff, oldest first."""
    found = select(Handoff.conversation_id, Handoff.reference, Handoff.created_at).where(
        Handoff.conversation_id.in_(conversation_ids)
    )
    return [(one, reference, at) for one, reference, at in session.execute(found.order_by(Handoff.created_at)) if one]
