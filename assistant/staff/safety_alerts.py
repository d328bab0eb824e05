"""The alerts page: what the danger screen alerted the hospital of, longest waiting first, "I have this", and what came
of it. No words of a family.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts import alert as raised
from assistant.records import alerts, conversations
from assistant.records.models import SafetyAlert
from assistant.staff.errors import AlertTaken, NoOutcome, NoSuchAlert
from assistant.staff.lists import short_id
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember
from assistant.staff.states import ERASE_ASKED, Tag

ABOUT = {"safeguarding": "Somebody may be harmed", "self_harm": "Somebody may harm themselves"}
OUTCOMES = {alerts.NO_DANGER: Tag("No danger", "grey"), alerts.FOLLOWED_UP: Tag("Followed up", "green")}


@dataclass(frozen=True)
class AlertRow:
    """`conversation` is None once the conversation was erased or purged. `may_be_erased`: the family asked for it, and
    no alert stands against it now.
    """

    id: UUID
    about: str
    conversation_id: UUID | None
    conversation: str | None
    raised_at: datetime
    open: bool
    tags: list[Tag]
    seen_at: datetime | None
    seen_by: str | None
    outcome: str | None
    outcome_at: datetime | None
    outcome_by: str | None
    may_be_erased: bool


def read_alerts(session: Session, reader: StaffMember) -> list[AlertRow]:
    note_opening(session, reader, "alerts.read", "alerts")
    found = alerts.open_first(session)
    about = [one.conversation_id for one in found if one.conversation_id]
    asked = conversations.erase_asked(session, about)
    clear = asked - alerts.with_uncleared(session, about)
    return [_row(one, asked=one.conversation_id in asked, clear=one.conversation_id in clear) for one in found]


def take(session: Session, alert_id: UUID, member: StaffMember) -> None:
    """This member of staff has it. Raises AlertTaken."""
    try:
        raised.mark_seen(session, alert_id, by=member.name, actor=member.actor)
    except raised.AlreadySeen:
        raise AlertTaken from None


def decide(session: Session, alert_id: UUID, member: StaffMember, *, outcome: str) -> None:
    """What this member of staff found; it can be changed later. Raises NoOutcome or NoSuchAlert."""
    try:
        raised.decide(session, alert_id, outcome, by=member.name, actor=member.actor)
    except raised.UnknownOutcome:
        raise NoOutcome from None
    except raised.UnknownAlert:
        raise NoSuchAlert from None


def _row(one: SafetyAlert, *, asked: bool, clear: bool) -> AlertRow:
    return AlertRow(
        id=one.id,
        about=ABOUT[one.route],
        conversation_id=one.conversation_id,
        conversation=short_id(one.conversation_id) if one.conversation_id else None,
        raised_at=one.raised_at,
        open=one.seen_at is None,
        tags=[*([ERASE_ASKED] if asked else []), _tag(one)],
        seen_at=one.seen_at,
        seen_by=one.seen_by,
        outcome=one.outcome,
        outcome_at=one.outcome_at,
        outcome_by=one.outcome_by,
        may_be_erased=clear,
    )


def _tag(one: SafetyAlert) -> Tag:
    if one.outcome:
        return OUTCOMES[one.outcome]
    if one.seen_at:
        return Tag("Somebody has it", "green")
    return Tag("Overdue", "red") if one.due_at <= clock.now() else Tag("Nobody has it yet", "yellow")
