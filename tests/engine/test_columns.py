"""The features of messages are put together as Rasa does it, for one message and for many."""

import json
import subprocess

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import json
import numpy as np
from scipy.sparse import random as sparse_random
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier as Theirs
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from assistant.engine.columns import columns_of

chance = np.random.default_rng(3)

def made(number):
    message = Message({"text": f"message {number}"})
    for origin, columns in (("letters", 30), ("words", 20)):
        row = sparse_random(1, columns, density=0.2, format="csr", random_state=number)
        message.add_features(Features(row, "sentence", "text", origin))
    message.add_features(Features(chance.normal(size=(1, 8)), "sentence", "text", "meaning"))
    return message

def apart(messages):
    sparse, dense = columns_of(messages)
    ours, theirs = np.hstack([sparse.toarray(), dense]), Theirs._create_X(None, messages).toarray()
    return [list(ours.shape), float(np.abs(ours - theirs).max())]

many = [made(number) for number in range(5)]
print(json.dumps([apart(many), apart(many[:1])]))
"""


def test_they_stand_where_rasa_puts_them():
    asked = subprocess.run([ENGINE, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=True)
    (many, many_apart), (one, one_apart) = json.loads(asked.stdout)
    assert (many, one) == ([5, 58], [1, 58])
    assert max(many_apart, one_apart) < 1e-6
