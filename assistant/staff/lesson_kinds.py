"""What a message can be marked as that is no topic: danger that was missed, a card that was wrong, a wish for a
person.
"""

from assistant.safety.verdict import ROUTES

WANTED_A_PERSON, CARD_WRONG = "wanted_a_person", "card_wrong"
PERSON_INTENT = "request_person"
MISSED = "missed_"
OTHER = {WANTED_A_PERSON: "Wanted a person"}
DANGER = {
    f"{MISSED}emergency": "Danger missed: emergency",
    f"{MISSED}deterioration": "Danger missed: the child gets worse",
    f"{MISSED}self_harm": "Danger missed: self-harm",
    f"{MISSED}safeguarding": "Danger missed: somebody may be harmed",
    f"{MISSED}distress": "Danger missed: distress",
    CARD_WRONG: "A danger card was wrong here",
}


def missed_route(kind: str | None) -> str | None:
    """Which card should have been shown; None for what is no missed danger."""
    route = (kind or "").removeprefix(MISSED)
    return route if kind in DANGER and route in ROUTES else None
