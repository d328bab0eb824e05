"""Rasa's slots follow the draft: a slot says only that the draft has its line."""

from typing import Any

from rasa_sdk.events import SlotSet

from assistant.handoffs.fields import FIELDS, SLOT

GIVEN = "given"


def following(lines: dict[str, str], slots: dict[str, Any], *, approved: bool) -> list[dict[str, Any]]:
    """Set what the draft has and the tracker lacks, clear what the tracker has and the draft lacks. Heals a lost or
    stale tracker.
    """
    have = set(lines) | ({"check"} if approved else set())
    events = []
    for field in FIELDS:
        wanted = GIVEN if field.name in have else None
        if slots.get(SLOT + field.name) != wanted:
            events.append(SlotSet(SLOT + field.name, wanted))
    return events


def cleared() -> list[dict[str, Any]]:
    return [SlotSet(SLOT + field.name, None) for field in FIELDS]
