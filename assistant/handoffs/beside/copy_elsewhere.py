"""Whether a copy of a message goes to somebody else too: "can a copy go to the social work office", "how do I know the
school gets theirs". The team alone gets it, and may be asked for the rest. Asked at a step of the form, and outside it.
"""

import re

from assistant.signs import normalised

LONGEST = 45  # words
_WHOSE = r"(?:(?:the|a|an|my|our|his|her|their|your|that|this|other|local|own|new) )*"
_OTHERS = (
    r"(?:social (?:work\w*(?: (?:office|team|department))?|services|care)|council|local authority|children'?s services|gps?|g\.p\.?|(?:family )?doctor|surgery|health visitor|schools?|nursery|college|teacher|head ?teacher"
    r"|(?:other|another|different|second|local) (?:hospital|trust|clinic|consultant|team)|other (?:one|place)|sister|brother|mum|mam|mom|dad|mother|father|nan|gran\w*|aunt\w*|uncle|niece|daughter|husband|wife|partner|friend|neighbour|solicitor|lawyer|m\.?p\.?|charity|advocate|support worker|key ?worker|physio\w*|dietitian|carer|foster carer|agency|guardian|interpreter|somebody else|someone else|anybody else|anyone else)"
)
_THEM = rf"{_WHOSE}{_OTHERS}\b"
_WORDS = r"(?:it|this|that|them|everything|my (?:message|words|letter|form)|the (?:message|form|words)|what (?:i|we) (?:write|wrote|send|sent|put|say|said))"
_COPY = rf"(?:(?:a|the|that|this|another|one|my|our|second) )*cop(?:y|ies)(?: of {_WORDS})?"
_GOES = r"(?:go|goes|be (?:sent|given|passed|posted|e-?mailed|forwarded|copied)|get sent|reach)"
_SENDS = r"(?:send|forward|e-?mail|pass|give|post|copy|cc|get|let .{1,20} have)"
_EXTRA = r"(?:too|also|as well|at the same time)"
_MAY = r"(?:can|could|may|might|will|would|does|do|should|shall|must|is|are)"
_WE = r"(?:you|u|i|we|it|this|that|pals)"
_WHO_SENDS = r"(?:you|u|i|we|pals)(?: (?:please|all|just|then))*"
_WHAT_GOES = r"(?:it|this|that|my (?:message|words|form))(?: (?:please|all|just|then))*"
_COPY_ASKED = (
    rf"{_COPY}(?: \w+){{0,3}} {_GOES}(?: \w+){{0,2}} (?:on )?to {_THEM}",  # "whether the copy can go to ..."
    rf"{_MAY} {_WE}(?: \w+){{0,3}} {_SENDS}(?: {_WORDS})? {_COPY}(?: \w+){{0,2}} (?:on )?(?:to|for) {_THEM}",
    rf"{_MAY} {_WE}(?: \w+){{0,3}} {_SENDS} {_THEM} {_COPY}",
    rf"{_MAY} {_WE}(?: \w+){{0,3}} (?:copy|cc)(?: in)? {_THEM}(?: in)?",
    rf"{_MAY} (?:{_WHO_SENDS} {_SENDS}|{_WHAT_GOES} {_GOES})(?: {_WORDS})?(?: on)? to {_THEM}(?: \w+){{0,3}} {_EXTRA}",
    rf"{_MAY} (?:{_WHO_SENDS} {_EXTRA} {_SENDS}|{_WHAT_GOES} {_EXTRA} {_GOES})(?: {_WORDS})?(?: on)? to {_THEM}",
    rf"(?:and|about) (?:the|that|my|a) copy (?:to|for) {_THEM}",
    rf"{_MAY} {_THEM}(?: also)? (?:get|have|see|be sent|be given|receive) {_COPY}",
    rf"how (?:do|will|would|can) (?:i|we) know (?:that |if |whether )?{_THEM}(?: \w+){{0,2}} (?:gets?|has|have|got|receives?) (?:theirs|its|his|hers|{_COPY})",
)
ASKED = re.compile("|".join(rf"\b{one}\b" for one in _COPY_ASKED))
ORDERED = re.compile(  # outside the form, where it is no answer: "send it to my sister too"
    rf"^(?:(?:please|and|so|ok|also|but|now|can you|then)[ ,]+)*(?:{_SENDS} (?:{_WORDS} )?(?:on )?to {_THEM}(?: \w+){{0,3}} {_EXTRA}|{_SENDS} (?:{_COPY} (?:on )?(?:to|for) {_THEM}|{_THEM} {_COPY})(?: {_EXTRA})?)(?: (?:please|thanks|thank you))*$"
)
# What the hospital holds, or writes itself, is asked for elsewhere.
OF_OTHER_PAPERS = re.compile(
    r"\b(?:notes?|records?|scans?|x-?rays?|results?|reports?|discs?|images?|referr\w+|discharge|prescriptions?|test|tests|clinic letters?|letters? (?:from|about)|care plan|invoice|bill)\b"
)


def asks_copy_elsewhere(text: str) -> bool:
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and not OF_OTHER_PAPERS.search(plain) and bool(ASKED.search(plain))


def orders_copy_elsewhere(text: str) -> bool:
    plain = normalised(text).strip(" .!")
    return len(plain.split()) <= LONGEST // 2 and not OF_OTHER_PAPERS.search(plain) and bool(ORDERED.match(plain))
