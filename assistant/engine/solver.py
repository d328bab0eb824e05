"""Fits the weights of the intent classifier: scikit-learn's multinomial logistic regression with balanced classes, the
same loss and the same minimiser.

Its own runs over one sparse matrix, in which the meanings stand entry by entry. Here they are multiplied as what they
are, dense, which takes a fraction of the time; tests/engine/test_solver.py holds the two side by side.
"""

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import logsumexp

TOLERANCE = 1e-4  # as scikit-learn's `tol`


def fit(
    sparse: csr_matrix, dense: np.ndarray, labels: np.ndarray, *, classes: int, most_steps: int
) -> tuple[np.ndarray, np.ndarray]:
    """`labels` are numbers of classes, one a row. Weights (classes by columns, the sparse columns first) and
    intercepts.
    """
    sparse, dense = sparse.astype(np.float32), np.asarray(dense, dtype=np.float32)
    turned = sparse.T.tocsr()
    columns = sparse.shape[1] + dense.shape[1]
    rows = np.arange(len(labels))
    counts = np.bincount(labels, minlength=classes)
    heavy = (len(labels) / (classes * counts))[labels].astype(np.float32)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(columns + 1, classes)
        single = weights.astype(np.float32)
        scores = sparse @ single[: sparse.shape[1]] + dense @ single[sparse.shape[1] : columns] + single[columns]
        scores -= logsumexp(scores, axis=1, keepdims=True)
        told = -float(heavy @ scores[rows, labels]) + 0.5 * float(np.vdot(weights[:columns], weights[:columns]))
        off = np.exp(scores)
        off[rows, labels] -= 1
        off *= heavy[:, None]
        slope = np.vstack([turned @ off, dense.T @ off, off.sum(axis=0, keepdims=True)]).astype(np.float64)
        slope[:columns] += weights[:columns]
        return told, slope.ravel()

    start = np.zeros((columns + 1) * classes)
    options = {"maxiter": most_steps, "gtol": TOLERANCE}
    found = minimize(loss, start, method="L-BFGS-B", jac=True, options=options).x.reshape(columns + 1, classes)
    return np.ascontiguousarray(found[:columns].T), found[columns]
