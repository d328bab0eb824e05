"""The engine's start: only the model that was trained here, and no threads that spin."""

import hashlib
import json
import os
import sys

import pytest

from assistant.engine import serve


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.tar.gz"
    path.write_bytes(b"a model")
    (tmp_path / "model.json").write_text(json.dumps({"sha256": hashlib.sha256(b"a model").hexdigest()}))
    return path


def test_the_model_that_was_sealed_here_is_served(model):
    serve.check_model(model)


def test_any_other_model_is_refused_because_a_model_is_code(model):
    model.write_bytes(b"another model")
    with pytest.raises(SystemExit, match="not the one that was trained here"):
        serve.check_model(model)


@pytest.mark.parametrize("command, spins", [("run", "1"), ("train", None)])
def test_a_running_engine_reads_a_message_on_one_core_and_training_uses_all(monkeypatch, command, spins):
    clean = {name: value for name, value in os.environ.items() if name not in serve.THREADS}
    monkeypatch.setattr(os, "environ", clean)
    monkeypatch.setattr(sys, "argv", ["serve", command])
    monkeypatch.setitem(sys.modules, "skops.io", None)  # stands for what is heavy: nothing of Rasa is loaded here

    with pytest.raises(ImportError):
        serve.main()
    assert {os.environ.get(name) for name in serve.THREADS} == {spins}
