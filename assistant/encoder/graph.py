"""The encoder as an ONNX graph, written out by hand: six BERT layers, and the mean and the most of the last one.

No exporter: an exported graph was once right at the length it was traced with, and wrong (cosine 0.059) at others. Here
no length
is written into the graph; it reads one text of any length, as a flat list of word pieces.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from assistant.encoder.shape import EPSILON, HEAD, HEADS, LAYERS, SIZE, Weights

Attribute = int | float | list[int]
OPSET, IR = 17, 10  # the newest that ONNX Runtime 1.23.2 is sure to read; `onnx` itself writes newer ones


def build_graph(weights: Weights) -> onnx.ModelProto:
    """With what is read of the last layer: its mean, and the most of each value."""
    graph, hidden = _layers(weights)
    graph.node("ReduceMean", [hidden], output="mean", axes=[0], keepdims=0)
    graph.node("ReduceMax", [hidden], output="most", axes=[0], keepdims=0)
    return graph.model("all-MiniLM-L6-v2, tuned", ["mean", "most"])


def _layers(weights: Weights) -> tuple["_Graph", str]:
    graph = _Graph(weights)
    hidden = _embeddings(graph)
    for layer in range(LAYERS):
        hidden = _layer(graph, hidden, f"encoder.layer.{layer}")
    return graph, hidden


def _embeddings(graph: "_Graph") -> str:
    words = graph.node("Gather", [graph.weight("embeddings.word_embeddings.weight"), "pieces"])
    # Every piece belongs to the first (only) sentence, so its row of the sentence table is added to each position once
    # and for all.
    sentence = graph.weights["embeddings.token_type_embeddings.weight"][0]
    positions = graph.constant("positions", graph.weights["embeddings.position_embeddings.weight"] + sentence)
    length = graph.node("Shape", ["pieces"])
    here = graph.node(
        "Slice", [positions, graph.constant("zero", np.array([0])), length, graph.constant("axis_0", np.array([0]))]
    )
    return graph.norm(graph.node("Add", [words, here]), "embeddings.LayerNorm")


def _layer(graph: "_Graph", hidden: str, name: str) -> str:
    heads = {part: graph.linear(hidden, f"{name}.attention.self.{part}") for part in ("query", "key", "value")}
    split = graph.constant("split_heads", np.array([-1, HEADS, HEAD]))
    query, key, value = (
        graph.node("Transpose", [graph.node("Reshape", [heads[part], split])], perm=perm)
        for part, perm in (("query", [1, 0, 2]), ("key", [1, 2, 0]), ("value", [1, 0, 2]))
    )
    scores = graph.node("Mul", [graph.node("MatMul", [query, key]), graph.constant("scale", np.float32(HEAD**-0.5))])
    mixed = graph.node(
        "Transpose", [graph.node("MatMul", [graph.node("Softmax", [scores], axis=-1), value])], perm=[1, 0, 2]
    )
    merged = graph.node("Reshape", [mixed, graph.constant("merge_heads", np.array([-1, SIZE]))])
    hidden = graph.norm(
        graph.node("Add", [graph.linear(merged, f"{name}.attention.output.dense"), hidden]),
        f"{name}.attention.output.LayerNorm",
    )
    inner = _gelu(graph, graph.linear(hidden, f"{name}.intermediate.dense"))
    return graph.norm(
        graph.node("Add", [graph.linear(inner, f"{name}.output.dense"), hidden]), f"{name}.output.LayerNorm"
    )


def _gelu(graph: "_Graph", x: str) -> str:
    """x * (1 + erf(x / √2)) / 2, in the order of operations that ONNX Runtime recognises and runs as one."""
    erf = graph.node("Erf", [graph.node("Div", [x, graph.constant("root_two", np.float32(2**0.5))])])
    grown = graph.node("Mul", [x, graph.node("Add", [erf, graph.constant("one", np.float32(1))])])
    return graph.node("Mul", [grown, graph.constant("half", np.float32(0.5))])


class _Graph:
    """Collects nodes and constants; a node is known by the name of what it gives."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def node(self, kind: str, inputs: list[str], *, output: str | None = None, **attributes: Attribute) -> str:
        output = output or f"{kind.lower()}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, inputs, [output], name=output, **attributes))
        return output

    def constant(self, name: str, value: np.ndarray) -> str:
        self._constants.setdefault(name, numpy_helper.from_array(np.asarray(value), name))
        return name

    def weight(self, name: str) -> str:
        return self.constant(name, self.weights[name])

    def linear(self, x: str, name: str) -> str:
        matrix = self.constant(f"{name}.weight", np.ascontiguousarray(self.weights[f"{name}.weight"].T))
        return self.node("Add", [self.node("MatMul", [x, matrix], output=name), self.weight(f"{name}.bias")])

    def norm(self, x: str, name: str) -> str:
        inputs = [x, self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.node("LayerNormalization", inputs, axis=-1, epsilon=EPSILON)

    def model(self, name: str, outputs: list[str]) -> onnx.ModelProto:
        pieces = helper.make_tensor_value_info("pieces", TensorProto.INT64, ["length"])
        told = [helper.make_tensor_value_info(output, TensorProto.FLOAT, [SIZE]) for output in outputs]
        graph = helper.make_graph(self._nodes, name, [pieces], told, list(self._constants.values()))
        model = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR, producer_name="assistant.encoder"
        )
        onnx.checker.check_model(model, full_check=True)
        return model
