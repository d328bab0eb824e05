"""Trains the danger classifier: `python -m assistant.safety.train`. Run in the engine's environment, which has SciPy.

Deterministic: the same texts and the same encoder give the same weights on the same processor, by one thread. Writes the model and its seal into var/safety, the seal last.
"""

import argparse
import hashlib
import json
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from threadpoolctl import threadpool_limits

from assistant.encoder.encode import ENCODER, TOKENIZER, load_encoder
from assistant.safety.classifier import MODEL, SEAL, Encode, dense_features, inputs_digest, known_words, sparse_features, spelling_of
from assistant.safety.features import BUCKETS, blocks, spoken
from assistant.safety.learning import Example, authors, examples, words_of
from assistant.safety.units import Unit
from assistant.safety.verdict import ROUTES
from assistant.spelling.corrector import general_words

OUT = Path(__file__).parents[2] / "var/safety"
LEAST = 2  # units a feature must stand in
STRENGTH = 1.0  # of the weights against their restraint; chosen on authors that the model had not seen
STEPS = 500  # a limit only: it settles after 115 and 165. Stopped at 60, two threads instead of one moved eight held-out messages over a threshold; now one
GATE = 0.01  # the quick look rules a unit out below this probability of any danger
LOOK = 0.004  # calm units below this are not learned from a second time: the gate keeps their like away, and encoding them takes a minute


def train(learned: Sequence[Example], encode: Encode) -> dict[str, np.ndarray]:
    """The arrays that a Classifier is made of."""
    rows, buckets, rarity = _vocabulary([example.unit for example in learned])
    sparse = sparse_matrix([example.unit for example in learned], rows, rarity)
    labels = np.array([example.label for example in learned])
    weights = np.array([example.weight for example in learned])
    quick, _, quick_bias = _fit(sparse, np.zeros((len(learned), 0), np.float32), labels, weights)
    worth = np.flatnonzero((labels > 0) | (_danger(sparse @ quick + quick_bias) >= LOOK))
    dense = dense_matrix([learned[i].unit for i in worth.tolist()], encode)
    fitted, meaning, bias = _fit(sparse[worth], dense, labels[worth], weights[worth])
    return {
        "buckets": buckets,
        "rarity": rarity,
        "quick": quick.astype(np.float16),
        "quick_bias": quick_bias,
        "sparse": fitted.astype(np.float16),
        "dense": meaning,
        "bias": bias,
        "gate": np.array(GATE),
    }


def _danger(values: np.ndarray) -> np.ndarray:
    raised = np.exp(values - values.max(axis=1, keepdims=True))
    return 1 - raised[:, 0] / raised.sum(axis=1)


def _vocabulary(learned: list[Unit]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Which buckets are used, where each one's row is, and how rare it is (smoothed inverse document frequency)."""
    counts = Counter(bucket for unit in learned for _, found in blocks(unit) for bucket in found)
    buckets = np.array(sorted(bucket for bucket, count in counts.items() if count >= LEAST), dtype=np.int32)
    rows = np.full(BUCKETS, -1, dtype=np.int32)
    rows[buckets] = np.arange(len(buckets))
    seen = np.array([counts[bucket] for bucket in buckets.tolist()])
    return rows, buckets, (np.log((1 + len(learned)) / (1 + seen)) + 1).astype(np.float32)


def sparse_matrix(learned: list[Unit], rows: np.ndarray, rarity: np.ndarray) -> csr_matrix:
    features = [sparse_features(unit, rows, rarity) for unit in learned]
    ends = np.cumsum([0] + [len(found) for found, _ in features])
    return csr_matrix(
        (np.concatenate([values for _, values in features]), np.concatenate([found for found, _ in features]), ends), shape=(len(learned), len(rarity))
    )


def dense_matrix(learned: list[Unit], encode: Encode) -> np.ndarray:
    wanted = list(dict.fromkeys(spoken(unit.window) for unit in learned))
    vectors = dict(zip(wanted, encode(wanted), strict=True))
    return np.stack([dense_features(unit, vectors) for unit in learned])


def _fit(sparse: csr_matrix, dense: np.ndarray, labels: np.ndarray, weights: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Softmax regression with the squares of the weights restrained; the bias is free."""
    classes, wide, deep = len(ROUTES) + 1, sparse.shape[1], dense.shape[1]
    target = np.eye(classes, dtype=np.float32)[labels]
    share = (weights / weights.sum()).astype(np.float32)[:, None]
    restraint = 1 / (STRENGTH * weights.sum())
    turned = sparse.T.tocsr()

    def loss_and_slope(flat: np.ndarray) -> tuple[float, np.ndarray]:
        a, b, c = _parts(flat.astype(np.float32), wide, deep, classes)
        values = sparse @ a + dense @ b + c
        values -= values.max(axis=1, keepdims=True)
        raised = np.exp(values)
        total = raised.sum(axis=1, keepdims=True)
        loss = float((share * target * (np.log(total) - values)).sum()) + 0.5 * restraint * float(np.square(flat[:-classes]).sum())
        error = share * (raised / total - target)
        slope = np.concatenate([(turned @ error).ravel(), (dense.T @ error).ravel(), error.sum(axis=0)]).astype(np.float64)
        slope[:-classes] += restraint * flat[:-classes]
        return loss, slope

    found = minimize(loss_and_slope, np.zeros((wide + deep + 1) * classes), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return _parts(found.x.astype(np.float32), wide, deep, classes)


def _parts(flat: np.ndarray, wide: int, deep: int, classes: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    cut = wide * classes
    return flat[:cut].reshape(wide, classes), flat[cut:-classes].reshape(deep, classes), flat[-classes:]


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("out", type=Path, nargs="?", default=OUT)
    reader.add_argument("--encoder", type=Path, default=ENCODER)
    given = reader.parse_args()
    with threadpool_limits(limits=1):  # sums in another order round otherwise
        _train_and_seal(given.out, given.encoder)


def _train_and_seal(out: Path, encoder_at: Path) -> None:
    began = time.monotonic()
    encoder = load_encoder(encoder_at)
    words = known_words(sum((words_of(author) for author in authors()), Counter()), general_words(encoder_at / TOKENIZER))
    learned = [example for author in authors() for example in examples(author, spelling_of(words).meant)]
    arrays = train(learned, encoder) | words
    out.mkdir(parents=True, exist_ok=True)
    (out / SEAL).unlink(missing_ok=True)
    np.savez_compressed(out / MODEL, **arrays)
    seal = {
        "inputs": inputs_digest(encoder.digest),
        "model": hashlib.sha256((out / MODEL).read_bytes()).hexdigest(),
        "routes": ROUTES,
        "units": len(learned),
    }
    (out / SEAL).write_text(json.dumps(seal, indent=2) + "\n", encoding="utf-8")
    print(f"{len(learned)} units, {len(arrays['buckets'])} features, {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
