"""Words that put right what was asked before: "no, I meant the hospital". Alone they mean nothing; with the question
before them they do.
"""

import re
from collections.abc import Sequence

from assistant.details.question import asks

MEANT = re.compile(
    r"^(?:(?:no|nope|sorry|oh|wait|not that|ok|but|actually|hang on|oops)[ ,.!]+)*(?:what )?i (?:meant|mean|was asking|was (?:talking|asking) about|am (?:talking|asking) about)(?: (?:to (?:say|ask)|was|is|about))*[ ,:]+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
NOT_THAT = re.compile(r"\b(?:it|that|this|so|well|no harm|what i said|yes|no|business|a lot)\b[ .!]*$", re.IGNORECASE)
SHORT, LONGEST = 8, 20  # words of a part of a question, and of a message that puts one right


def meant_by(text: str, earlier: Sequence[str]) -> str | None:
    """What the message asks, as a question of its own; None for words that put nothing right. `earlier` are the
    family's messages before it, newest first.
    """
    found = MEANT.match(text.replace("\u2019", "'").strip())
    if found is None or len(text.split()) > LONGEST or not earlier:
        return None
    rest = found["rest"].strip()
    if NOT_THAT.fullmatch(rest):
        return None
    if asks(rest) or len(rest.split()) > SHORT:
        return rest
    before = next((one for one in earlier if not MEANT.match(one)), None)
    return f"{before.strip(' .?!')} {rest}" if before and len(before.split()) <= LONGEST else rest
