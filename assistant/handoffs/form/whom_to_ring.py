"""Another whom the team should ring, told in one breath at a step of the form: "father is Farid, phone 07700 900412
after 2 because he works nights", "she says Amina Rahimi and the father wants to be the one they call".
"""

import re
from dataclasses import dataclass

from assistant.details.phone import has_phone
from assistant.handoffs.readers.belongs import is_named

LONGEST = 30  # words
BEFORE_IT_IS_ASKED = ("relationship", "child_name", "child_identifier", "site", "place")
_LEAD = re.compile(r"^(?:(?:you )?(?:can ?not|can'?t|did ?n'?t|did not|no) read[ ?!.,]+)", re.IGNORECASE)
_KIN = r"(?:father|dad|daddy|mother|mum|mam|mummy|husband|wife|partner|gran|nan|nana|grand(?:ad|father|mother|ma|pa)|step ?(?:dad|mum)|brother|sister|aunt(?:ie|y)?|uncle)"
WHO = re.compile(  # "mum, Sarah" alone is who asks
    rf"\b(?:(?:the|his|her|my|their) {_KIN}(?:'?s name)?|{_KIN}(?='?s name\b| is\b))\b", re.IGNORECASE
)
WISHES = re.compile(
    r"\b(?:wants?|would like|likes|prefers|asks?)(?: to be)?(?: the (?:one|person))?(?: (?:who|that))?(?: (?:they|you|the team|the hospital|staff|gets?|to be|is|be))* (?:calls?|called(?! (?!first|instead|when|if|after|before|on|at|by|about|back|please|too|also|and|because)\w)|rings?|rung|phones?|phoned|contact(?:s|ed)?)\b"
    r"|\b(?:is|will be) the (?:one|person) (?:(?:to|they|you|the team)(?: should| can)? )*(?:call|ring|phone|contact)\b",
    re.IGNORECASE,
)
OF_FEAR = r"\b(?:violen\w+|dangerous|danger|control(?:s|ling)|abus\w+|aggressive|knife|knives|gun|guns|weapons?|machete|drinks|drunk|drinking|alcoholic|drugs?|sedated|jealous|stalk\w*|threat\w*|hits?|hitting|hurts?|hurting|beats?|beating|kicks?|punch\w*|strangl\w+|kill\w*|rap(?:ed|es|ist)|afraid|scared|frighten\w*|fear\w*|terrified|angry|shout\w*|locks?|suicid\w*|overdos\w*)\b"
# Words of a quarrel, a refusal or fear: then it is no plain contact.
MORE = re.compile(
    r"\b(?:dis ?agree\w*|agree\w*|against|refus\w*|argu\w*|fear\w*|afraid|scared|frighten\w*|angry|shout\w*|hits?|hurts?|violent|drunk|threat\w*|"
    r"not|never|dont|wont|cant|let|lets|allow\w*|secret|hid(?:e|es|ing)|know|find out|court|police|me|i|we|us|instead|\w+n['\u2019]t)\b",
    re.IGNORECASE,
)
FEAR = re.compile(OF_FEAR, re.IGNORECASE)
NUMBER = re.compile(r"\+?\d[\d ]{8,14}\d")
_HOUR = r"(?:about |half |quarter (?:past|to) )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|o'?clock))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|lunch(?:time)?|tea ?time|bed ?time|dinner|work|school|nursery)\b"
_PART = r"(?:(?:in the |on |at )?(?:mornings?|afternoons?|evenings?|nights?|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|any ?time)\b"
_TIME = (
    rf"(?:(?:after|before|from|between|until|till|at) (?:{_HOUR}|{_PART})(?: (?:and|to|till|until) {_HOUR})?|{_PART})"
)
TIME = re.compile(  # and why, but no more than that
    rf"^[ ,.;-]{{0,6}}(?P<time>(?:only )?{_TIME}(?:,? (?:and |or )?{_TIME}){{0,3}}(?: (?:because|as|cos|since) (?:s?he|they)(?:'?s| is|'?re| are)? (?:works?|working|at work|asleep|sleeps?|at school|at college|on shift|busy|on nights?)(?: (?:nights?|days|shifts|late|then|until then|all day|in the day|mornings?)){{0,2}})?)[ .!]*$",
    re.IGNORECASE,
)
CHILD = re.compile(
    r"^(?:(?:ok|yes|so|she|he|they|mum|mother|says?|said|the|her|his|child|baby|name|is|it|its|it's|called)[ ,:]+)*(?P<name>[^\W\d_][\w'\u2019-]*(?: [^\W\d_][\w'\u2019-]*){1,3})(?:[ ,.]+and|[,.])\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class WhomToRing:
    """`lines` are what it fills, in the family's own words; `later` that no number was told with the wish."""

    lines: dict[str, str]
    later: bool


def whom_to_ring(words: str, step: str) -> WhomToRing | None:
    said = _LEAD.sub("", words.replace("\u2019", "'").strip())
    who = WHO.search(said)
    if who is None or step not in BEFORE_IT_IS_ASKED or "?" in said or len(said.split()) > LONGEST:
        return None
    if MORE.search(said) or FEAR.search(said):
        return None
    number = NUMBER.search(said, who.end())
    number = number if number and has_phone(number[0]) else None
    if number is None and not WISHES.search(said, who.end()):
        return None
    lines = _child(said[: who.start()])
    if (
        who.start()
        and not lines
        and not re.fullmatch(r"(?:(?:ok|yes|please|so|and|well|no)[ ,]*)+", said[: who.start()], re.I)
    ):
        return None  # more is said before it than who the child is
    if number is not None:
        lines["contact_method"] = "phone"  # else the number is asked again with the way
        lines["contact_value"] = said[who.start() : number.end()].strip()
        behind = said[number.end() :].strip(" .,!")
        time = TIME.match(behind)
        if behind and time is None:
            return None
        if time:
            lines["best_time"] = time["time"].strip()
    return WhomToRing(lines, later=number is None)


def _child(before: str) -> dict[str, str]:
    found = CHILD.match(before)
    return {"child_name": found["name"]} if found and is_named(found["name"]) else {}
