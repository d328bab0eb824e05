"""A training message is what Rasa's own would be: copied whole, and told apart by everything in it."""

import json
import subprocess

import pytest

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import json
from copy import deepcopy
import numpy as np
from scipy.sparse import csr_matrix
from rasa.shared.nlu.training_data.features import Features
from assistant.engine.example import Example

def made(words="may we ask", intent="ask", after="records", sparse=(1, 0, 2), dense=(1, 2), origin="letters"):
    example = Example({"text": words, "intent": intent, "metadata": {"example": {"after": after}}})
    example.add_features(Features(csr_matrix([sparse]), "sentence", "text", origin))
    example.add_features(Features(np.array([dense]), "sentence", "text", "meaning"))
    return example

changed = {"words": "may I ask", "intent": "tell", "after": "costs", "sparse": (0, 1, 2), "dense": (1, 3), "origin": "words"}
first, copied = made(), deepcopy([made()])[0]
before = first.fingerprint()
copied.set("text", "other words")
copied.add_features(Features(np.array([[1.0]]), "sentence", "text", "more"))
print(json.dumps({
    "same": before == made().fingerprint() == deepcopy([first])[0].fingerprint() and first == made(),
    "not told apart": [name for name, value in changed.items() if made(**{name: value}).fingerprint() == before],
    "copy changed": copied.fingerprint() != before,
    "first untouched": [first.get("text"), len(first.features), first.fingerprint() == before],
    "one of two": len(dict.fromkeys([first, made(), made(words="else")])),
}))
"""


@pytest.fixture(scope="module")
def seen():
    asked = subprocess.run([ENGINE, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=True)
    return json.loads(asked.stdout)


def test_every_word_and_every_feature_tells_two_examples_apart(seen):
    assert seen["same"] and seen["not told apart"] == []
    assert seen["one of two"] == 2


def test_what_is_done_to_a_copy_leaves_the_example_as_it_was(seen):
    assert seen["copy changed"] and seen["first untouched"] == ["may we ask", 2, True]
