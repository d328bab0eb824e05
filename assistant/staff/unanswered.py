"""What a colleague leaves unanswered who goes from a chat now: danger, a family's message, or its wish for a person."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from assistant.records import conversations
from assistant.records.models import Conversation
from assistant.staff.open_danger import not_answered


@dataclass(frozen=True)
class Unanswered:
    """`seq` is the newest message that whoever is warned knows of; `route` is that of the card."""

    what: Literal["danger", "message", "asked"]
    at: datetime
    seq: int
    route: str = ""


def unanswered(session: Session, conversation: Conversation) -> Unanswered | None:
    """The worst of it. What the assistant answered, before a person had the chat, is answered."""
    newest = conversations.last_message(session, conversation.id)
    seq = newest.seq if newest else 1
    if card := not_answered(session, conversation.id):
        return Unanswered("danger", card.at, seq, card.route)
    spoke = conversations.last_who_spoke(session, conversation.id)
    if spoke and spoke.sender == "family":
        return Unanswered("message", spoke.created_at, seq)
    asked = conversation.waiting_since
    if asked and not conversations.staff_wrote_since(session, conversation.id, asked):
        return Unanswered("asked", asked, seq)
    return None
