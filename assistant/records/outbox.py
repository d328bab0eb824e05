"""Queries on the outbox: what is to be delivered, and who has taken it.

A claim is an update that only one worker can win, on SQLite and on PostgreSQL, so any number of services may run.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Exists, exists, func, select, update
from sqlalchemy.orm import Session, aliased

from assistant import clock
from assistant.records.changes import changed_one
from assistant.records.models import OutboxEntry

SENT, WITHDRAWN = "handoff.sent", "handoff.withdrawn"
ADDED, CORRECTED = "handoff.added", "handoff.corrected"
REMINDER, ESCALATED = "handoff.reminder", "handoff.escalated"
PERSON_ASKED, GIVEN, CHAT_COMPLAINT = "person.asked", "handoff.given", "conversation.complaint"
DESK = "desk"  # the channel of mails to staff of the console itself
FORWARDED, SENT_AGAIN, COMPLAINT = "handoff.forwarded", "handoff.sent_again", "handoff.complaint"
WHILE_NOBODY_HAS_IT = (REMINDER, ESCALATED)  # said only while it is true
LONGEST_CLAIM, LONGEST_WAIT = timedelta(minutes=10), timedelta(minutes=20)  # a little more than the worker makes


def add(
    session: Session,
    *,
    event: str,
    channel: str,
    handoff_id: UUID | None = None,
    alert_id: UUID | None = None,
    conversation_id: UUID | None = None,
    recipient: str | None = None,
) -> OutboxEntry:
    """About a handoff, an alert, a family that waits, or the account of the `recipient`, who otherwise is somebody that
    is not the usual one, such as the next contact.
    """
    now = clock.now()
    entry = OutboxEntry(
        event=event,
        handoff_id=handoff_id,
        alert_id=alert_id,
        conversation_id=conversation_id,
        channel=channel,
        recipient=recipient,
        created_at=now,
        next_attempt_at=now,
    )
    session.add(entry)
    return entry


def announce(session: Session, *, event: str, handoff_id: UUID) -> None:
    """Tell everyone who was sent the handoff, over the channel it was sent by, and every team it was passed to: who got
    it must hear what became of it.
    """
    sent_by = (
        select(OutboxEntry.channel, OutboxEntry.recipient)
        .where(OutboxEntry.handoff_id == handoff_id, OutboxEntry.event.in_((SENT, FORWARDED, COMPLAINT)))
        .distinct()
    )
    for channel, recipient in session.execute(sent_by.order_by(OutboxEntry.channel, OutboxEntry.recipient)).all():
        add(session, event=event, handoff_id=handoff_id, channel=channel, recipient=recipient)


def due(session: Session, *, now: datetime, most: int = 20) -> Sequence[OutboxEntry]:
    """Entries whose time has come and that no living worker has, oldest first."""
    found = select(OutboxEntry).where(OutboxEntry.state == "waiting", *_free(now))
    return session.scalars(found.order_by(OutboxEntry.created_at).limit(most)).all()


def claim(session: Session, entry_id: UUID, *, now: datetime, for_seconds: float) -> bool:
    """What is older and goes the same way goes first, so nobody hears of a withdrawal before the handoff."""
    taken = (
        update(OutboxEntry)
        .where(OutboxEntry.id == entry_id, OutboxEntry.state == "waiting", *_free(now), ~_older_one_waits())
        .values(claimed_until=now + timedelta(seconds=for_seconds), attempts=OutboxEntry.attempts + 1)
    )
    return changed_one(session, taken.execution_options(synchronize_session=False))


def _free(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """A claim or a wait that is longer than any we make was written by a clock that has jumped: it does not bind."""
    unclaimed = (
        OutboxEntry.claimed_until.is_(None)
        | (OutboxEntry.claimed_until < now)
        | (OutboxEntry.claimed_until > now + LONGEST_CLAIM)
    )
    waited = (
        (OutboxEntry.attempts == 0)
        | (OutboxEntry.next_attempt_at <= now)
        | (OutboxEntry.next_attempt_at > now + LONGEST_WAIT)
    )
    return unclaimed, waited


def _older_one_waits() -> Exists:
    older = aliased(OutboxEntry)
    same_way = (
        older.handoff_id == OutboxEntry.handoff_id,
        older.channel == OutboxEntry.channel,
        older.recipient.is_not_distinct_from(OutboxEntry.recipient),
    )
    return exists().where(older.state == "waiting", older.created_at < OutboxEntry.created_at, *same_way)


def overtake(session: Session, handoff_id: UUID, *, now: datetime, events: Collection[str] | None = None) -> None:
    """What has not left yet never leaves; what is on its way just now is overtaken when it fails. `events`: only of
    these kinds.
    """
    on_its_way = (
        (OutboxEntry.state == "waiting") & OutboxEntry.claimed_until.is_not(None) & (OutboxEntry.claimed_until >= now)
    )
    not_left = update(OutboxEntry).where(
        OutboxEntry.handoff_id == handoff_id, OutboxEntry.state.in_(("waiting", "dead")), ~on_its_way
    )
    if events is not None:
        not_left = not_left.where(OutboxEntry.event.in_(events))
    session.execute(not_left.values(state="overtaken").execution_options(synchronize_session="fetch"))


def by_id(session: Session, entry_id: UUID) -> OutboxEntry:
    """Raises NoResultFound."""
    return session.get_one(OutboxEntry, entry_id)


def by_id_locked(session: Session, entry_id: UUID) -> OutboxEntry | None:
    """None when it was erased with its handoff."""
    found = select(OutboxEntry).where(OutboxEntry.id == entry_id).with_for_update()
    return session.scalars(found.execution_options(populate_existing=True)).first()


def of_handoff(session: Session, handoff_id: UUID) -> Sequence[OutboxEntry]:
    found = select(OutboxEntry).where(OutboxEntry.handoff_id == handoff_id)
    return session.scalars(found.order_by(OutboxEntry.created_at)).all()


def told_since(session: Session, conversation_id: UUID, *, event: str, since: datetime) -> bool:
    found = select(OutboxEntry.id).where(OutboxEntry.conversation_id == conversation_id, OutboxEntry.event == event)
    return session.scalars(found.where(OutboxEntry.created_at >= since).limit(1)).first() is not None


def stuck(session: Session, *, after_attempts: int) -> Sequence[OutboxEntry]:
    """Entries that failed this often: a person has to look. Oldest first."""
    found = select(OutboxEntry).where(OutboxEntry.state == "waiting", OutboxEntry.attempts >= after_attempts)
    return session.scalars(found.order_by(OutboxEntry.created_at)).all()


def failing(session: Session) -> set[UUID]:
    """Handoffs of which a message could not be delivered yet. A mail to a colleague is none: they see it in the console
    too.
    """
    found = select(OutboxEntry.handoff_id).where(OutboxEntry.handoff_id.is_not(None), OutboxEntry.channel != DESK)
    tried = found.where(OutboxEntry.state == "waiting", OutboxEntry.last_error.is_not(None))
    return set(session.scalars(tried))


def dead(session: Session) -> Sequence[OutboxEntry]:
    """Entries that are not tried any more: a person has to act. Oldest first."""
    return session.scalars(
        select(OutboxEntry).where(OutboxEntry.state == "dead").order_by(OutboxEntry.created_at)
    ).all()


def count_dead(session: Session) -> int:
    """Of handoffs, however many of a handoff's entries are dead."""
    return session.scalar(select(func.count(OutboxEntry.handoff_id.distinct())).where(OutboxEntry.state == "dead")) or 0


def oldest_waiting(session: Session) -> datetime | None:
    """When the delivery that has waited longest was put in."""
    return session.scalar(select(func.min(OutboxEntry.created_at)).where(OutboxEntry.state == "waiting"))


def counts(session: Session) -> dict[tuple[str, str], int]:
    """How many entries there are, by channel and state."""
    found = select(OutboxEntry.channel, OutboxEntry.state, func.count()).group_by(
        OutboxEntry.channel, OutboxEntry.state
    )
    return {(channel, state): number for channel, state, number in session.execute(found)}
