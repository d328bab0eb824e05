"""Learns the second reader, of words and letters (assistant/safety/lexical.py), from the same texts: clean, and once
with slips.
"""

import random
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from assistant.safety.lexical import BUCKETS, features
from assistant.safety.plain import spoken
from assistant.tuning.learned import CALM, Learned
from assistant.tuning.rounds import LABELS
from assistant.tuning.slips import slipped

STRENGTH = 20.0  # of the weights against their restraint; 5 was worse on authors left out
STEPS = 60
LEAST = 8  # letters of what stands around a danger, below which it teaches nothing


def learn_words(learned: Sequence[Learned], seed: int) -> dict[str, np.ndarray]:
    """Weights in eight bits with a scale for each label, and what is added."""
    texts, labels = _examples(learned, random.Random(seed))
    model = LogisticRegression(C=STRENGTH, max_iter=STEPS).fit(_matrix(texts), labels)
    weights = model.coef_.T
    scale = np.abs(weights).max(axis=0) / 127
    return {
        "words": np.rint(weights / scale).astype(np.int8),
        "words_scale": scale.astype(np.float32),
        "words_bias": model.intercept_.astype(np.float32),
    }


def _examples(learned: Sequence[Learned], draw: random.Random) -> tuple[list[str], list[int]]:
    found: list[tuple[str, str]] = []
    for one in learned:
        if one.route is None:
            continue
        found += [(one.text, one.route), (slipped(one.text, draw), one.route)]
        if one.marked:
            inside, around = (
                one.text[slice(*one.marked)],
                (one.text[: one.marked[0]] + " " + one.text[one.marked[1] :]).strip(),
            )
            found += [(inside, one.route), (slipped(inside, draw), one.route)]
            found += [(around, CALM)] if len(around) > LEAST else []
    return [spoken(text) for text, _ in found], [LABELS.index(route) for _, route in found]


def _matrix(texts: Sequence[str]) -> csr_matrix:
    rows = [features(text) for text in texts]
    ends = np.cumsum([0] + [len(buckets) for buckets, _ in rows])
    return csr_matrix(
        (np.concatenate([values for _, values in rows]), np.concatenate([buckets for buckets, _ in rows]), ends),
        shape=(len(texts), BUCKETS),
    )
