"""The place in a text that was found, masked like a transcript. No name of a child, no number."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.spelling.stems import stems

WINDOW = 500  # characters that are masked of a long text
AROUND = 80
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True)
class Piece:
    text: str
    hit: bool


def best(texts: Sequence[str], wanted: frozenset[str]) -> str | None:
    """The text with the most of what was looked for; of equals the last."""
    found = [(len(stems(text) & wanted), at) for at, text in enumerate(texts)]
    most = max(found, default=(0, 0))
    return texts[most[1]] if most[0] else None


def snippet(text: str, wanted: frozenset[str], masked: Callable[[str], str]) -> list[Piece]:
    """Masked first and cut then, so that no half of a name is left. What was found may itself be masked."""
    shown = masked(_near(text, _first(text, wanted), WINDOW))
    cut = _near(shown, _first(shown, wanted), AROUND)
    pieces, done = [], 0
    for word in WORD.finditer(cut):
        if stems(word[0]) & wanted:
            pieces += [Piece(cut[done : word.start()], False), Piece(word[0], True)]
            done = word.end()
    return [piece for piece in (*pieces, Piece(cut[done:], False)) if piece.text]


def _first(text: str, wanted: frozenset[str]) -> int:
    return next((word.start() for word in WORD.finditer(text) if stems(word[0]) & wanted), 0)


def _near(text: str, at: int, around: int) -> str:
    """Whole words only; "…" where something was left out."""
    text_from, text_to = max(0, at - around), at + around
    start = text.find(" ", text_from) + 1 if text_from else 0
    end = text.rfind(" ", start, text_to) if text_to < len(text) else len(text)
    cut = text[start : end if end > at else text_to].strip()
    return f"{'… ' if start else ''}{cut}{' …' if end < len(text) else ''}"
