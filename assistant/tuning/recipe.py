"""What a tuning was made from, as a digest: the guard compares it with what stands here now.

Of code it is what the code does that counts: its layout, comments and annotations can change without a tuning anew.
"""

import ast
import hashlib
from collections.abc import Iterable
from pathlib import Path

from assistant.tuning.learned import EXAMPLES, ROOT, TRAINING

# What decides what is learned, beside the texts. The dialogue's examples only steady the layers, so they have a digest
# of their own and no guard.
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
        what = _meaning(path.read_text("utf-8")).encode() if path.suffix == ".py" else path.read_bytes()
        seen.update(f"{path.relative_to(ROOT).as_posix()}\n".encode() + what)
    return seen.hexdigest()


def _meaning(code: str) -> str:
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            node.returns = None
        elif isinstance(node, ast.arg):
            node.annotation = None
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            del node.body[0]
    return ast.dump(tree)
