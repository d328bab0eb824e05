"""What Rasa chooses, in stories with the intents given: the written ones beside this file, and one of each kind for every intent."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from assistant.conversations.plan_turn import INTENT_OF
from assistant.handoffs.fields import FIELDS
from assistant.settings import ROOT
from tests.factories import answers

RASA = ROOT / ".venv-engine" / "bin" / "rasa"
MODEL = Path(os.environ.get("MODEL_DIR", ROOT / "var" / "test" / "model")) / "model.tar.gz"
HERE = Path(__file__).parent
STEPS = [f"handoff_{field.name}" for field in FIELDS]
OPENED = [{"intent": "request_handoff"}, {"action": "handoff_form"}, {"active_loop": "handoff_form"}]
ASKED_AGAIN = [{"action": "handoff_form"}, {"active_loop": "handoff_form"}]


def at(step):
    return [*OPENED, {"slot_was_set": [{"requested_slot": step}]}]


def side_questions():
    """Every question a family can ask is answered inside the form, and the step asked again; the steps take turns."""
    asked = [answer for answer in answers() if answer.intent and answer.intent not in ("delete_my_data",)]
    assert len(asked) > 40
    for number, answer in enumerate(asked):
        step = STEPS[number % len(STEPS)]
        steps = [*at(step), {"intent": answer.intent}, {"action": f"utter_answer_{answer.id}"}, *ASKED_AGAIN, {"slot_was_set": [{"requested_slot": step}]}]
        yield {"story": f"{answer.intent} at {step}", "steps": [*steps, {"intent": "inform"}, {"action": "handoff_form"}]}


def one_question_each_step():
    for step in STEPS:
        steps = [*at(step), {"intent": "ask_privacy"}, {"action": "utter_answer_privacy"}, *ASKED_AGAIN]
        yield {"story": f"who reads this, at {step}", "steps": steps}


def danger():
    """At every step each danger leaves the form and waits; what is said next is no answer to the form."""
    leaves = [{"action": "action_deactivate_loop"}, {"active_loop": None}, {"slot_was_set": [{"requested_slot": None}]}]
    for number, step in enumerate(STEPS):
        intent = list(INTENT_OF.values())[number % len(INTENT_OF)]
        still_here = "utter_still_here_quietly" if intent == "abusive" else "utter_still_here"
        steps = [*at(step), {"intent": intent}, *leaves, {"action": still_here}, {"intent": "inform"}, {"action": "utter_inform_outside"}]
        yield {"story": f"{intent} at {step}", "steps": [*steps, *at(step)]}


def rasa(log, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    with open(log, "wb") as out:
        done = subprocess.run([str(RASA), *map(str, arguments)], cwd=ROOT, env=environment, stdout=out, stderr=out, timeout=240)
    return done.returncode, log.read_text(errors="replace")[-4000:]


def test_the_training_data_validates_without_a_warning(tmp_path):
    code, said = rasa(tmp_path / "validate.log", "data", "validate", "--fail-on-warnings", "--config", "config.yml", "--domain", "domain.yml", "--data", "data")
    assert code == 0, said


@pytest.fixture
def stories(tmp_path):
    folder = tmp_path / "stories"
    folder.mkdir()
    for path in HERE.glob("*.yml"):
        shutil.copy(path, folder)
    for kind in (side_questions, one_question_each_step, danger):
        (folder / f"{kind.__name__}.yml").write_text(yaml.safe_dump({"version": "3.1", "stories": list(kind())}, sort_keys=False))
    return folder


def test_every_story_goes_as_it_is_written(tmp_path, stories):
    assert MODEL.exists(), f"no model at {MODEL}: `make test` trains one, or set MODEL_DIR"
    names = [story["story"] for path in stories.glob("*.yml") for story in yaml.safe_load(path.read_text())["stories"]]
    assert len(names) > 90 and len(names) == len(set(names))

    code, said = rasa(
        tmp_path / "core.log", "test", "core", "--model", MODEL, "--stories", stories, "--out", tmp_path / "results", "--fail-on-prediction-errors", "--no-plot"
    )
    assert code == 0, said + (tmp_path / "results" / "failed_test_stories.yml").read_text()[:6000]
    passed = (tmp_path / "results" / "stories_with_warnings.yml").read_text() if (tmp_path / "results" / "stories_with_warnings.yml").exists() else ""
    assert "story:" not in passed, passed[:4000]
