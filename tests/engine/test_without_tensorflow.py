"""The engine's environment has no TensorFlow. Rasa starts without it, and says so to whoever asks for what needs it."""

import json
import subprocess

import pytest

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import importlib.util, json
from pathlib import Path
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.diet_classifier import DIETClassifier
import rasa.core.agent, rasa.core.train, rasa.core.test, rasa.model_training
from assistant.engine.without_tensorflow import NEEDING_IT

RASA = Path(rasa.__file__).parents[1]

def refused(name):
    try:
        DefaultV1Recipe._from_registry(name)
    except Exception as error:
        return str(error).split(".")[0]

print(json.dumps({
    "installed": importlib.util.find_spec("tensorflow") is not None,
    "an empty class": vars(DIETClassifier).get("train") is None,
    "refused": [refused(name) for name in ("DIETClassifier", "TEDPolicy", "RulePolicy", "FallbackClassifier")],
    "no module of Rasa's": [name for name in NEEDING_IT if not (RASA / f"{name.replace('.', '/')}.py").exists()],
}))
"""


@pytest.fixture(scope="module")
def seen():
    asked = subprocess.run([ENGINE, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=True)
    return json.loads(asked.stdout)


def test_rasa_starts_without_tensorflow(seen):
    assert not seen["installed"] and seen["an empty class"]


def test_a_component_that_needs_it_is_said_to_be_unknown(seen):
    unknown = "Can't load class for name"
    assert seen["refused"] == [f"{unknown} 'DIETClassifier'", f"{unknown} 'TEDPolicy'", None, None]


def test_every_module_that_is_left_out_is_one_of_rasa_s(seen):
    assert seen["no module of Rasa's"] == []
