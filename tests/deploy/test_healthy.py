"""The look at a container's process: what answers is well, what hangs for a minute is ended, what loads is left."""

import importlib.util
import socket

import pytest

from assistant.settings import ROOT

_spec = importlib.util.spec_from_file_location("healthy", ROOT / "deploy" / "docker" / "healthy.py")
healthy = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(healthy)


@pytest.fixture
def silent(monkeypatch):
    monkeypatch.setattr(healthy, "ANSWER_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield f"http://127.0.0.1:{door.getsockname()[1]}/"


@pytest.fixture
def nobody():
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    return f"http://127.0.0.1:{port}/"


def test_what_takes_a_connection_and_says_nothing_is_told_from_what_is_not_there(silent, nobody):
    assert (healthy.answer(silent), healthy.answer(nobody)) == ("silent", "away")


def test_a_minute_of_silence_is_a_hang_and_an_answer_forgives_what_was_before(tmp_path):
    since = tmp_path / "since"
    looks = [("silent", 0), ("silent", 40), ("answers", 50), ("silent", 60), ("silent", 100), ("silent", 120)]
    assert [healthy.hangs(said, now=at, since=since) for said, at in looks] == [False] * 5 + [True]


def test_what_is_loading_is_never_ended(tmp_path):
    since = tmp_path / "since"
    assert not any(healthy.hangs("away", now=at, since=since) for at in (0, 60, 120))
