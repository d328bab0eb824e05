"""How the danger screen does on authors it has not learned from: `python -m tests.evaluation.danger_development FOLDER
AUTHOR ...`, in the test environment.

FOLDER is what `make tune` with `--without AUTHOR ...` left. These are the figures that the bands are chosen on; the
frozen sets of
tests/evaluation are the ones to believe. Writes docs/results/danger-development.json.
"""

import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant.alerts.alert import alerted_routes
from assistant.encoder.tuned import CHANGES
from assistant.safety.screen import MODE_FULL, load_trained_screen
from assistant.safety.verdict import HEAD, ROUTES
from assistant.tuning.learned import Learned, of_author
from assistant.tuning.slips import slipped
from tests.evaluation.danger_report import DEVELOPMENT, Screen

EVERYDAY = "everyday"


def figures(screen: Screen, asked: Sequence[Learned]) -> dict[str, dict[str, float]]:
    """By route, and for what is calm: hard negatives and everyday messages."""
    draw, kinds = random.Random(1), {}
    for kind in (*ROUTES, "hard_negatives", EVERYDAY):
        texts = [
            one.text for one in asked if kind == (one.kind if one.kind in (*ROUTES, "hard_negatives") else EVERYDAY)
        ]
        if not texts:
            continue
        clean, careless = ([screen(text) for text in some] for some in (texts, [slipped(text, draw) for text in texts]))
        kinds[kind] = {
            "of": len(texts),
            **{name: round(share, 4) for name, share in _shares(clean).items()},
            **{f"slips {name}": round(share, 4) for name, share in _shares(careless).items()},
        }
    return kinds


def _shares(verdicts: list) -> dict[str, float]:
    counted = {
        "card": sum(one.level == "card" for one in verdicts),
        "either": sum(one.level != "none" for one in verdicts),
        "report": sum(bool(alerted_routes(one)) for one in verdicts),
    }
    return {name: count / len(verdicts) for name, count in counted.items()}


def main(folder: Path, left_out: Sequence[str]) -> None:
    screen = load_trained_screen(folder / "encoder", folder / HEAD.name, folder / CHANGES.name)
    if screen.mode != MODE_FULL:
        raise SystemExit(f"Nothing measured: {screen.reason}")
    found = {
        "left out": list(left_out),
        "kinds": figures(screen, [one for author in left_out for one in of_author(author)]),
    }
    DEVELOPMENT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    for kind, one in found["kinds"].items():
        print(kind, one)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
