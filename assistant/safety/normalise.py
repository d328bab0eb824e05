"""A message as its author meant it: plain lower-case words, with the breaks between them.

Apostrophes are dropped, because families do ("cant", "shes"): one spelling, whoever typed it. Anything that is
neither letter nor digit is a break, so an emoji, a line end or a row of dots cannot hide a word.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from assistant.safety.plain import APOSTROPHES, without_marks

NONE, SOFT, HARD = 0, 1, 2  # what stands before a word: nothing, a comma or emoji, the end of a sentence

_OVERDOSED = re.compile(r"\bo\.?d['’‘`´ʼ′＇]?d(?<!\bodd)\b")  # "OD'd": without its apostrophe it would be odd
_PIECE = re.compile(r"[a-z0-9]+(?:[.,:/][0-9]+)*|[^a-z0-9\s]+|\n+")
_MASKED = re.compile(r"\b([a-z]{1,3})[*#@$%!]{1,6}([a-z]*)(?![a-z])")
_ENDING = re.compile(r"ing|in|ers?|ed|s")
_REPEATED = re.compile(r"([a-z])\1{2,}")
_SENTENCE_END = re.compile(r"(?<!\.)\.(?!\.)|[!?;]")
_TITLES = {"mr", "mrs", "ms", "dr", "st", "prof", "vs", "eg", "ie"}


@dataclass(frozen=True)
class Text:
    """`breaks[i]` is what stands before `words[i]`."""

    words: tuple[str, ...]
    breaks: tuple[int, ...]


def normalise(message: str) -> Text:
    words: list[str] = []
    breaks: list[int] = []
    pending = HARD
    for piece in _PIECE.findall(_plain(message)):
        if not piece[0].isalnum():
            ended = _SENTENCE_END.search(piece) and (not words or words[-1] not in _TITLES)
            pending = max(pending, HARD if ended else SOFT)
            continue
        for word in _spelled_out(piece):
            words.append(word)
            breaks.append(pending)
            pending = NONE
    return Text(tuple(words), tuple(breaks))


def _plain(message: str) -> str:
    text = without_marks(message)
    text = APOSTROPHES.sub("", _OVERDOSED.sub("overdosed", text.lower()))
    return _MASKED.sub(_unmasked, text) if "*" in text or "#" in text or "@" in text else text


def _unmasked(found: re.Match) -> str:
    """The swear word behind "f***ing" and "sh*t"; anything else stays as it is."""
    shown, rest = found.groups()
    for whole, tail in _words()["masked"].get(shown[0], ()):
        if whole.startswith(shown) and re.fullmatch(tail, rest):
            return whole + (rest if _ENDING.fullmatch(rest) else "")
    return found.group()


def _spelled_out(word: str) -> list[str]:
    if _REPEATED.search(word):
        word = _squeezed(word)
    return _words()["textspeak"].get(word, word).split()


def _squeezed(word: str) -> str:
    once, twice = _REPEATED.sub(r"\1", word), _REPEATED.sub(r"\1\1", word)
    return twice if twice in _words()["double_letters"] else once


@cache
def _words() -> dict:
    read = yaml.load(files("assistant.safety").joinpath("words.yml").read_text("utf-8"), yaml.CSafeLoader)
    read["double_letters"] = frozenset(read["double_letters"].split())
    return read
