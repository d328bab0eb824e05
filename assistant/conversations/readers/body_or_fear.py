"""Whether anything of a body or of fear stands in words that would end a call for a person: then somebody may be needed
after all. Wide on purpose: it only makes us ask once more.
"""

import re

from assistant.conversations.readers.can_it_wait import SIGNS
from assistant.safety.asked import HARM
from assistant.signs import normalised

_NOT_HARM = re.compile(r"\b(?:help|touch)\b")  # "thanks for your help", "keep in touch"
OF_BODY = re.compile(
    r"\b(?:fit|fits|fitt(?:ed|ing)|seizures?|turns?(?= (?:now|again|stops?|lasts?))|floppy|limp|cold|stiff|wake(?:s|n)?|wee|weed|weeing|pee|peeing|poo|nappy|nappies|twitch\w*|jerk\w*|asleep|collaps\w*|worse|unwell|poorly|ill|spots|lips|soft spot|waters|contractions)\b"
)
OF_MEDICINE = re.compile(
    r"\b(?:doses?|tablets?|pills?|medicines?|morphine|oramorph|paracetamol|calpol|ibuprofen|insulin|inhaler|overdos\w*|oxygen|ventilator|suction|pump|feeding tube|epi ?pen)\b"
)
OF_FEAR = re.compile(
    r"\b(?:afraid|scared|frighten\w*|terrified|angry|furious|threat\w*|find out|finds out|found out|standing (?:here|behind|next)|watching|listening|hiding|locked|unsafe|not safe|in danger|can'?t say|too late|it'?s over|made (?:my|a) (?:choice|mind up)|want to die|want it (?:all )?to (?:stop|end))\b"
)


def tells_of_body(text: str) -> bool:
    plain = _plain(text)
    return bool(SIGNS.search(plain) or OF_BODY.search(plain))


def of_body_or_fear(text: str) -> bool:
    plain = _plain(text)
    return tells_of_body(text) or any(one.search(plain) for one in (HARM, OF_MEDICINE, OF_FEAR))


def _plain(text: str) -> str:
    return _NOT_HARM.sub(" ", normalised(text))
