"""What the classifier is given of a message: plain text, and of a long one windows of whole sentences, bounded whatever
is pasted.

A short message is one window, and so one encoding.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from assistant.safety.plain import spoken

WHOLE = 48  # word pieces that are read in one window; four messages in five are shorter
OVERLAP = 16  # pieces that two windows share where a sentence is longer than a window
BUDGET = 400  # pieces that are encoded at most, about 30 ms of one core
FIRST, LAST = 101, 102  # the encoder's own pieces for the beginning and the end of a text

_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]*\s*")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Window:
    """Characters `start` to `end` of the plain text, as the encoder's pieces."""

    start: int
    end: int
    pieces: tuple[int, ...]


@dataclass(frozen=True)
class Reading:
    """`cut` says that the message was longer than what is read of it."""

    text: str
    windows: tuple[Window, ...]
    cut: bool = False


def read(message: str, tokenizer: Tokenizer) -> Reading:
    """`tokenizer` neither pads nor truncates nor adds pieces of its own."""
    text = spoken(message)
    if not text:
        return Reading(text, ())
    found = tokenizer.encode(text, add_special_tokens=False)
    ids, offsets = found.ids, found.offsets
    if len(ids) <= WHOLE:
        return Reading(text, (Window(0, len(text), (FIRST, *ids, LAST)),) if ids else ())
    spans = _packed(_sentences(text, offsets))
    every = [Window(offsets[a][0], offsets[b - 1][1], (FIRST, *ids[a:b], LAST)) for a, b in spans]
    worth = [window for window in every if _LETTER.search(text, window.start, window.end)]
    kept = _within_budget(worth)
    return Reading(text, tuple(kept), cut=len(kept) < len(worth))


def _sentences(text: str, offsets: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges of pieces, one a sentence; what is longer than a window is cut into pieces that overlap."""
    ends = [found.end() for found in _SENTENCE.finditer(text) if found.group().strip()]
    spans, start, at = [], 0, 0
    for i, (begin, _) in enumerate(offsets):
        while at < len(ends) and begin >= ends[at]:
            if i > start:
                spans.append((start, i))
                start = i
            at += 1
    spans.append((start, len(offsets)))
    return [piece for span in spans for piece in _cut(*span)]


def _cut(start: int, end: int) -> Iterable[tuple[int, int]]:
    if end - start <= WHOLE:
        return [(start, end)]
    return [(at, min(at + WHOLE, end)) for at in range(start, end - OVERLAP, WHOLE - OVERLAP)]


def _packed(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring sentences together as far as they fit."""
    packed: list[tuple[int, int]] = []
    for start, end in spans:
        if packed and end - packed[-1][0] <= WHOLE and start >= packed[-1][1]:
            packed[-1] = (packed[-1][0], end)
        else:
            packed.append((start, end))
    return packed


def _within_budget(windows: Sequence[Window]) -> list[Window]:
    """From both ends inwards: a story is told first, and asked or feared last. What stands in the middle of a very long
    text is left to the rules.
    """
    if sum(len(window.pieces) for window in windows) <= BUDGET:
        return list(windows)
    left, kept = BUDGET, set()
    for i in (at for pair in zip(range(len(windows) - 1, -1, -1), range(len(windows)), strict=True) for at in pair):
        if i not in kept and len(windows[i].pieces) <= left:
            kept.add(i)
            left -= len(windows[i].pieces)
    return [windows[i] for i in sorted(kept)]
