"""How each message about a handoff fared, in words for the desk."""

from dataclasses import dataclass
from datetime import datetime

from assistant.records import outbox
from assistant.records.models import OutboxEntry
from assistant.staff.states import Tag

EVENTS = {
    "handoff.sent": "Message to the team",
    "handoff.withdrawn": "Notice that the family withdrew it",
    "handoff.added": "What the family added",
    "handoff.corrected": "What the family corrected",
    "handoff.forwarded": "Message to another team",
    "handoff.sent_again": "Message to the team, once more",
    "handoff.complaint": "Message to the complaints team",
    "handoff.given": "Note to the colleague who got it",
    "handoff.reminder": "Reminder to the team",
    "handoff.escalated": "Message to the next contact",
}
CHANNELS = {
    "email": "by e-mail",
    "webhook": "to the hospital's other system",
    "fhir": "to the FHIR server",
    "desk": "by e-mail",
}


@dataclass(frozen=True)
class Delivery:
    what: str
    state: Tag
    attempts: int
    last_error: str | None
    delivered_by: str | None
    delivered_at: datetime | None
    next_attempt_at: datetime | None


def delivery(entry: OutboxEntry) -> Delivery:
    return Delivery(
        what=f"{EVENTS.get(entry.event, entry.event)}, {CHANNELS.get(entry.channel, entry.channel)}",
        state=_tag(entry),
        attempts=entry.attempts,
        last_error=entry.last_error,
        delivered_by=entry.delivered_by,
        delivered_at=entry.delivered_at,
        next_attempt_at=entry.next_attempt_at if entry.state == "waiting" else None,
    )


def _tag(entry: OutboxEntry) -> Tag:
    if entry.state == "overtaken":
        return Tag(
            "Not sent: no longer needed"
            if entry.event in (*outbox.WHILE_NOBODY_HAS_IT, outbox.GIVEN)
            else "Not sent: withdrawn before it left",
            "grey",
        )
    if entry.state == "delivered":
        return Tag("Delivered", "green")
    if entry.state == "dead":
        return Tag("Not delivered: given up", "red")
    return Tag("Could not be delivered yet", "orange") if entry.last_error else Tag("Waiting to be sent", "blue")
