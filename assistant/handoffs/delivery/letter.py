"""A handoff as a person reads it: a subject without identity, and the family's own words, line by line."""

from collections.abc import Sequence

from assistant.conversations.handoff_steps import family_copy
from assistant.hospital.hours import LOCAL
from assistant.records.models import Handoff


def subject(handoff: Handoff, event: str) -> str:
    """Subjects are seen on locked screens and in logs: the reference, and nothing of the child."""
    return f"A family took back {handoff.reference}" if event == "handoff.withdrawn" else f"A family asks about a second opinion: {handoff.reference}"


def body(handoff: Handoff, event: str, *, address: str) -> str:
    at = handoff.created_at.astimezone(LOCAL)
    if event == "handoff.withdrawn":
        opening = ["The family has taken back what they passed on. Please do not act on it.", f"Reference: {handoff.reference}"]
        return "\n\n".join([*opening, f"See it in the console: {address}/staff/handoffs/{handoff.reference}"]) + "\n"
    opening = [
        "A family has asked for this to be passed to their child's team. They saw and approved every line below.",
        f"Reference: {handoff.reference}\nSent: {at:%A} {at.day} {at:%B %Y} at {at:%H:%M}",
    ]
    closing = [f"Please acknowledge it in the console: {address}/staff/handoffs/{handoff.reference}"]
    return "\n\n".join([*opening, *_copy(handoff), *closing]) + "\n"


def _copy(handoff: Handoff) -> Sequence[str]:
    return family_copy(handoff.fields)
