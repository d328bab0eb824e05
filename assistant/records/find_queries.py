"""Queries of the console's search: which conversations and handoffs match, newest first, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, func, literal, or_, select, tuple_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Uuid

from assistant.records.models import (
    AuditEntry,
    Conversation,
    ConversationStem,
    Handoff,
    HandoffStem,
    Message,
    Turn,
    VerifiedFact,
)

Place = tuple[datetime, UUID]
SELDOM = 3000  # rows of a stem


@dataclass(frozen=True)
class Wanted:
    """All of it together. `words` and `places` hold for each stem or place its hashes; `until` is not within."""

    words: Sequence[Sequence[int]] = ()
    places: Sequence[Sequence[int]] = ()
    modes: Sequence[str] = ()
    statuses: Sequence[str] = ()
    colleague: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


def conversations(session: Session, wanted: Wanted, *, before: Place | None, most: int) -> Sequence[Conversation]:
    """By their last message. A ward is that of a handoff from it; a colleague has it, took it over or wrote in it."""
    found = select(Conversation).where(*_between(Conversation.last_message_at, Conversation.id, wanted, before))
    for hashes in wanted.words:
        found = found.where(_has(session, Conversation.id, ConversationStem.conversation_id, hashes))
    if wanted.places:
        there = [_has(session, Handoff.id, HandoffStem.handoff_id, hashes) for hashes in wanted.places]
        sent = select(Handoff.conversation_id).where(*there, Handoff.conversation_id.is_not(None))
        found = found.where(Conversation.id.in_(sent))
    if wanted.modes:
        found = found.where(Conversation.mode.in_(wanted.modes))
    if wanted.colleague:
        acts = ("conversation.taken_over", "conversation.replied")
        has_it = (Conversation.mode == "staff") & (Conversation.staff_id == wanted.colleague)
        subjects = _subjects(wanted.colleague).where(AuditEntry.action.in_(acts)).subquery()
        found = found.where(or_(has_it, Conversation.id.in_(select(as_uuid(subjects.c.subject)))))
    order = (Conversation.last_message_at.desc(), Conversation.id.desc())
    return session.scalars(found.order_by(*order).limit(most)).all()


def handoffs(session: Session, wanted: Wanted, *, before: Place | None, most: int) -> Sequence[Handoff]:
    """By when they were sent. A colleague is to work it, or did something with it that is more than reading."""
    found = select(Handoff).where(*_between(Handoff.created_at, Handoff.id, wanted, before))
    for hashes in (*wanted.words, *wanted.places):
        found = found.where(_has(session, Handoff.id, HandoffStem.handoff_id, hashes))
    if wanted.statuses:
        found = found.where(Handoff.status.in_(wanted.statuses))
    if wanted.colleague:
        acted = _subjects(wanted.colleague).where(
            AuditEntry.action.like("handoff.%"), AuditEntry.action != "handoff.read"
        )
        found = found.where(or_(Handoff.assigned_to == wanted.colleague, Handoff.reference.in_(acted)))
    return session.scalars(found.order_by(Handoff.created_at.desc(), Handoff.id.desc()).limit(most)).all()


def by_short_id(session: Session, short: str) -> Sequence[UUID]:
    """Conversations whose number begins so; `short` is eight hexadecimal digits."""
    first, last = UUID(short + "0" * 24), UUID(short + "f" * 24)
    return session.scalars(select(Conversation.id).where(Conversation.id.between(first, last)).limit(2)).all()


def own_words(session: Session, conversation_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """What the family and staff wrote, in order, and what a portal vouched for; not what a family pressed."""
    found = (
        select(Message.conversation_id, Message.text)
        .outerjoin(Turn, Turn.id == Message.turn_id)
        .where(Message.conversation_id.in_(conversation_ids), Message.sender.in_(("family", "staff")))
        .where(Turn.choice_id.is_(None))
    )
    texts: dict[UUID, list[str]] = {}
    for conversation_id, text in session.execute(found.order_by(Message.conversation_id, Message.seq)):
        texts.setdefault(conversation_id, []).append(text)
    vouched = select(VerifiedFact.conversation_id, VerifiedFact.value)
    for conversation_id, text in session.execute(vouched.where(VerifiedFact.conversation_id.in_(conversation_ids))):
        texts.setdefault(conversation_id, []).append(text)
    return texts


def conversations_held(
    session: Session, *, after: UUID | None, most: int, without_stems: bool = False
) -> Sequence[UUID]:
    """The next of all; or of those that no stem finds, be it that they are older than the index."""
    found = select(Conversation.id).order_by(Conversation.id).limit(most).with_for_update()
    if without_stems:
        found = found.where(~exists().where(ConversationStem.conversation_id == Conversation.id))
    return session.scalars(found.where(Conversation.id > after) if after else found).all()


def handoffs_held(session: Session, *, after: UUID | None, most: int, without_stems: bool = False) -> Sequence[Handoff]:
    found = select(Handoff).order_by(Handoff.id).limit(most).with_for_update()
    if without_stems:
        found = found.where(~exists().where(HandoffStem.handoff_id == Handoff.id))
    return session.scalars(found.where(Handoff.id > after) if after else found).all()


def older_than_the_index(session: Session) -> bool:
    """There is something without a stem. Read before anything is held: as a rule there is nothing to do."""
    said = Conversation.next_seq > 2  # what welcomed it is not the family's
    no_stem = ~exists().where(ConversationStem.conversation_id == Conversation.id)
    if session.scalar(select(Conversation.id).where(said, no_stem).limit(1)) is not None:
        return True
    unsent = select(Handoff.id).where(~exists().where(HandoffStem.handoff_id == Handoff.id))
    return session.scalar(unsent.limit(1)) is not None


def _between(at: Any, key: Any, wanted: Wanted, before: Place | None) -> list[ColumnElement[bool]]:
    limits = [at >= wanted.since] if wanted.since else []
    limits += [at < wanted.until] if wanted.until else []
    return limits + ([tuple_(at, key) < tuple_(*before)] if before else [])


def _has(session: Session, owner: Any, tie: Any, hashes: Sequence[int]) -> ColumnElement[bool]:
    """What few have is looked up, and the rows found by it; what many have is asked of one row after the other, newest
    first, until the page is full. The database cannot know which is quicker.
    """
    stem = tie.class_.stem_hash.in_(hashes)
    few = select(literal(1)).where(stem).limit(SELDOM).subquery()
    if (session.scalar(select(func.count()).select_from(few)) or 0) < SELDOM:
        return owner.in_(select(tie).where(stem))
    return exists().where(tie == owner, stem)


def _subjects(colleague: UUID) -> Select[str]:
    return select(AuditEntry.subject).where(AuditEntry.actor == f"staff:{colleague}")


class as_uuid(FunctionElement):
    """The audit chain names a conversation in letters; SQLite stores ids without dashes."""

    inherit_cache = True
    type = Uuid()


@compiles(as_uuid)
def _cast(element: as_uuid, compiler: Any, **kw: Any) -> str:
    return f"CAST({compiler.process(element.clauses, **kw)} AS UUID)"


@compiles(as_uuid, "sqlite")
def _undashed(element: as_uuid, compiler: Any, **kw: Any) -> str:
    return f"replace({compiler.process(element.clauses, **kw)}, '-', '')"
