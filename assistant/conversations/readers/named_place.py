"""A town or a hospital that is named as the place to look for the other doctor: "can I get a doctor in Glasgow", "is
there anybody in Cardiff for this". It says nothing of where the child is treated. What is near, the way there, and
where the family lives are none of it.
"""

import re

from assistant.conversations.readers.polite import LEAD, TAIL
from assistant.details.message import Message
from assistant.signs import normalised

LONGEST = 24  # words; a longer message says more
PLACES = ("CITY", "REGION", "HOSPITAL", "FAMED", "UNSURE", "NATION")
_A = r"(?:an?|any|some|the|another|one|different|new|second|other|good|better|top|proper|children'?s|heart|brain|kidney|bone|cancer|lung|eye|skin|spine)"
_DOCTOR = r"(?:doctors?|docs?|dr|consultants?|specialists?|surgeons?|experts?|professors?|opinions?|views?|team|hospital|centre|unit|clinic|someone|somebody|anyone|anybody|any ?one|one|people|person|place|somewhere|anywhere)(?: else)?"
_WHO = rf"(?:{_A} )*(?:(?:\w+ologist|paediatrician|neurosurgeon)s?|{_DOCTOR})"
_AT = r"(?:(?:up|down|over|out|across|there|based|working|who is|who'?s|that is|from) )*(?:in|at|from|near) (?:the )?"
_FOR = r"(?: (?:for (?:this|that|it|him|her|them|us|my \w+|our \w+|a (?:second )?(?:opinion|look)|the second opinion)|about (?:this|that|it)|instead|too|as well|then|please|though|maybe|at all|hospital|childrens hospital|children'?s|(?:who|that) (?:knows?|do|does|deals? with|treats?|speciali[sz]es? in|could|can|would|might) [^?.!]+|to (?:look|see|check|go over|review|ask)[^?.!]*))*"
_WE = r"(?:i|we|he|she|they|my \w+|our \w+)"
_GETS = r"(?:get|see|have|ask(?: for)?|find|try|use|go to|be seen by|be seen at|be seen|choose|pick|request|be referred to|be sent to|want|speak to|talk to)"
ASKED = re.compile(
    rf"^{LEAD}(?:"
    rf"(?:can|could|may|might|would|should|how (?:do|can|could|would)|is it possible for|are|am) {_WE} (?:(?:just|please|also|still|even|allowed to|able to|to) )*{_GETS} {_WHO} {_AT}zztown{_FOR}"
    rf"|(?:can|could|may|how (?:do|can|could)) {_WE} (?:(?:just|please|also|still|allowed to|able to|to) )*(?:be seen (?:at|in)|go to|try|ask|choose|pick|have|get (?:a second opinion|it|one|this looked at) (?:at|in|from)|get) (?:the )?(?:hospital in )?zztown{_FOR}"
    rf"|(?:is|are|isn'?t|aren'?t|are not|is not)(?: there)? {_WHO} {_AT}zztown{_FOR}|(?:do|would) you know (?:of )?{_WHO} {_AT}zztown{_FOR}|(?:any|what about|how about) (?:{_WHO} )?{_AT}zztown{_FOR}"
    rf"|(?:what|how) about (?:{_WHO} {_AT}|the hospital in )zztown{_FOR}|(?:who|which (?:doctor|hospital|one|consultant|specialist)) (?:is (?:there|good)|could (?:i|we) (?:see|ask)|(?:can|should) (?:i|we) (?:see|ask)|looks at this|does this|knows about this) {_AT}zztown{_FOR}"
    rf"|(?:can|could|would|will) {_WHO} {_AT}zztown (?:please )?(?:look|see|check|review|go over|have a look|take a look|give)\b[^?.!]*"
    rf"|(?:i|we)(?:'d| would)? (?:just |really )?(?:want|like|prefer|need|rather have)(?: to (?:see|ask|have|get))? {_WHO} {_AT}zztown{_FOR}"
    r")[ ?.!]*$"
)
OPINION = re.compile(r"\b(?:opinions?|views?)\b")
HOW_THERE = re.compile(r"\bhow (?:do|can|could|would) (?:i|we)\b")  # "get a second opinion in Wales": they are there
OF_ANOTHER_KIND = re.compile(
    r"\b(?:private\w*|pay|paid|cost\w*|how much|tonight|today|right now|now|emergency|a ?& ?e|a and e|urgent\w*|gp|dentist|interpreter|translat\w*|pals|complain\w*|solicitor|lawyer|advocate|charity|group|parking|stay|hotel|school|register|pregnan\w*|scan when|midwife|therap\w*|counsell\w*|support|talk to somebody)\b"
)


def place_wished(text: str) -> str | None:
    """The nation of the place where another doctor is looked for; None for anything else."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain):
        return None
    message = Message(text)
    named = [token for _, token in message.of_kind(*PLACES) if token.means]
    lives_there = HOW_THERE.search(plain) or any(token.kind == "NATION" for token in named)
    if len({token.means for token in named}) != 1 or (lives_there and OPINION.search(plain)):
        return None
    for token in sorted(named, key=lambda one: -one.start):
        text = f"{text[: token.start]}zztown{text[token.end :]}"
    return named[0].means if ASKED.match(TAIL.sub("", normalised(text)).strip()) else None
