"""Whether words ask something, as families ask: mostly without a question mark."""

import re

ASKS = re.compile(  # a sentence that asks something; "can you", "can we" are said to the list
    r"(?:^|[.!?,;\n]\s*)(?:and |but |so |also |ok |um |oh )*"
    r"(?:(?:will|would|wont|won't|is|are|isnt|isn't|was|does|do|did|has|have|how|hows|how's|what|whats|what's|wot|when|whens|when's|why|whys|who|whos|who's|where|wheres|which|should|may|might|am)\b"
    r"|(?:can|could)\b(?! you\b))"
)


def asks(said: str, *, of_list: bool = False) -> bool:
    """Whether the words ask something, with or without a question mark. `of_list` leaves out "can I have" and "can we
    have".
    """
    plain = " ".join(said.lower().replace("\u2019", "'").split())
    found = ASKS.search(plain)
    if of_list:
        return bool(found and not re.match(r"(?:can|could) (?:i|we) |is (?:it|that|this) too ", plain))
    return said.rstrip().endswith("?") or bool(found)
