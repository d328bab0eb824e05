"""A handoff as staff read and work it: what the family wrote, what has happened since, and what may be done next."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs import additions, move, overdue
from assistant.handoffs.additions import Added
from assistant.handoffs.delivery import again
from assistant.handoffs.errors import UnknownHandoff
from assistant.handoffs.fields import BY_NAME, SHOWN, label
from assistant.handoffs.reference import read as read_reference
from assistant.records import clock_steps, handoffs, outbox
from assistant.records.models import Handoff, OutboxEntry
from assistant.staff.errors import NoReason
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.sessions import StaffMember
from assistant.staff.states import STATUS, Tag, handoff_tags

LONGEST_REASON = 500
EVENTS = {
    "handoff.sent": "Message to the team",
    "handoff.withdrawn": "Notice that the family withdrew it",
    "handoff.added": "What the family added",
    "handoff.corrected": "What the family corrected",
    "handoff.reminder": "Reminder to the team",
    "handoff.escalated": "Message to the next contact",
}
CHANNELS = {"email": "by e-mail", "webhook": "to the hospital's other system", "fhir": "to the FHIR server"}
WHO = {"family": "the family", "service": "this service"}


@dataclass(frozen=True)
class Given:
    name: str
    label: str
    words: str


@dataclass(frozen=True)
class Step:
    at: datetime
    status: str
    by: str
    why: str | None


@dataclass(frozen=True)
class Delivery:
    what: str
    state: Tag
    attempts: int
    last_error: str | None
    delivered_by: str | None
    delivered_at: datetime | None
    next_attempt_at: datetime | None


@dataclass(frozen=True)
class Sheet:
    """`may` holds what can be done now: acknowledge, start, close, try_again."""

    reference: str
    status: str
    tags: list[Tag]
    sent_at: datetime
    conversation_id: UUID | None
    given: list[Given]
    added: tuple[Added, ...]
    steps: list[Step]
    deliveries: list[Delivery]
    may: frozenset[str]
    acknowledged_by: str | None
    acknowledged_at: datetime | None

    @staticmethod
    def label_of(field: str) -> str:
        return BY_NAME[field].label


def read_sheet(session: Session, reference: str, reader: StaffMember, *, refresh: bool = False) -> Sheet:
    """Raises UnknownHandoff."""
    handoff = found(session, reference)
    (note_refresh if refresh else note_opening)(session, reader, "handoff.read", handoff.reference)
    return sheet_of(session, handoff)


def found(session: Session, reference: str) -> Handoff:
    """Raises UnknownHandoff."""
    handoff = handoffs.by_reference(session, known_reference(reference))
    if handoff is None:
        raise UnknownHandoff
    return handoff


def sheet_of(session: Session, handoff: Handoff) -> Sheet:
    """Whoever shows it to somebody notes the reading."""
    history = handoffs.history(session, handoff)
    entries = outbox.of_handoff(session, handoff.id)
    return Sheet(
        reference=handoff.reference,
        status=handoff.status,
        tags=handoff_tags(
            handoff,
            failing=any(entry.state == "waiting" and entry.last_error for entry in entries),
            dead=any(entry.state == "dead" for entry in entries),
            overdue=overdue.OVERDUE in clock_steps.of(session, handoff.id),
        ),
        sent_at=handoff.created_at,
        conversation_id=handoff.conversation_id,
        given=[
            Given(field.name, label(field, handoff.verified), handoff.fields[field.name])
            for field in SHOWN
            if field.name in handoff.fields
        ],
        added=additions.sent(session, handoff),
        steps=[
            Step(event.at, STATUS.get(event.status, event.status), WHO.get(event.by, event.by), event.why)
            for event in history
        ],
        deliveries=[_delivery(entry) for entry in entries],
        may=_may(handoff) | ({"try_again"} if any(entry.state == "dead" for entry in entries) else set()),
        acknowledged_by=next((event.by for event in history if event.status == "acknowledged"), None),
        acknowledged_at=handoff.acknowledged_at,
    )


def close(session: Session, reference: str, member: StaffMember, *, why: str) -> None:
    """Raises NoReason, or what move.close raises."""
    why = " ".join(why.split())[:LONGEST_REASON]
    if not why:
        raise NoReason
    move.close(session, known_reference(reference), by=member.name, actor=member.actor, why=why)


def acknowledge(session: Session, reference: str, member: StaffMember) -> None:
    move.acknowledge(session, known_reference(reference), by=member.name, actor=member.actor)


def start(session: Session, reference: str, member: StaffMember) -> None:
    move.start(session, known_reference(reference), by=member.name, actor=member.actor)


def try_again(session: Session, reference: str, member: StaffMember) -> None:
    again.try_again(session, known_reference(reference), actor=member.actor)


def known_reference(said: str) -> str:
    """As we write it, however it was typed; a wrong one stays wrong."""
    return read_reference(said) or said


def _may(handoff: Handoff) -> frozenset[str]:
    """What assistant.handoffs.move would let happen now."""
    if handoff.nobody_has_it:
        return frozenset({"acknowledge"})
    return {"acknowledged": frozenset({"start", "close"}), "in_progress": frozenset({"close"})}.get(
        handoff.status, frozenset()
    )


def _delivery(entry: OutboxEntry) -> Delivery:
    return Delivery(
        what=f"{EVENTS.get(entry.event, entry.event)}, {CHANNELS.get(entry.channel, entry.channel)}",
        state=_delivery_tag(entry),
        attempts=entry.attempts,
        last_error=entry.last_error,
        delivered_by=entry.delivered_by,
        delivered_at=entry.delivered_at,
        next_attempt_at=entry.next_attempt_at if entry.state == "waiting" else None,
    )


def _delivery_tag(entry: OutboxEntry) -> Tag:
    if entry.state == "overtaken":
        return Tag(
            "Not sent: no longer needed"
            if entry.event in outbox.WHILE_NOBODY_HAS_IT
            else "Not sent: withdrawn before it left",
            "grey",
        )
    if entry.state == "delivered":
        return Tag("Delivered", "green")
    if entry.state == "dead":
        return Tag("Not delivered: given up", "red")
    return Tag("Could not be delivered yet", "orange") if entry.last_error else Tag("Waiting to be sent", "blue")
