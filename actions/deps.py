"""What an action is handed: the records, the hospital's facts, the channels a handoff leaves by, the key of its secret,
and how to read a turn off Rasa's tracker.
"""

from dataclasses import dataclass
from uuid import UUID

from rasa_sdk import Tracker

from assistant.hospital.profile import Profile
from assistant.records.database import Database


@dataclass(frozen=True)
class Deps:
    db: Database
    profile: Profile
    channels: tuple[str, ...] = ("email",)
    secret_key: str | None = None


PLAIN = 1.0  # how sure of a yes that decides: pressed, or plain words, which the service reads itself


@dataclass(frozen=True)
class Said:
    """Which conversation and turn this is, how it was understood, and which step had been asked."""

    conversation_id: UUID
    turn_id: UUID
    intent: str | None
    sure: float
    field: str | None
    details: dict


def said(tracker: Tracker) -> Said:
    """Our conversation is Rasa's sender, our turn its message. The step is the one the family was shown: after a fault
    Rasa's may be another.
    """
    message = tracker.latest_message
    details = message.get("metadata") or {}
    step = details.get("step") or tracker.slots.get("requested_slot") or ""
    return Said(
        conversation_id=UUID(tracker.sender_id),
        turn_id=UUID(message["message_id"]),
        intent=(message.get("intent") or {}).get("name"),
        sure=float((message.get("intent") or {}).get("confidence") or 0.0),
        field=step.removeprefix("handoff_") or None,
        details=details,
    )
