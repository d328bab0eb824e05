"""One message as the rules read it: its words in a row, and which clause each of them stands in."""

from bisect import bisect_right
from functools import cached_property

from assistant.safety.clauses import Clause, clauses
from assistant.safety.normalise import HARD, Text, normalise


class Message:
    def __init__(self, text: str) -> None:
        self.written = text
        self.text: Text = normalise(text)
        self.clauses: tuple[Clause, ...] = clauses(self.text)
        self.row = " ".join(self.text.words)

    @cached_property
    def _starts(self) -> list[int]:
        """Where in the row each word starts."""
        starts, at = [], 0
        for word in self.text.words:
            starts.append(at)
            at += len(word) + 1
        return starts

    def clauses_of(self, start: int, end: int) -> tuple[Clause, ...]:
        """The clauses that the characters `start` to `end` of the row touch."""
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, max(start, end - 1)) - 1
        return tuple(clause for clause in self.clauses if clause.start <= last and first < clause.end)

    def sentence_of(self, clause: Clause) -> tuple[Clause, ...]:
        return tuple(other for other in self.clauses if other.sentence == clause.sentence)

    def words(self, of: tuple[Clause, ...]) -> str:
        return " ".join(self.text.words[of[0].start : of[-1].end]) if of else ""

    def broken(self, of: tuple[Clause, ...]) -> bool:
        """Whether these clauses reach over the end of a sentence."""
        return any(self.text.breaks[clause.start] == HARD for clause in of[1:])
