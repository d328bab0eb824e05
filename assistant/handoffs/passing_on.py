"""A handoff goes out once more: to another team, to the complaints team, or again to whom it went first.

Only addresses of the hospital's profile. Each is an outbox entry of its own, and who got it hears what becomes of it.
"""

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.delivery.channel import EMAIL
from assistant.handoffs.errors import UnknownHandoff, UnknownTeam, WrongState
from assistant.handoffs.move import OPEN
from assistant.hospital.profile import NextContact, Profile
from assistant.records import audit, handoffs, outbox
from assistant.records.models import Handoff, OutboxEntry

AS_SENT = (outbox.SENT, outbox.SENT_AGAIN)


def forward(session: Session, reference: str, profile: Profile, *, to: str, actor: str) -> NextContact:
    """To one of `handoffs.forward_to`, by its address. Raises UnknownTeam, UnknownHandoff or WrongState."""
    team = next((one for one in profile.handoffs.forward_to if one.email == to), None)
    if team is None:
        raise UnknownTeam
    handoff = _found(session, reference)
    if handoff.status not in OPEN:
        raise WrongState
    outbox.add(session, event=outbox.FORWARDED, handoff_id=handoff.id, channel=EMAIL, recipient=team.email)
    audit.add(session, actor=actor, action=outbox.FORWARDED, subject=handoff.reference, to=team.email)
    return team


def may_send_again(entries: list[OutboxEntry]) -> list[str]:
    """The channels by which it arrived or was given up, and by which none is on its way."""
    states: dict[str, set[str]] = {}
    for entry in entries:
        if entry.event in AS_SENT:
            states.setdefault(entry.channel, set()).add(entry.state)
    return sorted(channel for channel, seen in states.items() if "waiting" not in seen and seen & {"delivered", "dead"})


def send_again(session: Session, reference: str, *, actor: str) -> list[str]:
    """By the channels it first went by, to the same readers. Raises UnknownHandoff, or WrongState when it was taken
    back, or is still on its way.
    """
    handoff = _found(session, reference)
    channels = may_send_again(list(outbox.of_handoff(session, handoff.id)))
    if handoff.status not in OPEN or not channels:
        raise WrongState
    for channel in channels:
        outbox.add(session, event=outbox.SENT_AGAIN, handoff_id=handoff.id, channel=channel)
    audit.add(session, actor=actor, action=outbox.SENT_AGAIN, subject=handoff.reference, channels=channels)
    return channels


def to_complaints(session: Session, reference: str, profile: Profile, *, actor: str) -> None:
    """The family agreed that it is handled as a complaint too. Told to nobody but the complaints team: no other channel
    and no copy for another system says it. Raises UnknownHandoff or WrongState.
    """
    handoff = _found(session, reference)
    if handoff.complaint_at or handoff.status == "withdrawn":
        raise WrongState
    handoff.complaint_at = clock.now()
    if profile.handoffs.complaints_email:
        recipient = profile.handoffs.complaints_email
        outbox.add(session, event=outbox.COMPLAINT, handoff_id=handoff.id, channel=EMAIL, recipient=recipient)
    audit.add(session, actor=actor, action="handoff.complaint", subject=handoff.reference)


def _found(session: Session, reference: str) -> Handoff:
    handoff = handoffs.locked(session, reference)
    if handoff is None:
        raise UnknownHandoff
    return handoff
