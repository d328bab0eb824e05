"""Corrects a word that nobody writes on purpose, when one slip of the finger leads from a likely word to it.

Known are the words that training messages use more than once, the whole words of the encoder's vocabulary, and the
protected ones:
drugs, places and dialect, which look like slips of something else ("Keppra", "Ealing", "bairn").
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path

PROTECTED = Path(__file__).parent / "protected.txt"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONGEST = 40  # letters beyond which a "word" is no slip of the finger: looking for one in 4,000 letters takes seconds
LONG = 6  # letters from which a slip fits few words, so that any English word may be meant
# rank in the encoder's vocabulary beyond which a short "word" ("ius", "cna") is likelier a slip of a common one
RARE = 8_000
OFTEN, VERY_OFTEN = (
    3,
    15,
)  # uses in training that make a word likely to be meant: by an unknown word, by a short or rare one
FIRST_LETTER = 10  # uses it takes when the first letter would be the wrong one, which is seldom
# The vocabulary has "wheelchair" and "bin", but cuts "wheelchairs" and "bins": an ending does not make a slip.
_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("ers", ""),
    ("ly", ""),
    ("y", ""),
)
_WORD = re.compile(r"(?<![\w'\[])[^\W\d_]++(?![\w'\]])")  # not inside "it's", not the mask "[phone]"


class Corrector:
    """`used` counts the words of the training messages; `general` ranks other English words, commonest first."""

    def __init__(self, used: Mapping[str, int], general: Mapping[str, int], protected: Iterable[str] = ()) -> None:
        # Those who wrote the training messages slip too: what was written once, and is no English word, is not known
        # for it.
        self._used = {word: count for word, count in used.items() if count > 1}
        self._general = general
        self._protected = frozenset(protected)
        self._known = self._used.keys() | self._general.keys()
        self._found = lru_cache(maxsize=4096)(self._find)

    def __call__(self, text: str) -> str:
        return _WORD.sub(lambda found: self.meant(found[0].lower()) or found[0], text)

    def meant(self, word: str) -> str | None:
        """The word that was meant, of a word in small letters; None when it stays."""
        return self._found(word) if len(word) <= LONGEST else None

    def _find(self, word: str) -> str | None:
        if self._stays(word):
            return None
        likely = [one for one in self._known.intersection(one_slip_away(word)) if self._likely(one, word)]
        return max(likely, key=lambda one: (self._weight(one, word), -self._general.get(one, 0), one), default=None)

    def _stays(self, word: str) -> bool:
        if len(word) < 2 or not word.isascii() or word in self._used or word in self._protected:
            return True
        if word in self._general:
            return len(word) >= LONG or self._general[word] < RARE
        return any(stem in self._used or stem in self._general or stem in self._protected for stem in _stems(word))

    def _likely(self, meant: str, word: str) -> bool:
        same_start = meant[0] == word[0]
        enough = VERY_OFTEN if len(word) < 4 or word in self._general else OFTEN
        if self._used.get(meant, 0) >= (enough if same_start else max(enough, FIRST_LETTER)):
            return True
        return same_start and len(word) >= LONG and meant in self._general

    def _weight(self, meant: str, word: str) -> float:
        return self._used.get(meant, 0) * _share_of_slips(meant, word)


def _share_of_slips(meant: str, word: str) -> float:
    """The first letter is seldom the wrong one; of three letters ("fre") next to never, if it is not swapped."""
    if meant[0] == word[0]:
        return 1.0
    return 0.3 if len(word) > 3 or sorted(meant) == sorted(word) else 0.02


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)] + instead
            yield stem
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]  # "stopping"


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
