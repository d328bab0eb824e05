"""One day of birth out of words that tell it once or put it right: "9 7 2010. hang on no 9th of june" is 9 June."""

import re

from assistant.handoffs.readers.dates import DAY_FIRST, ISO, MONTH, MONTH_FIRST, NUMERIC
from assistant.handoffs.words.second_thoughts import TURN
from assistant.handoffs.words.spoken_dates import day_put_right

_WHOLE = "|".join(re.sub(r"\((?!\?)", "(?:", one.pattern) for one in (ISO, NUMERIC, DAY_FIRST, MONTH_FIRST))
_IN_PART = re.sub(
    r"\((?!\?)",
    "(?:",
    rf"(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}\b|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?\b",
)
WHOLE = re.compile(_WHOLE, re.IGNORECASE)
DAYS = re.compile(rf"{_WHOLE}|{_IN_PART}", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEAR_ALONE = re.compile(r"(?:(?:in|it was|that was|so) )*(?:19|20)\d\d", re.IGNORECASE)
TURNED = re.compile(rf"(?:\b{TURN}\b|\bno\b)", re.IGNORECASE)
YEAR_PUT_RIGHT = re.compile(  # atomic: "no sorry" is a turn by itself and two of them
    rf"(?>(?:[\s,.;]++(?>{TURN}|no)\b){{1,6}})[\s,]++(?:it'?s |its )?(?:(?:19|20)\d\d|\d{{2}})\b(?![/.-])",
    re.IGNORECASE,
)
DAY_PUT_RIGHT = re.compile(  # "14 March 2026, sorry, the 15th"
    rf"(?>(?:[\s,.;]++(?>{TURN}|no)\b){{1,6}})[\s,]++(?:it'?s |its |on )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?=\s*(?:$|[,.;!]))",
    re.IGNORECASE,
)
DENIED = re.compile(  # right before a day: it is none
    r"\b(?:not|never|isn'?t|is not|wasn'?t|rather than|instead of) (?:it'?s |on |the |born |from )*$", re.IGNORECASE
)
OF_BIRTH = re.compile(r"\b(?:born|dob|d\.o\.b\.?|date of birth|birth ?day|birthdate)\b", re.IGNORECASE)
OF_SOMETHING = re.compile(  # in its own clause: what else a day is named for
    r"\b(?:surgery|operat\w+|appointments?|clinic|scans?|seen|admitted|admission|tests?|results?|review|meeting|visit|treatment|procedure|mri|due|booked|starts?|started)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[,;.!?]\s+|\s+and\s+")
LONGEST_DENIAL = 40  # letters before a day


def one_date(words: str) -> str | None:
    """The one that is told, as it was written, or the last where it is put right; None where there is none, or two."""
    found = days_meant(words)
    if not found:
        return None
    better = put_right_behind(words[found[-1].end() :])
    whole = words[found[0].start() : found[-1].end() + better]
    if len(found) == 1 and not better:
        return _with_its_year(found[0][0], words)
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


def put_right_behind(words: str) -> int:
    """How many letters right behind a day put its year or its day of the month right."""
    better = YEAR_PUT_RIGHT.match(words) or DAY_PUT_RIGHT.match(words)
    return better.end() if better else 0


def _with_its_year(day: str, words: str) -> str:
    """ "The 9th of November, the year the roof came off, 2015": a year that stands in a clause by itself."""
    years = [one for one in re.split(r"[,;.!]\s*", words) if YEAR_ALONE.fullmatch(one.strip())]
    return (
        f"{day} {years[0].split()[-1]}"
        if len(years) == 1 and len(YEAR.findall(words)) == 1 and not WHOLE.fullmatch(day)
        else day
    )


def days_meant(words: str) -> list[re.Match[str]]:
    """Without a day that is denied ("3 May, not 5 May"), and beside one of birth without one of something else."""
    every = list(DAYS.finditer(words))
    found = [one for one in every if not DENIED.search(words[max(0, one.start() - LONGEST_DENIAL) : one.start()])]
    if len(found) < 2:
        return found
    clauses = [_CLAUSES.split(words[end : one.start()])[-1] for end, one in _with_ends(found)]
    born = [one for one, clause in zip(found, clauses, strict=True) if OF_BIRTH.search(clause)]
    others = [clause for clause in clauses if not OF_BIRTH.search(clause)]
    return born if len(born) == 1 and all(map(OF_SOMETHING.search, others)) else found


def _with_ends(found: list[re.Match[str]]) -> list[tuple[int, re.Match[str]]]:
    """Each day with the end of the one before it."""
    return [(found[place - 1].end() if place else 0, one) for place, one in enumerate(found)]
