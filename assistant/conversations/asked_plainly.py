"""Two things asked or told in words so plain that the answer needs no guess: that the notes are wrong, and whether a
child has a say.
"""

import re

from assistant.conversations.polite import LEAD
from assistant.conversations.weighed import Plan, ToEngine, Weighed
from assistant.details.question import asks

LONGEST = 18  # words; a longer message says more
_NOTES = r"(?:notes|records?|files?|letters?|summary|charts?|red book|paperwork)"
_WRONG = r"(?:wrong|incorrect|inaccurate|mistakes?|mistaken|errors?|mixed up|muddled|not (?:his|hers|ours|true|right|correct)|(?:is|are|was)n'?t (?:his|hers|ours|true|right|correct)|another (?:child|boy|girl|baby|patient|family)(?:'s)?|someone else'?s|somebody else'?s)"
WRONG_NOTES = re.compile(rf"\b{_NOTES}\b.*\b{_WRONG}|\b{_WRONG}.*\b{_NOTES}\b")
OF_CARE = re.compile(  # a harm, or a finding that is doubted, has answers of its own
    r"\b(?:dose|doses|gave|given|operat\w+|surgery|injur\w*|harm\w*|hurt|died|dead|injection|tablets?|transfus\w+|treat\w*|diagnos\w+|missed|scans?|x-?rays?|doctors?|consultant|surgeon|complain\w*|sue|solicitor|referr\w*|stop|nothing wrong|what(?:'s| is) wrong|something wrong)\b"
)
_CHILD = r"(?:(?:a |the |any )?(?:child(?:ren)?|kids?|bairns?|teenagers?|teens?|young (?:people|person|ones?)|patients?|toddlers?)|an? (?:boy|girl|lad|lass|child|kid) (?:of (?:\w+|\d+)|that age|his age|her age)|an? \w+ year old|my (?:son|daughter|lad|lass|boy|girl|child|kid)|our (?:son|daughter|lad|lass|boy|girl|child|kid)|he|she)"
HAS_A_SAY = re.compile(
    rf"^{LEAD}(?:do|does|did|will|would|can|could|is|are|should) {_CHILD} (?:(?:ever|really|actually|even|also|get to|allowed to) )*(?:gets?|has|have|had|be given|given|be let have|let have) (?:a|any|some|the|their|his|her) (?:real |own |proper )?(?:says?|voice|vote|part|role|input|choice|words?)\b(?! (?:of|about the food))"
)


def asked_plainly(text: str) -> str | None:
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST:
        return None
    if HAS_A_SAY.match(plain):
        return "ask_child_voice"
    told = not asks(plain) and WRONG_NOTES.search(plain) and not OF_CARE.search(plain)
    return "ask_records" if told else None


def plainly(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines:
        return None
    intent = asked_plainly(snapshot.text)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None
