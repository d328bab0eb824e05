"""A handoff as staff read and work it: what the family wrote, what has happened since, and what may be done next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs import additions, lines, move, overdue, passing_on, themes
from assistant.handoffs.additions import Added
from assistant.handoffs.delivery import again
from assistant.handoffs.errors import UnknownHandoff
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.lines import Line
from assistant.handoffs.outcome import OUTCOMES
from assistant.handoffs.readers import needs
from assistant.handoffs.readers.needs import Needs
from assistant.handoffs.reference import read as read_reference
from assistant.records import accounts, clock_steps, conversations, handoff_desk, handoffs, outbox
from assistant.records import additions as addition_rows
from assistant.records.models import Handoff, HandoffEvent, HandoffNote, HandoffRating, OutboxEntry
from assistant.staff.complaints import mentioned, said_in
from assistant.staff.errors import NoHandoffOutcome, NoReason, ReasonTooLong
from assistant.staff.handoff_delivery import Delivery, delivery
from assistant.staff.reading import note_opening, note_refresh
from assistant.staff.sessions import StaffMember
from assistant.staff.states import MENTIONS_COMPLAINT, STATUS, Tag, danger_tags, handoff_tags

LONGEST_REASON = 500
DONE = {  # at the desk, with the colleague or the team
    "assigned": "Given to {}",
    "forwarded": "Forwarded to {}",
    "sent_again": "Sent again",
    "urgent": "Marked urgent",
    "not_urgent": "No longer urgent",
    "complaint": "Moved to the complaint route",
}
WHO = {"family": "the family", "service": "this service"}


@dataclass(frozen=True)
class Step:
    at: datetime
    status: str
    by: str
    why: str | None


@dataclass(frozen=True)
class Sheet:
    """`may` holds what can be done now: acknowledge, start, close, reopen, try_again, assign, forward, send_again,
    complain, urgent, not_urgent, read_additions. `newest` is when the last addition shown came. `proposed` are themes
    that nobody has confirmed; `assigned` is a colleague's name.
    """

    reference: str
    status: str
    tags: list[Tag]
    sent_at: datetime
    conversation_id: UUID | None
    given: tuple[Line, ...]
    added: tuple[Added, ...]
    needs: Needs
    child_died: bool
    steps: list[Step]
    deliveries: list[Delivery]
    may: frozenset[str]
    newest: datetime | None
    acknowledged_by: str | None
    acknowledged_at: datetime | None
    assigned_to: UUID | None = None
    assigned: str | None = None
    given_by: str | None = None
    outcome: str | None = None
    notes: Sequence[HandoffNote] = ()
    ratings: Sequence[HandoffRating] = ()
    themes: tuple[str, ...] | None = None
    proposed: tuple[str, ...] = ()
    colleagues: tuple[tuple[UUID, str], ...] = ()


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
    added = additions.sent(session, handoff)
    given = lines.standing(handoff, added)
    news = handoff.id in addition_rows.with_unread(session)
    everyone = accounts.everyone(session)
    return Sheet(
        reference=handoff.reference,
        status=handoff.status,
        tags=_mentions(session, handoff)
        + handoff_tags(
            handoff,
            failing=handoff.id in outbox.failing(session),
            dead=any(entry.state == "dead" for entry in entries),
            overdue=overdue.OVERDUE in clock_steps.of(session, handoff.id),
            news=news,
            changed=added[-1].at if added else None,
        ),
        sent_at=handoff.created_at,
        conversation_id=handoff.conversation_id,
        given=given,
        added=lines.only_added(added),
        needs=needs.read({line.name: line.words for line in given}),
        child_died=handoff.child_died,
        steps=_steps(history, added, handoff_desk.notes_of(session, handoff.id)),
        deliveries=[delivery(entry) for entry in entries],
        may=_may(handoff, entries) | ({"read_additions"} if news else set()),
        newest=max((one.at for one in added), default=None),
        acknowledged_by=next((event.by for event in history if event.status == "acknowledged"), None),
        acknowledged_at=handoff.acknowledged_at,
        assigned_to=handoff.assigned_to,
        assigned=next((one.name for one in everyone if one.id == handoff.assigned_to), None),
        given_by=handoff.given_by,
        outcome=handoff.outcome,
        notes=handoff_desk.notes_of(session, handoff.id),
        ratings=handoff_desk.ratings_of(session, handoff.id),
        themes=None if handoff.themes is None else tuple(handoff.themes),
        proposed=_proposed(session, handoff, given, added),
        colleagues=tuple((one.id, one.name) for one in everyone if one.disabled_at is None),
    )


def _mentions(session: Session, handoff: Handoff) -> list[Tag]:
    about = [handoff.conversation_id] if handoff.conversation_id else []
    shown = [notice for notices in conversations.notices_of(session, about).values() for notice in notices]
    complaint = mentioned(session, about) or (said_in(handoff.fields) and not handoff.complaint_at)
    return danger_tags(shown) + ([MENTIONS_COMPLAINT] if complaint else [])


def _steps(history: Sequence[HandoffEvent], added: Sequence[Added], notes: Sequence[HandoffNote]) -> list[Step]:
    """What was done with it and at the desk, and what the family changed meanwhile, in its order. No words of
    notes or of the family: those stand above.
    """
    moves = [
        Step(event.at, STATUS.get(event.status, event.status), WHO.get(event.by, event.by), event.why)
        for event in history
    ]
    changes = [
        Step(one.at, f"Corrected: {BY_NAME[one.field].label}" if one.field else "Added to", WHO["family"], None)
        for one in added
    ]
    desk = [Step(one.at, DONE[one.kind].format(one.words), one.by, None) for one in notes if one.kind in DONE]
    return sorted([*moves, *changes, *desk], key=lambda step: step.at)


def _proposed(session: Session, handoff: Handoff, given: Sequence[Line], added: Sequence[Added]) -> tuple[str, ...]:
    if handoff.themes is not None:
        return ()
    intents = conversations.intents_of(session, handoff.conversation_id) if handoff.conversation_id else set()
    said = {line.name: line.words for line in given}
    return themes.propose(said, [one.words for one in added if one.field is None], intents)


def close(session: Session, reference: str, member: StaffMember, *, outcome: str, why: str) -> None:
    """The family reads both. Raises NoReason, ReasonTooLong, NoHandoffOutcome, or what move.close raises."""
    why = " ".join(why.split())
    if not why:
        raise NoReason
    if len(why) > LONGEST_REASON:
        raise ReasonTooLong
    if outcome not in OUTCOMES:
        raise NoHandoffOutcome
    move.close(session, known_reference(reference), by=member.name, actor=member.actor, why=why, outcome=outcome)


def acknowledge(session: Session, reference: str, member: StaffMember) -> None:
    move.acknowledge(session, known_reference(reference), by=member.name, actor=member.actor)


def start(session: Session, reference: str, member: StaffMember) -> None:
    move.start(session, known_reference(reference), by=member.name, actor=member.actor)


def try_again(session: Session, reference: str, member: StaffMember) -> None:
    again.try_again(session, known_reference(reference), actor=member.actor)


def known_reference(said: str) -> str:
    """As we write it, however it was typed; a wrong one stays wrong."""
    return read_reference(said) or said


def _may(handoff: Handoff, entries: Sequence[OutboxEntry]) -> frozenset[str]:
    """What assistant.handoffs.move and passing_on would let happen now."""
    may = set[str]()
    if handoff.nobody_has_it:
        may.add("acknowledge")
    may |= {"acknowledged": {"start", "close"}, "in_progress": {"close"}, "closed": {"reopen"}}.get(
        handoff.status, set()
    )
    if any(entry.state == "dead" for entry in entries):
        may.add("try_again")
    if handoff.status in move.OPEN:
        may |= {"assign", "forward", "not_urgent" if handoff.urgent_at else "urgent"}
        may |= {"send_again"} if passing_on.may_send_again(list(entries)) else set()
    if handoff.status != "withdrawn" and handoff.complaint_at is None:
        may.add("complain")
    return frozenset(may)
