"""What the classifier judges: each clause, each sentence and, if it is short, the whole message, always with the words around it.

Alone, "he's gone blue" is an emergency; before "the cake icing I mean" it is a joke. So a unit carries its neighbours.
"""

from typing import NamedTuple

from assistant.safety.message import Message

LONGEST = 40  # words of a unit; a longer sentence is cut into halves that overlap
AROUND = 30  # words of context on each side


class Unit(NamedTuple):
    """Words `start` to `end` of the message, and what stands before and after them."""

    start: int
    end: int
    words: tuple[str, ...]
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def window(self) -> tuple[str, ...]:
        return self.left + self.words + self.right


def units(message: Message) -> list[Unit]:
    return [unit(message, start, end) for start, end in spans(message)]


def unit(message: Message, start: int, end: int) -> Unit:
    words = message.text.words
    return Unit(start, end, words[start:end], words[max(0, start - AROUND) : start], words[end : end + AROUND])


def spans(message: Message) -> list[tuple[int, int]]:
    found = [(clause.start, clause.end) for clause in message.clauses]
    sentences: dict[int, tuple[int, int]] = {}
    for clause in message.clauses:
        first, _ = sentences.get(clause.sentence, (clause.start, 0))
        sentences[clause.sentence] = (first, clause.end)
    found += sentences.values()
    if message.text.words and len(message.text.words) <= LONGEST:
        found.append((0, len(message.text.words)))
    return list(dict.fromkeys(piece for span in found for piece in _pieces(*span)))


def _pieces(start: int, end: int) -> list[tuple[int, int]]:
    if end - start <= LONGEST:
        return [(start, end)]
    return [(at, min(at + LONGEST, end)) for at in range(start, end - LONGEST // 2, LONGEST // 2)]
