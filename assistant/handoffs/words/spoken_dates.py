"""A day that was spoken into a phone, as it would be typed: "the twelfth of November twenty fifteen" is 12 November
2015, "nineteen oh four twenty seventeen" is 19/04/2017.
"""

import re
from calendar import month_name

from assistant.handoffs.words.second_thoughts import TURN

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NTHS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_COUNTS = {word: number for number, word in enumerate((*_UNITS, *_TEENS), start=1)}
_COUNTS |= {word: ten * 10 for ten, word in enumerate(_TENS, start=2)} | {"oh": 0, "o": 0, "zero": 0, "nought": 0}
_COUNTS |= {word: number for number, word in enumerate(_NTHS, start=1)} | {"twentieth": 20, "thirtieth": 30}
_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS)}))?|{'|'.join(reversed(_TEENS))}|{'|'.join(_UNITS)})"
_NTH = rf"(?:(?:twenty|thirty)[ -](?:{'|'.join(_NTHS[:9])})|twentieth|thirtieth|{'|'.join(reversed(_NTHS))})"
_DAY = rf"(?:(?:the )?(?P<day>{_NTH}|{_TO_99}|\d{{1,2}}(?:st|nd|rd|th)?))"
_MONTH = r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar(?!k)|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?)"
_YEAR = rf"(?:(?:in |of )?(?P<year>(?:nineteen|twenty)[ -](?:(?:oh|o|zero|nought)[ -](?:{'|'.join(_UNITS)})|{_TO_99})|two thousand(?:[ -](?:and )?{_TO_99})?(?! (?:and )?\d)|\d{{4}}))"
_NUMBER = rf"(?P<number>(?:oh|o|zero|nought)[ -](?:{'|'.join(_UNITS)})|ten|eleven|twelve|(?:of )?(?:the )?(?:{'|'.join(_NTHS[:12])})|{'|'.join(_UNITS)})"
_BREAK = r"(?:[ ,]+)"
_OF_ONE = {  # each part of a day by itself, as it is put right: "no, the 15th"
    "typed": re.compile(r"(?P<day>\d{1,2})[/. -](?P<month>\d{1,2})[/. -](?P<year>\d{4}|\d{2})"),
    "day_month": re.compile(r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})"),
    "day_month_year": re.compile(rf"{_DAY}(?: of)? {_MONTH}(?:{_BREAK}{_YEAR})?", re.IGNORECASE),
    "month_day_year": re.compile(rf"{_MONTH} {_DAY}(?:{_BREAK}{_YEAR})?", re.IGNORECASE),
    "month_year": re.compile(rf"{_MONTH}(?:{_BREAK}{_YEAR})?", re.IGNORECASE),
    "day_number_year": re.compile(rf"{_DAY}{_BREAK}{_NUMBER}{_BREAK}{_YEAR}", re.IGNORECASE),
    "year": re.compile(_YEAR, re.IGNORECASE),
    "day_year": re.compile(rf"{_DAY}(?:{_BREAK}{_YEAR})?", re.IGNORECASE),
}
_BEFORE = re.compile(
    r"^(?:(?:um+|er+m?|uh|it'?s|its|it was|that'?s|(?:s?he|they)(?:'?s| is| was| were)?|was|is|born|on|(?:(?:his|her|their|the|my) )?(?:dob|d\.o\.b\.?|date of birth|birthday)|make it|make that|i mean|the date)[ ,:]+)+",
    re.IGNORECASE,
)
_IN_DOUBT = re.compile(r"[ ,.]+(?:i think|i guess|i believe|maybe|or (?:is|was) it|um+|er+m?|uh)$", re.IGNORECASE)
_YEAR_ENDS = re.compile(rf"(?:nineteen|twenty)[ -]{_TO_99}$", re.IGNORECASE)
_BARE = re.compile(_TO_99, re.IGNORECASE)
_PUT_RIGHT = re.compile(
    rf"[\s,.;\u2026-]+(?:(?:{TURN}|excuse me|pardon(?: me)?|forgive me|no|well|ah)(?![\w'-])[\s,.]*)+", re.IGNORECASE
)
_PATTERNS = tuple(
    re.compile(rf"\b{pattern}\b", re.IGNORECASE)
    for pattern in (
        rf"{_DAY}(?: of)? {_MONTH}{_BREAK}{_YEAR}",
        rf"{_MONTH} {_DAY}{_BREAK}{_YEAR}",
        rf"{_YEAR}{_BREAK}{_DAY}(?: of)? {_MONTH}",
        rf"{_DAY}{_BREAK}{_NUMBER}{_BREAK}{_YEAR}",
    )
)


