"""Whose yes is asked before something is done: "do we get asked first or do they just do it", "can they operate without
our say so"; whether a child may say no to it; and whether another doctor is allowed at all, in few words.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised

LONGEST, SHORT = 45, 16  # words
_THEY = (
    r"(?:they|he|she|them|the (?:doctors?|hospital|surgeons?|consultant|team|staff)|doctors?|surgeons?|anyone|you lot)"
)
_US = r"(?:us|we|i|me|parents?|(?:his|her|my|our|the) (?:\w+ )?(?:mum|mam|mom|dad|mother|father|parents|wife|husband|family))"
_WAYS = r"(?: (?:get|be|to|have|need|got|gotta|always|usually|normally|ever|still|just|even|actually|going|supposed))*"
_OKAY = r"(?:say[- ]?so|ok|okay|permission|consent|agreement|agreeing|knowing|signing|signature|yes|go[- ]?ahead|being asked|asking|telling us|telling me)"
_DOES = r"(?:do|does|operat\w*|cut\w*|break|brake|re-?break|re-?set|go ahead|carry on|start|give|put|treat|change|take|move)"
ASKED_FIRST = re.compile(
    rf"\b(?:do|does|will|would|should|are|am|is) {_US}{_WAYS} (?:asked|consulted|told)\b[^.?!]{{0,30}}\b(?:first|before(?:hand)?|or (?:do|will|would) {_THEY})\b"
    rf"|\b(?:do|does|will|would|must|should) {_THEY}{_WAYS} (?:ask|consult|check with|get {_OKAY} from) {_US}\b[^.?!]{{0,20}}\b(?:first|before(?:hand)?)\b"
    rf"|\b(?:can|could|will|would|do|does|are|may) {_THEY}{_WAYS} {_DOES}\b[^.?!]{{0,40}}\bwithout (?:(?:our|my|us|me|his|her|a parent'?s|any|first|even) )*{_OKAY}\b"
    rf"|\b(?:do|does|will|would|must) {_THEY}{_WAYS} (?:need|require|want|have) (?:our|my|a parent'?s|parents'?|parental) {_OKAY}\b|\bor (?:do|will|would|can) {_THEY} just (?:do|go|crack on|get on)\b"
)
OF_OTHERS = re.compile(  # what a message of ours, records, or one of two parents need, has answers of its own
    r"\b(?:second opinions?|another doctor|notes|records|photos?|message|letter|social|adopt\w*|ex\b|both of us|school|research|rooms?|visit\w*|trial|transfus\w+|died|death|post ?mortem|funeral)\b"
)
_YEARS = r"(?:years? old|year[- ]olds?|yr olds?|yrs? old|y\.?o\b|yo\b)"
_CHILD = rf"(?:(?:a |an |the |any )?(?:child(?:ren)?|kids?|bairns?|teenagers?|teens?|young (?:people|person)|lads?|lass(?:es)?)|(?:an? )?\w+ {_YEARS}|(?:my|our) (?:\w+ )?(?:son|daughter|lad|lass|boy|girl|child|kid|teenager)|he|she)"
SAYS_NO = re.compile(
    rf"\b(?:can|could|may|is|are|if|whether) {_CHILD}(?: (?:actually|legally|just|even|allowed to|able to|can|could))* (?:say no|says? no|refuse|not have it|turn it down|decide|opt out)\b"
)
AGED = re.compile(
    rf"\b(?:he'?s|she'?s|hes|shes|he is|she is|is|aged?|turned) (?:only |just |nearly |now )?(?:[4-9]|1[0-7]|ten|eleven|twelve|\w+teen)\b|\b(?:\d{{1,2}}|\w+) {_YEARS}\b"
)
HAS_A_SAY = re.compile(
    rf"\b(?:if|whether|that) {_CHILD}(?: \w+)? (?:gets?|has|have|had|is given) (?:a|any|some|the|his|her) (?:real )?(?:say|voice|vote|choice)\b"
)
NOUN = re.compile(
    rf"\b(?:(?:a |the |any )?(?:child(?:ren)?|kids?|bairns?|teenagers?|teens?|lads?)|(?:my|our) (?:\w+ )?(?:son|daughter|lad|lass|boy|girl|child|kid|teenager))\b|{_YEARS}"
)
ANOTHER = re.compile(
    r"\b(?:an?other|second|2nd|different|new) (?:doctors?|opinions?|consultants?|specialists?|surgeons?|hospitals?)\b"
)
PERMITTED = re.compile(
    r"\b(?:permitted|permission|allowed|allow|legal|forbidden|is (?:it )?(?:possible|ok|okay)|have (?:the )?right)\b"
)
OF_ELSE = re.compile(
    r"\b(?:visit\w*|stay\w*|come|private\w*|abroad|pay\w*|cost\w*|record\w*|both|complain\w*|without|dad|father|mother|mum|husband|wife|school|travel|romania|poland|my country|interpreter|film|at the same time)\b"
)


def asks_whose_yes_first(text: str) -> bool:
    plain = normalised(text)
    found = len(plain.split()) <= LONGEST and ASKED_FIRST.search(plain)
    return bool(found) and not OF_OTHERS.search(plain)


def asks_if_child_says_no(text: str) -> bool:
    """ "Can he say no" alone may be of the doctor: an age, or a child, stands beside it."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return False
    if HAS_A_SAY.search(plain) and NOUN.search(plain):
        return True
    said = SAYS_NO.search(plain)
    return said is not None and bool(AGED.search(plain) or NOUN.search(said.group()))


def asks_if_permitted(text: str) -> bool:
    """ "And for the another doctor? Is permitted?": in whatever English."""
    plain = normalised(text)
    if len(plain.split()) > SHORT or OF_ELSE.search(plain):
        return False
    asking = asks(text) or "?" in text
    return asking and bool(ANOTHER.search(plain) and PERMITTED.search(plain))
