"""What staff do about a safety alert: have it, give it back, say what came of it, and take that back. No words of a
family; what staff write about it is sealed.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from assistant.alerts import alert as raised
from assistant.records import alerts
from assistant.staff.errors import AlertMoved, AlertTaken, NoAlertNote, NoOutcome, NoSuchAlert, NotYoursToClear
from assistant.staff.roles import OWNING
from assistant.staff.sessions import StaffMember
from assistant.staff.states import Tag

LONGEST_NOTE = 1000
OUTCOMES = {alerts.NO_DANGER: Tag("No danger", "grey"), alerts.FOLLOWED_UP: Tag("Followed up", "green")}


def may_clear(member: StaffMember) -> bool:
    """Whoever says that there was no danger lets the chat be erased: that is for an owner to say."""
    return member.role in OWNING


def take(session: Session, alert_id: UUID, member: StaffMember) -> None:
    """This member of staff has it. Raises AlertTaken."""
    try:
        raised.mark_seen(session, alert_id, by=member.name, actor=member.actor)
    except raised.AlreadySeen:
        raise AlertTaken from None


def release(session: Session, alert_id: UUID, member: StaffMember) -> None:
    """Nobody has it again. Raises AlertMoved."""
    try:
        raised.release(session, alert_id, by=member.name, actor=member.actor)
    except raised.NothingToUndo:
        raise AlertMoved from None


def decide(session: Session, alert_id: UUID, member: StaffMember, *, outcome: str, note: str) -> None:
    """What this member of staff found; it can be changed later. Raises NoOutcome, NotYoursToClear, NoAlertNote or
    NoSuchAlert.
    """
    note = note.replace("\r\n", "\n").strip()
    if outcome not in OUTCOMES:
        raise NoOutcome
    if outcome == alerts.NO_DANGER and not may_clear(member):
        raise NotYoursToClear
    if not note or len(note) > LONGEST_NOTE:
        raise NoAlertNote
    try:
        raised.decide(session, alert_id, outcome, by=member.name, actor=member.actor, note=note)
    except raised.UnknownAlert:
        raise NoSuchAlert from None


def undo(session: Session, alert_id: UUID, member: StaffMember) -> None:
    """Nothing is decided any more. Raises AlertMoved."""
    try:
        raised.undo(session, alert_id, by=member.name, actor=member.actor)
    except raised.NothingToUndo:
        raise AlertMoved from None
