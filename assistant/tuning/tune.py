"""Learns the encoder's upper layers and the danger head: `python -m assistant.tuning.tune OUT`, in the
environment of requirements/stock.txt; `make tune` does it all.

With `--without AUTHOR ...` those authors are left out, to ask about them afterwards.
"""

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import tensorflow as tf
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from assistant.tuning.learned import NO_INTENT, Learned, authors, of_author, of_dialogue, of_lists, without_doubles
from assistant.tuning.network import Network
from assistant.tuning.recipe import danger_digest, dialogue_digest
from assistant.tuning.rounds import LABELS, batches, rows
from assistant.tuning.words import learn_words

SEED = 2026
FIRST = 2  # the first layer that learns
ROUNDS = 3
SMOOTH = 0.02  # of a label is given to the others: an author may be wrong, and nothing is certain
STEP, HEAD_STEP = 5e-5, 3e-3  # the head starts from nothing, and wants far longer steps than the layers
INTENTS = 0.3  # how much understanding counts beside danger
WARM = 0.1  # of all steps, in which the steps grow; afterwards they shrink to nothing


def tune(  # type: ignore[no-untyped-def]  # because of `say`
    learned: Sequence[Learned],
    weights: dict[str, np.ndarray],
    tokenizer: Tokenizer,
    rounds: int,
    say=print,  # noqa: ANN001 - to name its type is to import it, and then the digest says: tune anew
) -> Network:
    intents = sorted({one.intent for one in learned} - {NO_INTENT})
    network = Network(weights, FIRST, len(LABELS), len(intents), SEED)
    drawn = [rows(learned, intents, tokenizer, SEED + n) for n in range(rounds)]
    every = [list(batches(found, SEED + n)) for n, found in enumerate(drawn)]
    steps = sum(map(len, every))
    layers, heads = (tf.keras.optimizers.legacy.Adam(_paced(step, steps)) for step in (STEP, HEAD_STEP))

    @tf.function(
        input_signature=[
            tf.TensorSpec([None, None], tf.int32),
            tf.TensorSpec([None], tf.int32),
            tf.TensorSpec([None], tf.int32),
        ],
        autograph=False,
    )
    def learn(pieces: tf.Tensor, routes: tf.Tensor, wanted: tf.Tensor) -> tf.Tensor:
        with tf.GradientTape() as tape:
            danger, intent = network(pieces, learning=True)
            loss = _loss(danger, routes) + INTENTS * _loss(intent, wanted)
        changing, head = network.changing(), network.heads()
        slopes = tape.gradient(loss, changing + head)
        slopes, _ = tf.clip_by_global_norm(slopes, 1.0)
        layers.apply_gradients(zip(slopes[: len(changing)], changing, strict=True))
        heads.apply_gradients(zip(slopes[len(changing) :], head, strict=True))
        return loss

    began, done = time.monotonic(), 0
    for n, batched in enumerate(every):
        losses = []
        for batch in batched:
            losses.append(float(learn(*batch)))
            done += 1
            if done % 100 == 0:
                say(
                    f"round {n + 1} of {rounds}, step {done} of {steps}, loss {np.mean(losses[-100:]):.4f}, {time.monotonic() - began:.0f} s",
                    flush=True,
                )
    return network


def _loss(values: tf.Tensor, wanted: tf.Tensor) -> tf.Tensor:
    """Of the rows whose label is known."""
    known = tf.cast(wanted >= 0, tf.float32)
    labels = tf.one_hot(tf.maximum(wanted, 0), tf.shape(values)[1])
    each = tf.nn.softmax_cross_entropy_with_logits(
        labels * (1 - SMOOTH) + SMOOTH / tf.cast(tf.shape(values)[1], tf.float32), values
    )
    return tf.reduce_sum(each * known) / tf.maximum(tf.reduce_sum(known), 1.0)


class _Paced(tf.keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, most: float, steps: int) -> None:
        self._most, self._steps = most, steps

    def __call__(self, step: tf.Tensor) -> tf.Tensor:
        done = tf.cast(step, tf.float32) / self._steps
        return self._most * tf.minimum(done / WARM, tf.maximum(0.0, (1 - done) / (1 - WARM)))

    def get_config(self) -> dict:
        return {"most": self._most, "steps": self._steps}


def _paced(most: float, steps: int) -> _Paced:
    return _Paced(most, steps)


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("out", type=Path)
    reader.add_argument("--lists", type=Path, required=True)
    reader.add_argument("--weights", type=Path, required=True)
    reader.add_argument("--tokenizer", type=Path, required=True)
    reader.add_argument("--without", nargs="*", default=[])
    reader.add_argument("--rounds", type=int, default=ROUNDS)
    given = reader.parse_args()
    tokenizer = Tokenizer.from_file(str(given.tokenizer))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    every = [one for author in authors() for one in of_author(author)] + of_lists(given.lists) + of_dialogue()
    learned = without_doubles([one for one in every if one.author not in given.without])
    digest = danger_digest()  # now: somebody may change a text while this runs
    print(f"{len(learned)} texts", flush=True)
    network = tune(learned, load_file(given.weights), tokenizer, given.rounds)
    given.out.mkdir(parents=True, exist_ok=True)
    tuned = {
        name: value.numpy().T if len(value.shape) == 2 else value.numpy()
        for name, value in network.layers.items()
        if value.trainable
    }
    np.savez(given.out / "layers.npz", **tuned)
    np.savez(
        given.out / "head.npz",
        **{name: value.numpy() for name, value in network.head.items()},
        **learn_words(learned, SEED),
    )
    recipe = {
        "seed": SEED,
        "first_layer": FIRST,
        "rounds": given.rounds,
        "step": STEP,
        "head_step": HEAD_STEP,
        "texts": len(learned),
        "without": given.without,
    }
    made_from = {"recipe": recipe, "texts_and_code": digest, "dialogue_examples": dialogue_digest()}
    (given.out / "recipe.json").write_text(json.dumps(made_from), encoding="utf-8")


if __name__ == "__main__":
    main()
