"""Plain danger in other languages: how people there say that somebody does not breathe, wants to die, is hurt by
someone, gets worse.

Lists only, one file a language in tongues/: no classifier judges a language that it has not learned. A hit is that
route's card. A draft
like every wording here: no speaker of these languages has reviewed the lists.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from assistant.details.language import language_of, script_of
from assistant.safety.plain import APOSTROPHES
from assistant.safety.verdict import Finding

LISTED = ("emergency", "self_harm", "safeguarding")  # in every language; in some also that a child gets worse
UNSPACED = ("zh",)  # written without spaces between words
FEWEST = 3  # words of a phrase between which one other may stand: "my husband always hits me"
_BETWEEN = re.compile(r"[^\w\u0300-\u036f\u0900-\u0dff]+|_")  # but not the vowel signs of India's scripts
_STROKES = str.maketrans("łı", "li")
_AND = "\u0648"  # Arabic and Urdu write "and" on the front of the next word


@dataclass(frozen=True)
class Phrase:
    """`words` in this order; of a language without spaces, one piece of text."""

    route: str
    language: str
    words: tuple[str, ...]


def is_foreign(text: str) -> bool:
    """Also two words of another script: a name, or a cry."""
    return script_of(text) is not None or language_of(text) is not None


def foreign_findings(text: str) -> list[Finding]:
    plain = plainly(text)
    words = plain.split()
    listed, pieces = _phrases()
    there = {_bare(word) for word in words}
    possible = {first: [one for one in listed[first] if there.issuperset(one.words)] for first in there & listed.keys()}
    found = [
        one
        for start, word in enumerate(words)
        for one in possible.get(_bare(word), ())
        if _stands(one.words, words, start)
    ]
    found += [one for one in pieces if one.words[0] in plain]
    return [
        Finding(
            one.route, "card", " ".join(one.words), f"rule: said in {one.language}", report=True, language=one.language
        )
        for one in found
    ]


def plainly(text: str) -> str:
    """Small letters and digits, Latin letters without their marks, one space between words."""
    text = APOSTROPHES.sub("", unicodedata.normalize("NFKC", text).casefold())
    kept, latin = [], False
    for char in unicodedata.normalize("NFD", text):
        if unicodedata.combining(char) and latin:
            continue
        latin = "a" <= char <= "z"
        kept.append(char)
    return _BETWEEN.sub(" ", unicodedata.normalize("NFC", "".join(kept)).translate(_STROKES)).strip()


def _stands(phrase: Sequence[str], words: Sequence[str], start: int) -> bool:
    """From `start` on, each next word at once or behind one other."""
    at, reach = start, 2 if len(phrase) >= FEWEST else 1
    for wanted in phrase[1:]:
        at = next((i for i in range(at + 1, min(at + 1 + reach, len(words))) if _bare(words[i]) == wanted), -1)
        if at < 0:
            return False
    return True


def _bare(word: str) -> str:
    return word[1:] if len(word) > 3 and word.startswith(_AND) else word


@cache
def _phrases() -> tuple[dict[str, list[Phrase]], list[Phrase]]:
    """By their first word, and those of languages without spaces."""
    listed, pieces = defaultdict(list), []
    for file in sorted(files("assistant.safety").joinpath("tongues").iterdir(), key=lambda one: one.name):
        language = file.name.removesuffix(".yml")
        for route, said in yaml.load(file.read_text("utf-8"), yaml.CSafeLoader).items():
            for one in dict.fromkeys(plainly(phrase) for phrase in said):
                if language.startswith(UNSPACED):
                    pieces.append(Phrase(route, language, (one,)))
                else:
                    words = tuple(map(_bare, one.split()))
                    listed[words[0]].append(Phrase(route, language, words))
    return listed, pieces
