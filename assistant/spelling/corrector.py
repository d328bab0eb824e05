"""Corrects words that one slip of the finger made of others: of all that may have been meant, what is likeliest beside
the words around it (the noisy channel: Kernighan, Church and Gale 1990).

Known are the words that training messages use more than once, the whole words of the encoder's vocabulary, and the
protected ones:
drugs, places and dialect, which look like slips of something else ("Keppra", "Ealing", "bairn").
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any

from assistant.spelling.habit import EDGE, Habit, Place, places
from assistant.spelling.slips import one_slip_away, share

HERE = Path(__file__).parent
PROTECTED = HERE / "protected.txt"
LONGEST = 40  # letters beyond which a "word" is no slip of the finger: looking for one in 4,000 letters takes seconds
LONG = 6  # letters from which a slip fits few words, so that any English word may be meant
OFTEN = 3  # uses in training that make a word likely to be meant
KNOWN_SLIPS, UNKNOWN_SLIPS = 0.01, 0.3  # how often a word that is known, and one that is not, was meant otherwise
BESIDE_SLIPS = 0.1  # and a known one beside one that is not: whoever slips, slips again
MOST = 6  # of the words that may be meant, the likeliest are weighed
Weighed = tuple[str, float]  # a word and the logarithm of how likely it is
Words = tuple[str, Any] | None  # the last one, and those before it
Way = tuple[float, Words]  # how likely a row of words is, as a logarithm


class Corrector:
    """`pairs` counts the words of the training messages behind each other (count_pairs); `general` ranks other English
    words, commonest first.
    """

    def __init__(
        self, pairs: Mapping[tuple[str, str], int], general: Mapping[str, int], protected: Iterable[str] = ()
    ) -> None:
        self._protected = frozenset(protected)
        self._habit = Habit(pairs, general, self._protected)
        self._candidates = self._habit.used.keys() | general.keys()
        self._may_mean = lru_cache(maxsize=8192)(self._weigh)

    def __call__(self, text: str) -> str:
        found = list(places(text))
        pieces: list[str] = []
        behind = 0
        for place, meant in zip(found, self._meant(found), strict=True):
            pieces += text[behind : place.start], text[place.start : place.end] if meant == place.word else meant
            behind = place.end
        return "".join([*pieces, text[behind:]])

    def _meant(self, found: Sequence[Place]) -> list[str]:
        """The likeliest row of words (Viterbi)."""
        slips = BESIDE_SLIPS if any(self._is_slip(place.word) for place in found) else KNOWN_SLIPS
        ways: dict[str, Way] = {EDGE: (0.0, None)}
        for place in found:
            if place.first:
                ways = {EDGE: self._best(ways, EDGE)}
            may_mean = self._may_mean(place.word, slips)
            ways = {word: self._on(self._best(ways, word), word, weight) for word, weight in may_mean}
        words, way = [], self._best(ways, EDGE)[1]
        while way:
            word, way = way
            words.append(word)
        return words[::-1]

    def _best(self, ways: Mapping[str, Way], word: str) -> Way:
        """Of all ways the likeliest that goes on with the word."""
        behind = self._habit.behind_each(ways, word)
        on = [(way[0] + math.log(likely), way[1]) for way, likely in zip(ways.values(), behind, strict=True)]
        return max(on, key=itemgetter(0))

    @staticmethod
    def _on(way: Way, word: str, weight: float) -> Way:
        return way[0] + weight, (word, way[1])

    def _is_slip(self, word: str) -> bool:
        return not self._stays(word) and not self._habit.knows(word)

    def _weigh(self, typed: str, known_slips: float) -> tuple[Weighed, ...]:
        """What may be meant, itself first, each with how likely it is that this was typed of it."""
        if self._stays(typed):
            return ((typed, 0.0),)
        slips = known_slips if self._habit.knows(typed) else UNKNOWN_SLIPS
        others = [
            (meant, math.log(slips * share(meant, typed)))
            for meant in self._candidates.intersection(one_slip_away(typed))
            if meant != typed and self._likely(meant, typed)
        ]
        others.sort(key=lambda one: (-one[1] - math.log(self._habit.of(one[0])), one[0]))
        return ((typed, math.log(1 - slips)), *others[:MOST])

    def _stays(self, word: str) -> bool:
        """Nobody's slip, whatever stands around it."""
        return len(word) > LONGEST or not word.isascii() or word in self._protected

    def _likely(self, meant: str, typed: str) -> bool:
        if self._habit.used.get(meant, 0) >= OFTEN:
            return len(meant) > 1
        return len(typed) >= LONG and meant[0] == typed[0] and not self._habit.knows(typed)


@cache
def general_words(tokenizer: Path) -> Mapping[str, int]:
    """The encoder's whole words with their rank; its vocabulary is ordered by how common they were."""
    pieces = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    return {piece: rank for piece, rank in pieces.items() if len(piece) > 1 and piece.isascii() and piece.isalpha()}


@cache
def protected_words(path: Path = PROTECTED) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word.lower() for line in lines if not line.startswith("#") for word in line.split())


def digest(folder: Path = HERE) -> str:
    """Of all that decides what a text is corrected to, besides what was learned."""
    files = sorted([*folder.glob("*.py"), *folder.glob("*.txt")])
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
