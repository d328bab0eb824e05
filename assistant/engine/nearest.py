"""Which training messages are nearest, without measuring how near all the others are: a message lies along hundreds of
directions, and the first few mostly tell that it is not among the nearest. What is found is what measuring all of them
finds.
"""

from collections.abc import Sequence

import numpy as np

MAIN = 64  # directions that are looked at in every row


class Meanings:
    """Some messages' rows along directions, of which the last tell most; `places` says which messages they are."""

    def __init__(self, rows: np.ndarray, places: np.ndarray, messages: int) -> None:
        self._main, self._rest = np.asfortranarray(rows[:, -MAIN:]), np.ascontiguousarray(rows[:, :-MAIN])
        self._rest_lengths = np.linalg.norm(self._rest, axis=1)
        self._places, self._row_of = places, np.full(messages, -1)
        self._row_of[places] = np.arange(len(places))

    def add_main(self, meant: np.ndarray, similarity: np.ndarray, missing: np.ndarray) -> None:
        """To `similarity` what the main directions bring, to `missing` the most that the others can."""
        similarity[self._places] += self._main @ meant[-MAIN:]
        missing[self._places] += self._rest_lengths * np.linalg.norm(meant[:-MAIN])

    def rest(self, meant: np.ndarray, messages: np.ndarray) -> np.ndarray:
        """What the other directions bring to these messages."""
        rows = self._row_of[messages]
        brought = np.zeros(len(messages), dtype=np.float32)
        brought[rows >= 0] = self._rest[rows[rows >= 0]] @ meant[:-MAIN]
        return brought


def nearest_of(
    similarity: np.ndarray, meant: Sequence[tuple[Meanings, np.ndarray]], nearest: int
) -> tuple[np.ndarray, np.ndarray]:
    """The nearest messages, and how near they are. `similarity` is that of all messages' letters and words; what they
    mean comes to it.
    """
    so_far, missing = similarity.copy(), np.zeros_like(similarity)
    for meanings, vector in meant:
        meanings.add_main(vector, so_far, missing)

    def whole(messages: np.ndarray) -> np.ndarray:
        return so_far[messages] + sum(meanings.rest(vector, messages) for meanings, vector in meant)

    enough = whole(_largest(so_far, nearest)).min()
    maybe = np.flatnonzero(so_far + missing >= enough)
    found = whole(maybe)
    kept = _largest(found, nearest)
    return maybe[kept], found[kept]


def _largest(values: np.ndarray, most: int) -> np.ndarray:
    return np.argpartition(values, -most)[-most:] if most < len(values) else np.arange(len(values))
