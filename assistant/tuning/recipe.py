"""What a tuning was made from, as a digest: the guard compares it with what stands here now."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from assistant.tuning.learned import EXAMPLES, ROOT, TRAINING

# What decides what is learned, beside the texts. The dialogue's examples only steady the layers, so they have a digest of their own and no guard.
CODE = (
    *(f"assistant/tuning/{name}.py" for name in ("learned", "lists", "network", "rounds", "slips", "tune", "words")),
    *(f"assistant/safety/{name}.py" for name in ("lexical", "plain", "reading")),
    "assistant/encoder/shape.py",
    "requirements/lists.txt",
)


def danger_digest() -> str:
    return _digest([*sorted(TRAINING.rglob("*.txt")), *(ROOT / name for name in CODE)])


def dialogue_digest() -> str:
    return _digest(sorted(EXAMPLES.glob("*.yml")))


def _digest(paths: Iterable[Path]) -> str:
    seen = hashlib.sha256()
    for path in paths:
        seen.update(f"{path.relative_to(ROOT).as_posix()}\n".encode() + path.read_bytes())
    return seen.hexdigest()
