"""Whether a doctor or nurse keeps to themselves what a young person says, or tells the parents: "what stays private
between me and the doctor", "must he tell my mother". Who reads this chat is another question.
"""

import re

from assistant.conversations.readers.about_the_chat import OF_ANOTHER_KIND
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 60  # words
_STAFF = r"(?:doctors?|dr|docs?|gp|nurses?|consultants?|surgeons?|specialists?|camhs|psychologists?|psychiatrists?|therapists?|counsellors?|dietitians?|physios?|registrars?|midwi(?:fe|ves)|paediatricians?|clinicians?|the team)"
STAFF = re.compile(rf"\b{_STAFF}\b")
_PARENT = r"(?:(?:my|our) )?(?:own )?(?:mum|mam|mom|mummy|mother|dad|daddy|father|parents?|family|carers?|nan|gran|step ?\w+|foster \w+)"
OWN_PARENT = re.compile(rf"\b(?:my|our) {_PARENT}\b|\b(?:from|tell|without) (?:mum|dad|mam)\b")
_WHAT_I_SAY = r"(?:what (?:i|we) (?:say|said|tell|told|talk about)(?: (?:him|her|them|to \w+))?|it|that|this|things?|stuff|everything|anything|secrets?)"
PRIVATE = re.compile(
    rf"\b(?:{_WHAT_I_SAY}|what)\b[^.?!]{{0,16}} ?(?:be|is|stays?|kept|remain)?\b[^.?!]{{0,20}}\b(?:confidential|private(?:ly)?|secret|between us|between (?:me and|the two))\b"
    rf"|\bkeeps? {_WHAT_I_SAY}(?: \w+){{0,2}} (?:from|away from|between|quiet|secret|to (?:him|her|them)\w*)\b|\b(?:my|our|patient|doctor[- ]patient) confidentiality\b|\bconfidential\b"
)
TELLS = re.compile(
    rf"\b(?:do|does|will|would|can|could|must|may|might|is|are|has|have|should)(?:n'?t)?\b[^.?!]{{0,40}}\b(?:tell(?:ing)?|talk to|ring|phone|call|inform|repeat (?:it|that) to|pass (?:it|that) on to|go to|let|say (?:it|anything) to)\b(?: (?:on|everything to|it to|all to))* {_PARENT}\b"
    rf"|\b(?:would|will|does|do|must|can|could|is|are|has|have) {_PARENT} (?:(?:have|need|ever|going|to|then|also|get|be) )*(?:told|informed|find out|find|know|hear|rung|see)\b"
)
OF_TIMES = re.compile(r"\b(?:when|where|what time) (?:the|my|it|is|to)\b")
INVERTED = re.compile(  # a question in the middle of a sentence: "im 16 can the doc ring my dad"
    rf"\b(?:can|could|will|would|must|does|do|is|has|might) (?:(?:the|my|a|our|any) )?(?:{_STAFF}|he|she|they|it|that|what i|{_PARENT})\b"
)
ALONE = re.compile(
    r"\b(?:on my own|alone|by myself|without (?:my )?(?:mum|dad|parents|mam|mom|family|anyone|them)|in private|when i see|if i see|go to (?:the|my) (?:doctor|gp))\b"
)
AGE = re.compile(
    r"\b(?:i'?m|i am|im|at|under|over|being|turned|nearly|only|age|aged) (?:only |nearly |just |now )?(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b"
)
OF_THE_CHAT = re.compile(
    r"\b(?:this|the|your) (?:chat(?:bot)?|app|site|website|page|thing|bot|conversation)\b|\b(?:typed?|typing|write|wrote|written) (?:here|in here|on here|this)\b|\b(?:you|u) (?:tell|show|keep|pass)\b"
)
_CHILD = r"(?:son|daughter|child|teenager|teen|boy|girl|lad|lass|kid|\d\d?[- ]year[- ]old|\w+teen year old)"
OF_MY_CHILD = re.compile(
    rf"\b(?:my|our) {_CHILD}\b[^.?!]{{0,40}}\b(?:says?|tells?|said|told|talks?|private|confidential)\b"
)
KEEPS_FROM_US = re.compile(
    r"\b(?:from (?:us|me)|tell (?:us|me)|let (?:us|me) know|(?:we|i) (?:be|get) told|private|confidential)\b"
)


def asks_what_doctor_keeps(text: str) -> bool:
    """A young person, of what they say to a doctor; by what the sentences have, in whatever order."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not STAFF.search(plain) or OF_ANOTHER_KIND.search(plain):
        return False
    asking = [one for one in re.split(r"(?<=[.!?;])\s+", plain) if _asks(one) and not OF_THE_CHAT.search(one)]
    tells = any(TELLS.search(one) and OWN_PARENT.search(one) and not OF_TIMES.search(one) for one in asking)
    private = any(PRIVATE.search(one) and (OWN_PARENT.search(one) or STAFF.search(one)) for one in asking)
    return tells or (private and not OF_MY_CHILD.search(plain))


def _asks(sentence: str) -> bool:
    return asks(sentence) or bool(INVERTED.search(sentence))


def parent_asks_what_doctor_keeps(text: str) -> bool:
    """ "Will the consultant tell us what our daughter says to her"."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not STAFF.search(plain) or OF_ANOTHER_KIND.search(plain):
        return False
    return asks(text) and bool(OF_MY_CHILD.search(plain)) and bool(KEEPS_FROM_US.search(plain))


def says_age_or_alone(text: str) -> bool:
    """The page of a young person's own voice says what holds at which age, and that they can be seen alone."""
    plain = normalised(text)
    return bool(AGE.search(plain) or ALONE.search(plain))
