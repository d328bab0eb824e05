"""How the danger screen does on authors it has not learned from: `python -m tests.evaluation.danger_development OUT [FOLD ...]`.

Each author in turn is left out, the classifier trained on the others, and asked about the one left out. These are the figures that
thresholds are chosen on; the frozen sets of tests/evaluation/danger are the ones to believe. Run in the engine's environment.
At the end it sums up what stands in OUT in docs/results/danger-development.json: shares with a card and with a card or a line, without
the vetoes, which take a few cards down to lines. Author e had read a, b and c before writing: it is never a test, nor learned from where one of those is left out.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from assistant.encoder.encode import TOKENIZER, encoder_folder, load_encoder
from assistant.safety import learning
from assistant.safety.classifier import Classifier, Encode, known_words, spelling_of
from assistant.safety.decision import CARD, LINE
from assistant.safety.learning import Example
from assistant.safety.message import Message
from assistant.safety.ruling import rule_findings
from assistant.safety.train import train
from assistant.safety.verdict import ROUTES
from assistant.spelling.corrector import general_words

RESULT = Path(__file__).parents[2] / "docs/results/danger-development.json"
KINDS = (*ROUTES, "hard_negatives", "ordinary")
TESTED = ("author_g", "author_h", "author_l", "author_m")
READ_BY_E = ("author_a", "author_b", "author_c")
SHARES = (0.25, 0.5, 0.75)  # of the messages learned from: the learning curve; all of them is the fold itself
KEPT = 0.02  # units with less danger than this decide nothing


def remembering(encode: Encode, kept: Path | None) -> Encode:
    """The same texts come round with every fold. `kept` is a folder of vectors from an earlier run."""
    known: dict[str, np.ndarray] = {}
    for path in sorted(kept.glob("*.npz")) if kept else []:
        with np.load(path, allow_pickle=False) as arrays:
            known.update(zip(arrays["t"].tolist(), arrays["v"].astype(np.float32), strict=True))

    def encoded(texts: Sequence[str]) -> np.ndarray:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, encode(new), strict=True))
        return np.stack([known[text] for text in texts])

    return encoded


def learned_from(authors: Sequence[str], meant: learning.Meant, share: float) -> list[Example]:
    """`share` of each author's texts, spread evenly over the file: the kinds of clause stand in groups."""
    return [example for author in authors for example in learning.examples(author, meant, share)]


def rows_of(classifier: Classifier, author: str) -> list[dict]:
    found = []
    for kind in KINDS:
        for text in learning.texts(author, kind):
            message = Message(learning.unmarked(text), classifier.meant)
            units = [[round(float(chance), 3) for chance in chances] for _, chances in classifier(message) if chances.sum() >= KEPT]
            rules = {finding.route: finding.level for finding in rule_findings(message)}
            found.append({"kind": kind, "text": text, "units": units, "rules": rules})
    return found


def shares(rows: list[dict]) -> dict[str, list[float]]:
    found = {}
    for kind in KINDS:
        of = [row for row in rows if row["kind"] == kind]
        if not of:
            continue  # nobody who was left out wrote any
        most = [max(map(sum, row["units"]), default=0.0) for row in of]
        card = [danger >= CARD or "card" in row["rules"].values() for row, danger in zip(of, most, strict=True)]
        either = [sure or danger >= LINE or bool(row["rules"]) for row, danger, sure in zip(of, most, card, strict=True)]
        found[kind] = [round(sum(card) / len(of), 4), round(sum(either) / len(of), 4)]
    return found


def summary(out: Path) -> dict:
    read = {path.stem: json.loads(path.read_text()) for path in sorted(out.glob("author_*.json"))}
    curve = [author for author in TESTED if all(f"{author}@{share}" in read for share in (*SHARES, 1.0))]
    return {
        "folds": [author for author in TESTED if f"{author}@1.0" in read],
        "all": shares([row for fold, rows in read.items() if fold.endswith("@1.0") for row in rows]),
        "curve of": curve,
        "curve": {str(share): shares([row for author in curve for row in read[f"{author}@{share}"]]) for share in (*SHARES, 1.0)} if curve else {},
    }


def main() -> None:
    out, wanted = Path(sys.argv[1]), sys.argv[2:]
    out.mkdir(parents=True, exist_ok=True)
    encode = remembering(load_encoder(encoder_folder()), out / "vectors")
    for fold in wanted or [f"{author}@{share}" for author in TESTED for share in (1.0, *SHARES)]:
        left_out, share = fold.split("@")
        others = [one for one in learning.authors() if one != left_out and (one != "author_e" or left_out not in READ_BY_E)]
        words = known_words(sum((learning.words_of(one) for one in others), Counter()), general_words(encoder_folder() / TOKENIZER))
        classifier = Classifier(train(learned_from(others, spelling_of(words).meant, float(share)), encode) | words, encode)
        (out / f"{fold}.json").write_text(json.dumps(rows_of(classifier, left_out)))
        print(fold, "done", flush=True)
    RESULT.write_text(json.dumps(summary(out), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
