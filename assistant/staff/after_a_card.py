"""What followed after a card: the family wrote again, a person took over, a handoff was sent, the chat ended."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.records import accounts, danger_cards

WHO = {"family": "the family", "service": "this service"}


@dataclass(frozen=True)
class Event:
    """`address` is where to read more of it."""

    at: datetime
    words: str
    address: str | None = None


@dataclass(frozen=True)
class Followed:
    """Of some conversations, all that may have followed something that happened in them."""

    wrote: dict[UUID, datetime]
    events: dict[UUID, list[Event]]

    def after(self, conversation_id: UUID | None, at: datetime) -> list[Event]:
        """In the order in which it happened. What the family wrote last stands for all it wrote."""
        if conversation_id is None:
            return []
        last = self.wrote.get(conversation_id)
        found = [Event(last, "The family wrote again")] if last and last > at else []
        return sorted(
            [*found, *(one for one in self.events[conversation_id] if one.at > at)], key=lambda event: event.at
        )


def followed(session: Session, conversation_ids: Iterable[UUID]) -> Followed:
    ids = list(dict.fromkeys(conversation_ids))
    names = {f"staff:{account.id}": account.name for account in accounts.everyone(session)} | WHO
    events: dict[UUID, list[Event]] = defaultdict(list)
    for entry in danger_cards.moves(session, ids):
        who = names.get(entry.actor, "a colleague")
        words = f"{who} took over" if entry.action == danger_cards.MOVES[0] else f"Ended by {who}"
        events[UUID(entry.subject)].append(Event(entry.at, words))
    for one, reference, at in danger_cards.sent(session, ids):
        events[one].append(Event(at, f"Handoff {reference} sent", f"/staff/handoffs/{reference}"))
    return Followed(danger_cards.family_last(session, ids), events)