def days_written(words: str) -> str:
    """Only days with a month and a year; any other figure stays a word."""
    for pattern in _PATTERNS:
        words = pattern.sub(_typed, words)
    return words


def day_put_right(words: str) -> str:
    """ "14th of March no the 15th 2019": the day that is meant in the end, put together from the parts that were said
    last. The words as they are where anything else is said, or nothing is put right.
    """
    said = [
        _IN_DOUBT.sub("", _BEFORE.sub("", side.strip(" ,.!")))
        for side in _PUT_RIGHT.split(words.replace("\u2019", "'"))
        if side.strip(" ,.!")
    ]
    if len(said) > 1 and _BARE.fullmatch(said[-1]) and _YEAR_ENDS.search(said[-2]):
        said[-1] = f"twenty {said[-1]}"  # "twenty seventeen, no, eighteen": the year is what was said last
    parts = [_parts(side) for side in said]
    if len(said) < 2 or not all(parts):
        return words
    if "typed" in parts[-1]:
        return said[-1]
    short_year = any(re.search(r"\D\d{2}$", one.get("typed", "")) for one in parts)
    if short_year and "day" in parts[-1] and len(parts[-1]) == 1:
        return words  # "14/3/16 no 17": whether the day or the year is meant stays open
    whole: dict[str, str] = {}
    for one in parts:
        whole |= one
    return " ".join(whole[part] for part in ("day", "month", "year") if part in whole)


def _parts(said: str) -> dict[str, str]:
    """Day, month and year, as far as they are said there, and nothing else is."""
    for kind, pattern in _OF_ONE.items():
        if found := pattern.fullmatch(said):
            named = {part: value for part, value in found.groupdict().items() if value}
            return _in_figures(said, named) if kind in ("typed", "day_month") else _as_typed(named)
    return {}


def _in_figures(said: str, named: dict[str, str]) -> dict[str, str]:
    """With the month by its name; the whole as it was typed too. Nothing where there is no such month."""
    if not 1 <= int(named["month"]) <= 12:
        return {}
    parts = {"day": str(int(named["day"])), "month": month_name[int(named["month"])]}
    if year := named.get("year"):
        parts |= {"year": year if len(year) == 4 else f"20{year}", "typed": said}
    return parts


def _as_typed(said: dict[str, str]) -> dict[str, str]:
    typed = {"day": _figure, "year": _year}
    if number := said.pop("number", None):
        said["month"] = month_name[_month_number(number)]
    return {part: str(typed[part](value)) if part in typed else value.title() for part, value in said.items()}


def _typed(found: re.Match[str]) -> str:
    said = found.groupdict()
    day, year = _figure(said["day"]), _year(said["year"])
    if not 1 <= day <= 31 or (not said["day"].strip("0123456789 ") and said["year"].isdigit()):
        return found[0]  # typed, and not spoken
    if month := said.get("month"):
        return f"{day} {month.title()} {year}"
    number = _month_number(said["number"])
    return f"{day:02}/{number:02}/{year}" if 1 <= number <= 12 else found[0]


def _month_number(said: str) -> int:
    return _figure(re.sub(r"^(?:of )?(?:the )?", "", said, flags=re.IGNORECASE))


def _figure(said: str) -> int:
    if figures := re.match(r"\d+", said):
        return int(figures[0])
    return sum(_COUNTS[word] for word in re.split(r"[ -]", said.lower()))


def _year(said: str) -> int:
    plain = said.lower().replace(" and ", " ")
    if plain.isdigit():
        return int(plain)
    if plain.startswith("two thousand"):
        rest = plain.removeprefix("two thousand").strip(" -")
        return 2000 + (_figure(rest) if rest else 0)
    century, _, rest = plain.replace("-", " ").partition(" ")
    return _COUNTS[century] * 100 + _figure(rest)
