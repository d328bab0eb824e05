"""A question about what can be deleted. It is answered, and deletes nothing: "can this be deleted later?"."""

import re

from assistant.signs import normalised

LONGEST = 30  # words
DELETES = r"(?:delet\w+|eras(?:e|ed|ing)|wip(?:e|ed|ing)|remov(?:e|ed|ing)|get(?:ting)? rid of|scrub\w*|tak(?:e|en) (?:it |this |that )?down|destroy\w*|bin(?:ned)?)"
_WRITTEN = (
    r"(?:the |my |our )?(?:it|this|that|chat|messages?|details|everything|name|number|address|form|data|what i \w+)"
)
SPOKEN_OF = re.compile(  # what is written: tumours and tubes are removed too
    rf"\b(?:delet|eras)(?:e|es|ed|ing)\b|\b{_WRITTEN}(?: \w+)? (?:be|get|gets|getting|being|is|are|was) (?:\w+ )?{DELETES}\b|\b(?:i|we) (?:\w+ )?{DELETES} {_WRITTEN}\b|\b(?:get|have) {_WRITTEN} {DELETES}\b|\bgetting {_WRITTEN} {DELETES}\b"
)
ASKS = re.compile(
    r"^(?:(?:and|but|so|also|ok|okay|oh|sorry|hang on|wait|just|just to check|quick question|one thing|actually|um|er)[ ,]+)*"
    r"(?:what|how|when|who|where|why|which|will|would|does|do|did|is|are|if|am i|can|could|may|might|should|have i|has|wont|won't|isn't|can't i|cant i)\b"
)
TAG = re.compile(
    r"\b(?:can (?:it|i|you|they)|can'?t (?:it|i|you|they)|isn'?t it|is it|will (?:it|they)|won'?t (?:it|they)|right|yes|doesn'?t it|do they)[ ?]*$"
)
REQUEST = re.compile(  # "can you delete it please", "can i delete it": a wish, which is asked about first
    rf"\b(?:(?:can|could|will|would) (?:you|u)|(?:can|could|may) (?:i|we)(?: please)?)(?: please| just| now)* {DELETES}\b(?! (?:it|this|that|anything|things|everything|my \w+|what i wrote)? ?(?:later|after|afterwards|at the end|any ?time|once|when|if|one day))[^?]*\??$"
)
IMPERATIVE = re.compile(
    rf"(?:^|[.!;] )(?:please |ok |just |yes )*{DELETES} (?:it|this|that|everything|all|my|what)\b[^?]*$"
)

ALL_OF_IT = re.compile(  # on the page that shows it all
    rf"^(?:(?:oh|ok|no|sorry|actually|please|just|can you|could you|i want to|i want you to)[ ,.]+)*{DELETES} (?:everything|it all|all of (?:it|this|that)|the (?:whole )?(?:lot|thing|form|page))(?:[ ,.;]+(?:please|now|thanks|thank you|i (?:do not|don'?t|dont) (?:want|wish) (?:to send|you to send|it sent)(?: (?:it|this|that|any of it|anything))?|(?:i'?ve|i have) changed my mind))*[ .!]*$"
)


def deletes_all(text: str) -> bool:
    """An order to take away all that was written for the team."""
    return bool(ALL_OF_IT.match(normalised(text)))


def asks_about_deleting(text: str) -> bool:
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not SPOKEN_OF.search(plain):
        return False
    asks = (
        text.rstrip().endswith("?")
        or any(ASKS.match(part) for part in re.split(r"[.!;,] ", plain))
        or TAG.search(plain)
    )
    return bool(asks) and not REQUEST.search(plain) and not IMPERATIVE.search(plain)
