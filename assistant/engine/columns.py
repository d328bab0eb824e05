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
    return (
        hstack([_stacked(rows) for rows in sparse], format="csr", dtype=np.float32),
        np.hstack([np.vstack(rows) for rows in dense]).astype(np.float32, copy=False),
    )


def _stacked(rows: Sequence[csr_matrix]) -> csr_matrix:
    """SciPy builds a new matrix of one row too, which a turn need not wait for."""
    return rows[0] if len(rows) == 1 else vstack(rows, format="csr")
