"""The trained half of the screen: of each window of a message, how likely each route is. One encoding a window, and a
short message is one window.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from assistant.safety.lexical import features
from assistant.safety.reading import Reading, Window, read
from assistant.safety.verdict import HEAD, ROUTES

Encode = Callable[[Sequence[int]], np.ndarray]
SHARE = 0.5  # of the second reader beside the first; chosen on authors left out


@dataclass(frozen=True)
class Judged:
    """A window with the probability of every route, in the order of ROUTES; what is left to one is calm.

    `chances` is what both readers say together, `meant` and `worded` what each says alone; `encoded` is the window's
    encoding.
    """

    window: Window
    chances: np.ndarray
    meant: np.ndarray
    worded: np.ndarray
    encoded: np.ndarray


class ClassifierRefused(Exception):
    """The head is missing, or was learned with another encoder than this one."""


class Classifier:
    """Two readers: what a window means to the tuned encoder, and which words and letters stand in it."""

    def __init__(self, head: Mapping[str, np.ndarray], encode: Encode, tokenizer: Tokenizer) -> None:
        self._weights, self._bias = head["weights"].astype(np.float32), head["bias"].astype(np.float32)
        self._words, self._scale, self._words_bias = head["words"], head["words_scale"], head["words_bias"]
        self._encode, self._tokenizer = encode, tokenizer

    def read(self, message: str) -> Reading:
        return read(message, self._tokenizer)

    def __call__(self, reading: Reading) -> list[Judged]:
        return [self._judged(window, reading.text[window.start : window.end]) for window in reading.windows]

    def _judged(self, window: Window, text: str) -> Judged:
        """The product of what both say, the second weighing less."""
        encoded = self._encode(window.pieces)
        meant = _softmax(encoded @ self._weights + self._bias)
        buckets, values = features(text)
        worded = _softmax((values @ self._words[buckets].astype(np.float32)) * self._scale + self._words_bias)
        both = meant * worded**SHARE
        return Judged(window, (both / both.sum())[1:], meant[1:], worded[1:], encoded)


def _softmax(values: np.ndarray) -> np.ndarray:
    raised = np.exp(values - values.max())
    return raised / raised.sum()


def load_classifier(encode: Encode, tokenizer: Tokenizer, encoder_digest: str, head: Path = HEAD) -> Classifier:
    """Raises ClassifierRefused unless the head is the shipped one and was measured with this very encoder."""
    try:
        card, content = json.loads(head.with_suffix(".json").read_text("utf-8")), head.read_bytes()
    except FileNotFoundError as error:
        raise ClassifierRefused(f"{error.filename} is missing; make tune makes it") from error
    if card["sha256"] != hashlib.sha256(content).hexdigest():
        raise ClassifierRefused("the danger head is not the file that was made")
    if card["encoder"] != encoder_digest:
        raise ClassifierRefused("the danger head was measured with another encoder")
    if tuple(card["routes"]) != ROUTES:
        raise ClassifierRefused("the danger head knows other routes")
    with np.load(head, allow_pickle=False) as arrays:
        return Classifier(dict(arrays), encode, tokenizer)
