"""The e-mail that tells the liaison office that a family waits for a person in the chat. No words of the family, no
identity.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from uuid import UUID

from assistant.hospital.hours import in_full
from assistant.post import Post, addressed


@dataclass(frozen=True)
class OutgoingRequest:
    """One outbox entry about a family that waits. `entry_id` is the same at every attempt."""

    entry_id: UUID
    conversation_id: UUID
    asked_at: datetime
    recipient: str


TellDesk = Callable[[OutgoingRequest], str]


def by_email(post: Post, *, sender: str, address: str) -> TellDesk:
    def tell(outgoing: OutgoingRequest) -> str:
        return post(compose(outgoing, sender=sender, address=address), outgoing.entry_id)

    return tell


def compose(outgoing: OutgoingRequest, *, sender: str, address: str) -> EmailMessage:
    subject = "A family is waiting to talk to a person"
    message = addressed(sender=sender, to=outgoing.recipient, subject=subject, entry_id=outgoing.entry_id)
    paragraphs = [
        f"In the hospital's second-opinion chat a family asked for a person. It was on {in_full(outgoing.asked_at)}.",
        "They are told that you can see this, and when your office is open.",
        f"Take the conversation in the console: {address}/staff/conversations/{outgoing.conversation_id}",
    ]
    message.set_content("\n\n".join(paragraphs) + "\n")
    return message
