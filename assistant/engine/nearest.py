"""Which training messages are nearest, without measuring how near all the others are: a message lies along hundreds of
directions, and the first few mostly tell that it is not among the nearest. What is found is what measuring all of them
finds. Numbers are held as they were learned, in half precision, and made whole where they are looked at.
"""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix

MAIN = 64  # directions that are looked at in every row


class Spellings:
    """In which messages each piece of letters or word is, and what it weighs there: those of piece `n` stand from
    `starts[n]` on.
    """

    def __init__(self, weights: np.ndarray, messages: np.ndarray, starts: np.ndarray, number: int) -> None:
        self._weights, self._starts, self._number = weights, starts, number
        self._messages = messages.astype(np.min_scalar_type(number))

    def likeness(self, pieces: np.ndarray, weights: np.ndarray) -> np.ndarray:
        """To each message, of one that has these pieces."""
        if not len(pieces):
            return np.zeros(self._number, np.float32)
        starts, ends = self._starts[pieces], self._starts[pieces + 1]
        rows = [slice(*row) for row in zip(starts.tolist(), ends.tolist(), strict=True)]
        messages = np.concatenate([self._messages[row] for row in rows]).astype(np.int32)
        theirs = np.concatenate([self._weights[row] for row in rows]).astype(np.float32)
        bounds = np.concatenate([[0], np.cumsum(ends - starts)])
        return csr_matrix((theirs, messages, bounds), shape=(len(pieces), self._number)).T @ weights


class Meanings:
    """Some messages' rows along directions, of which the last tell most; `places` says which messages they are."""

    def __init__(self, rows: np.ndarray, places: np.ndarray, messages: int) -> None:
        self._main = np.asfortranarray(rows[:, -MAIN:].astype(np.float32))
        self._rest = np.ascontiguousarray(rows[:, :-MAIN])
        self._rest_lengths = _lengths(self._rest)
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
        brought[rows >= 0] = self._rest[rows[rows >= 0]].astype(np.float32, copy=False) @ meant[:-MAIN]
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


def _lengths(rows: np.ndarray) -> np.ndarray:
    """Some at a time: whole numbers of all of them would be as much again as is held."""
    parts = [rows[at : at + 1024].astype(np.float32) for at in range(0, len(rows), 1024)]
    return np.concatenate([np.linalg.norm(part, axis=1) for part in parts] or [np.zeros(0, np.float32)])


def _largest(values: np.ndarray, most: int) -> np.ndarray:
    return np.argpartition(values, -most)[-most:] if most < len(values) else np.arange(len(values))
