"""Corrects a word that nobody writes on purpose, when exactly one slip of the finger leads to a word that is known.

Known are the whole words of the encoder's vocabulary, the words that training messages use more than once, and the protected ones:
drugs, places and dialect, which look like slips of something else ("Keppra", "Ealing", "bairn").
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

PROTECTED = Path(__file__).parent / "lexicon/protected.txt"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 4  # a shorter unknown word is an abbreviation as often as a slip
SURE_FROM = 6  # letters from which a word of general English may be meant; a shorter slip fits too many of those
OFTEN = 3  # uses that make a training word likely enough to be meant
# The encoder's vocabulary has "wheelchair" and "bin", but cuts "wheelchairs" and "bins": an ending does not make a slip.
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""), ("ers", ""), ("ly", ""), ("y", ""))
_WORD = re.compile(r"(?<![\w'\[])[^\W\d_]+(?![\w'\]])")


class Corrector:
    """`used` counts the words of the training messages; `general` ranks other English words, commonest first."""

    def __init__(self, used: Mapping[str, int], general: Mapping[str, int], protected: Iterable[str] = ()) -> None:
        self._general = general
        # Authors of training messages slip too: a word used once, which English does not have, is not known for it.
        self._used = {word: count for word, count in used.items() if count > 1}
        self._known = self._used.keys() | general.keys() | set(protected)
        self._meant = lru_cache(maxsize=4096)(self._find)

    def __call__(self, text: str) -> str:
        return _WORD.sub(lambda found: self._correct(found[0]), text)

    def _correct(self, word: str) -> str:
        plain = word.lower()
        if len(plain) < SHORTEST or plain in self._known or not plain.isascii():
            return word
        return self._meant(plain) or word

    def _find(self, word: str) -> str | None:
        if any(stem in self._known for stem in _stems(word)):
            return None
        near = [one for one in set(_one_slip_away(word)) if self._likely(one, len(word))]
        return min(near, key=lambda one: (-self._used.get(one, 0), self._general.get(one, 0), one), default=None)

    def _likely(self, meant: str, letters: int) -> bool:
        return self._used.get(meant, 0) >= OFTEN or (letters >= SURE_FROM and meant in self._general)


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)] + instead
            yield stem
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]  # "stopping"


def _one_slip_away(word: str) -> Iterator[str]:
    """A letter left out, two swapped, one wrong, one too many. The first letter is seldom the wrong one."""
    for cut in range(1, len(word) + 1):
        head, tail = word[:cut], word[cut:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in LETTERS)


def count_words(texts: Iterable[str]) -> Counter[str]:
    return Counter(found[0].lower() for text in texts for found in _WORD.finditer(text))


@cache
def general_words(tokenizer: Path) -> Mapping[str, int]:
    """The encoder's whole words with their rank; its vocabulary is ordered by how common they were."""
    pieces = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    return {piece: rank for piece, rank in pieces.items() if len(piece) > 1 and piece.isascii() and piece.isalpha()}


@cache
def protected_words(path: Path = PROTECTED) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word.lower() for line in lines if not line.startswith("#") for word in line.split())


def digest(path: Path = PROTECTED) -> str:
    return sha256(path.read_bytes()).hexdigest()
