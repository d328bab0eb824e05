"""An engine that serves loads what it needs, and a training all of Rasa."""

import json
import subprocess

import pytest

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SERVING = """
import importlib.util, json, sys
from assistant.engine import only_serving
installed = {name for name in only_serving.NOT_SERVED if importlib.util.find_spec(name)}
only_serving.leave_out()
import rasa.__main__, rasa.core.run, rasa.core.agent, rasa.server
import assistant.engine.channel, assistant.engine.intent_classifier, assistant.engine.neighbour_vote
import assistant.engine.tfidf_featurizer
asked_for = {name.partition(".")[0] for name in sys.modules} & only_serving.NOT_SERVED
files = {name for name in asked_for if getattr(sys.modules[name], "__file__", None)}
unknown = sorted(only_serving.NOT_SERVED - installed)
print(json.dumps({"asked for": sorted(asked_for), "loaded": sorted(files), "unknown": unknown}))
"""
TRAINING = """
import sys
import rasa.core.train, rasa.model_training, rasa.core.test, assistant.engine.tfidf_featurizer
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorizer
print(CountVectorizer(min_df=1).fit(["a text"]).get_feature_names_out().tolist())
"""


def said(script: str) -> str:
    command = [ENGINE, "-W", "ignore", "-c", script]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout


@pytest.fixture(scope="module")
def seen():
    return json.loads(said(SERVING))


def test_rasa_serves_without_them(seen):
    assert seen["loaded"] == []


def test_each_of_them_is_installed_and_would_have_been_loaded(seen):
    """Otherwise it need not be named."""
    assert seen["unknown"] == []
    assert len(seen["asked for"]) > 10


def test_who_trains_has_them():
    assert said(TRAINING).strip() == "['text']"
