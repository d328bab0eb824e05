"""How well the screen does on authors it has not learned from: `python -m assistant.safety.development OUT.json`.

Each author in turn is left out, the classifier trained on the others, and the whole screen asked about the author left out.
Figures on which choices were made: the frozen sets of tests/evaluation are the ones to believe. Run in the engine's environment.
"""

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.encoder.encode import load_encoder
from assistant.safety import learning
from assistant.safety.classifier import Classifier, Encode
from assistant.safety.message import Message
from assistant.safety.ruling import rule_findings
from assistant.safety.train import train
from assistant.safety.verdict import ROUTES

KINDS = (*ROUTES, "hard_negatives", "ordinary")
Row = tuple[str, float, str, str]  # kind, most danger of any unit, its route, what the rules say: "card", "line" or ""


def remembering(encode: Encode) -> Encode:
    """The same texts come round with every fold."""
    known: dict[str, np.ndarray] = {}

    def encoded(texts: Sequence[str]) -> np.ndarray:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, encode(new), strict=True))
        return np.stack([known[text] for text in texts])

    return encoded


def misspelled(text: str, draw: random.Random) -> str:
    """One edit in one word of four letters or more, somewhere in the marked clause or, unmarked, anywhere."""
    start, end = (text.index("⟦"), text.index("⟧")) if "⟦" in text else (0, len(text))
    places = [i for i in range(start + 1, end - 1) if text[i - 1 : i + 2].isalpha()]
    if not places:
        return text
    i = draw.choice(places)
    return draw.choice([text[:i] + text[i + 1 :], text[:i] + text[i] + text[i:], text[: i - 1] + text[i] + text[i - 1] + text[i + 1 :]])


def rows_of(classifier: Classifier, author: str, spell: random.Random | None = None) -> list[Row]:
    found = []
    for kind in KINDS:
        for text in learning.texts(author, kind):
            message = Message(learning.unmarked(misspelled(text, spell) if spell else text))
            judged = [(float(chances.sum()), ROUTES[int(chances.argmax())]) for _, chances in classifier(message)]
            danger, route = max(judged, default=(0.0, ""))
            levels = [finding.level for finding in rule_findings(message)]
            found.append((kind, danger, route, "card" if "card" in levels else "line" if levels else ""))
    return found


def fold(left_out: str, learn_from: Sequence[str], encode: Encode, spell: random.Random | None = None) -> tuple[list[Row], list[Row]]:
    """What the screen says of the author left out: as written, and with typing errors if they are asked for."""
    classifier = Classifier(train([example for author in learn_from for example in learning.examples(author)], encode), encode)
    return rows_of(classifier, left_out), rows_of(classifier, left_out, spell) if spell else []


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("out", type=Path)
    out = reader.parse_args().out
    encode = remembering(load_encoder())
    writers = [author for author in learning.authors() if author != "author_e"]  # e has read a, b and c: never a test
    done: dict[str, dict[str, list[Row]]] = {}
    for left_out in writers:
        others = [author for author in learning.authors() if author != left_out]
        plain, misspelt = fold(left_out, others, encode, random.Random(1))
        done[left_out] = {"plain": plain, "misspelled": misspelt}
        out.write_text(json.dumps(done))
        print(left_out, "done", file=sys.stderr, flush=True)
    last = writers[-1]
    for count in range(1, len(writers) - 1):
        done[f"curve {count}"] = {"plain": fold(last, writers[:count], encode)[0], "misspelled": []}
        out.write_text(json.dumps(done))
        print("curve", count, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
