"""A wish at the check page that their own words be made shorter, with no new ones: "make the message shorter. Two
sentences at most." Whole messages only.
"""

import re

from assistant.details.interjections import without_interjections
from assistant.signs import normalised

LONGEST = 20  # words
_SO = r"(?:(?:and|so|but|please|pls|just|now|can you|could you|will you|would you|can it|could it|is it possible to|i want you to|i'?d like you to|i want|i need) )*"
_OWN = r"(?:(?:my|the|this|that|our) )?(?P<{}>message|words|text|letter|wording|questions?|list)"
_MUCH = r"(?:(?:a )?(?:bit|lot|little|much|way|far|more) )*"
WISHES = tuple(
    re.compile(rf"{_SO}{said}(?: (?:please|pls|for me|a bit|a little|down|now|too))*")
    for said in (
        rf"(?:make|get|keep|have|write) {_OWN.format('own')} {_MUCH}(?:shorter|briefer|short|brief|less long|smaller)",
        rf"(?:shorten|cut down|trim|condense|summari[sz]e|sum up|abbreviate|cut short) {_OWN.format('own')}",
        rf"(?:cut|trim|boil) {_OWN.format('own')} down",
        rf"{_OWN.format('own')} (?:is|are|'?s) {_MUCH}too long",
        rf"{_OWN.format('own')} (?:should|must|needs to|has to|ought to) be {_MUCH}(?:shorter|briefer|short|brief)",
        rf"(?:a )?shorter {_OWN.format('own')}",
    )
)
BESIDE = re.compile(
    rf"(?:(?:no|oh|thanks|thank you|please|sorry|ok|it'?s (?:too|very|so) long|(?:that|it|this) is (?:too|very|so|much too) long)|{_SO}(?:(?:only|just|about|in|to|at most|no more than|max|maximum|not more than|make it) )*(?:one|two|three|four|five|a few|a couple of|half|\d{{1,3}})(?: (?:short|long))?(?: (?:sentences?|lines?|words?|paragraphs?|of it))?(?: (?:at most|at the most|max|maximum|or less|or so|or fewer|only|will do|is enough|please|tops))*)"
)
CLAUSES = re.compile(r"[.,;:!?\n]+|\s[-\u2013\u2014]+\s")


def wants_shorter(text: str) -> str | None:
    """The line of their own words that it names."""
    parts = [said for one in CLAUSES.split(normalised(text)) if (said := without_interjections(one.strip()).strip())]
    if sum(len(one.split()) for one in parts) > LONGEST:
        return None
    found = [next(filter(None, (wish.fullmatch(one) for wish in WISHES)), None) for one in parts]
    if not any(found) or any(not (wish or BESIDE.fullmatch(one)) for wish, one in zip(found, parts, strict=True)):
        return None
    own = next(wish["own"] for wish in found if wish)
    return "questions" if own.startswith(("question", "list")) else "message"
