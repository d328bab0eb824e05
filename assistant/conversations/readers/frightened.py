"""Said soon after a card: that it frightened them; beside that, that they had not asked it, or that staff are with the
child. Only where nothing else is said, but for a question at the end.
"""

import re
from dataclasses import dataclass

from assistant.details.question import asks
from assistant.signs import normalised

LONGEST, LEAST = 40, 3  # words of the message, and of a question at its end
_SO = r"(?:(?:no|oh|ok|okay|look|please|sorry|well|and|but|so|god|omg|cos|because|um+|er+|thanks|hey) ?)*"
_CARD = r"(?:that|you|u|your (?:message|answer|card|words)|what (?:you|u) (?:said|wrote|put|showed)|the (?:card|message|999 (?:bit|thing)))"
_VERY = r"(?:(?:really|just|proper|nearly|actually|only|has|have|'ve) )*"
_FRIGHT = r"(?:frightened|scared|terrified|alarmed|panicked|upset|shook|worried)"
BY_US = re.compile(r"\b(?:you|u|your|card|message|999|read|answer)\b")
FRIGHTENED = re.compile(  # in the past, and by what was shown: "this is scary" may be of the child
    rf"{_SO}{_CARD} {_VERY}{_FRIGHT} (?:me|us)(?: (?:to death|half to death|a lot|there|like that))*"
    rf"|{_SO}{_CARD} was {_VERY}(?:so |very |a bit )?(?:frightening|scary|alarming|terrifying|worrying|upsetting) to read"
    rf"|{_SO}{_CARD} {_VERY}(?:gave|made|given) (?:me|us) (?:(?:a|an|such|big|real|proper) )*(?:fright|scare|heart attack|shock|jump|cry|panic)"
    rf"|{_SO}why did (?:you|u) (?:just )?(?:frighten|scare|worry|alarm) (?:me|us)(?: like that)?"
)
_NOT = r"(?:was ?n'?t|was not|wasnt|were ?n'?t|werent|did ?n'?t|did not|didnt|am not|'?m not|im not|not|never)"
_ASKED = r"(?:ask(?:ed|ing)?|saying|say|said|mean(?:t|ing)?)"
NOT_ASKED = re.compile(
    rf"{_SO}(?:i|we|im)(?: was| am)? ?{_NOT} {_ASKED}(?: (?:that|about|for|you|u|it|this|any of|him|her|like that))*"
    rf"|{_SO}(?:that|it|this)(?:'?s| is| was)? ?(?:not|n'?t|wasnt|isnt|wasn'?t|isn'?t) (?:what|wot) (?:i|we)(?:'?m| am| was)? (?:asked|asking|ask|wanted(?: to (?:ask|know))?|meant|mean|said)(?: (?:you|for|about))*"
    rf"|{_SO}(?:that|it)(?:'?s| is| was)? ?(?:not|n'?t|wasnt|wasn'?t) my question|{_SO}i (?:asked|was asking)(?: you)? (?:something|about something) else"
)
_HIM = r"(?:him|her|them|us|me|baby|the baby|my (?:son|daughter|baby|boy|girl))"
_ONE = r"(?:he|she|they|we|baby|the baby|my (?:son|daughter|baby|boy|girl)|hes|shes|were)"
_STAFF = r"(?:(?:all|lots of|loads of|the|a|his|her|two|three|four|many|plenty of|always) )*(?:nurses?|doctors?|staff|team|medical people)(?: and (?:nurses?|doctors?))?"
_ROUND = r"(?:(?:all|always|right|here) )*(?:a?round|with|by|beside|next to|looking after|watching|checking|near|at)"
_NOW = r"(?: (?:all the time|right now|now|day and night|24 7|here|already))*"
STAFF_THERE = re.compile(
    rf"{_SO}{_ONE}(?:'?s|'?ve| is| has| have)?(?: got)? {_STAFF} {_ROUND} {_HIM}{_NOW}|{_SO}(?:there(?:'?s| is| are) )?{_STAFF}(?:'?s|'?re| are| is)? {_ROUND} {_HIM}{_NOW}"
    rf"|{_SO}{_ONE}(?:'?s|'?re| is| are)? (?:in|on) (?:(?:a|the|an) )?(?:\w+ )?(?:ward|unit|nicu|scbu|picu|hdu|intensive care|incubator|monitor)(?: (?:with {_STAFF}|already|now))*"
    rf"|{_SO}{_ONE}(?:'?s|'?re| is| are)? (?:being )?(?:watched|monitored|looked after|cared for)(?: (?:by {_STAFF}|here|all the time|closely))*"
)
SMALL = re.compile(rf"{_SO}(?:you know|thank you|thanks|honestly|seriously|that'?s all|please|mate|love)?")
BESIDE = re.compile(rf"{NOT_ASKED.pattern}|{SMALL.pattern}")  # taken back by itself it is no fright
PARTS = re.compile(r"[.!?;,\u2026\n]+|\s[-\u2013]\s")
SENTENCES = re.compile(r"(?<=[.!?\u2026\n])\s+")


@dataclass(frozen=True)
class Frightened:
    """`staff` are said to be there, `asked` is the question at the end; `by_us` that it was no other fright, for "that
    scared me" may be said of what they told.
    """

    staff: bool
    asked: str = ""
    by_us: bool = True


def frightened_by(text: str) -> Frightened | None:
    """None where anything else is said."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    *_, last = SENTENCES.split(text.strip())
    read = _read(plain)
    if read is not None:
        return Frightened(read, by_us=_by_us(plain))
    if not asks(last) or len(last.split()) < LEAST or last.strip() == text.strip():
        return None
    before = _read(normalised(text.strip()[: -len(last)]))
    return None if before is None else Frightened(before, last)


def _by_us(plain: str) -> bool:
    parts = [one.strip() for one in PARTS.split(plain)]
    return bool(BY_US.search(plain)) or any(NOT_ASKED.fullmatch(one) for one in parts)


def _read(plain: str) -> bool | None:
    """Whether staff are there; None where something else is said, or nothing of a fright."""
    parts = [one.strip() for one in PARTS.split(plain) if one.strip()]
    there = [bool(STAFF_THERE.fullmatch(one)) for one in parts]
    heard = [bool(FRIGHTENED.fullmatch(one)) for one in parts]
    known = all(a or b or BESIDE.fullmatch(one) for a, b, one in zip(there, heard, parts, strict=True))
    return any(there) if known and any(heard) else None
