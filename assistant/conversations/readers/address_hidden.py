"""An address that somebody of the family must not learn: said ("he doesn't know where we live"), or feared in a
question ("will my new address be on a letter that goes to him").
"""

import re

from assistant.details.question import asks
from assistant.handoffs.readers.address_kept import ADDRESS, OTHER, keeps_address
from assistant.signs import BETWEEN_SENTENCES, normalised

LONGEST = 60  # words; a longer message is a story
_POST = r"(?:letters?|repl(?:y|ies)|post|mail|envelopes?|cop(?:y|ies)|forms?|paperwork|reports?|anything|notes?|records?|system|results?)"
_OPENS = r"^(?:(?:and|but|so|ok|okay|oh|no|yes|sorry|wait|please|what if|if [^?]{2,50}?)[ ,]+)*(?:will|would|do|does|did|can|could|is|are|might|must|should|which|what|whose|who|how)\b"
ASKED = re.compile(_OPENS)
OURS = re.compile(rf"\b{ADDRESS}(?![\w'])")
MINE_OR_HIS = re.compile(rf"\b{OTHER}(?:'?s)? address\b.*\b(?:mine|ours|my (?:one|address)|our (?:one|address))\b")
MINE_FIRST = re.compile(rf"\b(?:my|our) (?:\w+ )?address\b.*\b(?:{OTHER}'?s?|his|hers)\b")
REACHES = re.compile(
    rf"\b(?:on|in|to|with) (?:\w+ ){{0,3}}?{_POST}\b|\b(?:see|sees|get|gets|know|find|finds|told|tell|give|given|show|shown|send|sent|goes|go|going|reach|shared?|put|use|print(?:ed)?)\b"
)
ANOTHER = re.compile(rf"\b{OTHER}\b(?!'?s? (?:doctor|consultant|nurse|ward|team))")
LETTERS_TO_BOTH = re.compile(
    rf"\b{_POST}\b[^?]*\b(?:go|goes|sent|send|get|come)\b[^?]*\b(?:both of us|us both|both parents|{OTHER} (?:too|as well|also))\b"
)
NEAR_US = re.compile(rf"\b(?:near(?:er)?(?: to)?|close(?:r)? to|far from|away from|round|around|in) {ADDRESS}")
PATIENT = re.compile(r"\b(?:for|with|about) (?:him|her|them)\b")


def hides_address(text: str) -> bool:
    """Said as a wish or as a fact, whatever else stands in the message."""
    return len(text.split()) <= LONGEST and bool(keeps_address(text))


def asks_of_address(text: str, *, hidden: bool = False) -> bool:
    """Whether it gets to somebody. `hidden`: that it must not was said before, so "letters to us both" is of it."""
    return len(text.split()) <= LONGEST and any(_asks(one, hidden) for one in BETWEEN_SENTENCES.split(text))


def only_asks_of_address(text: str, *, hidden: bool = False) -> bool:
    """And nothing else is said: no answer to a step, and no words for the team."""
    return all(_asks(one, hidden) or keeps_address(one) for one in BETWEEN_SENTENCES.split(text.strip()))


def _asks(sentence: str, hidden: bool) -> bool:
    plain = normalised(sentence)
    if not (ASKED.match(plain) or asks(sentence)):
        return False
    if MINE_OR_HIS.search(plain) or MINE_FIRST.search(plain) or (hidden and LETTERS_TO_BOTH.search(plain)):
        return True
    plain = NEAR_US.sub(" ", plain)
    others = ANOTHER.search(PATIENT.sub(" ", OURS.sub(" ", plain)))
    return bool(OURS.search(plain) and REACHES.search(plain) and (others or hidden))
