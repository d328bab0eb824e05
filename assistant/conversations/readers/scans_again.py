"""Whether the other hospital sees the scans and tests there are, or does them all again: "would Leeds even see his
scans or do they do them all again". What is known of it stands in the page on records.
"""

import re

from assistant.details.nation import named_places
from assistant.details.question import asks
from assistant.signs import BETWEEN_SENTENCES, normalised

LONGEST = 34  # words of the sentence that asks
_PICTURES = r"(?:scans?|mris?|cts?|x-?rays?|images?|imaging|pictures|pics|ultrasounds?|echos?|eegs?|tests?|bloods|blood tests|results|biops(?:y|ies)|notes|records)"
PICTURES = re.compile(rf"\b{_PICTURES}\b")
_OTHER = r"(?:(?:the |an? |that |this )?(?:other|another|second|2nd|new|different|next|outside) (?:\w+ )?(?:hospital|place|doctor|dr|doc|consultant|surgeon|specialist|team|one|lot|centre|opinion)|second opinions?)"
OTHER = re.compile(rf"\b{_OTHER}\b")
_MAY = r"(?:would|will|do|does|can|could|if|whether|is|are|have|has|must)"
_SEES = r"(?:see|sees|seen|look at|looks at|use|uses|get|gets|have|read|reads|accept|accepts|trust|go by|go on|work from|be sent|be given|need|get sent)"
SEES = re.compile(
    rf"\b{_MAY} (?:zzplace|they|{_OTHER})(?: (?:hospital|even|actually|just|still|also|be able to|get to|want to|the|children'?s|have to))* {_SEES}\b[^.?!]{{0,20}}\b{_PICTURES}\b"
)
_AGAIN = r"(?:again|over again|twice|a second time|from scratch|all over|anew|new ones?|afresh)"
AGAIN = re.compile(
    rf"\b(?:do|does|doing|done|run|take|taken|have|having|go through|get)\b[^.?!]{{0,24}}?\b(?:them|it|{_PICTURES})\b(?: all)? {_AGAIN}\b"
    rf"|\b(?:repeat|repeats|redo|re-?do|start)\b[^.?!]{{0,20}}?\b(?:{_PICTURES}|them|all over|from scratch|again)\b"
    rf"|\b(?:new|more|another|fresh|extra) {_PICTURES} (?:there|then|too|as well|over there|all over|at zzplace|for (?:the|a) {_OTHER})\b"
    rf"|\b{_PICTURES} (?:be |get |all |have to be |need to be |to be )*(?:repeated|redone|done again|taken again|done twice)\b"
)
OF_CARE_HERE = re.compile(  # a scan of now, or one that was wrong, is no part of it
    r"\b(?:tonight|today|now|yet|why|when|wrong|worse|missed|mistake|died|dead|death|pregnan\w*|unborn|baby scan|before (?:the |his |her )?(?:op|operation|chemo)|safe|radiation|harm|danger\w*|how long|how many|costs?|pays?|disc|disk|cd|copy|copies|interpreter)\b"
)


ANOTHER_TRUST = re.compile(  # that is asked of the way to another view, and names no hospital
    r"\b(?:another|different|second|other) (?:nhs|trust)\b"
)


def asks_of_scans_again(text: str) -> bool:
    """Of another hospital or doctor, that is named in the message; and nothing else is asked beside it."""
    sentences = [one for one in BETWEEN_SENTENCES.split(text.strip()) if one]
    found = [one for one in sentences if _of_scans(one)]
    elsewhere = bool(OTHER.search(normalised(text)) or any(one.kind != "NATION" for one in named_places(text)))
    return bool(found) and elsewhere and not any(asks(one) for one in sentences if one not in found)


def _of_scans(sentence: str) -> bool:
    plain = normalised(sentence)
    if len(plain.split()) > LONGEST or OF_CARE_HERE.search(plain) or not PICTURES.search(plain):
        return False
    if ANOTHER_TRUST.search(plain) and not AGAIN.search(plain):
        return False
    if not (asks(sentence) or re.search(rf"\b{_MAY} ", plain)):
        return False
    for one in named_places(sentence):
        plain = re.sub(rf"\b{re.escape(one.plain)}\b", "zzplace", plain)
    return bool(SEES.search(plain) or AGAIN.search(plain))
