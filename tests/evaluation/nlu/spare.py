"""Which examples the model needs, and which the others teach as well: a set-up encodes each, most of its time.

`python -m tests.evaluation.nlu.spare [--drop]` in the engine's environment; `--drop` takes the spare ones out of
data/nlu and data/in_context. All of danger is kept, of what is out of scope and of what calls, sends or deletes, and a
core of each other intent; then, round by round, what a model of the kept ones reads worst, for its price in word
pieces. Half of 35,000 chosen so read held-out messages nearly as well as all of them (0.897 of macro-F1 for 0.903);
half by lot lost four points.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import yaml
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from assistant.answers.said_before import words_before
from assistant.encoder.encode import TOKENIZER, encoder_folder
from assistant.encoder.shape import SIZE
from assistant.encoder.tuned import load_tuned_encoder
from assistant.engine.kept_vectors import KeptVectors
from assistant.engine.meaning import held_together, in_its_place, meaning
from assistant.engine.normalise import normalise, read_textspeak
from assistant.engine.solver import fit
from assistant.safety.reading import read
from assistant.spelling.corrector import Corrector, general_words, protected_words
from assistant.spelling.habit import count_pairs
from tests.evaluation.nlu.data import DANGER, IN_CONTEXT, OUT_OF_SCOPE, ROOT, TRAINING, Said, in_context, training
from tests.evaluation.nlu.rotations import vectorizer

PIECES = 550_000  # word pieces that a training may encode: about a minute on two slow cores
ROUNDS = (0.63, 0.79, 0.91, 1.0)  # of them, after each round
CORE, CORE_IN_PLACE, CORE_OF_A_PLACE, SHARE = 64, 20, 12, 0.2  # of an intent by itself, in a place, of a place; of each
STEPS, SURE = 30, 0.9
WHOLE = DANGER | {OUT_OF_SCOPE, "request_person", "request_handoff", "withdraw_handoff", "delete_my_data"}
EXAMPLE = re.compile(r"    - (.*)|  - text: (.*)")


class Examples:
    """All of them with their features, and what each costs."""

    def __init__(self, said: Sequence[Said]) -> None:
        self.said, encoder = said, load_tuned_encoder(encoder_folder())
        typed = [normalise(one.text, read_textspeak()) for one in said]
        correct = Corrector(count_pairs(typed), general_words(encoder_folder() / TOKENIZER), protected_words())
        self.texts = [correct(text) for text in typed]
        self.intents = np.array([one.intent for one in said])
        vector = KeptVectors(encoder_folder(), encoder.digest, lambda text: meaning(encoder, text))
        rows, costs = [], []
        for one, text in zip(said, self.texts, strict=True):
            before = words_before().get(one.after or "")
            asked = [text, *([in_its_place(before, text)] if before else [])]
            alone, there = vector(asked[0]), vector(asked[-1])
            shared = held_together(alone, vector(before)) if before else alone * 0
            rows.append(np.concatenate([alone, there if before else alone * 0, shared]))
            costs.append(
                sum(len(window.pieces) for words in asked for window in read(words, encoder.tokenizer).windows)
            )
        self.meanings, self.costs = np.stack(rows).astype(np.float32), np.array(costs)
        assert self.meanings.shape[1] == 3 * SIZE

    def core(self, chance: np.random.Generator) -> set[int]:
        """What is kept whatever it brings."""
        kept = {at for at, one in enumerate(self.said) if one.intent in WHOLE}
        by_intent, by_place = defaultdict(list), defaultdict(list)
        for at, one in enumerate(self.said):
            by_intent[one.intent, bool(one.after)].append(at)
            if one.after:
                by_place[one.after].append(at)
        for (_, in_place), rows in by_intent.items():
            kept |= self._cheap(rows, max(CORE_IN_PLACE if in_place else CORE, int(SHARE * len(rows))), chance)
        for rows in by_place.values():
            kept |= self._cheap([at for at in rows if at not in kept], CORE_OF_A_PLACE - len(kept & set(rows)), chance)
        return kept

    def _cheap(self, rows: list[int], most: int, chance: np.random.Generator) -> set[int]:
        if not rows or most <= 0:
            return set()
        weights = 1 / (self.costs[rows] + 10.0)
        chosen = chance.choice(rows, min(most, len(rows)), replace=False, p=weights / weights.sum())
        return set(chosen.tolist())

    def worst(self, kept: np.ndarray, config: dict) -> np.ndarray:
        """The others, those first that a model of the kept ones reads worst for their price."""
        others = np.setdiff1d(np.arange(len(self.said)), kept)
        pieces = [
            (vectorizer(one).fit([self.texts[at] for at in kept]), one["scale"])
            for one in config["pipeline"]
            if one["name"].endswith("TfidfFeaturizer")
        ]
        scale = next(one["scale"] for one in config["pipeline"] if one["name"].endswith("EncoderFeaturizer"))
        names, labels = np.unique(self.intents[kept], return_inverse=True)
        spelt, meant = self._features(kept, pieces, scale)
        weights, intercepts = fit(spelt, meant, labels, classes=len(names), most_steps=STEPS)
        spelt, meant = self._features(others, pieces, scale)
        first = spelt.shape[1]
        scores = spelt @ weights[:, :first].T + meant @ weights[:, first:].T + intercepts
        sure = np.exp(scores - scores.max(axis=1, keepdims=True))
        sure /= sure.sum(axis=1, keepdims=True)
        own = names[np.newaxis] == self.intents[others][:, np.newaxis]
        ahead = (sure * own).max(axis=1) - np.where(own, 0, sure).max(axis=1)
        worth = np.maximum(0.01, SURE - ahead) / np.sqrt(self.costs[others] + 10.0)
        return others[np.argsort(-worth)]

    def _features(
        self, rows: np.ndarray, pieces: list[tuple[TfidfVectorizer, float]], scale: float
    ) -> tuple[csr_matrix, np.ndarray]:
        texts = [self.texts[at] for at in rows]
        spelt = hstack([one.transform(texts) * by for one, by in pieces]).tocsr().astype(np.float32)
        return spelt, self.meanings[rows] * scale


def needed(examples: Examples, config: dict) -> np.ndarray:
    kept = np.array(sorted(examples.core(np.random.default_rng(7))))
    for share in ROUNDS:
        order = examples.worst(kept, config)
        left = PIECES * share - examples.costs[kept].sum()
        kept = np.sort(np.concatenate([kept, order[np.cumsum(examples.costs[order]) <= left]]))
    return kept


def drop(said: Sequence[Said], kept: set[int]) -> None:
    """Takes the others' lines out of the files; said is in the files' order."""
    numbers = iter(range(len(said)))
    for path in (*sorted(TRAINING.glob("*.yml")), *sorted(IN_CONTEXT.glob("*.yml"))):
        lines, keeps = [], True
        for line in path.read_text("utf-8").splitlines():
            if EXAMPLE.match(line):
                keeps = next(numbers) in kept
            elif not line.startswith("    "):
                keeps = True
            if keeps:
                lines.append(line)
        path.write_text(_without_empty(lines), encoding="utf-8")
    assert [*training(), *in_context()] == [one for at, one in enumerate(said) if at in kept]


def _without_empty(lines: list[str]) -> str:
    """An intent without an example left is no block."""
    text = "\n".join(lines) + "\n"
    return re.sub(r"- intent: \w+\n  examples:(?: \|)?\n(?=- intent|\Z)", "", text)


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--drop", action="store_true")
    said = [*training(), *in_context()]
    examples = Examples(said)
    config = yaml.load(Path(ROOT / "config.yml").read_text("utf-8"), yaml.CSafeLoader)
    kept = needed(examples, config)
    print(f"{len(kept)} of {len(said)} are needed, {examples.costs[kept].sum()} of {examples.costs.sum()} word pieces")
    if asked.parse_args().drop:
        drop(said, set(kept.tolist()))


if __name__ == "__main__":
    main()
