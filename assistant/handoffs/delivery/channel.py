"""A way for a handoff to leave: what it is handed, and what it answers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from assistant.handoffs.additions import Added
from assistant.records.models import Handoff

EMAIL = "email"  # the channel every hospital has


@dataclass(frozen=True)
class Outgoing:
    """One outbox entry on its way. `entry_id` is the same at every attempt, so that a receiver can know a repeat; `at`
    is when it happened.

    `recipient` is set only when it goes to somebody else than usual, such as the next contact. `acknowledge_token`
    makes the link
    that acknowledges without an account; only e-mail carries one.
    """

    entry_id: UUID
    event: str
    handoff: Handoff
    at: datetime
    recipient: str | None = None
    acknowledge_token: str | None = None
    additions: tuple[Added, ...] = ()


Deliver = Callable[[Outgoing], str]
"""Returns how it was delivered, in a word, or raises NotDelivered. It is called outside any transaction."""
