"""The graph that was written out by hand, beside the layers as they are described: the same vector at every length."""

import numpy as np
import onnxruntime
import pytest

from assistant.encoder.graph import build_graph
from assistant.encoder.reference import reference_vector
from assistant.encoder.shape import LAYERS, SIZE

INNER, PIECES, LONGEST = 4 * SIZE, 60, 40


@pytest.fixture(scope="module")
def weights():
    """Made up, and small in words: the layers are as they are."""
    draw = np.random.RandomState(7)

    def some(*shape):
        return draw.normal(0, 0.05, shape).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": some(PIECES, SIZE),
        "embeddings.position_embeddings.weight": some(LONGEST, SIZE),
        "embeddings.token_type_embeddings.weight": some(2, SIZE),
    }
    norms = ["embeddings.LayerNorm"]
    for layer in (f"encoder.layer.{number}" for number in range(LAYERS)):
        for name, (out, into) in {
            "attention.self.query": (SIZE, SIZE),
            "attention.self.key": (SIZE, SIZE),
            "attention.self.value": (SIZE, SIZE),
            "attention.output.dense": (SIZE, SIZE),
            "intermediate.dense": (INNER, SIZE),
            "output.dense": (SIZE, INNER),
        }.items():
            found |= {f"{layer}.{name}.weight": some(out, into), f"{layer}.{name}.bias": some(out)}
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
    for name in norms:
        found |= {f"{name}.weight": 1 + some(SIZE), f"{name}.bias": some(SIZE)}
    return found


def run(graph, pieces):
    session = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"pieces": np.array(pieces, np.int64)})


@pytest.mark.parametrize("length", [1, 2, 17, LONGEST])
def test_the_graph_gives_the_same_mean_as_the_layers_whatever_the_length(weights, length):
    pieces = np.arange(length) * 7 % PIECES
    mean, most = run(build_graph(weights), pieces)
    assert mean / np.linalg.norm(mean) @ reference_vector(weights, pieces) == pytest.approx(1, abs=1e-4)
    assert (most >= mean).all() and (length == 1 or (most > mean).any())
