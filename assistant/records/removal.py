"""Remove conversations and handoffs with all that hangs on them.

The database's own cascades do it, so a table that is added next year and hangs on a conversation goes with it; it is
counted too.
"""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Column, Table, delete, exists, func, select, update
from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import figures
from assistant.records.models import (
    AlertStep,
    Base,
    Conversation,
    Handoff,
    Lesson,
    NotUnderstood,
    OutboxEntry,
    SafetyAlert,
    ToForget,
)  # fmt: skip
from assistant.records.outbox import WITHDRAWN


def remove_conversations(session: Session, conversation_ids: Sequence[UUID]) -> Counter[str]:
    """How many rows went, by table. Their handoffs stay, no longer tied to them; what lies outside the
    records is to be forgotten too.
    """
    figures.keep(session, figures.WITH_A_CONVERSATION, conversation_ids)
    gone = _count(session, "conversations", conversation_ids)
    for table in (Handoff, NotUnderstood, Lesson):
        session.execute(update(table).where(table.conversation_id.in_(conversation_ids)).values(conversation_id=None))
    told_of = select(SafetyAlert.id).where(SafetyAlert.conversation_id.in_(conversation_ids))
    session.execute(update(AlertStep).where(AlertStep.alert_id.in_(told_of)).values(note=None))
    gone["conversations"] = len(conversation_ids)
    session.execute(
        delete(Conversation).where(Conversation.id.in_(conversation_ids)).execution_options(synchronize_session=False)
    )
    session.add_all(ToForget(conversation_id=one, asked_at=clock.now()) for one in conversation_ids)
    session.flush()
    return gone


def remove_handoffs(session: Session, handoff_ids: Sequence[UUID]) -> Counter[str]:
    """How many rows went, by table."""
    gone = _count(session, "handoffs", handoff_ids)
    gone["handoffs"] = len(handoff_ids)
    session.execute(delete(Handoff).where(Handoff.id.in_(handoff_ids)).execution_options(synchronize_session=False))
    return gone


def remove_not_understood(session: Session, conversation_id: UUID) -> int:
    """What the learn queue has of this conversation, masked, and what staff taught from it."""
    session.execute(delete(Lesson).where(Lesson.conversation_id == conversation_id))
    found = session.scalars(select(NotUnderstood.id).where(NotUnderstood.conversation_id == conversation_id)).all()
    figures.keep(session, ["not_understood"], found)
    session.execute(delete(NotUnderstood).where(NotUnderstood.id.in_(found)))
    return len(found)


def never_left(session: Session, conversation_id: UUID) -> Sequence[Handoff]:
    """This conversation's handoffs that were withdrawn before anything was tried: nobody outside has them. A try that
    failed may have arrived.
    """
    tried = exists().where(
        OutboxEntry.handoff_id == Handoff.id, OutboxEntry.event != WITHDRAWN, OutboxEntry.attempts > 0
    )
    return session.scalars(
        select(Handoff).where(Handoff.conversation_id == conversation_id, Handoff.status == "withdrawn", ~tried)
    ).all()


def _count(session: Session, parent: str, ids: Sequence[UUID]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for table, column in hanging_on(parent):
        counts[table.name] = session.scalar(select(func.count()).select_from(table).where(column.in_(ids))) or 0
    return counts


def hanging_on(parent: str) -> list[tuple[Table, Column]]:
    """Every table whose rows go with a row of `parent`, and the column that ties them."""
    return [
        (table, key.parent)
        for table in Base.metadata.sorted_tables
        for key in table.foreign_keys
        if key.ondelete == "CASCADE" and key.column.table.name == parent
    ]
