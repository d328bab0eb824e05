"""When somebody answers, asked with the time of day or week beside it: "how long before somebody answers, given it is
now evening?", "will anyone read it tonight".
"""

import re

_CLOCK = r"(?:half |nearly |gone |about )?\d{1,2}(?:[.:]\d\d)? ?(?:pm|am|p\.m|a\.m|o'?clock|at night|in the (?:evening|morning|night))"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|evening|morning|afternoon))?"
_TIME = rf"(?:(?:middle of the )?night(?: ?time)?|evening|tonight|late(?: (?:at night|on|already))?|midnight|weekend|bank holiday|christmas|{_DAY}|{_CLOCK}|(?:this|that) (?:time(?: of (?:night|day))?|hour|late)|(?:out of|after) hours|dark|closed)"
_BECAUSE = r"(?:given|seeing(?: as)?|since|as|because|cos|considering|now|and|but|if (?:i|we) (?:send|do|press send|sent)(?: (?:it|this|that))?(?: off)?)"
_LATE = rf"(?:{_BECAUSE} )?(?:(?:that|it'?s|its|it is|is|this is|now|already|so|quite|nearly|almost|at|on|in|over|by|the|a|this|here) )*{_TIME}(?: (?:now|here|already|though|tho))*"
BEHIND = re.compile(rf" {_LATE}$")
BEFORE = re.compile(
    rf"^(?:if (?:i|we) (?:send|do|press send)(?: (?:it|this|that))?(?: off)?(?: now| (?:{_LATE}))?|{_LATE}) (?=when|how|will|does|do|is|can)"
)
_THEY = r"(?:anyone|anybody|someone|somebody|no ?one|nobody|they|people|the (?:team|office|hospital|ward)|staff|pals)"
WHETHER = re.compile(
    rf"^(?:so |and |but )*(?:(?:will|would|does|do|is|are|can|when|whens|when'?s)(?: (?:will|does|is|do))?) {_THEY} (?:(?:going to|gonna|ever|still|even|actually|be|able to) )*(?:there|answer(?:s|ing)?|repl(?:y|ies|ying)|reads?(?: (?:it|this|my message))?|reading(?: (?:it|this))?|sees?(?: (?:it|this))?|gets? back(?: to (?:me|us))?|gets? (?:it|this)|looks? at (?:it|this)|respond)$"
)


def without_the_hour(plain: str) -> str | None:
    """The question without its time, in lower case and without marks; None where there is no time beside it."""
    rest = BEFORE.sub("", BEHIND.sub("", plain.strip()))
    return rest if rest and rest != plain.strip() else None


def asks_whether_they_answer(rest: str) -> bool:
    """What is left when the time was taken off."""
    return bool(WHETHER.match(rest))
