"""The e-mails that tell staff of work: that a family waits for a person in the chat, that a handoff was given to a
colleague, that a chat is to be handled as a complaint; and what happened to their own account. No words of the family,
no identity.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from uuid import UUID

from assistant.alerts import for_owners
from assistant.hospital.hours import in_full
from assistant.post import Post, addressed
from assistant.records import outbox


@dataclass(frozen=True)
class OutgoingWork:
    """One outbox entry for staff. `entry_id` is the same at every attempt; `about` is a conversation's id, a handoff's
    reference or an account's id.
    """

    entry_id: UUID
    event: str
    about: str
    at: datetime
    recipient: str


TellStaff = Callable[[OutgoingWork], str]


def by_email(post: Post, *, sender: str, address: str) -> TellStaff:
    def tell(outgoing: OutgoingWork) -> str:
        return post(compose(outgoing, sender=sender, address=address), outgoing.entry_id)

    return tell


def compose(outgoing: OutgoingWork, *, sender: str, address: str) -> EmailMessage:
    subject, paragraphs = _TOLD[outgoing.event](outgoing, f"{address}/staff")
    message = addressed(sender=sender, to=outgoing.recipient, subject=subject, entry_id=outgoing.entry_id)
    message.set_content("\n\n".join(paragraphs) + "\n")
    return message


def _person_asked(outgoing: OutgoingWork, console: str) -> tuple[str, list[str]]:
    return "A family is waiting to talk to a person", [
        f"In the hospital's second-opinion chat a family asked for a person. It was on {in_full(outgoing.at)}.",
        "They are told that you can see this, and when your office is open.",
        f"Take the conversation in the console: {console}/conversations/{outgoing.about}",
    ]


def _given(outgoing: OutgoingWork, console: str) -> tuple[str, list[str]]:
    return f"Handoff {outgoing.about} was given to you", [
        f"A colleague gave you a handoff in the staff console. It was on {in_full(outgoing.at)}.",
        'It stands under "Mine", marked until you open it. If it is not for you, give it back there.',
        f"Open it in the console: {console}/handoffs/{outgoing.about}",
    ]


def _complaint(outgoing: OutgoingWork, console: str) -> tuple[str, list[str]]:
    return "For the complaints team: a chat with the liaison office", [
        "A family said in the hospital's second-opinion chat that it wants to complain, and has agreed that this is handled "
        f"as a complaint. A member of the liaison staff noted that on {in_full(outgoing.at)}.",
        "Keep it apart from the child's clinical record. Nothing was passed on to a treating team with it.",
        f"Who may use the console reads the chat there; others ask the liaison office: {console}/conversations/{outgoing.about}",
    ]


def _own_account(outgoing: OutgoingWork, console: str) -> tuple[str, list[str]]:
    return for_owners.letter(outgoing.event, outgoing.at, console)


_TOLD: dict[str, Callable[[OutgoingWork, str], tuple[str, list[str]]]] = {
    outbox.PERSON_ASKED: _person_asked,
    outbox.GIVEN: _given,
    outbox.CHAT_COMPLAINT: _complaint,
    **dict.fromkeys((*for_owners.SAID, for_owners.ROLE_ASKED), _own_account),
}
