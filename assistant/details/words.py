"""A message as words, each with its place in the text.

Written as families write: no apostrophes ("shes"), shorthand ("14mo", "w my 12yo"), no capitals. Apostrophes are
dropped and
common contractions opened, so that "she's", "shes" and "she is" read the same; a number is parted from the unit stuck
to it.
"""

import re
from dataclasses import dataclass
from functools import cache

from assistant.details.load import read_list

SOFT, HARD = ",", "."  # the breaks between words; a message begins and ends with a hard one
CLOCK, HOUR, DATE, DAY, ORDINAL, YEAR, FIGURE = (
    "00:00",
    "0.00",
    "0/0",
    "0/1",
    "0th",
    "2000",
    "0.0",
)  # what stands for figures that are not whole numbers
STANDING_FOR = (CLOCK, HOUR, DATE, DAY, ORDINAL, YEAR, FIGURE)

_QUOTES = "'\"\u2019\u2018\u201c\u201d`\u00b4"
_APOSTROPHE = "['\u2019\u2018`\u00b4]"
_PIECE = re.compile(
    rf"(?P<money>[£$€]\s?\d[\d,.]*[kKmM]?)|(?P<share>\d[\d.]{{0,40}}+\s?(?:%|°\s?[cCfF]?))"
    rf"|(?P<number>\d+(?:[.:/]\d+)*(?:,\d\d\d\b)*)(?P<tail>[yY]/[oO]\b|[^\W\d_½]*)(?:{_APOSTROPHE}s\b)?"
    rf"|(?P<northern>\b[nN]\.?\s?[iI]reland\b)|(?P<joined>\b[^\W\d_]\s?&\s?[^\W\d_]\b)|(?P<half>½)|(?P<word>[^\W\d_]+(?:{_APOSTROPHE}[^\W\d_]+)*(?:\d+\b)?)"
    rf"|(?P<plus>[&+])|(?P<hyphen>(?<=\w)-(?=\w))|(?P<other>[^\w\s&+]+|\n+)"
)
_ENDS = re.compile(r"(?<!\.)\.(?!\.)|[!?;\n]")
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "doctor", "st", "prof", "vs", "eg", "ie", "approx"])


@dataclass(frozen=True)
class Word:
    """`plain` is lower case and without apostrophes. Two words opened from one ("shes") share its place."""

    plain: str
    start: int
    end: int


def cut(text: str) -> list[Word]:
    words = [Word(HARD, 0, 0)]
    for found in _PIECE.finditer(text):
        words_of = _CUTTERS.get(found.lastgroup or "")
        if words_of:
            words.extend(Word(plain, found.start(), found.end()) for plain in words_of(found.group(), words[-1].plain))
        elif found["number"]:
            words.extend(_number(found))
        elif found["other"]:
            _break(words, found.group().strip(_QUOTES), *found.span())
    if words[-1].plain == SOFT:
        words.pop()
    if words[-1].plain != HARD or len(words) == 1:
        words.append(Word(HARD, len(text), len(text)))
    return words


def _break(words: list[Word], mark: str, start: int, end: int) -> None:
    """Quotation marks do not part words; a dot behind a title does not end a sentence."""
    if not mark:
        return
    if mark == "." and words[-1].plain in _TITLES:
        return
    hard = _ENDS.search(mark)
    if words[-1].plain not in (SOFT, HARD):
        words.append(Word(HARD if hard else SOFT, start, end))
    elif hard:
        words[-1] = Word(HARD, words[-1].start, end)


def _number(found: re.Match) -> list[Word]:
    number, tail = found["number"], found["tail"].lower()
    start, middle, end = found.start(), found.start() + len(number), found.end()
    if tail in ("st", "nd", "rd", "th"):
        return [Word(ORDINAL, start, end)]
    if not tail:
        return [Word(_figure(number), start, end)]
    if unit := _spelling()["units"].get(tail):
        return [Word(_figure(number), start, middle), *(Word(part, middle, end) for part in unit.split())]
    return [Word(number + tail, start, end)]  # a ward called "7b"


def _figure(number: str) -> str:
    if number.isdigit() and number.isascii():
        return str(int(number)) if len(number) < 4 else YEAR if re.fullmatch(r"(19|20)\d\d", number) else FIGURE
    if re.fullmatch(r"([01]?\d|2[0-3])[:.][0-5]\d", number):
        return CLOCK if ":" in number else HOUR  # "7.28" may be a figure
    if number == "1/2":
        return "half"
    if re.fullmatch(r"[0-3]?\d([/.])[01]?\d\1\d+", number):
        return DATE
    return DAY if re.fullmatch(r"[0-3]?\d/[01]?\d", number) else FIGURE  # "24/7" and "10/10" look like one too


def _opened(said: str, before: str) -> list[str]:
    spelling = _spelling()
    plain = re.sub(_APOSTROPHE, "", said.lower())
    if plain == "were" and (len(said) > len(plain) or before in spelling["we_are_after"]):
        return ["we", "are"]
    if len(said) > len(plain) and plain in spelling["with_apostrophe"]:
        return spelling["with_apostrophe"][plain].split()
    if before.isdigit() and plain in spelling["units"] and len(plain) > 1:
        return spelling["units"][plain].split()
    return spelling["opened"].get(plain, plain).split()


_CUTTERS = {
    "word": _opened,
    "joined": lambda said, before: [said.lower().replace(" ", "")],
    "northern": lambda said, before: ["northern", "ireland"],
    "half": lambda said, before: ["and", "a", "half"],
    "plus": lambda said, before: ["and"],
    "money": lambda said, before: [FIGURE],
    "share": lambda said, before: [FIGURE],
}


@cache
def _spelling() -> dict:
    read = read_list("spelling")
    meant = {str(said): word for word, ways in read["meant"].items() for said in ways.split()}
    units = {said: unit for unit, ways in read["units"].items() for said in ways.split()}
    return {
        "opened": meant | read["opened"],
        "with_apostrophe": read["with_apostrophe"],
        "units": units,
        "we_are_after": frozenset([SOFT, HARD, *read["we_are_after"].split()]),
    }
