"""The plain wish for another opinion: "can we get a second opinion on her hip". A rule behind the spelling, since with
several slips the nearest examples are of something else. Without Rasa: text, as it is spelt right, and what was told
before it.
"""

import re

from assistant.answers.said_before import STEP

ASK_HOW = "ask_how_to_request"
LONGEST = 18  # words
_LEAD = r"(?:(?:hi|hello|please|pls|plz|so|and|but|ok|okay|um|oh|sorry|thanks|well)[ ]+)*"
_MAY = r"(?:can|could|may|might)"
_GET = r"(?:(?:please )?(?:get|have|obtain|receive|be given|be granted|ask for|request|seek))"
_VIEW = r"(?:an? |another |the |one )?(?:(?:second|2nd|other|further|fresh|another) )*(?:opinion|view|look|opinions)"
_CHILD = r"(?:my|our|his|her|the|their|this)(?: [\w'-]+){1,3}?"
WISH = re.compile(
    rf"^{_LEAD}{_MAY} (?:we|i) {_GET} (?P<view>{_VIEW}) (?:for|about|on|regarding|over) {_CHILD}(?: (?:please|pls|thanks|thank you|ta))*$"
)
OF_ANOTHER_KIND = re.compile(
    r"\b(?:as an?|without|alone|(?:my|our|his|her|their) own|free|private\w*|abroad|overseas|step\w*|gran\w*|nan\w*|died|dead|death|form|message|list|today|tonight|now|cost\w*|bill|school|benefits?|complaint|scan|x-?ray)\b"
)
OTHERWISE_THERE = frozenset("prepare_questions bereaved_support death_review inquest stillborn".split())
ANOTHER = re.compile(r"\b(?:second|2nd|other|further|fresh|another)\b")


def wishes_plainly(text: str, after: str | None) -> bool:
    """The whole message; never at a step, for the list, or behind what is told to families whose child has died."""
    plain = " ".join(text.lower().replace("\u2019", "'").replace(",", " ").split()).strip(" .!?")
    if len(plain.split()) > LONGEST or (after or "").startswith(STEP) or after in OTHERWISE_THERE:
        return False
    wish = WISH.match(plain)
    return bool(wish and ANOTHER.search(wish["view"])) and not OF_ANOTHER_KIND.search(plain)
