"""The encoder once more, in plain numpy at full precision: slow, short, and written apart from the graph, so that the
two check each other.
"""

import math

import numpy as np

from assistant.encoder.shape import EPSILON, HEAD, HEADS, LAYERS, Weights

_erf = np.vectorize(math.erf, otypes=[np.float64])


def reference_vector(weights: Weights, pieces: np.ndarray) -> np.ndarray:
    """The unit vector of one text's word pieces."""
    hidden = (
        weights["embeddings.word_embeddings.weight"][pieces]
        + weights["embeddings.position_embeddings.weight"][: len(pieces)]
        + weights["embeddings.token_type_embeddings.weight"][0]
    )
    hidden = _norm(weights, "embeddings.LayerNorm", hidden.astype(np.float64))
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        attended = _linear(
            weights, f"{name}.attention.output.dense", _attention(weights, f"{name}.attention.self", hidden)
        )
        hidden = _norm(weights, f"{name}.attention.output.LayerNorm", attended + hidden)
        inner = _linear(weights, f"{name}.intermediate.dense", hidden)
        inner = 0.5 * inner * (1 + _erf(inner / math.sqrt(2)))
        hidden = _norm(weights, f"{name}.output.LayerNorm", _linear(weights, f"{name}.output.dense", inner) + hidden)
    mean = hidden.mean(axis=0)
    return mean / np.linalg.norm(mean)


def _attention(weights: Weights, name: str, hidden: np.ndarray) -> np.ndarray:
    query, key, value = (_linear(weights, f"{name}.{part}", hidden) for part in ("query", "key", "value"))
    mixed = []
    for head in range(HEADS):
        mine = slice(head * HEAD, (head + 1) * HEAD)
        scores = query[:, mine] @ key[:, mine].T / math.sqrt(HEAD)
        shares = np.exp(scores - scores.max(axis=1, keepdims=True))
        mixed.append(shares / shares.sum(axis=1, keepdims=True) @ value[:, mine])
    return np.concatenate(mixed, axis=1)


def _linear(weights: Weights, name: str, x: np.ndarray) -> np.ndarray:
    return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]


def _norm(weights: Weights, name: str, x: np.ndarray) -> np.ndarray:
    centred = x - x.mean(axis=-1, keepdims=True)
    return (
        centred / np.sqrt(centred.var(axis=-1, keepdims=True) + EPSILON) * weights[f"{name}.weight"]
        + weights[f"{name}.bias"]
    )
