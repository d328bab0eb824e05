"""What happens while nobody says that they have a handoff: a reminder, then the next contacts, then it is overdue.

The clock runs only while the liaison team is open, so a weekend or a bank holiday makes nothing late.
"""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.delivery.channel import EMAIL
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Profile
from assistant.records import audit, clock_steps, handoffs, outbox
from assistant.records.models import Handoff

REMINDED, ESCALATED, OVERDUE = "reminded", "escalated", "overdue"


def due(handoff: Handoff, taken: Collection[str], profile: Profile, *, now: datetime) -> list[str]:
    """The steps whose time has come and that are not in `taken`, in order. None once somebody has it, or it was taken
    back.
    """
    if not handoff.nobody_has_it:
        return []
    waited = _waited(profile, handoff.created_at, now)
    return [step for step, hours in _hours(profile).items() if step not in taken and waited >= timedelta(hours=hours)]


def take_steps(session: Session, reference: str, profile: Profile) -> list[str]:
    """Take what is due, each step once, with its outbox entries and audit entry. Returns the steps."""
    handoff = handoffs.locked(session, reference)
    if handoff is None:
        return []
    steps = due(handoff, clock_steps.of(session, handoff.id), profile, now=clock.now())
    for step in steps:
        clock_steps.add(session, handoff.id, step)
        audit.add(session, actor="service", action=f"handoff.{step}", subject=handoff.reference)
        _tell_staff(session, handoff, step, profile)
    return steps


def _hours(profile: Profile) -> dict[str, int]:
    """Without next contacts nobody is told at the second step, so there is none."""
    times = profile.handoffs
    hours = {
        REMINDED: times.remind_after_hours,
        ESCALATED: times.escalate_after_hours,
        OVERDUE: times.overdue_after_hours,
    }
    return hours if times.contacts else {step: after for step, after in hours.items() if step != ESCALATED}


def _waited(profile: Profile, start: datetime, now: datetime) -> timedelta:
    """A hospital that names no hours is taken to be open: better a reminder at night than none."""
    if not profile.liaison.hours:
        return now - start
    return OpeningHours(profile.liaison.hours, profile.nation).open_time(start, now)


def _tell_staff(session: Session, handoff: Handoff, step: str, profile: Profile) -> None:
    if step == REMINDED:
        outbox.add(session, event=outbox.REMINDER, handoff_id=handoff.id, channel=EMAIL)
    elif step == ESCALATED:
        for contact in profile.handoffs.contacts:
            outbox.add(session, event=outbox.ESCALATED, handoff_id=handoff.id, channel=EMAIL, recipient=contact.email)
