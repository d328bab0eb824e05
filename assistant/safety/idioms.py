"""Figures of speech with alarming words ("dying to play", "for love nor money"), and the message said plainly.

An idiom calms a message that is about nothing else. The screen reads the plain words in its place only where they draw
nothing at all, and here it is none where anything of `beside` stands beside it: a body, a child who is handled, a
threat, food withheld, a machine, giving up, or anger at a child.

The list is rules/idioms.yml. A pattern reads normalised words in a row, with "." and "," where the message has a break,
so that none of them reaches over the end of a sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate

import yaml

from assistant.safety.normalise import normalise
from assistant.safety.plain import spoken

Span = tuple[int, int]

_PIECE = re.compile(
    r"(?P<word>[a-z0-9]+(?:[*#@$%!]+[a-z]+|['\u2019`´][a-z0-9]+|[.,:/][0-9]+)*)|(?P<stop>[.!?;\n]+)|(?P<pause>[^\sa-z0-9])"
)
_NAME = re.compile(r"\{([A-Z]+)\}")


@dataclass(frozen=True)
class Idiom:
    """`calm` is what stands in its place, as the same is said plainly. `leave` are messages that frighten nobody,
    `catch` those with the same words that are danger.
    """

    name: str
    pattern: re.Pattern
    calm: str
    leave: tuple[str, ...]
    catch: tuple[str, ...]


@cache
def idioms() -> tuple[Idiom, ...]:
    return tuple(_idiom(one, _read()["words"]) for one in _read()["idioms"])


@cache
def beside() -> dict[str, re.Pattern]:
    """What stands beside an idiom so that it is none, by its kind."""
    read = _read()
    return {
        kind: re.compile(rf"\b(?:{_spelled_out(words, read['words'])})(?!\w)") for kind, words in read["beside"].items()
    }


def without_idioms(message: str) -> str:
    """The same said plainly; as it was written where no idiom stands in it, or what makes it of no account."""
    text = spoken(message)
    pieces = [(_piece(found), found.span()) for found in _PIECE.finditer(text)]
    found = _found(pieces)
    if not found:
        return message
    parts, read = [], 0
    for (start, end), calm in found:
        parts += [text[read:start], calm]
        read = end
    return "".join([*parts, text[read:]]).strip()


def _found(pieces: Iterable[tuple[str, Span]]) -> list[tuple[Span, str]]:
    """In the places that the pieces have, and what is to stand there; where two overlap, the first stands."""
    said = [piece for piece in pieces if piece[0]]
    row = " ".join(word for word, _ in said)
    hits = _meant_lightly(row)
    if not hits:
        return []
    starts = [0, *accumulate(len(word) + 1 for word, _ in said)]
    found: list[tuple[Span, str]] = []
    for (start, end), one in hits:
        begins = said[bisect_right(starts, start) - 1][1][0]
        ends = said[bisect_right(starts, end - 1) - 1][1][1]
        if not found or begins >= found[-1][0][1]:
            found.append(((begins, ends), one.calm))
    return found


def _meant_lightly(row: str) -> list[tuple[Span, Idiom]]:
    """Where idioms stand in it, in order; nowhere, where what is beside them all makes them of no account."""
    hits = [(hit.span(), one) for one in idioms() for hit in one.pattern.finditer(row)]
    if hits and any(kind.search(_but(row, (span for span, _ in hits))) for kind in beside().values()):
        return []
    return sorted(hits, key=lambda hit: hit[0])


def _but(row: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        row = f"{row[:start]}{',' * (end - start)}{row[end:]}"
    return row


@lru_cache(maxsize=20_000)
def _plain(word: str) -> str:
    return " ".join(normalise(word).words)


def _piece(found: re.Match) -> str:
    return _plain(found["word"]) if found["word"] else "." if found["stop"] else ","


@cache
def _read() -> dict:
    return yaml.load(files("assistant.safety").joinpath("rules", "idioms.yml").read_text("utf-8"), yaml.CSafeLoader)


def _idiom(one: dict, words: dict[str, str]) -> Idiom:
    return Idiom(
        one["name"],
        re.compile("|".join(rf"(?<!\S)(?:{_spelled_out(part, words)})(?!\S)" for part in one["any"])),
        one.get("calm", ""),
        tuple(one["leave"]),
        tuple(one["catch"]),
    )


def _spelled_out(pattern: str, words: dict[str, str]) -> str:
    """With its named words, which may hold others, in place of their names."""
    while (spelled := _NAME.sub(lambda found: f"(?:{words[found.group(1)]})", pattern)) != pattern:
        pattern = spelled
    return pattern
