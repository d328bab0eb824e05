"""Fits the weights of the intent classifier: scikit-learn's multinomial logistic regression with balanced classes, the
same loss, and a minimiser of the same kind (L-BFGS; Nocedal and Wright, Numerical Optimization, algorithm 7.4).

scikit-learn's runs over one sparse matrix, in which the meanings stand entry by entry; and SciPy's minimiser goes
through the limits of four million weights, which have none, in Python. That took two thirds of the time.
tests/engine/test_solver.py holds the two side by side.
"""

from collections import deque
from collections.abc import Callable

import numpy as np
from scipy.sparse import csr_matrix
from scipy.special import logsumexp

TOLERANCE = 1e-4  # as scikit-learn's `tol`
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
    sparse, dense = sparse.astype(np.float32), np.asarray(dense, dtype=np.float32)
    turned = sparse.T.tocsr()
    first, columns = sparse.shape[1], sparse.shape[1] + dense.shape[1]
    rows = np.arange(len(labels))
    counts = np.bincount(labels, minlength=classes)
    heavy = (len(labels) / (classes * counts))[labels].astype(np.float32)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = sparse @ weights[:first] + dense @ weights[first:columns] + weights[columns]
        scores -= logsumexp(scores, axis=1, keepdims=True)
        told = -float(heavy @ scores[rows, labels]) + 0.5 * float(np.vdot(weights[:columns], weights[:columns]))
        off = np.exp(scores)
        off[rows, labels] -= 1
        off *= heavy[:, None]
        slope = np.vstack([turned @ off, dense.T @ off, off.sum(axis=0, keepdims=True)])
        slope[:columns] += weights[:columns]
        return told, slope

    found = lowest(loss, np.zeros((columns + 1, classes), np.float32), most_steps)
    return np.ascontiguousarray(found[:columns].T), found[columns]


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
