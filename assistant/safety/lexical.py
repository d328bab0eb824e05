"""A message's words and letters as numbers, beside what it means: two readers that err on different texts.

The network knows what words mean, and guesses at those it has never met; a word that this reader has never met counts
for nothing.
Each feature is hashed to a bucket, so no list of a family's words stands in the model.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

import numpy as np

BUCKETS = 1 << 17
WORDS, LETTERS = 3, (3, 4, 5)  # words in a row; letters in a row, with the word's edges
WEIGHT = {"words": 1.0, "letters": 0.7}
_WORD = re.compile(r"[a-z0-9]+|[?!]")
_APOSTROPHE = re.compile(r"['’]")
_LONGEST = 24  # letters of a word that are looked at


def features(text: str) -> tuple[np.ndarray, np.ndarray]:
    """Buckets, each once, and their values; `text` is plain (plain.spoken). Each block is a unit vector times its
    weight.
    """
    words = _WORD.findall(_APOSTROPHE.sub("", text))
    found: dict[int, float] = {}
    for block, buckets in (
        ("words", set(_grams(words))),
        ("letters", {bucket for word in words for bucket in _letters(word[:_LONGEST])}),
    ):
        value = WEIGHT[block] / max(1, len(buckets)) ** 0.5
        for bucket in buckets:
            found[bucket] = found.get(bucket, 0.0) + value
    return np.fromiter(found, np.int64, len(found)), np.fromiter(found.values(), np.float32, len(found))


def _grams(words: list[str]) -> Iterator[int]:
    for size in range(1, WORDS + 1):
        for i in range(len(words) - size + 1):
            yield _bucket("w", " ".join(words[i : i + size]))


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[int, ...]:
    edged = f" {word} "
    return tuple({_bucket("c", edged[i : i + size]) for size in LETTERS for i in range(len(edged) - size + 1)})


def _bucket(block: str, feature: str) -> int:
    return crc32(f"{block} {feature}".encode()) % BUCKETS
