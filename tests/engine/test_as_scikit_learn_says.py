"""Pieces are weighed, and intents ranked, as scikit-learn does it, which takes longer for one message."""

import json
import subprocess

import pytest

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import json
import numpy as np
from types import SimpleNamespace
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from assistant.engine.intent_classifier import IntentClassifier
from assistant.engine.tfidf_featurizer import TfidfFeaturizer, vectorizer

LEARNED = ["can we see another doctor", "who will see the notes", "the doctor will not see us", "we can see the notes"]
ASKED = ["can another doctor see the notes the notes", "zzz", "", "Can\\tWE  see a", "i \\u00a0 we will"]

def weighed(**config):
    config = {**TfidfFeaturizer.get_default_config(), **config, "seen": 1}
    pieces = vectorizer(config).fit(LEARNED)
    ours = TfidfFeaturizer("pieces", config, None, None, pieces.get_feature_names_out().tolist(), pieces.idf_.tolist())
    alone = ours.process([Message({"text": text}) for text in ASKED])
    together = ours.process_training_data(TrainingData([Message({"text": text}) for text in ASKED])).training_examples
    theirs = (pieces.transform(ASKED) * config["scale"]).toarray()
    found = [np.vstack([one.features[0].features.toarray() for one in some]) for some in (alone, together)]
    return [float(theirs.max()), *(float(np.abs(one - theirs).max()) for one in found)]

def ranked(**config):
    chance = np.random.default_rng(2)
    letters, meant = chance.random((90, 30)) * (chance.random((90, 30)) < 0.2), chance.normal(size=(90, 8))
    labels = np.array([["asks", "thanks", "greets"][at % 3] for at in range(90)], dtype=object)
    columns = np.hstack([letters, meant]).astype(np.float32)
    learned = LogisticRegression(class_weight="balanced", random_state=42).fit(columns, labels)
    ours = IntentClassifier({**IntentClassifier.get_default_config(), **config}, None, None)
    ours.settle(learned.coef_, learned.intercept_, learned.classes_.tolist())
    message = Message({"text": "words"})
    message.add_features(Features(csr_matrix(letters[:1]), "sentence", "text", "letters"))
    message.add_features(Features(meant[:1], "sentence", "text", "meaning"))
    ours.process([message])
    theirs = dict(zip(learned.classes_, learned.predict_proba(columns[:1])[0].tolist()))
    return [message.get("intent"), message.get("intent_ranking"), theirs]

print(json.dumps([weighed(), weighed(analyzer="word", shortest=1, longest=2), ranked(ranking_length=0), ranked(ranking_length=2)]))
"""


@pytest.fixture(scope="module")
def seen():
    asked = subprocess.run([ENGINE, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=True)
    return json.loads(asked.stdout)


def test_pieces_of_words_and_words_weigh_the_same(seen):
    assert all(most > 0 and alone < 1e-12 and together < 1e-12 for most, alone, together in seen[:2])


def test_intents_are_as_sure_and_the_surest_comes_first(seen):
    for first, ranking, theirs in seen[2:]:
        assert [one["name"] for one in ranking] == sorted(theirs, key=lambda name: -theirs[name])[: len(ranking)]
        assert all(one["confidence"] == pytest.approx(theirs[one["name"]], abs=1e-6) for one in ranking)
        assert first == ranking[0]
    assert [len(ranking) for _, ranking, _ in seen[2:]] == [3, 2]
