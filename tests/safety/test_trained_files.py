"""The trained files are used only if they are whole and were trained from what stands here; else the rules work alone and say so."""

import hashlib
import importlib
import json
import re
from pathlib import Path

import numpy as np
import pytest

from assistant import doctor
from assistant.safety import screen as screens
from assistant.safety.classifier import MODEL, SEAL, ClassifierRefused, inputs_digest, known_words, load_classifier
from assistant.safety.message import Message
from assistant.safety.screen import MODE_FULL, MODE_RULES, Screen, load_trained_screen
from assistant.safety.verdict import ROUTES
from assistant.settings import ROOT

SAFETY = ROOT / "assistant" / "safety"


class Encoder:
    digest = "d" * 64

    def __call__(self, texts):
        return np.zeros((len(texts), 384), np.float32)


@pytest.fixture
def trained(tmp_path, monkeypatch):
    """A model that finds emergency in everything."""
    classes = len(ROUTES) + 1
    bias = np.zeros(classes, np.float32)
    bias[1] = 9.0
    arrays = {
        "buckets": np.arange(3, dtype=np.int32),
        "rarity": np.ones(3, np.float32),
        "quick": np.zeros((3, classes), np.float16),
        "quick_bias": bias,
        "sparse": np.zeros((3, classes), np.float16),
        "dense": np.zeros((384, classes), np.float32),
        "bias": bias,
        "gate": np.array(0.01),
        **known_words({}, {}),
    }
    np.savez_compressed(tmp_path / MODEL, **arrays)
    seal = {"inputs": inputs_digest(Encoder.digest), "model": hashlib.sha256((tmp_path / MODEL).read_bytes()).hexdigest(), "routes": ROUTES}
    (tmp_path / SEAL).write_text(json.dumps(seal))
    monkeypatch.setattr(screens, "load_encoder", lambda folder: Encoder())
    return tmp_path


def change(folder, **fields):
    seal = json.loads((folder / SEAL).read_text())
    (folder / SEAL).write_text(json.dumps(seal | fields))


def test_whole_files_are_used(trained):
    screen = load_trained_screen(trained)
    assert (screen.mode, screen.reason) == (MODE_FULL, "")
    assert screen("some words").level == "card"
    assert [unit.words for unit, _ in load_classifier(trained, Encoder(), Encoder.digest)(Message("some words"))] == [("some", "words")]


def test_a_message_without_words_has_nothing_to_judge(trained):
    assert load_trained_screen(trained)("🙏 ...").level == "none"


@pytest.mark.parametrize(
    "broken",
    [
        lambda folder: (folder / MODEL).unlink(),
        lambda folder: (folder / SEAL).unlink(),
        lambda folder: (folder / SEAL).write_text("{"),
        lambda folder: (folder / MODEL).write_bytes(b"else"),
        lambda folder: change(folder, inputs="0"),
        lambda folder: change(folder, model="0"),
        lambda folder: change(folder, routes=["other"]),
    ],
)
def test_with_broken_files_the_rules_work_alone_and_say_why(trained, broken):
    broken(trained)
    screen = load_trained_screen(trained)
    assert screen.mode == MODE_RULES and screen.reason
    assert screen("hes stopped breathing").level == "card"
    assert screen("some words").level == "none"


@pytest.mark.parametrize(
    "broken, why",
    [
        (lambda folder: (folder / MODEL).unlink(), "danger.npz is missing; python -m"),
        (lambda folder: (folder / SEAL).write_text("{"), "cannot be read .JSONDecodeError"),
        (lambda folder: (folder / MODEL).write_bytes(b"else"), "^the danger model is not the file that was trained$"),
        (lambda folder: change(folder, inputs="0"), "^the training texts, the code or the encoder changed since the danger model was trained$"),
        (lambda folder: change(folder, routes=["other"]), "^the danger model knows other routes$"),
    ],
)
def test_the_reason_says_what_is_broken(trained, broken, why):
    broken(trained)
    assert re.search(why, load_trained_screen(trained).reason)


def test_a_model_file_that_would_run_code_is_not_read(trained):
    with np.load(trained / MODEL) as whole:
        arrays = dict(whole)
    np.savez_compressed(trained / MODEL, **arrays | {"bias": arrays["bias"].astype(object)})
    change(trained, model=hashlib.sha256((trained / MODEL).read_bytes()).hexdigest())
    with pytest.raises(ValueError, match="pickle"):
        load_classifier(trained, Encoder(), Encoder.digest)


def test_the_encoder_is_read_from_the_folder_that_is_named(trained, monkeypatch):
    read = []
    monkeypatch.setattr(screens, "load_encoder", lambda folder: read.append(folder) or Encoder())
    load_trained_screen(trained, trained / "encoder")
    load_trained_screen(trained)
    assert read == [trained / "encoder", screens.encoder_folder()]


def test_without_an_encoder_the_rules_work_alone(tmp_path):
    screen = load_trained_screen(tmp_path, tmp_path)
    assert screen.mode == MODE_RULES and "encoder" in screen.reason


def test_a_model_for_another_encoder_is_refused(trained):
    with pytest.raises(ClassifierRefused, match="encoder"):
        load_classifier(trained, Encoder(), "other")


def test_set_up_trains_again_for_whatever_the_service_would_refuse(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    learned_with = importlib.import_module("setup").LEARNED_WITH
    read = []
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path) or b"")
    inputs_digest(Encoder.digest)
    steps = {SAFETY / name for name in learned_with}
    assert {next((step for step in steps if step.resolve() == path or step in path.parents), path) for path in read} == steps


def test_the_doctor_says_that_the_rules_work_alone(services, monkeypatch):
    monkeypatch.setattr(doctor, "load_trained_screen", lambda: Screen(reason="danger.npz is missing"))
    (found,) = [one for one in doctor.findings(services.settings, services.db) if "danger screen" in one]
    assert "danger.npz is missing" in found
