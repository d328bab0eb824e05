"""What is said beside a number or an address stays with it, in the family's words: whose it is, a second one, what is
not to be used.
"""

import re

from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.readers.not_to_know import not_to_know
from assistant.handoffs.readers.times_said import time_said

FILLER = re.compile(
    r"\b(?:yes|yeah|no|ok|okay|oh|sorry|please|pls|plz|thanks|thank you|ta|just|only|by|on|to|at|via|with|me|us|my|our|the|a|an|is|are|it|it's|its|you|u|can|could|will|they|them|then|i|i'd|we|like|want|prefer|rather|best|easiest|better|would|be|use|and|but|so|also|or|here's|here|this|that"
    r"|phone|phoning|call|calls|calling|ring|ringing|text|texts|texting|sms|whats ?app|message|e-?mails?|e-?mail(?:ing|ed)|mobile|tel|telephone|telefon|number|no|address|contact|reach|send|give|get|through|actually|wait|after all|write|writing|instead|not)(?:'\w{1,2})?\b\.?",
    re.IGNORECASE,
)
TAKEN_BACK = re.compile(r"\b(?:actually|no wait|wait no|i mean|scratch that)\b|\.\.\. ?no\b|,\s*no\b,?", re.IGNORECASE)
WAY = re.compile(
    r"^(?:(?:yes|ok|okay|oh|no|just|only|please|can you|you can|they can|best|by|on|at|to|is|me|us|it's|its|i'd prefer|i prefer|phone|call|ring|text|sms|whatsapp|message|e-?mail|telefon|telephone|tel|mobile (?=[\d+(]))[ ,:.-]+)+",
    re.IGNORECASE,
)


def with_what_is_said(words: str, address: str) -> str:
    """The address alone where nothing else is said but how and when to be reached, which are lines of their own."""
    if TAKEN_BACK.search(words):
        return address
    rest = words.replace(address, " ", 1)
    for wish in (not_to_know(words) or "").split("; "):
        rest = rest.replace(wish, " ", 1) if wish else rest  # told with the needs
    for time in (time_said(words) or "").split(", "):
        rest = rest.replace(time, " ", 1) if time else rest
    if not re.search(r"[^\W_]", FILLER.sub(" ", rest.replace("\u2019", "'"))):
        return address
    whole = WAY.sub("", words).strip(" ,.;")
    return whole if len(whole) <= BY_NAME["contact_value"].longest else address
