"""What is done with a handoff at the desk, beside moving it on: who has it, notes, passing it on. Each with who and
when, for staff alone.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs import move, passing_on, themes
from assistant.handoffs.delivery.named import NoName, typed_name
from assistant.handoffs.errors import UnknownHandoff, WrongState
from assistant.handoffs.reference import read as read_reference
from assistant.hospital.profile import Profile
from assistant.records import accounts, audit, handoff_desk, handoffs, outbox
from assistant.records.models import Handoff
from assistant.staff.errors import (
    AssignedMeanwhile,
    NoComplaintConsent,
    NoNote,
    NoReopenReason,
    NoTeamName,
    NoteTooLong,
    NotYoursToGive,
    NoUrgentReason,
    ReasonTooLong,
    UnknownColleague,
)
from assistant.staff.roles import LEADING
from assistant.staff.sessions import StaffMember

LONGEST_NOTE, LONGEST_REASON, LONGEST_BY = 4000, 500, 120
NOTE, ASSIGNED, FORWARDED, SENT_AGAIN, COMPLAINT = "note", "assigned", "forwarded", "sent_again", "complaint"
URGENT, NOT_URGENT = "urgent", "not_urgent"


def assign(session: Session, reference: str, member: StaffMember, *, to: UUID | None, seen: UUID | None) -> None:
    """To a colleague, or to nobody (None). `seen` is who had it when the page was opened: a colleague who took it since
    is not overruled unawares. Everybody takes what nobody has, and gives back what is theirs; who leads gives to
    others. Raises UnknownColleague, AssignedMeanwhile, NotYoursToGive or WrongState.
    """
    handoff = _open(session, reference)
    if handoff.assigned_to == to:
        return
    if handoff.assigned_to != seen:
        raise AssignedMeanwhile
    if member.role not in LEADING and not {to, handoff.assigned_to} <= {None, member.id}:
        raise NotYoursToGive
    account = accounts.by_id(session, to) if to else None
    if to and (account is None or account.disabled_at):
        raise UnknownColleague
    handoff.assigned_to = to
    handoff.given_by = None if account is None or account.id == member.id else member.name
    if account and handoff.given_by:
        outbox.add(session, event=outbox.GIVEN, channel=outbox.DESK, handoff_id=handoff.id, recipient=account.email)
    _done(session, handoff, member, ASSIGNED, account.name if account else "nobody")
    audit.add(session, actor=member.actor, action="handoff.assigned", subject=handoff.reference, to=str(to or "nobody"))


def opened(session: Session, reference: str, member: StaffMember) -> None:
    """Whoever was given it has seen it: it is new to them no more."""
    handoff = _locked(session, reference)
    if handoff.assigned_to == member.id:
        handoff.given_by = None


def note(session: Session, reference: str, member: StaffMember, *, words: str) -> None:
    """Staff alone read it. Raises NoNote or NoteTooLong."""
    words = words.replace("\r\n", "\n").strip()
    if not words:
        raise NoNote
    if len(words) > LONGEST_NOTE:
        raise NoteTooLong
    handoff = _locked(session, reference)
    _done(session, handoff, member, NOTE, words)
    audit.add(session, actor=member.actor, action="handoff.noted", subject=handoff.reference)


def mark_urgent(session: Session, reference: str, member: StaffMember, *, why: str) -> None:
    """It stands first in the queue, for staff alone: a family is promised nothing. Marked again, the new reason stands
    beside the first. Raises NoUrgentReason, ReasonTooLong or WrongState.
    """
    why = " ".join(why.split())
    if not why:
        raise NoUrgentReason
    if len(why) > LONGEST_REASON:
        raise ReasonTooLong
    handoff = _open(session, reference)
    handoff.urgent_at = handoff.urgent_at or clock.now()
    _done(session, handoff, member, URGENT, why)
    audit.add(session, actor=member.actor, action="handoff.marked_urgent", subject=handoff.reference)


def unmark_urgent(session: Session, reference: str, member: StaffMember) -> None:
    """Raises WrongState."""
    handoff = _open(session, reference)
    if handoff.urgent_at is None:
        return
    handoff.urgent_at = None
    _done(session, handoff, member, NOT_URGENT, "-")
    audit.add(session, actor=member.actor, action="handoff.not_urgent", subject=handoff.reference)


def forward(session: Session, reference: str, member: StaffMember, profile: Profile, *, to: str) -> None:
    """Raises what passing_on.forward raises."""
    team = passing_on.forward(session, known(reference), profile, to=to, actor=member.actor)
    _done(session, _locked(session, reference), member, FORWARDED, team.name)


def send_again(session: Session, reference: str, member: StaffMember) -> None:
    """Raises what passing_on.send_again raises."""
    channels = passing_on.send_again(session, known(reference), actor=member.actor)
    _done(session, _locked(session, reference), member, SENT_AGAIN, ", ".join(channels))


def acknowledge_for(session: Session, reference: str, member: StaffMember, *, name: str) -> None:
    """Somebody of the team said, by phone or in person, that they have it. The family is told that name. Raises
    NoTeamName, or what move.acknowledge raises.
    """
    try:
        by = f"{typed_name(name)} (entered by {member.name})"[:LONGEST_BY]
    except NoName:
        raise NoTeamName from None
    move.acknowledge(session, known(reference), by=by, actor=member.actor)


def reopen(session: Session, reference: str, member: StaffMember, *, why: str) -> None:
    """Raises NoReopenReason or ReasonTooLong, or what move.reopen raises."""
    why = " ".join(why.split())
    if not why:
        raise NoReopenReason
    if len(why) > LONGEST_REASON:
        raise ReasonTooLong
    move.reopen(session, known(reference), by=member.name, actor=member.actor, why=why)


def read_additions(session: Session, reference: str, member: StaffMember, *, until: datetime) -> None:
    """Somebody has read what the family added up to `until`, the newest that the page showed. What came since is still
    new.
    """
    handoff = _locked(session, reference)
    handoff.additions_read_at = max(min(until, clock.now()), handoff.additions_read_at or until)
    audit.add(session, actor=member.actor, action="handoff.additions_read", subject=handoff.reference)


def complain(session: Session, reference: str, member: StaffMember, profile: Profile, *, agreed: bool) -> None:
    """`agreed`: the family said that it may be handled as a complaint. Raises NoComplaintConsent, or WrongState."""
    if not agreed:
        raise NoComplaintConsent
    passing_on.to_complaints(session, known(reference), profile, actor=member.actor)
    told = (
        "The complaints team is told by e-mail." if profile.handoffs.complaints_email else "Nobody is told by e-mail."
    )
    _done(session, _locked(session, reference), member, COMPLAINT, told)


def confirm_themes(session: Session, reference: str, member: StaffMember, *, chosen: Sequence[str]) -> None:
    """Raises UnknownTheme."""
    themes.confirm(session, _locked(session, reference), chosen, actor=member.actor)


def known(reference: str) -> str:
    return read_reference(reference) or reference


def _locked(session: Session, reference: str) -> Handoff:
    handoff = handoffs.locked(session, known(reference))
    if handoff is None:
        raise UnknownHandoff
    return handoff


def _open(session: Session, reference: str) -> Handoff:
    """Raises UnknownHandoff or WrongState."""
    handoff = _locked(session, reference)
    if handoff.status not in move.OPEN:
        raise WrongState
    return handoff


def _done(session: Session, handoff: Handoff, member: StaffMember, kind: str, words: str) -> None:
    handoff_desk.add_note(session, handoff.id, kind=kind, by=member.name, words=words, now=clock.now())
