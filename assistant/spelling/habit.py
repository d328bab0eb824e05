"""How likely a word is behind another one, by the habit of the training messages: counts of words and of pairs.

Where a pair was never seen, the word's own count speaks; how much of it, by how many different words were seen behind
the one before (Witten and Bell 1991).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from assistant.spelling.endings import without_ending

EDGE = "."  # what stands before the first word of a sentence, and behind the last
OF_ENGLISH, OF_NOTHING = 0.3, 0.002  # uses that a word counts for which families do not use: English, and none at all
OF_AN_ENDING = 0.1  # and one that is made of a known word
SHORT, RARER, RAREST = (
    4,
    4,
    30,
)  # of no word at all, each of thirty letters beyond four makes just this spelling so much rarer
COMMON = 3_000  # the rank in the encoder's vocabulary from which an English word counts for less
NEVER_SEEN = 0.0, 1.0  # what each time a word was seen there counts, and what the words' own habit does
NEW_WORDS = 2  # how much each different word behind another says that one more is to come
_WORD = re.compile(r"(?<![\w'’\[])(?<!\w[.,])[^\W\d_]++(?:['’][^\W\d_]+)*+(?![\w\]])")  # not the mask "[phone]"
_STOP = re.compile(r"[.!?;\n]")


@dataclass(frozen=True)
class Place:
    """A word of a text: its characters, itself in small letters, and whether it begins a sentence."""

    start: int
    end: int
    word: str
    first: bool


def places(text: str) -> Iterator[Place]:
    behind = 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        first = not behind or bool(_STOP.search(text, behind, start))
        yield Place(start, end, found[0].lower().replace("’", "'"), first)
        behind = end


def count_pairs(texts: Iterable[str]) -> Counter[tuple[str, str]]:
    """Each word behind the one before it, and the edges of sentences."""
    found: Counter[tuple[str, str]] = Counter()
    for text in texts:
        before = EDGE
        for place in places(text):
            if place.first and before != EDGE:
                found[before, EDGE] += 1
                before = EDGE
            found[before, place.word] += 1
            before = place.word
        found[before, EDGE] += 1
    return found


class Habit:
    """`general` ranks other English words, commonest first. What was written once, and is no English word, is its
    writer's slip: it is not known.
    """

    def __init__(
        self, pairs: Mapping[tuple[str, str], int], general: Mapping[str, int], protected: frozenset[str] = frozenset()
    ) -> None:
        behind, kinds, uses = Counter[str](), Counter[str](), Counter[str]()
        for (before, word), count in pairs.items():
            behind[before] += count
            uses[word] += count
            kinds[before] += count > 1
        self._pairs = {pair: count for pair, count in pairs.items() if count > 1}
        self._leads = {
            before: (1 / all_told, 1 - seen / all_told)
            for before, seen in behind.items()
            for all_told in (seen + NEW_WORDS * kinds[before] + 5,)
        }
        self._general, self._protected = general, protected
        self.used = {word: count for word, count in uses.items() if count > 1 and word != EDGE}
        self._edges = max(1, uses[EDGE])
        self._all = max(1, sum(self.used.values()) + self._edges)
        self.of = lru_cache(maxsize=8192)(self._of)

    def knows(self, word: str) -> bool:
        return any(
            one in self.used or one in self._general or one in self._protected for one in (word, *without_ending(word))
        )

    def _of(self, word: str) -> float:
        """How likely the word is anywhere."""
        uses = self._edges if word == EDGE else self.used.get(word) or self._unused(word)
        return uses / self._all

    def _unused(self, word: str) -> float:
        rank = self._general.get(word)
        if rank is not None:
            return OF_ENGLISH * min(1.0, COMMON / (rank + 1))
        return OF_AN_ENDING if self.knows(word) else OF_NOTHING / RARER ** min(max(0, len(word) - SHORT), RAREST)

    def behind_each(self, befores: Iterable[str], word: str) -> list[float]:
        """How likely the word is behind each of those; all may be EDGE. Each message asks this some hundred times."""
        anywhere, leads, pairs = self.of(word), self._leads, self._pairs
        return [
            each * pairs.get((before, word), 0) + new * anywhere
            for before in befores
            for each, new in (leads.get(before, NEVER_SEEN),)
        ]
