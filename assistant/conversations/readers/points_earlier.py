"""Words that point at an earlier answer, or at one of several questions that were asked in one message: "what did you
say about the notes", "the first thing you told me", "and c)?".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversations.readers.wishes import plain_words, short
from assistant.details.question import asks

LONGEST_ABOUT, LONGEST_NUMBER = 8, 10  # words
LEAST = 2  # letters or numbers of a list, and questions of a message, that make it one of several
_SO = r"(?:(?:ok|okay|right|and|so|but|well|sorry|please|can we|can you|could you|could we|let'?s|i want to|i'?d like to|just|now|oh|hi|hello|wait|what was)[ ,]+)*"
_TAIL = r"(?: (?:again|once more|one more time|please|pls|then|now|earlier|before|to me|for me|though|thanks))*"
_SAID = (
    r"(?:you (?:said|told me|told us|mentioned|wrote|answered)|(?:your|that|the) (?:reply|answer|bit|part|thing|stuff))"
)
ABOUT = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^{_SO}what (?:was it |did )?you (?:say|said|tell me|told me|tell us|told us|wrote?|mention(?:ed)?)(?: (?:before|earlier|again))? about (?P<about>.+?){_TAIL}$",
        rf"^{_SO}(?:(?:go|get|come|going|coming) )?back to (?:(?:the|that|your) (?:bit|part|answer|reply|question|thing|stuff) )?(?:where you (?:said|told me)|about|on|of)? ?(?P<about>.+?){_TAIL}$",
        rf"^{_SO}(?:repeat|say|tell me|read(?: me)?|give me|show me|remind me(?: of)?)(?: again)? (?:what )?{_SAID}(?: (?:before|earlier))? (?:about|on|to|of) (?P<about>.+?){_TAIL}$",
        rf"^{_SO}(?:earlier|before|a while ago|further up|at the start)[ ,]+{_SAID}(?: something)?(?: about)? (?P<about>.+?)[,.;:!?]+ *{_SO}(?:say|repeat|tell me|what was) (?:it|that|this)(?: (?:part|bit|one))?{_TAIL}$",
    )
)
_FIRST = r"(?:very )?(?:first|opening)"
_REPEAT = r"(?:repeat|say|tell me|give me|show me|(?:go )?back to|remind me(?: of)?|read(?: me)?)(?: again)? "
_FIRST_ONE = rf"(?:the|my|your) {_FIRST} (?:question|thing|answer|reply|message)(?: (?:you (?:said|told me|wrote)|i (?:asked|said|wrote)))?"
FIRST = re.compile(
    rf"^{_SO}(?:(?:{_REPEAT})?(?:(?:your|the) (?:reply|answer) to )?{_FIRST_ONE}|{_REPEAT}what i asked first|(?:{_REPEAT})?what {_SAID} first){_TAIL}$"
)
_PLACES = {
    "first": 1, "1st": 1, "one": 1, "second": 2, "2nd": 2, "two": 2, "third": 3, "3rd": 3, "three": 3, "fourth": 4, "4th": 4, "four": 4,
    "fifth": 5, "five": 5, "last": -1, "final": -1, "other": 2, "next": 2, "a": 1, "b": 2, "c": 3, "d": 4, "e": 5,
}  # fmt: skip
_NTH = r"first|1st|second|2nd|third|3rd|fourth|4th|fifth|last|final"
_OF_MINE = r"(?: (?:of (?:them|those|these|mine|my (?:list|questions|message))|i (?:asked|wrote|put|had)|on my list|in my (?:message|list)))*"
NUMBERED = re.compile(
    rf"^{_SO}(?:what about |how about |you (?:did not|didn'?t|have not|haven'?t) (?:answer|said|say)(?: anything (?:to|about))? |answer )?(?:"
    rf"(?:my |the )?(?:other |remaining )?question[ ,]+(?:the )?(?P<behind>{_NTH})(?: one)?|(?:the|my) (?P<nth>{_NTH}|other) (?:of|question|thing|one(?= i asked| on my| of))(?: ?(?:them|those|these|mine|my (?:list|questions)))?"
    r"|(?:number|no\.?|question|q|point|item) ?(?P<figure>[1-9]|one|two|three|four|five|[a-e])|(?P<letter>[a-e1-9])\)"
    rf"){_OF_MINE}(?: (?:then|please|now|though|still|too))*$"
)
MARK = re.compile(r"(?:^|[\s,;])(?:\(?(?:[1-9]|[a-e])[).:]|(?:[1-9]\.)) +", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+")
BEGINS = re.compile(
    r"^(?:and|but|so|also|plus|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|lastly|finally|last)[ ,:]+", re.IGNORECASE
)


@dataclass(frozen=True)
class About:
    """An answer that was told, by what it is about."""

    what: str


@dataclass(frozen=True)
class First:
    """The first answer that was told."""


@dataclass(frozen=True)
class Again:
    """One of several questions that were asked in one message, by itself."""

    question: str


Earlier = About | First | Again


def points_earlier(text: str, before: Sequence[str]) -> Earlier | None:
    """`before` are the family's messages before this one, newest first. Behind what only tells ("he is home")
    the last sentence is read alone.
    """
    *told, last = [one for one in SENTENCE.split(text.strip()) if one.strip()] or [""]
    found = _points(text, before)
    return found if found or not told or any(asks(one) for one in told) else _points(last, before)


def _points(text: str, before: Sequence[str]) -> Earlier | None:
    plain = plain_words(text)
    if FIRST.match(plain):
        return First() if short(plain) else None
    if (number := _number(plain)) and (question := _of_several(number, before)):
        return Again(question)
    found = next((found for one in ABOUT if (found := one.match(plain))), None)
    about = found["about"].strip(" ,.?!") if found else ""
    named = about not in ("", "it", "that", "this")
    return About(about) if named and len(about.split()) <= LONGEST_ABOUT else None


def _number(plain: str) -> int:
    found = NUMBERED.match(plain) if short(plain, LONGEST_NUMBER) else None
    said = next((one for one in found.groups() if one), "") if found else ""
    return int(said) if said.isdigit() else _PLACES.get(said, 0)


def _of_several(number: int, before: Sequence[str]) -> str | None:
    """In the newest message that asked several things."""
    several = next((parts for one in before if len(parts := asked_apart(one)) >= LEAST), ())
    if not several or number > len(several):
        return None
    return several[number - 1] if number > 0 else several[-1]


def asked_apart(text: str) -> tuple[str, ...]:
    """The questions of one message: as it numbers them, else its sentences that ask."""
    marked = [part.strip(" ,;") for part in MARK.split(text)[1:]] if len(MARK.findall(text)) >= LEAST else []
    if marked:
        return tuple(part for part in marked if part)
    sentences = [one.strip() for one in SENTENCE.split(text) if one.strip()]
    return tuple(BEGINS.sub("", one) for one in sentences if asks(BEGINS.sub("", one)))
