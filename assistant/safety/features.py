"""A unit as numbers: its words, letters and concepts, and the words around it, each hashed to a bucket.

Hashing needs no list of a family's words in the model, and the same feature has the same bucket on every machine.
"""

from collections.abc import Iterator
from functools import lru_cache
from zlib import crc32

from assistant.safety.concepts import concept_features
from assistant.safety.units import Unit

BUCKETS = 1 << 18
# Block by block, how much it counts beside the others: chosen on authors that the model had not seen.
WEIGHT = {"word": 2.0, "letters": 1.0, "concept": 0.7, "left": 1.5, "right": 1.5, "meaning": 4.0}


def blocks(unit: Unit) -> Iterator[tuple[str, set[int]]]:
    yield "word", {_bucket("w", gram) for gram in _grams(unit.words, 3)}
    yield "letters", {bucket for word in unit.words for bucket in _letters(word)}
    yield "concept", {_bucket("k", feature) for feature in concept_features(unit.words)}
    yield "left", {_bucket("l", gram) for gram in _grams(unit.left, 2)}
    yield "right", {_bucket("r", gram) for gram in _grams(unit.right, 2)}


def _grams(words: tuple[str, ...], longest: int) -> Iterator[str]:
    for size in range(1, longest + 1):
        for i in range(len(words) - size + 1):
            yield " ".join(words[i : i + size])


@lru_cache(maxsize=20_000)
def _letters(word: str) -> tuple[int, ...]:
    """Pieces of 2 to 5 letters, with the word's edges: what is left of a misspelled word."""
    edged = f" {word} "
    pieces = {edged[i : i + size] for size in range(2, 6) for i in range(len(edged) - size + 1)}
    return tuple(_bucket("c", piece) for piece in sorted(pieces))


@lru_cache(maxsize=100_000)
def _bucket(block: str, feature: str) -> int:
    return crc32(f"{block} {feature}".encode()) % BUCKETS


_APART = {
    joined.replace("'", ""): joined
    for joined in (
        "i'm i've he's she's they're they've we've you're it's there's that's can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't "
        "haven't hadn't couldn't wouldn't shouldn't he'd they'd you'd you'll they'll it'll what's who's nobody's something's"
    ).split()
}


def spoken(words: tuple[str, ...]) -> str:
    """For the encoder, which has read books: with the apostrophes that normalising took away."""
    return " ".join(_APART.get(word, word) for word in words)
