"""The texts that understanding is trained and measured on: data/nlu, the held-out folder, and the far out-of-scope file
if it is there.

Nothing here prints a held-out text: figures are for looking at, messages are not, or the held-out set becomes one more
training set.
"""

import json
import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[3]
TRAINING = ROOT / "data/nlu"
IN_CONTEXT = ROOT / "data/in_context"
HELD_OUT = ROOT / "tests/evaluation/understanding"
VOICES = ROOT / "tests/evaluation/voices"
FRESH = ROOT / "tests/evaluation/fresh"
AUTHORS = Path(__file__).with_name("authors.json")
FAR = Path(
    os.environ.get("OOS_FAR", ROOT.parent / "shared/data/oos-dev.yml")
)  # third parties' texts: measured where they lie, never copied here
OUT_OF_SCOPE = "out_of_scope"
MECHANICS = frozenset(
    {"inform", "correct_handoff", "skip", "wait", "need_help", "say_simpler", "not_answered", "tell_more", "ask_source"}
)
DANGER = frozenset(
    {
        "report_emergency",
        "report_deterioration",
        "report_self_harm",
        "report_safeguarding",
        "express_distress",
        "abusive",
    }
)
SMALL = frozenset(
    {"greet", "goodbye", "thank", "affirm", "deny", "stop", "restart"}
)  # what can be said in few ways, and needs fewer examples
NOT_AN_ANSWER = (
    DANGER | SMALL | MECHANICS | {OUT_OF_SCOPE, "nlu_fallback", None}
)  # after these, nothing is told about second opinions


@dataclass(frozen=True)
class Said:
    """`after` is what was told or asked before it, None for a message by itself; `author` only where that is known."""

    text: str
    intent: str
    after: str | None = None
    author: str | None = None


def training(folder: Path = TRAINING) -> list[Said]:
    found = []
    for path in sorted(folder.glob("*.yml")):
        for block in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]:
            found += [Said(line.removeprefix("-").strip(), block["intent"]) for line in block["examples"].splitlines()]
    return found


def in_context(folder: Path = IN_CONTEXT) -> list[Said]:
    """Messages that lean on what was told or asked before them."""
    return [
        Said(one["text"], block["intent"], one["metadata"]["after"], one["metadata"]["author"])
        for path in sorted(folder.glob("*.yml"))
        for block in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)["nlu"]
        for one in block["examples"]
    ]


def held_out(folder: Path = HELD_OUT) -> list[Said]:
    """One file an intent, one message a line; `#` begins a comment."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
        found += [Said(line, path.stem) for line in lines if line and not line.startswith("#")]
    return found


def far_out_of_scope(path: Path = FAR) -> list[Said]:
    """Questions about music, banking and the weather. None where the file is not to be had."""
    return (
        [Said(text, OUT_OF_SCOPE) for text in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)]
        if path.exists()
        else []
    )


def authors() -> dict[str, str]:
    """Who wrote a training message, by `key_of` its text: a letter for each author, and m for the dialogue's own
    mechanics.
    """
    return {
        key: author for author, keys in json.loads(AUTHORS.read_text(encoding="utf-8")).items() for key in keys.split()
    }


def key_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]
