"""None to go with it, and a question to us behind that, with or without a mark: "nah just that will it be read
tomorrow". The line is left out, and what is asked is answered.
"""

import re

from assistant.handoffs.beside.asides import Aside, aside

LONGEST = 25  # words
_NO = r"(?:no|nope|nah|naw|none|nothing|not really)"
NONE_FIRST = re.compile(
    rf"^(?P<none>{_NO}(?: (?:thanks|thank you|ta|cheers))?(?:[ ,]+(?:just|only) (?:that|this|(?:the|my) (?:message|words)|what i (?:wrote|said|put))|[ ,]+(?:that'?s|that is) (?:it|all|everything)|[ ,]+(?:no )?(?:questions?|list))?(?: (?:thanks|thank you|ta|cheers))?)"
    r"[ ,.;:!\u2026-]+(?:(?:and|but|so|oh|well|tho|though|just)[ ,]+)*(?P<asked>(?:will|does|do|did|can|could|would|is|are|when|who|how|what|where|why)\b.{6,})$",
    re.IGNORECASE,
)


def none_and_asked(words: str) -> str:
    """What is asked; nothing where no "none" stands before it, or the question may be the one for the team."""
    plain = " ".join(words.replace("\u2019", "'").split())
    found = NONE_FIRST.match(plain) if len(plain.split()) <= LONGEST else None
    return found["asked"] if found and aside(found["none"]) is Aside.NO_ANSWER else ""
