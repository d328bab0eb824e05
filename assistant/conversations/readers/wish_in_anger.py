"""A person wished for in one breath with an insult: the wish is what counts."""

import re

from assistant.signs import normalised

LONGEST = 20  # words
_PERSON = r"(?:person|human|human being|someone|somebody|anyone|operator|agent|adviser|advisor|manager|staff)"
WISH = re.compile(
    rf"\b(?:(?:want|need|like|get|give|find|fetch)(?: me| us)?|(?:talk|speak|chat)(?:ing)?(?: to| with)?|put (?:me|us) (?:through|on) to|(?:connect|transfer) (?:me|us) to|pass (?:me|us) (?:on )?to) (?:to (?:talk|speak) (?:to|with) )?(?:an? |the |some |any )?(?:(?:real|actual|proper|live|living|fucking|bloody|damn|effing|sodding) )*{_PERSON}\b"
)
NO_WISH = re.compile(
    rf"\b(?:do not|don'?t|dont|never|no longer|not) (?:want|need|get|give|like|put|talk|speak)\b|\b{_PERSON} (?:else|who (?:is|was|said|did)|in another|independent)\b"
)
CALLED_NAMES = re.compile(r"\b(?:you|u|bunch of) (?:\w+ )?(?:idiots?|morons?|muppets?|clowns?|numpt(?:y|ies)|fools?)\b")


def called_names(text: str) -> bool:
    return bool(CALLED_NAMES.search(text.lower()))


def wishes_in_anger(text: str) -> bool:
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(WISH.search(plain)) and not NO_WISH.search(plain)
