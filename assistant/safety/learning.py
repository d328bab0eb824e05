"""The texts of training/ as labelled units. Needs nothing but this package."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant.safety.message import Message
from assistant.safety.normalise import normalise
from assistant.safety.units import Unit, spans, unit
from assistant.safety.verdict import ROUTES

TRAINING = Path(__file__).parent / "training"
Meant = Callable[[str], str | None]
NOTHING = 0  # label of a calm unit; a route's label is its place in ROUTES, counted from one
_MARKED = re.compile(r"⟦(.*?)⟧")
_MARKS = str.maketrans("", "", "⟦⟧")


@dataclass(frozen=True)
class Example:
    """`weight` keeps a long message from counting more than a short one."""

    unit: Unit
    label: int
    weight: float


def authors() -> tuple[str, ...]:
    return tuple(sorted(folder.name for folder in TRAINING.iterdir() if folder.is_dir()))


def texts(author: str, kind: str) -> list[str]:
    """`kind` is a route, "hard_negatives" or "ordinary". With their marks."""
    path = TRAINING / author / f"{kind}.txt"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def unmarked(text: str) -> str:
    return text.translate(_MARKS)


def words_of(author: str) -> Counter[str]:
    """How often the author uses each word: what the spelling of a family's words is mended by."""
    return Counter(word for kind in (*ROUTES, "hard_negatives", "ordinary") for text in texts(author, kind) for word in normalise(unmarked(text)).words)


def examples(author: str, meant: Meant, share: float = 1.0) -> list[Example]:
    """`share` of the author's texts, spread evenly, for a learning curve. Read as a family's are: mended first."""
    found = [
        example for label, route in enumerate(ROUTES, start=1) for text in _spread(texts(author, route), share) for example in _of_marked(text, label, meant)
    ]
    found += [example for text in _spread(texts(author, "hard_negatives"), share) for example in _of_calm(text, 1.0, meant)]
    return found + [example for text in _spread(texts(author, "ordinary"), share) for example in _of_calm(text, 0.5, meant)]


def _spread(every: list[str], share: float) -> list[str]:
    return [text for i, text in enumerate(every) if int((i + 1) * share) > int(i * share)]


def _of_calm(text: str, weight: float, meant: Meant) -> list[Example]:
    message = Message(text, meant)
    return [Example(unit(message, *span), NOTHING, weight) for span in spans(message)]


def _of_marked(text: str, label: int, meant: Meant) -> list[Example]:
    """The marked clause and units that are mostly of it are dangerous, units apart from it calm; what is half and half is left out."""
    message = Message(unmarked(text), meant)
    inside = _marked_words(text, message)
    if not any(inside):
        return []
    first, last = inside.index(True), len(inside) - inside[::-1].index(True)
    dangerous, calm = [(first, last)], []
    for start, end in spans(message):
        shared = sum(inside[start:end])
        if not shared:
            calm.append((start, end))
        elif shared >= 0.6 * (end - start) and shared >= 0.6 * sum(inside):
            dangerous.append((start, end))
    dangerous = list(dict.fromkeys(dangerous))
    found = [Example(unit(message, *span), label, 2 / len(dangerous)) for span in dangerous]
    return found + [Example(unit(message, *span), NOTHING, 0.7) for span in calm]


def _marked_words(text: str, message: Message) -> list[bool]:
    """Whether each word of the message stands inside a mark."""
    inside, at = [], 0
    for found in _MARKED.finditer(text):
        inside += [False] * len(normalise(text[at : found.start()]).words)
        inside += [True] * len(normalise(found.group(1)).words)
        at = found.end()
    inside += [False] * len(normalise(text[at:]).words)
    # A mark inside a word would shift the count; such a text is read as marked throughout.
    return inside if len(inside) == len(message.text.words) else [True] * len(message.text.words)
