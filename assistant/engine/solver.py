"""Fits the weights of the intent classifier: scikit-learn's multinomial logistic regression with balanced classes, the
same loss, and a minimiser of the same kind (L-BFGS; Nocedal and Wright, Numerical Optimization, algorithm 7.4).

scikit-learn's runs over one sparse matrix, in which the meanings stand entry by entry; and SciPy's minimiser goes
through the limits of four million weights, which have none, in Python. That took two thirds of the time.
tests/engine/test_solver.py holds the two side by side.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from scipy.sparse import csr_matrix
from scipy.special import logsumexp

TOLERANCE = 1e-4  # as scikit-learn's `tol`
HALVES = 2  # of the examples, one thread each: a sparse product takes one core
KEPT = 10  # steps that tell how the loss curves, as in SciPy
ENOUGH = 1e-4  # of what the slope promises a step must bring
SHORTEST = 1e-3  # of a step; below it nothing is left that single precision sees
Loss = Callable[[np.ndarray], tuple[float, np.ndarray]]
Step = tuple[np.ndarray, np.ndarray, float]  # how far it went, how the slope changed, and the product of the two


def fit(
    sparse: csr_matrix, dense: np.ndarray, labels: np.ndarray, *, classes: int, most_steps: int
) -> tuple[np.ndarray, np.ndarray]:
    """`labels` are numbers of classes, one a row. Weights (classes by columns, the sparse columns first) and
    intercepts.
    """
    columns = sparse.shape[1] + dense.shape[1]
    heavy = (len(labels) / (classes * np.bincount(labels, minlength=classes)))[labels].astype(np.float32)
    parts = [
        Part(sparse[rows].astype(np.float32), np.asarray(dense[rows], np.float32), labels[rows], heavy[rows])
        for rows in (slice(at, None, HALVES) for at in range(HALVES))  # the same parts, so the same sum, on any machine
    ]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        told, slope = 0.5 * float(np.vdot(weights[:columns], weights[:columns])), weights.copy()
        slope[columns] = 0
        for more, steeper in at_once.map(lambda part: part.loss(weights), parts):
            told += more
            slope += steeper
        return told, slope

    with ThreadPoolExecutor(HALVES) as at_once:
        found = lowest(loss, np.zeros((columns + 1, classes), np.float32), most_steps)
    return np.ascontiguousarray(found[:columns].T), found[columns]


class Part:
    """Some of the examples, each with its weight."""

    def __init__(self, sparse: csr_matrix, dense: np.ndarray, labels: np.ndarray, heavy: np.ndarray) -> None:
        self._sparse, self._turned, self._dense = sparse, sparse.T.tocsr(), dense
        self._labels, self._heavy, self._rows = labels, heavy, np.arange(len(labels))

    def loss(self, weights: np.ndarray) -> tuple[float, np.ndarray]:
        """How far these weights are off here, and its slope."""
        first = self._sparse.shape[1]
        off = self._sparse @ weights[:first] + self._dense @ weights[first:-1] + weights[-1]
        off -= logsumexp(off, axis=1, keepdims=True)
        told = -float(self._heavy @ off[self._rows, self._labels])
        np.exp(off, out=off)
        off[self._rows, self._labels] -= 1
        off *= self._heavy[:, None]
        return told, np.vstack([self._turned @ off, self._dense.T @ off, off.sum(axis=0, keepdims=True)])


def lowest(loss: Loss, at: np.ndarray, most_steps: int) -> np.ndarray:
    """Where a convex loss is least, near enough; `loss` gives its value and its slope."""
    told, slope = loss(at)
    past: deque[Step] = deque(maxlen=KEPT)
    for _ in range(most_steps):
        if np.abs(slope).max() <= TOLERANCE:
            break
        way = _downhill(slope, past)
        steep = float(np.vdot(way, slope))
        size = 1.0 if past else 1 / float(np.linalg.norm(slope))
        shortest = size * SHORTEST
        while (there := loss(at + np.float32(size) * way))[0] > told + ENOUGH * size * steep:
            size /= 2
            if size < shortest:
                return at
        step = np.float32(size) * way
        turn = there[1] - slope
        at, (told, slope) = at + step, there
        past.append((step, turn, float(np.vdot(step, turn))))
    return at


def _downhill(slope: np.ndarray, past: deque[Step]) -> np.ndarray:
    """The way of Newton's method, by how the last steps turned the slope."""
    way, shares = -slope, []
    for step, turn, curve in reversed(past):
        shares.append(float(np.vdot(step, way)) / curve)
        way -= np.float32(shares[-1]) * turn
    if past:
        _, turn, curve = past[-1]
        way *= np.float32(curve / float(np.vdot(turn, turn)))
    for (step, turn, curve), share in zip(past, reversed(shares), strict=True):
        way += np.float32(share - float(np.vdot(turn, way)) / curve) * step
    return way
