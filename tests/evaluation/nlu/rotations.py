"""Train on all authors but one, measure on that one: what the held-out set would say, without looking at it. Everything
is tuned here.

`python -m tests.evaluation.nlu.rotations` in the engine's environment. The pipeline of config.yml in plain
scikit-learn, without Rasa.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from assistant.answers.said_before import words_before
from assistant.encoder.encode import TOKENIZER, encoder_folder
from assistant.encoder.shape import SIZE
from assistant.encoder.tuned import TunedEncoder, load_tuned_encoder
from assistant.engine.doubt import may_be_out_of_scope
from assistant.engine.meaning import held_together, in_its_place, meaning
from assistant.engine.neighbours import shares
from assistant.engine.normalise import normalise, read_textspeak
from assistant.spelling.corrector import Corrector, general_words, protected_words
from assistant.spelling.habit import count_pairs
from tests.evaluation.nlu.data import (
    DANGER,
    MECHANICS,
    NOT_AN_ANSWER,
    OUT_OF_SCOPE,
    ROOT,
    Said,
    authors,
    in_context,
    key_of,
    training,
)
from tests.evaluation.nlu.measure import macro_f1
from tests.evaluation.nlu.noise import with_typos

STEPS = (0.3, 0.35, 0.4, 0.45, 0.5)  # below this confidence a message is not understood
SHARES = (0.1, 0.18, 0.3, 1.0)  # of the first intent's confidence, at which out of scope becomes a doubt; 1.0: never


class Plain:
    """The pipeline, from text to `(intent, confidence)` with danger set aside, as `SecondNet` does."""

    def __init__(self, said: Sequence[Said], encoder: TunedEncoder, config: list[dict[str, Any]]) -> None:
        self._encoder = encoder
        texts = [normalise(one.text, read_textspeak()) for one in said]
        self._correct = Corrector(count_pairs(texts), general_words(encoder_folder() / TOKENIZER), protected_words())
        texts = [self._correct(text) for text in texts]
        featurizer = next(one for one in config if one["name"].endswith("EncoderFeaturizer"))
        self._scales = featurizer["scale"], featurizer["scale_in_context"]
        weighed = [one for one in config if one["name"].endswith("TfidfFeaturizer")]
        self._pieces = [(vectorizer(one).fit(texts), one["scale"]) for one in weighed]
        steps = next(one["max_iter"] for one in config if one["name"].endswith("IntentClassifier"))
        features = self._features(texts, [one.after for one in said])
        self._classifier = LogisticRegression(class_weight="balanced", max_iter=steps, random_state=42).fit(
            features, [one.intent for one in said]
        )
        names = self._classifier.classes_.tolist()
        self._rows, self._labels = normalize(features).T.tocsr(), np.array([names.index(one.intent) for one in said])
        self._vote = next(one for one in config if one["name"].endswith("NeighbourVote"))

    def __call__(
        self, texts: Sequence[str], after: Sequence[str | None] | None = None
    ) -> list[list[tuple[str, float]]]:
        """For each text all intents but danger, likeliest first."""
        mended = [self._correct(normalise(text, read_textspeak())) for text in texts]
        features = self._features(mended, after or [None] * len(texts))
        names, sure = self._classifier.classes_, self._classifier.predict_proba(features)
        near = (normalize(features) @ self._rows).toarray()
        rows = [
            (1 - self._vote["share"]) * one + self._vote["share"] * self._votes(similar)
            for one, similar in zip(sure, near, strict=True)
        ]
        return [[(names[at], float(row[at])) for at in np.argsort(-row) if names[at] not in DANGER] for row in rows]

    def _votes(self, similarity: np.ndarray) -> np.ndarray:
        asked = {name: self._vote[name] for name in ("nearest", "sharpness")}
        return shares(similarity, self._labels, classes=len(self._classifier.classes_), **asked)

    def _features(self, texts: Sequence[str], after: Sequence[str | None]) -> csr_matrix:
        meanings = np.stack([self._meaning(text, before) for text, before in zip(texts, after, strict=True)])
        return hstack(
            [csr_matrix(meanings), *(pieces.transform(texts) * scale for pieces, scale in self._pieces)]
        ).tocsr()

    def _meaning(self, text: str, after: str | None) -> np.ndarray:
        before, alone = words_before().get(after or ""), meaning(self._encoder, text)
        if not before:
            return np.concatenate([alone * self._scales[0], np.zeros(2 * SIZE, dtype=np.float32)])
        there = meaning(self._encoder, in_its_place(before, text))
        shared = held_together(alone, meaning(self._encoder, before))
        return np.concatenate([alone * self._scales[0], there * self._scales[1], shared * self._scales[1]])


def vectorizer(one: dict[str, Any]) -> TfidfVectorizer:
    pattern = r"\S+" if one["analyzer"] == "word" else None
    return TfidfVectorizer(
        analyzer=one["analyzer"],
        ngram_range=(one["shortest"], one["longest"]),
        min_df=one["seen"],
        sublinear_tf=True,
        token_pattern=pattern,
    )


def main(out: Path | None) -> None:
    config = yaml.load((ROOT / "config.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)["pipeline"]
    encoder, said, who = load_tuned_encoder(encoder_folder()), training(), authors()
    leaning = in_context()
    for author in sorted({one.author for one in leaning}):
        model = Plain([*said, *(one for one in leaning if one.author != author)], encoder, config)
        unseen = [one for one in leaning if one.author == author and one.intent not in DANGER]
        found = model([one.text for one in unseen], [one.after for one in unseen])
        print(author, "in context", len(found), _line([one.intent for one in unseen], found), flush=True)
    rows = []
    for author in sorted(set(who.values()) - {"m"}):
        others = [one for one in said if who.get(key_of(one.text)) != author]
        model = Plain([*others, *leaning], encoder, config)
        unseen = [one for one in said if who.get(key_of(one.text)) == author and one.intent not in DANGER | MECHANICS]
        for kind, texts in (
            ("clean", [one.text for one in unseen]),
            ("typos", with_typos([one.text for one in unseen])),
        ):
            found = model(texts)
            rows += [
                {
                    "author": author,
                    "kind": kind,
                    "intent": one.intent,
                    "text": one.text,
                    "ranking": ranking[:3],
                    "outside": dict(ranking).get(OUT_OF_SCOPE, 0.0),
                }
                for one, ranking in zip(unseen, found, strict=True)
            ]
            print(author, kind, len(found), _line([one.intent for one in unseen], found), flush=True)
    clean = [row for row in rows if row["kind"] == "clean"]
    for threshold, share in product(STEPS, SHARES):
        print(threshold, share, _thresholds(clean, threshold, share))
    print(
        Counter(
            (row["intent"], row["ranking"][0][0]) for row in clean if row["intent"] != row["ranking"][0][0]
        ).most_common(40)
    )
    if out:
        out.write_text(json.dumps(rows, ensure_ascii=False))


def _line(true: list[str], found: list[list[tuple[str, float]]]) -> str:
    first = [ranking[0][0] for ranking in found]
    right = np.mean([one == other for one, other in zip(true, first, strict=True)])
    among = np.mean([one in [name for name, _ in ranking[:3]] for one, ranking in zip(true, found, strict=True)])
    return f"accuracy {right:.3f} macro-F1 {macro_f1(true, first):.3f} among the first three {among:.3f}"


def _thresholds(rows: list[dict[str, Any]], threshold: float, share: float) -> str:
    inside = [row for row in rows if row["intent"] != OUT_OF_SCOPE]
    outside = [row for row in rows if row["intent"] == OUT_OF_SCOPE]
    kept = [row for row in inside if _sure(row, threshold, share)]
    right = sum(row["ranking"][0][0] == row["intent"] for row in kept)
    answered = sum(_sure(row, threshold, share) and row["ranking"][0][0] not in NOT_AN_ANSWER for row in outside)
    return f"in scope: right {right / len(inside):.3f} wrong {(len(kept) - right) / len(inside):.3f} unsure {1 - len(kept) / len(inside):.3f}; out of scope answered {answered / len(outside):.3f}"


def _sure(row: dict[str, Any], threshold: float, share: float) -> bool:
    """As the doubt and the fallback of the pipeline take it. `outside` is the confidence of out of scope."""
    name, confidence = row["ranking"][0]
    ranking = [{"name": name, "confidence": confidence}, {"name": OUT_OF_SCOPE, "confidence": row["outside"]}]
    return confidence >= threshold and not may_be_out_of_scope(ranking, share)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
