"""The alerts page: what the danger screen alerted the hospital of, longest waiting first, and "I have this". No words of a family."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts import alert as raised
from assistant.records import alerts
from assistant.records.models import SafetyAlert
from assistant.staff.errors import AlertTaken
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember
from assistant.staff.states import Tag
from assistant.staff.watch import short_id

ABOUT = {"safeguarding": "Somebody may be harmed", "self_harm": "Somebody may harm themselves"}


@dataclass(frozen=True)
class AlertRow:
    """`conversation` is None once the conversation was erased or purged."""

    id: UUID
    about: str
    conversation_id: UUID | None
    conversation: str | None
    raised_at: datetime
    open: bool
    tag: Tag
    seen_at: datetime | None
    seen_by: str | None


def read_alerts(session: Session, reader: StaffMember) -> list[AlertRow]:
    note_opening(session, reader, "alerts.read", "alerts")
    return [_row(one) for one in alerts.open_first(session)]


def take(session: Session, alert_id: UUID, member: StaffMember) -> None:
    """This member of staff has it. Raises AlertTaken."""
    try:
        raised.mark_seen(session, alert_id, by=member.name, actor=member.actor)
    except raised.AlreadySeen:
        raise AlertTaken from None


def _row(one: SafetyAlert) -> AlertRow:
    short = short_id(one.conversation_id) if one.conversation_id else None
    return AlertRow(one.id, ABOUT[one.route], one.conversation_id, short, one.raised_at, one.seen_at is None, _tag(one), one.seen_at, one.seen_by)


def _tag(one: SafetyAlert) -> Tag:
    if one.seen_at:
        return Tag("Somebody has it", "green")
    return Tag("Overdue", "red") if one.due_at <= clock.now() else Tag("Nobody has it yet", "yellow")
