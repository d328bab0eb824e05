"""All that the featurizers found in messages, a row each. Rasa puts them together message by message, and copies each
for it.
"""

from collections.abc import Sequence

import numpy as np
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix, hstack, vstack


def columns_of(messages: Sequence[Message]) -> tuple[csr_matrix, np.ndarray]:
    """What is sparse (letters and words), and what is dense (meaning). All messages went through the same
    featurizers.
    """
    sparse = zip(*([one.features for one in message.features if one.is_sparse()] for message in messages), strict=True)
    dense = zip(*([one.features for one in message.features if one.is_dense()] for message in messages), strict=True)
    beside = _beside if len(messages) == 1 else _stacked
    return beside(list(sparse)), np.hstack([np.vstack(rows) for rows in dense]).astype(np.float32, copy=False)


def _stacked(parts: Sequence[Sequence[csr_matrix]]) -> csr_matrix:
    return hstack([vstack(rows, format="csr") for rows in parts], format="csr", dtype=np.float32)


def _beside(parts: Sequence[Sequence[csr_matrix]]) -> csr_matrix:
    """Of a single message: SciPy's own way takes longer than all that is done with the row."""
    rows = [row for (row,) in parts]
    widths = [row.shape[1] for row in rows]
    starts = np.cumsum([0, *widths[:-1]])
    data = np.concatenate([row.data for row in rows]).astype(np.float32)
    columns = np.concatenate([row.indices + start for row, start in zip(rows, starts, strict=True)])
    return csr_matrix((data, columns, np.array([0, len(data)])), shape=(1, sum(widths)))
