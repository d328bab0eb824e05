"""The trained half of the screen: for each unit of a message, how likely each route is.

A quick look at words and concepts comes first; only units that it does not rule out are given to the sentence encoder, which takes
about a millisecond each.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from assistant.safety.features import BUCKETS, WEIGHT, blocks, spoken
from assistant.safety.message import Message
from assistant.safety.units import Unit, units
from assistant.safety.verdict import ROUTES
from assistant.spelling.corrector import Corrector, protected_words

Encode = Callable[[Sequence[str]], np.ndarray]
MODEL, SEAL = "danger.npz", "danger.json"


class ClassifierRefused(Exception):
    """The trained file is missing, or was not trained from what stands here now."""


class Classifier:
    """`meant` mends a slip of the finger; what is judged is to be mended with it first."""

    def __init__(self, arrays: dict[str, np.ndarray], encode: Encode) -> None:
        self.meant: Callable[[str], str | None] = spelling_of(arrays).meant
        self._rows = np.full(BUCKETS, -1, dtype=np.int32)
        self._rows[arrays["buckets"]] = np.arange(len(arrays["buckets"]))
        self._rarity = arrays["rarity"]
        self._quick, self._quick_bias = arrays["quick"].astype(np.float32), arrays["quick_bias"]
        self._sparse, self._dense, self._bias = arrays["sparse"].astype(np.float32), arrays["dense"], arrays["bias"]
        self._gate = float(arrays["gate"])
        self._encode = encode

    def __call__(self, message: Message) -> list[tuple[Unit, np.ndarray]]:
        """Units that may be dangerous, each with the probability of every route, in the order of ROUTES."""
        judged = []
        seen = [(unit, *self._features(unit)) for unit in units(message)]
        passed = [item for item in seen if _softmax(self._values(item, self._quick) + self._quick_bias)[1:].sum() >= self._gate]
        for item, meaning in zip(passed, self._meanings([unit for unit, _, _ in passed]), strict=True):
            values = self._values(item, self._sparse) + meaning @ self._dense + self._bias
            judged.append((item[0], _softmax(values)[1:]))
        return judged

    def _features(self, unit: Unit) -> tuple[np.ndarray, np.ndarray]:
        return sparse_features(unit, self._rows, self._rarity)

    @staticmethod
    def _values(item: tuple[Unit, np.ndarray, np.ndarray], weights: np.ndarray) -> np.ndarray:
        _, rows, values = item
        return values @ weights[rows]

    def _meanings(self, passed: list[Unit]) -> np.ndarray:
        texts = list(dict.fromkeys(spoken(unit.window) for unit in passed))
        vectors = dict(zip(texts, self._encode(texts), strict=True)) if texts else {}
        return np.stack([dense_features(unit, vectors) for unit in passed]) if passed else np.empty((0, 0), np.float32)


def sparse_features(unit: Unit, rows: np.ndarray, rarity: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The known features of a unit, and their values: each block is a unit vector of rarities, times the block's weight."""
    found, values = [np.empty(0, np.int32)], [np.empty(0, np.float32)]
    for block, buckets in blocks(unit):
        known = rows[np.fromiter(buckets, np.int64, len(buckets))] if buckets else found[0]
        known = np.sort(known[known >= 0])
        if len(known):
            weights = rarity[known]
            found.append(known)
            values.append(weights * np.float32(WEIGHT[block] / np.linalg.norm(weights)))
    return np.concatenate(found), np.concatenate(values)


def dense_features(unit: Unit, vectors: dict[str, np.ndarray]) -> np.ndarray:
    """What the unit means with the words around it. The units of a short message share one text, and so one encoding."""
    return vectors[spoken(unit.window)] * np.float32(WEIGHT["meaning"])


def _softmax(values: np.ndarray) -> np.ndarray:
    raised = np.exp(values - values.max())
    return raised / raised.sum()


def known_words(used: Mapping[str, int], general: Mapping[str, int]) -> dict[str, np.ndarray]:
    """As arrays: words that were learned from more than once, which are no slips, and English words by rank."""
    kept = {word: count for word, count in sorted(used.items()) if count > 1}
    numbers = {"uses": kept, "ranks": dict(sorted(general.items()))}
    return {
        name: part
        for name, words in numbers.items()
        for name, part in ((f"{name}_of", np.array(list(words))), (name, np.array(list(words.values()), np.int32)))
    }


def spelling_of(arrays: Mapping[str, np.ndarray]) -> Corrector:
    used, general = (dict(zip(arrays[f"{name}_of"].tolist(), arrays[name].tolist(), strict=True)) for name in ("uses", "ranks"))
    return Corrector(used, general, protected_words())


def load_classifier(folder: Path, encode: Encode, encoder_digest: str) -> Classifier:
    """Raises ClassifierRefused unless the file was trained from this package's files and this encoder."""
    try:
        seal = json.loads((folder / SEAL).read_text("utf-8"))
        content = (folder / MODEL).read_bytes()
    except FileNotFoundError as error:
        raise ClassifierRefused(f"{error.filename} is missing; python -m assistant.safety.train makes it") from error
    if seal["inputs"] != inputs_digest(encoder_digest):
        raise ClassifierRefused("the training texts, the code or the encoder changed since the danger model was trained")
    if seal["model"] != hashlib.sha256(content).hexdigest():
        raise ClassifierRefused("the danger model is not the file that was trained")
    with np.load(folder / MODEL, allow_pickle=False) as arrays:
        classifier = Classifier(dict(arrays), encode)
    if tuple(seal["routes"]) != ROUTES:
        raise ClassifierRefused("the danger model knows other routes")
    return classifier


def inputs_digest(encoder_digest: str) -> str:
    """Of everything that decides what is learned: texts, word lists, and the code that reads them."""
    here = Path(__file__).parent
    code = ("normalise.py", "clauses.py", "message.py", "units.py", "concepts.py", "features.py", "classifier.py", "learning.py", "train.py")
    spelling = [here.parent / "spelling" / name for name in ("corrector.py", "protected.txt")]
    inputs = [here / name for name in (*code, "words.yml", "concepts.yml")] + sorted((here / "training").rglob("*.txt")) + spelling
    digest = hashlib.sha256(encoder_digest.encode())
    for path in inputs:
        digest.update(f"{path.relative_to(here.parent)}\n".encode() + path.read_bytes())
    return digest.hexdigest()
