"""The age of the child the message is about, when it says one, and only one.

Not the age of the writer, of another child or of children in general ("does a 14yr old have to agree"), not a past one
("since
she was 3 weeks"), not one to come ("she is 3 in March"), not a length of time ("12 weeks on the list").
"""

import math
from functools import cache

from assistant.details.detail import Age, Detail
from assistant.details.load import read_list
from assistant.details.message import Message
from assistant.details.pattern import Match, Patterns

OLDEST = 18  # years: up to this a hospital for children may still have somebody
ALMOST = frozenset(["nearly", "almost"])
MOST_WEEKS, MOST_MONTHS = 104, 47  # an age in weeks or months is said of a small child


def read_age(message: Message, writer: Detail | None) -> Age | None:
    matches = _patterns().find(message)
    denied = {place for match in matches if match.name == "not" for place in match.meant}
    names = ("is", "sibling", "patient") if writer and writer.value == "young_person" else ("is", "sibling")
    told = [
        match for match in matches if match.name == "sure" or (match.name in names and match.meant[-1] not in denied)
    ]
    found = {match.meant[-1]: match for match in told}
    ages = {age.months: age for _, match in sorted(found.items(), reverse=True) if (age := _age(message, match))}
    return ages.popitem()[1] if len(ages) == 1 else None


def _age(message: Message, match: Match) -> Age | None:
    place = match.meant[-1]
    token = message.tokens[place]
    number, _, unit = token.means.partition(" ")
    months = _months(float(number), unit)
    if months is None:
        return None
    start = place
    if message.tokens[place - 1].plain in ALMOST:
        start, months = place - 1, max(0, months - 1)
    said, span = message.said(start, place + 1)
    return Age(said, said, span, months)


def _months(number: float, unit: str) -> int | None:
    unit = unit or "year"
    most = {"year": OLDEST, "month": MOST_MONTHS, "week": MOST_WEEKS, "day": 120}.get(unit)
    if most is None or number > most or number <= 0:
        return None
    return math.floor(number * read_list("numbers")["months_in"][unit] + 1e-9)


@cache
def _patterns() -> Patterns:
    return Patterns(read_list("ages"), around=("AGED",))
