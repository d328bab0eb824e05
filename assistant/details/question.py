"""Whether words ask something, as families ask: mostly without a question mark."""

import re

NAMED_WILL = re.compile(r"^Will(?: [A-Z]|$)")  # a name, and not the beginning of a question
_LEAD = r"(?:^|[.!?,;\n]\s*)(?:and |but |so |also |ok |um |oh )*"
_ONE = r"(?:i|we|they|he|she|it|that|this|there|anyone|anybody|someone|somebody)"
NOT_SO = (  # "couldnt they just post it": not "dont you ring me", and no tag behind what was told
    r"(?:"
    rf"(?:would|should|must|ought|did)n'?t (?:{_ONE}|you|the|his|her|my|our)|(?:could|ca)n'?t (?:{_ONE}|the|his|her|my|our)"
    rf"|(?:does|are|were|has|have|had|need)n'?t (?:{_ONE}|you)|don'?t (?:i|we|they)"
    r")(?= [a-z])"
)
_OATH = r"(?:(?:bloody|flipping|flaming|sodding|blooming|fucking|effing) ?(?:hell|heck|nora)|for (?:god|christ|heaven|fuck|pete|goodness)'?s? ?sake|(?:oh )?(?:my )?(?:god|goodness|jesus|christ|blimey|crikey|lord)|please|pls|excuse me|pardon me|honestly|hi|hiya|hello|hey|good (?:morning|afternoon|evening|day)|sorry|dear (?:all|team|sirs?|madam))"
ASKS = re.compile(  # a sentence that asks something; "can you", "can we" are said to the list
    _LEAD
    + r"(?:(?:will|would|wont|won't|is|are|isnt|isn't|was|does|do|did|has|have|how|hows|how's|what|whats|what's|wot|when|whens|when's|why|whys|who|whom|whos|who's|whose|where|wheres|which|should|may|might|am)\b"
    r"|(?:can|could)\b(?! you\b)|" + NOT_SO + ")"
    rf"|^(?:(?:and|but|so|ok|oh) )*(?:{_OATH}[ ,!.-]+)+(?:(?:and|but|so) )*(?:how|hows|how's|why|whys|why's)\b"
    r"|^(?:(?:and|but|so|ok|then) )+if\b(?!.*\b(?:i'?ll|i will|we'?ll|we will|please)\b)(?: [^ ,.!]+){1,9}$"  # "and if they say the same"
)

INDIRECT = re.compile(  # "I should like to know whether", "wondering if", "tell me about"
    r"\b(?:i|we)(?:'d| would| should|'m| am| was| just| also| really| still| only)*(?: just| also| really| quite| still| only)* "
    r"(?:like|love|want|need|wanted|wish) to (?:know|understand|find out)\b"
    r"|\bwonder(?:ing|ed)? (?:if|whether|what|how|when|where|who|why|about)\b"
    r"|(?:^|[.!?,;\n]\s*)(?:(?:and|but|so|also|ok|please|now|can you|could you|would you|u can) )*"
    r"(?:(?:do|does|would) (?:you|u|anyone|anybody) (?:know|happen to know)|any idea|(?:tell|explain to|remind) (?:me|us) (?:more |a bit more |a bit |again )?(?:about|if|whether|how|what|when|where|who|why))\b"
)


DICTATED = re.compile(r"\s+(?:comma|full stop|question mark)\b")  # as some phones write what is spoken


def asks(said: str, *, of_list: bool = False) -> bool:
    """Whether the words ask something, with or without a question mark. `of_list` leaves out "can I have" and "can we
    have".
    """
    plain = DICTATED.sub(",", " ".join(said.lower().replace("\u2019", "'").split()))
    found = ASKS.search(plain)
    if of_list:
        return bool(found and not re.match(r"(?:can|could) (?:i|we) |is (?:it|that|this) too ", plain))
    return said.rstrip(" .!").lower().endswith(("?", "question mark")) or bool(found or INDIRECT.search(plain))
