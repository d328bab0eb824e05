"""What a colleague leaves unanswered who goes from a chat now: danger, a family's message, or its wish for a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from assistant.records import conversations
from assistant.records.models import Conversation
from assistant.staff.giving_back import unanswered_since
from assistant.staff.open_danger import not_answered


@dataclass(frozen=True)
class Unanswered:
    """`seq` is the newest message that whoever is warned knows of; `route` is that of the card. `waits`: since when the
    family waits for a person; None where it only said thank you.
    """

    what: Literal["danger", "message", "asked"]
    at: datetime
    seq: int
    waits: datetime | None
    route: str = ""


def unanswered(session: Session, conversation: Conversation) -> Unanswered | None:
    """The worst of it. What the assistant answered, before a person had the chat, is answered."""
    newest = conversations.last_message(session, conversation.id)
    seq = newest.seq if newest else 1
    waits = unanswered_since(session, conversation)
    if card := not_answered(session, conversation.id):
        return Unanswered("danger", card.at, seq, waits or card.at, card.route)
    spoke = conversations.last_who_spoke(session, conversation.id)
    if spoke and spoke.sender == "family":
        return Unanswered("message", spoke.created_at, seq, waits)
    asked = conversation.waiting_since
    if asked and not conversations.staff_wrote_since(session, conversation.id, asked):
        return Unanswered("asked", asked, seq, asked)
    return None
