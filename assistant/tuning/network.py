"""The encoder's six layers once more, in TensorFlow, so that they can learn; the lower ones and the word pieces stay as
they are.
"""

from pathlib import Path

import tensorflow as tf

from assistant.encoder.shape import EPSILON, HEAD, HEADS, LAYERS, SIZE, Weights

FAINT = 0.1  # of the values between layers left out while learning
PROCESSOR = Path("/proc/cpuinfo")


def _number() -> tf.DType:
    """Sixteen bits, which are near enough to learn with, where the processor multiplies them in half the time; where it
    would only imitate them, thirty-two.
    """
    flags = PROCESSOR.read_text() if PROCESSOR.exists() else ""
    return tf.bfloat16 if "avx512_bf16" in flags or "amx_bf16" in flags else tf.float32


NUMBER = _number()


class Network:
    """`learning` from `first` on: the layers that may change."""

    def __init__(self, weights: Weights, first: int, routes: int, intents: int, seed: int) -> None:
        self._words = tf.constant(weights["embeddings.word_embeddings.weight"])
        self._places = tf.constant(
            weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
        )
        self._first = first
        self.layers = {
            name: tf.Variable(value.T if value.ndim == 2 else value, trainable=_layer(name) >= first)
            for name, value in weights.items()
            if name.startswith(("encoder.layer.", "embeddings.LayerNorm"))
        }
        start = tf.random.stateless_normal((2 * SIZE, routes), (seed, 1), stddev=0.02)
        self.head = {"weights": tf.Variable(start), "bias": tf.Variable(tf.zeros(routes))}
        self.intents = {
            "weights": tf.Variable(tf.random.stateless_normal((SIZE, intents), (seed, 2), stddev=0.02)),
            "bias": tf.Variable(tf.zeros(intents)),
        }

    def changing(self) -> list[tf.Variable]:
        return [value for value in self.layers.values() if value.trainable]

    def heads(self) -> list[tf.Variable]:
        return [*self.head.values(), *self.intents.values()]

    def __call__(self, pieces: tf.Tensor, *, learning: bool) -> tuple[tf.Tensor, tf.Tensor]:
        """Values of each route (calm first) and of each intent. `pieces` are rows filled up with 0."""
        there = tf.cast(pieces > 0, tf.float32)
        hidden = self._hidden(pieces, there, learning)
        mean = tf.reduce_sum(hidden * there[..., None], 1) / tf.reduce_sum(there, 1, keepdims=True)
        most = tf.reduce_max(hidden - (1 - there[..., None]) * 1e4, 1)
        both = tf.concat([mean, most], 1)
        if learning:
            both = tf.nn.dropout(both, FAINT)
        routes = both @ self.head["weights"] + self.head["bias"]
        return routes, 5 * tf.math.l2_normalize(mean, 1) @ self.intents["weights"] + self.intents["bias"]

    def _hidden(self, pieces: tf.Tensor, there: tf.Tensor, learning: bool) -> tf.Tensor:
        rows, length = tf.shape(pieces)[0], tf.shape(pieces)[1]
        hidden = self._norm(tf.gather(self._words, pieces) + self._places[:length], "embeddings.LayerNorm")
        nowhere = tf.cast((1 - there)[:, None, None, :] * -1e4, NUMBER)
        for layer in range(LAYERS):
            name = f"encoder.layer.{layer}"
            if layer == self._first:
                hidden = tf.stop_gradient(hidden)
            query, key, value = (
                tf.transpose(
                    tf.reshape(self._linear(hidden, f"{name}.attention.self.{part}"), [rows, length, HEADS, HEAD]),
                    [0, 2, 1, 3],
                )
                for part in ("query", "key", "value")
            )
            shares = tf.nn.softmax(tf.matmul(query, key, transpose_b=True) * tf.cast(HEAD**-0.5, NUMBER) + nowhere)
            mixed = tf.reshape(tf.transpose(tf.matmul(shares, value), [0, 2, 1, 3]), [rows, length, SIZE])
            hidden = self._joined(
                hidden,
                self._linear(mixed, f"{name}.attention.output.dense"),
                f"{name}.attention.output.LayerNorm",
                layer,
                learning,
            )
            inner = tf.nn.gelu(self._linear(hidden, f"{name}.intermediate.dense"))
            hidden = self._joined(
                hidden, self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm", layer, learning
            )
        return hidden

    def _joined(self, hidden: tf.Tensor, added: tf.Tensor, norm: str, layer: int, learning: bool) -> tf.Tensor:
        added = tf.cast(added, tf.float32)
        if learning and layer >= self._first:
            added = tf.nn.dropout(added, FAINT)
        return self._norm(added + hidden, norm)

    def _linear(self, x: tf.Tensor, name: str) -> tf.Tensor:
        """As one matrix: of rows in batches TensorFlow multiplies each by itself, and takes eight times as long."""
        weights, bias = (tf.cast(self.layers[f"{name}.{part}"], NUMBER) for part in ("weight", "bias"))
        flat = tf.matmul(tf.reshape(tf.cast(x, NUMBER), [-1, x.shape[-1]]), weights) + bias
        return tf.reshape(flat, tf.concat([tf.shape(x)[:-1], [weights.shape[-1]]], 0))

    def _norm(self, x: tf.Tensor, name: str) -> tf.Tensor:
        centred = x - tf.reduce_mean(x, -1, keepdims=True)
        return (
            centred
            * tf.math.rsqrt(tf.reduce_mean(tf.square(centred), -1, keepdims=True) + EPSILON)
            * self.layers[f"{name}.weight"]
            + self.layers[f"{name}.bias"]
        )


def _layer(name: str) -> int:
    return int(name.split(".")[2]) if name.startswith("encoder.layer.") else -1
