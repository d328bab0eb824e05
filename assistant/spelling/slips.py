"""Slips of the finger: which words one of them leads from, and how often it is that one.

Damerau (1964): four slips in five are a letter left out, one too many, one wrong, or two swapped. Which letter is hit
instead follows the keyboard, and the first one is seldom wrong.
"""

from collections.abc import Iterator

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
FIRST = 0.3  # how much seldomer the first letter is the wrong one
AGAIN, BESIDE, ANYWHERE = 0.3, 0.1, 0.04  # of wrong letters: the same once more, each key beside it, each other key


def _beside() -> dict[str, str]:
    places = {letter: (row, at) for row, letters in enumerate(ROWS) for at, letter in enumerate(letters)}
    return {
        letter: "".join(
            other
            for other, (down, across) in places.items()
            if other != letter and abs(down - row) < 2 and abs(across - at) < 2
        )
        for letter, (row, at) in places.items()
    }


BESIDE_EACH = _beside()


def one_slip_away(word: str) -> Iterator[str]:
    """A letter too many, one wrong, two swapped, one left out. Never down to a single letter."""
    for cut in range(len(word) + 1):
        head, tail = word[:cut], word[cut:]
        if tail:
            if len(word) > 2:
                yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in LETTERS)


def share(meant: str, typed: str) -> float:
    """Which part of the slips in `meant` gives `typed`, which is one slip away from it."""
    at = next((at for at, (a, b) in enumerate(zip(meant, typed, strict=False)) if a != b), min(len(meant), len(typed)))
    seldom = 1.0 if at else FIRST
    if len(meant) > len(typed):
        return seldom / len(meant)
    if len(meant) == len(typed) and typed[at : at + 2] == meant[at : at + 2][::-1]:
        return seldom / (len(meant) - 1)
    neighbours = typed[max(0, at - 1) : at] + typed[at + 1 : at + 2] if len(typed) > len(meant) else meant[at]
    return seldom * _hit(typed[at], neighbours) / len(typed)


def _hit(letter: str, neighbours: str) -> float:
    """How often this key is hit beside, or instead of, those."""
    if letter in neighbours:
        return AGAIN
    return BESIDE if any(letter in BESIDE_EACH.get(one, "") for one in neighbours) else ANYWHERE
