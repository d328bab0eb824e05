"""What Rasa chooses, in stories with the intents given: the written ones beside this file, and one of each kind for
every intent. Their names begin with test_, by which Rasa knows a test story from one to learn from.
"""

import json
import os
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
import yaml

from assistant.conversations.decisions.danger import INTENT_OF
from assistant.settings import ROOT
from tests.support.factories import answers

RASA = ROOT / ".venv-engine" / "bin" / "rasa"
ENGINE = ROOT / ".venv-engine" / "bin" / "python"
MODEL = Path(os.environ.get("MODEL_DIR", ROOT / "var" / "test" / "model")) / "model.tar.gz"
HERE = Path(__file__).parent
OPENED = [{"intent": "request_handoff"}, {"action": "handoff_form"}, {"active_loop": "handoff_form"}]
ASKED_AGAIN = [{"action": "handoff_form"}, {"active_loop": "handoff_form"}]


def side_questions():
    """Every question a family can ask is answered inside the form, and the step asked again. Rasa does not look at
    which step it is.
    """
    asked = [answer for answer in answers() if answer.intent and answer.intent != "delete_my_data"]
    assert len(asked) > 40
    for answer in asked:
        steps = [
            *OPENED,
            {"intent": answer.intent},
            {"action": f"utter_answer_{answer.id}"},
            *ASKED_AGAIN,
            {"intent": "inform"},
            {"action": "handoff_form"},
        ]
        yield {"story": f"{answer.intent} inside the form", "steps": steps}


def danger():
    """Each danger leaves the form and waits; what is said next is no answer to the form, until the family takes it up
    again.
    """
    leaves = [{"action": "action_deactivate_loop"}, {"active_loop": None}, {"slot_was_set": [{"requested_slot": None}]}]
    for intent in INTENT_OF.values():
        still_here = {"action": "utter_still_here_quietly" if intent == "abusive" else "utter_still_here"}
        yield {
            "story": f"{intent} inside the form",
            "steps": [
                *OPENED,
                {"intent": intent},
                *leaves,
                still_here,
                {"intent": "inform"},
                {"action": "utter_inform_outside"},
                *OPENED,
            ],
        }
        yield {
            "story": f"{intent} outside the form",
            "steps": [{"intent": intent}, *leaves[:2], still_here, {"intent": "affirm"}, {"action": "utter_what_next"}],
        }


def rasa(log, *arguments):
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    with open(log, "wb") as out:
        done = subprocess.run(
            [str(RASA), *map(str, arguments)], cwd=ROOT, env=environment, stdout=out, stderr=out, timeout=240
        )
    return done.returncode, log.read_text(errors="replace")[-20_000:]


def test_the_training_data_validates_without_a_warning(tmp_path):
    code, said = rasa(
        tmp_path / "validate.log",
        "data",
        "validate",
        "--fail-on-warnings",
        "--config",
        "config.yml",
        "--domain",
        "domain.yml",
        "--data",
        *(f"data/{part}" for part in ("nlu", "rules", "stories")),  # in context, the same words may mean other things
    )
    assert code == 0, said


@pytest.fixture
def stories(tmp_path):
    folder = tmp_path / "stories"
    folder.mkdir()
    for path in HERE.glob("test_*.yml"):
        shutil.copy(path, folder)
    for kind in (side_questions, danger):
        (folder / f"test_{kind.__name__}.yml").write_text(
            yaml.safe_dump({"version": "3.1", "stories": list(kind())}, sort_keys=False)
        )
    return folder


def test_every_story_goes_as_it_is_written(tmp_path, stories):
    assert MODEL.exists(), f"no model at {MODEL}: `make test` trains one, or set MODEL_DIR"
    names = [
        story["story"]
        for path in stories.glob("*.yml")
        for story in yaml.load(path.read_text(), yaml.CSafeLoader)["stories"]
    ]
    assert len(names) > 80 and len(names) == len(set(names))

    code, said = rasa(
        tmp_path / "core.log",
        "test",
        "core",
        "--model",
        MODEL,
        "--stories",
        stories,
        "--out",
        tmp_path / "results",
        "--fail-on-prediction-errors",
        "--no-plot",
    )
    assert code == 0, said.rpartition("WrongPredictionException")[2]
    assert f"Evaluating {len(names)} stories" in said, "stories that Rasa takes for one another are not tried"


def test_the_trained_model_remembers_the_stories():
    """Rasa trains without a word when it finds no stories, and the memory is then empty."""
    with tarfile.open(MODEL) as model:
        [name] = [one for one in model.getnames() if one.endswith("memorized_turns.json")]
        remembered = json.load(model.extractfile(name))["lookup"]
    assert len(remembered) > 200
    assert {"handoff_form", "action_send_handoff", "action_withdraw_handoff"} <= set(remembered.values())


def test_every_story_goes_the_same_with_nothing_but_the_state_that_travels(stories):
    """The engine keeps no history: a rule that needs more of it than is sent would fail here, and not a family."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false"}
    done = subprocess.run(
        [ENGINE, "-W", "ignore", "-m", "tests.support.carried_dialogue", MODEL, stories],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["stories"] > 80
    assert found["wrong"] == []


def test_no_policy_looks_further_back_than_the_state_reaches():
    """A turn has two states at least: what was said, and what was done."""
    policies = yaml.load((ROOT / "config.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)["policies"]
    furthest = max(policy.get("max_history", 0) for policy in policies)
    written = re.search(
        r"^TURNS = (\d+)", (ROOT / "assistant/engine/state.py").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert written and 0 < furthest <= 2 * int(written[1])
