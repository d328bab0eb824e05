"""Figures of speech with alarming words ("dying to play", "for love nor money"). The classifier reads calm words in
their place, and a rule's sign that stands wholly inside one is none. Whatever stands beside them is read as ever: an
idiom hides nothing.

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

from assistant.safety.normalise import HARD, NONE, Text, normalise
from assistant.safety.plain import spoken

Span = tuple[int, int]

_PIECE = re.compile(
    r"(?P<word>[a-z0-9]+(?:[*#@$%!]+[a-z]+|['\u2019`´][a-z0-9]+|[.,:/][0-9]+)*)|(?P<stop>[.!?;\n]+)|(?P<pause>[^\sa-z0-9])"
)
_NAME = re.compile(r"\{([A-Z]+)\}")
_LEADS = frozenset(
    "i im he hes she shes it its we were they theyre you youre is am are was be been will would going to really just so".split()
)
_BREAK = {HARD: ".", NONE: ""}


@dataclass(frozen=True)
class Idiom:
    """`calm` is what stands in its place, as the same is said plainly; `unless` are words that make it literal wherever
    they stand beside it. `leave` are messages that frighten nobody, `catch` those with the same words that are danger.
    """

    name: str
    pattern: re.Pattern
    calm: str
    unless: re.Pattern | None
    leave: tuple[str, ...]
    catch: tuple[str, ...]


@cache
def idioms() -> tuple[Idiom, ...]:
    read = yaml.load(files("assistant.safety").joinpath("rules", "idioms.yml").read_text("utf-8"), yaml.CSafeLoader)
    return tuple(_idiom(one, read["words"]) for one in read["idioms"])


def without_idioms(message: str) -> str:
    """The message as the classifier is to read it; as it was written where no idiom stands in it."""
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


def idioms_of(text: Text) -> list[Span]:
    """From where to where each of them stands in the words of a message, one blank between them."""
    pieces: list[tuple[str, Span]] = []
    at = 0
    for word, before in zip(text.words, text.breaks, strict=True):
        pieces += [(_BREAK.get(before, ","), (at, at)), (word, (at, at + len(word)))]
        at += len(word) + 1
    return [(_lead(pieces, start), end) for (start, end), _ in _found(pieces)]


def _lead(pieces: list[tuple[str, Span]], start: int) -> int:
    """Where the small words before it begin ("he is really"): they are alarming in no company but that of the idiom."""
    for said, (begin, end) in reversed(pieces):
        if end < start and said in _LEADS:
            start = begin
        elif said and end < start:
            break
    return start


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
    """Where idioms stand in it, in order, but for those that something beside them all makes literal."""
    hits = [(hit.span(), one) for one in idioms() for hit in one.pattern.finditer(row)]
    while hits:
        beside = _but(row, (span for span, _ in hits))
        kept = [(span, one) for span, one in hits if not (one.unless and one.unless.search(beside))]
        if len(kept) == len(hits):
            break
        hits = kept
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


def _idiom(one: dict, words: dict[str, str]) -> Idiom:
    return Idiom(
        one["name"],
        re.compile("|".join(rf"(?<!\S)(?:{_spelled_out(part, words)})(?!\S)" for part in one["any"])),
        one.get("calm", ""),
        re.compile("|".join(rf"\b(?:{_spelled_out(part, words)})\b" for part in one["unless"]))
        if "unless" in one
        else None,
        tuple(one["leave"]),
        tuple(one["catch"]),
    )


def _spelled_out(pattern: str, words: dict[str, str]) -> str:
    """With its named words, which may hold others, in place of their names."""
    while (spelled := _NAME.sub(lambda found: f"(?:{words[found.group(1)]})", pattern)) != pattern:
        pattern = spelled
    return pattern
