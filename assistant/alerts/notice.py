"""The e-mail that tells of an alert: that something was written, when, and where to read it. No words of a family, no
identity.
"""

from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from uuid import UUID

from assistant.alerts.alert import REMINDER
from assistant.hospital.hours import in_full
from assistant.post import Post, addressed
from assistant.records.models import SafetyAlert

ABOUT = {"safeguarding": "harm to somebody, or a threat of it", "self_harm": "self-harm or not wanting to live"}


@dataclass(frozen=True)
class OutgoingAlert:
    """One outbox entry about an alert. `entry_id` is the same at every attempt."""

    entry_id: UUID
    event: str
    alert: SafetyAlert
    recipient: str


TellAlert = Callable[[OutgoingAlert], str]


def by_email(post: Post, *, sender: str, address: str) -> TellAlert:
    def tell(outgoing: OutgoingAlert) -> str:
        return post(compose(outgoing, sender=sender, address=address), outgoing.entry_id)

    return tell


def compose(outgoing: OutgoingAlert, *, sender: str, address: str) -> EmailMessage:
    alert, reminder = outgoing.alert, outgoing.event == REMINDER
    subject = "Safety alert from the second-opinion chat" + (": nobody has taken it yet" if reminder else "")
    message = addressed(sender=sender, to=outgoing.recipient, subject=subject, entry_id=outgoing.entry_id)
    paragraphs = [
        f"In the hospital's second-opinion chat, something was written that may be about {ABOUT[alert.route]}. "
        f"It was on {in_full(alert.raised_at)}.",
        "A computer program saw this. It may be wrong. The person was shown whom to ring, and that nobody may be reading.",
        "Nobody has said yet that they have it." if reminder else "Please read it and say that you have it.",
        f"Open it in the console: {address}/staff/alerts",
    ]
    message.set_content("\n\n".join(paragraphs) + "\n")
    return message
