"""Queries on handoffs and their history."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records.models import Handoff, HandoffEvent, OutboxEntry, Turn

# Every turn asks these.
SENT_BY = select(Handoff).join(Turn, Turn.handoff_id == Handoff.id).where(Turn.id == bindparam("turn"))
OF_CHAT = select(Handoff).where(Handoff.conversation_id == bindparam("chat")).order_by(Handoff.created_at.desc())


def by_approval(session: Session, approval_id: UUID) -> Handoff | None:
    return session.scalars(select(Handoff).where(Handoff.approval_id == approval_id)).first()


def by_reference(session: Session, reference: str) -> Handoff | None:
    return session.scalars(select(Handoff).where(Handoff.reference == reference)).first()


def by_id(session: Session, handoff_id: UUID) -> Handoff:
    """Raises NoResultFound."""
    return session.get_one(Handoff, handoff_id)


def locked(session: Session, reference: str) -> Handoff | None:
    """Read afresh, also when this session has seen it before: another may have moved it while we waited for the
    lock.
    """
    found = select(Handoff).where(Handoff.reference == reference).with_for_update()
    return session.scalars(found.execution_options(populate_existing=True)).first()


def mark_child_died(session: Session, conversation_id: UUID, *, died: bool = True) -> None:
    """The family has said so in the chat that these came from; or that the child lives."""
    told = update(Handoff).where(Handoff.conversation_id == conversation_id, Handoff.child_died.is_(not died))
    session.execute(told.values(child_died=died))


def of_conversation(session: Session, conversation_id: UUID) -> Sequence[Handoff]:
    """Newest first."""
    return session.scalars(OF_CHAT, {"chat": conversation_id}).all()


def sent_by(session: Session, turn_id: UUID) -> Handoff | None:
    """The handoff that this turn sent."""
    return session.scalars(SENT_BY, {"turn": turn_id}).first()


def of_portal_person(session: Session, person: str) -> Sequence[Handoff]:
    """Newest first, of all conversations that this person was signed in for."""
    found = select(Handoff).where(Handoff.portal_person == person)
    return session.scalars(found.order_by(Handoff.created_at.desc())).all()


def of_conversations(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, Handoff]:
    """The newest handoff of each conversation that has one."""
    found = select(Handoff).where(Handoff.conversation_id.in_(conversation_ids)).order_by(Handoff.created_at)
    return {handoff.conversation_id: handoff for handoff in session.scalars(found) if handoff.conversation_id}


def newest_first(session: Session, *, most: int = 100) -> Sequence[Handoff]:
    return session.scalars(select(Handoff).order_by(Handoff.created_at.desc()).limit(most)).all()


def oldest_first(session: Session) -> Sequence[Handoff]:
    return session.scalars(select(Handoff).order_by(Handoff.created_at, Handoff.id)).all()


def waiting_longest_first(session: Session, *, before: datetime) -> Sequence[Handoff]:
    """Handoffs sent before this moment (aware, UTC) that nobody has acknowledged."""
    waiting = select(Handoff).where(Handoff.nobody_has_it, Handoff.created_at < before)
    return session.scalars(waiting.order_by(Handoff.created_at)).all()


def history(session: Session, handoff: Handoff) -> Sequence[HandoffEvent]:
    """Oldest first."""
    found = select(HandoffEvent).where(HandoffEvent.handoff_id == handoff.id)
    return session.scalars(found.order_by(HandoffEvent.at)).all()


def withdrawn_since(session: Session, conversation_id: UUID, since: datetime) -> Handoff | None:
    """The handoff of this conversation that its family took back since then."""
    moves = select(HandoffEvent.handoff_id).where(
        HandoffEvent.status == "withdrawn", HandoffEvent.by == "family", HandoffEvent.at >= since
    )
    return session.scalars(
        select(Handoff).where(Handoff.conversation_id == conversation_id, Handoff.id.in_(moves))
    ).first()


def record_move(
    session: Session,
    handoff: Handoff,
    status: str,
    *,
    by: str,
    why: str | None = None,
    told_as: str | None = None,
    to_tell: bool = False,
) -> None:
    """`told_as` is how the history names the move, where that is not its new status; `to_tell` that the family is to
    hear of it in its chat.
    """
    handoff.status = status
    session.add(
        HandoffEvent(handoff_id=handoff.id, at=clock.now(), status=told_as or status, by=by, why=why, to_tell=to_tell)
    )


def with_news(session: Session) -> Sequence[Handoff]:
    """Those with a move that their family has still to hear of."""
    moved = select(HandoffEvent.handoff_id).where(HandoffEvent.to_tell)
    return session.scalars(select(Handoff).where(Handoff.id.in_(moved)).order_by(Handoff.created_at)).all()


def news_of(session: Session, handoff: Handoff) -> Sequence[HandoffEvent]:
    """Oldest first."""
    found = select(HandoffEvent).where(HandoffEvent.handoff_id == handoff.id, HandoffEvent.to_tell)
    return session.scalars(found.order_by(HandoffEvent.at)).all()


def all_of(session: Session, conversation_ids: Sequence[UUID]) -> Sequence[Handoff]:
    """Oldest first."""
    found = select(Handoff).where(Handoff.conversation_id.in_(conversation_ids))
    return session.scalars(found.order_by(Handoff.created_at)).all()


def unacknowledged(session: Session) -> Sequence[Handoff]:
    """Newest first; a withdrawn one needs nobody."""
    return session.scalars(select(Handoff).where(Handoff.nobody_has_it).order_by(Handoff.created_at.desc())).all()


def count_unacknowledged(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Handoff).where(Handoff.nobody_has_it)) or 0


def undelivered(session: Session) -> Sequence[Handoff]:
    """Handoffs of which a delivery was given up, newest first."""
    given_up = select(OutboxEntry.handoff_id).where(OutboxEntry.state == "dead")
    return session.scalars(select(Handoff).where(Handoff.id.in_(given_up)).order_by(Handoff.created_at.desc())).all()
