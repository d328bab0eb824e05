"""One day of birth out of words that tell it once or put it right: "9 7 2010. hang on no 9th of june" is 9 June."""

import re

from assistant.handoffs.dates import DAY_FIRST, ISO, MONTH, MONTH_FIRST, NUMERIC
from assistant.handoffs.second_thoughts import TURN
from assistant.handoffs.spoken_dates import day_put_right

_WHOLE = "|".join(re.sub(r"\((?!\?)", "(?:", one.pattern) for one in (ISO, NUMERIC, DAY_FIRST, MONTH_FIRST))
_IN_PART = re.sub(
    r"\((?!\?)",
    "(?:",
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}\b|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b",
)
WHOLE = re.compile(_WHOLE, re.IGNORECASE)
DAYS = re.compile(rf"{_WHOLE}|{_IN_PART}", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
TURNED = re.compile(rf"(?:\b{TURN}\b|\bno\b|\bnot\b)", re.IGNORECASE)
YEAR_PUT_RIGHT = re.compile(
    rf"(?:[\s,.;]+(?:{TURN}|no))+[\s,]+(?:it'?s |its )?(?:(?:19|20)\d\d|\d{{2}})\b(?![/.-])", re.IGNORECASE
)


def one_date(words: str) -> str | None:
    """The one that is told, as it was written, or the last where it is put right; None where there is none, or two."""
    found = list(DAYS.finditer(words))
    if not found:
        return None
    year = YEAR_PUT_RIGHT.match(words[found[-1].end() :])
    whole = words[found[0].start() : found[-1].end() + (year.end() if year else 0)]
    if len(found) == 1 and not year:
        return found[0][0]
    if (put := day_put_right(whole)) != whole:
        return put
    if len({re.sub(r"\W+", "", one[0].lower()) for one in found}) == 1:
        return found[0][0]
    if len(found) == 1:
        return None
    between = words[found[-2].end() : found[-1].start()]
    if not TURNED.search(between):
        return None
    last = found[-1][0]
    if WHOLE.fullmatch(last) or YEAR.search(last):
        return last
    year = YEAR.search(found[-2][0])
    return f"{last} {year[0]}" if year else None
