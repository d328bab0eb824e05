"""Queries on the danger cards that families were shown, and on what came after them. Nothing of their words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from assistant.records.models import AuditEntry, CardNote, Handoff, Message, SafetyAlert

MOVES = ("conversation.taken_over", "conversation.ended")
ROUTE = Message.notice["route"].as_string()


@dataclass(frozen=True)
class Shown:
    """One card, as it was shown."""

    id: UUID
    conversation_id: UUID
    route: str
    at: datetime
    seq: int


def cards(
    session: Session, routes: Sequence[str], *, before: datetime | None = None, since: datetime | None = None,
    most: int = 50, of: Sequence[UUID] | None = None,
) -> list[Shown]:  # fmt: skip
    """Newest first: of these routes, shown before and not earlier than these moments, in these conversations or in
    all.
    """
    found = _cards(routes)
    if before:
        found = found.where(Message.created_at < before)
    if since:
        found = found.where(Message.created_at >= since)
    if of is not None:
        found = found.where(Message.conversation_id.in_(of))
    return [Shown(*row) for row in session.execute(found.order_by(Message.created_at.desc()).limit(most))]


def by_id(session: Session, message_id: UUID) -> Shown | None:
    found = session.get(Message, message_id)
    if found is None or not found.notice or found.notice["level"] != "card":
        return None
    return Shown(found.id, found.conversation_id, found.notice["route"], found.created_at, found.seq)


def still_open(
    session: Session, routes: Sequence[str], *, most: int = 500, of: Sequence[UUID] | None = None
) -> list[Shown]:
    """Longest ago first: those of which nobody has said what followed, and that stand under no alert. One that was
    shown before an alert of its kind was decided stands under it: whoever decided could read it.
    """
    noted = exists().where(CardNote.conversation_id == Message.conversation_id, CardNote.up_to >= Message.seq)
    alerted = exists().where(
        SafetyAlert.conversation_id == Message.conversation_id,
        SafetyAlert.route == ROUTE,
        SafetyAlert.outcome_at.is_(None) | (SafetyAlert.outcome_at >= Message.created_at),
    )
    found = _cards(routes).where(~noted, ~alerted)
    if of is not None:
        found = found.where(Message.conversation_id.in_(of))
    return [Shown(*row) for row in session.execute(found.order_by(Message.created_at).limit(most))]


def _cards(routes: Sequence[str]) -> Select:
    return select(Message.id, Message.conversation_id, ROUTE, Message.created_at, Message.seq).where(
        Message.notice.is_not(None), Message.notice["level"].as_string() == "card", ROUTE.in_(routes)
    )


def notes_of(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, list[CardNote]]:
    """By conversation, oldest first."""
    notes: dict[UUID, list[CardNote]] = {}
    found = select(CardNote).where(CardNote.conversation_id.in_(conversation_ids)).order_by(CardNote.at)
    for one in session.scalars(found):
        notes.setdefault(one.conversation_id, []).append(one)
    return notes


def last_of_staff(session: Session, conversation_id: UUID) -> int:
    """The number of the last message that a person of the hospital wrote; 0 for none."""
    found = select(func.max(Message.seq)).where(Message.conversation_id == conversation_id, Message.sender == "staff")
    return session.scalar(found) or 0


def count_since(session: Session, since: datetime) -> dict[str, int]:
    """Cards that were shown since then, by route; the fault card is one."""
    route = Message.notice["route"].as_string()
    found = select(route, func.count()).where(
        Message.notice.is_not(None), Message.notice["level"].as_string() == "card", Message.created_at >= since
    )
    return {str(name): number for name, number in session.execute(found.group_by(route))}


def newest(session: Session, routes: Sequence[str], conversation_ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """When each conversation was last shown a card of these routes."""
    found = select(Message.conversation_id, func.max(Message.created_at)).where(
        Message.conversation_id.in_(conversation_ids),
        Message.notice.is_not(None),
        Message.notice["level"].as_string() == "card",
        ROUTE.in_(routes),
    )
    return {one: at for one, at in session.execute(found.group_by(Message.conversation_id)) if at}


def staff_last(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """When a person of the hospital last wrote in each."""
    found = select(Message.conversation_id, func.max(Message.created_at)).where(
        Message.conversation_id.in_(conversation_ids), Message.sender == "staff"
    )
    return {one: at for one, at in session.execute(found.group_by(Message.conversation_id)) if at}


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
