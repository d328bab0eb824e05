"""Dates of birth as families write them, to see whether such a day can be: neither the 31st of February, nor
tomorrow.
"""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})(?![\d/-])")
ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{MONTH},? (\d{{4}}|'?\d{{2}})\b", re.IGNORECASE)
MONTH_FIRST = re.compile(rf"\b{MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}|'?\d{{2}})\b", re.IGNORECASE)
SPOKEN = re.compile(
    rf"\b(?:{MONTH}|(?:twen|thir)t(?:y|ie)[ -]?\w*(?:th|st|nd|rd)|\w+(?:teenth|fth|ghth|xth|nth) of)\b", re.IGNORECASE
)
DAY_AND_MONTH = re.compile(
    rf"^(?:\w+'?s? ){{0,4}}(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?)$",
    re.IGNORECASE,
)
FIGURES_OF_A_YEAR = re.compile(r"\d{4}|'\d{2}")
FEAST = re.compile(
    r"\b(?:boxing day|christmas (?:day|eve)|new year'?s? (?:day|eve)|halloween|bonfire night|valentine'?s day) (?:in )?(?:20)?\d\d\b",
    re.IGNORECASE,
)
_A_DATE = "|".join(re.sub(r"\((?!\?)", "(?:", one.pattern) for one in (NUMERIC, ISO, DAY_FIRST, MONTH_FIRST))
BORN_BEHIND = re.compile(  # a name: "Ida Moss, born 2 May 2019"
    rf"[\s,;(-]+(?:and )?(?:(?:s?he|they)(?:'?s| is| was| were)? )?(?:(?:born|dob|d\.o\.b\.?|date of birth|birthday)(?: is| was| on| the|:)* ?)?(?P<date>{_A_DATE})[) .!]*$",
    re.IGNORECASE,
)
THIS_YEAR = re.compile(r"\b(this|last) year\b", re.IGNORECASE)
OLDEST = 30  # years: those the team looks after are children and young people


def cannot_be(words: str, today: date) -> bool:
    """Whether a date is written there that no child was born on. False where none is written."""
    found = list(_written(words))
    return bool(found) and not any(_is_a_birthday(*one, today=today) for one in found)


def is_one_date(words: str) -> bool:
    """Whether a whole date is written there, and nothing else."""
    return any(pattern.fullmatch(words) for pattern in (NUMERIC, ISO, DAY_FIRST, MONTH_FIRST))


def only_date(words: str) -> str | None:
    """The one whole date that stands among other words."""
    found = re.findall(rf"(?:{_A_DATE})", words, re.IGNORECASE)
    return found[0] if len(found) == 1 else None


def name_and_birth(words: str) -> tuple[str, str | None]:
    """What stands before a date of birth, and that date: one answer that holds both. None where there is no such."""
    found = BORN_BEHIND.search(words)
    if found is None or not any(char.isalpha() for char in words[: found.start()]):
        return words, None
    return words[: found.start()].strip(" ,;"), found["date"]


def year_meant(words: str, today: date) -> str:
    """ "12 November this year", with the year in figures."""
    return THIS_YEAR.sub(lambda found: str(today.year - (found[1].lower() == "last")), words)


def lacks_year(words: str) -> bool:
    """Whether a day and a month are all that is said: nobody can be found by those."""
    return bool(DAY_AND_MONTH.match(words.strip(" .!"))) and not FIGURES_OF_A_YEAR.search(words)


def speaks_of_a_date(words: str) -> bool:
    """Whether a date is written there, or said with no figures: "the fourth of May"."""
    return bool(SPOKEN.search(words) or FEAST.search(words) or any(_written(words)))


def _written(words: str) -> list[tuple[int, int, int]]:
    """Year, month, day as read the British way."""
    found = [(_year(year), int(month), int(day)) for day, month, year in NUMERIC.findall(words)]
    found += [(int(year), int(month), int(day)) for year, month, day in ISO.findall(words)]
    found += [(_year(year), _month(month), int(day)) for day, month, year in DAY_FIRST.findall(words)]
    return found + [(_year(year), _month(month), int(day)) for month, day, year in MONTH_FIRST.findall(words)]


def _is_a_birthday(year: int, month: int, day: int, *, today: date) -> bool:
    try:
        born = date(year, month, day)
    except ValueError:
        return False
    return date(today.year - OLDEST, 1, 1) <= born <= today


def _year(said: str) -> int:
    number = int(said.lstrip("'"))
    return number if len(said.lstrip("'")) == 4 else 2000 + number


def _month(name: str) -> int:
    return MONTHS.index(name.lower()[:3]) + 1
