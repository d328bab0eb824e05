"""The place in a text that was found, masked like a transcript. No name of a child, no number."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.spelling.stems import stems

WINDOW = 500  # characters that are masked of a long text
AROUND = 80
MASK = re.compile(r"\[[a-z ]+\]")  # as masking writes it
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Piece:
    """`hidden`: it stands for what was looked for."""

    text: str
    hit: bool
    hidden: bool = False


def best(texts: Sequence[str], wanted: frozenset[str]) -> str | None:
    """The text with the most of what was looked for; of equals the last."""
    found = [(len(stems(text) & wanted), at) for at, text in enumerate(texts)]
    most = max(found, default=(0, 0))
    return texts[most[1]] if most[0] else None


def snippet(text: str, wanted: frozenset[str], masked: Callable[[str], str]) -> list[Piece]:
    """Masked first and cut then, so that no half of a name is left. Where what was found is itself masked, what stands
    for it is the place: whoever looked for a name sees that it is there, and reads it on the page, which is noted.
    """
    near = _near(text, _first(text, wanted), WINDOW)
    shown = masked(near)
    hidden = bool((stems(near) & wanted) - stems(shown))
    place = MASK if hidden and not stems(shown) & wanted else WORD
    cut = _near(shown, _first(shown, wanted) if place is WORD else _mask_at(shown), AROUND)
    pieces, done = [], 0
    for found in place.finditer(cut):
        if place is MASK or stems(found[0]) & wanted:
            pieces += [Piece(cut[done : found.start()], False), Piece(found[0], True, place is MASK)]
            done = found.end()
    return [piece for piece in (*pieces, Piece(cut[done:], False)) if piece.text]


def _mask_at(shown: str) -> int:
    found = MASK.search(shown)
    return found.start() if found else 0


def _first(text: str, wanted: frozenset[str]) -> int:
    return next((word.start() for word in WORD.finditer(text) if stems(word[0]) & wanted), 0)


def _near(text: str, at: int, around: int) -> str:
    """Whole words only; "…" where something was left out."""
    text_from, text_to = max(0, at - around), at + around
    start = text.find(" ", text_from) + 1 if text_from else 0
    end = text.rfind(" ", start, text_to) if text_to < len(text) else len(text)
    cut = text[start : end if end > at else text_to].strip()
    return f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}"
