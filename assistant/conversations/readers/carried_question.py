"""A question that somebody else has the writer ask: "her nan keeps asking if it costs anything". Whose it is says
nothing of what it asks.
"""

import re

from assistant.conversations.readers.polite import LEAD

_STAFF = r"(?:doctors?|dr|nurses?|consultants?|gp|hospital|team|school|surgeon|registrar|midwife|health visitor|social worker)"
_WHO = (
    rf"(?!(?:i|we|you)\b|(?:the |his |her |our |my )?{_STAFF}\b)(?:(?:my|our|his|her|their|the) )?\w+(?: \w+){{0,3}}?"
)
_ASKS = (
    r"(?:(?:'?s|s| is| are|'?re)? ?(?:keeps?|kept|keep) (?:on )?(?:asking|on at me|saying)|(?:'?s|s| is| are|'?re)? ?(?:on at|nagging|badgering|pestering|begging) (?:me|us)|(?:wants?|wanted|would like|'?d like|needs?) to (?:know|find out|ask)"
    r"|(?:has |have |'?s |'?ve )?(?:told|asked|got|made) (?:me|us) to (?:ask|find out)|(?:is|are|was|'?s) (?:asking|wondering)|asks|wonders)"
)
_TO = r"(?:(?: me| us)?(?: (?:again|all day|every day|to (?:ask|find out|know)|about it))*[ ,:;\u2013-]+)"
CARRIED = re.compile(
    rf"^{LEAD}(?:{_WHO}) ?{_ASKS}{_TO}(?P<rest>[\"']?(?:can|could|if|whether|how|what|who|whose|when|where|which|why|does|do|is|are|will|would|should|may)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
OF_THEM = re.compile(
    r"^(?:if|whether|can|could|may|should|will|would|does|do|is|are|when|how)? ?(?:she|he|they)\b", re.I
)
LONGEST = 30  # words


def carried_question(text: str) -> str | None:
    """What is asked, as it was typed; None where nobody is said to ask, or they ask of themselves: "if she can come",
    and where staff ask the family.
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    found = CARRIED.match(plain) if len(plain.split()) <= LONGEST else None
    rest = found["rest"].strip(" \"'") if found else ""
    return rest if rest and not OF_THEM.match(rest) else None
