"""What the danger head and the tuned layers learn from: every text with its route, or as calm, and the dialogue's own
examples with their intent.

In a dangerous text only what stands between ⟦ and ⟧ teaches danger. Texts alone; nothing here knows TensorFlow.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from assistant.safety.verdict import ROUTES

ROOT = Path(__file__).parents[2]
TRAINING = ROOT / "assistant/safety/training"
EXAMPLES = ROOT / "data/nlu"
CALM = "calm"
LISTS = "lists"  # the "author" of what is made from lists of names and illnesses
NO_INTENT = ""
_MARKED = re.compile(r"⟦(.*?)⟧")
_MARKS = str.maketrans("", "", "⟦⟧")
_DANGEROUS = frozenset(
    {
        "report_emergency",
        "report_deterioration",
        "report_self_harm",
        "report_safeguarding",
        "express_distress",
        "abusive",
    }
)


@dataclass(frozen=True)
class Learned:
    """`route` is one of ROUTES or CALM, None where only the intent is known; `marked` are the dangerous characters of
    the text.
    """

    text: str
    route: str | None
    author: str
    kind: str
    marked: tuple[int, int] | None = None
    intent: str = NO_INTENT


def authors() -> tuple[str, ...]:
    return tuple(sorted(folder.name for folder in TRAINING.iterdir() if folder.is_dir()))


def texts(author: str, kind: str) -> list[str]:
    """As they stand, with their marks."""
    path = TRAINING / author / f"{kind}.txt"
    return path.read_text("utf-8").splitlines() if path.exists() else []


def kinds(author: str) -> list[str]:
    return sorted(path.stem for path in (TRAINING / author).glob("*.txt"))


def of_author(author: str) -> list[Learned]:
    return [_learned(text, kind, author) for kind in kinds(author) for text in texts(author, kind)]


def of_lists(path: Path) -> list[Learned]:
    """Made by `python -m assistant.tuning.lists`."""
    return [
        Learned(text, CALM, LISTS, kind) for kind, made in json.loads(path.read_text("utf-8")).items() for text in made
    ]


def of_dialogue(folder: Path = EXAMPLES) -> list[Learned]:
    """The intents' examples: calm, but for those of the danger intents, of which some are hints only."""
    found = []
    for path in sorted(folder.glob("*.yml")):
        for block in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            route = None if block["intent"] in _DANGEROUS else CALM
            found += [
                Learned(line.removeprefix("-").strip(), route, "dialogue", "dialogue", intent=block["intent"])
                for line in block["examples"].splitlines()
            ]
    return found


def without_doubles(found: Sequence[Learned]) -> list[Learned]:
    """The dialogue's examples stand among the authors' ordinary messages too: there once, with both labels."""
    kept: dict[str, Learned] = {}
    for one in found:
        known = kept.get(one.text)
        if known is None or (one.intent and not known.intent):
            kept[one.text] = Learned(
                one.text, one.route or (known.route if known else None), one.author, one.kind, one.marked, one.intent
            )
    return list(kept.values())


def _learned(text: str, kind: str, author: str) -> Learned:
    if kind not in ROUTES:
        return Learned(unmarked(text), CALM, author, kind)
    found = _MARKED.search(text)
    return Learned(
        unmarked(text),
        kind,
        author,
        kind,
        (found.start(), found.start() + len(found.group(1))) if found else (0, len(unmarked(text))),
    )


def unmarked(text: str) -> str:
    return text.translate(_MARKS)
