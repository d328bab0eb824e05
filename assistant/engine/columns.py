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
        hstack([vstack(rows, format="csr") for rows in sparse], format="csr", dtype=np.float32),
        np.hstack([np.vstack(rows) for rows in dense]).astype(np.float32, copy=False),
    )
