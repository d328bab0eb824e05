"""The engine's start: no threads that spin."""

import os
import sys

import pytest

from assistant.engine import serve


@pytest.mark.parametrize("command, spins", [("run", "1"), ("train", None)])
def test_a_running_engine_reads_a_message_on_one_core_and_training_uses_all(monkeypatch, command, spins):
    clean = {name: value for name, value in os.environ.items() if name not in serve.THREADS}
    monkeypatch.setattr(os, "environ", clean)
    monkeypatch.setattr(sys, "argv", ["serve", command])
    monkeypatch.setattr(serve, "leave_out", lambda: None)
    monkeypatch.setitem(sys.modules, "rasa", None)  # nothing of it is loaded here

    with pytest.raises(ImportError):
        serve.main()
    assert {os.environ.get(name) for name in serve.THREADS} == {spins}
