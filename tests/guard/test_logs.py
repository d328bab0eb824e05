"""No log line holds what a family wrote or who they are, whatever happens."""

import json
import subprocess
import sys

import pytest

from assistant.settings import ROOT
from tests.support.log_what_families_write import BEFORE, FORM, IDENTITY


@pytest.fixture(scope="module")
def logged(tmp_path_factory):
    """Everything a process of ours printed while families wrote to it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('logs')}/records.db"
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.log_what_families_write", url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout + done.stderr


def test_twenty_messages_leave_no_word_of_a_family_in_the_log(logged):
    assert len(BEFORE + FORM) >= 20
    assert [word for word in IDENTITY if word.lower() in logged.lower()] == []


def test_the_log_did_say_what_happened(logged):
    events = {json.loads(line)["event"] for line in logged.splitlines() if line.startswith("{")}
    assert {"turn_fault", "engine_fault", "not_delivered", "action_failed"} <= events


def test_every_log_line_is_json_with_an_event_and_a_time(logged):
    lines = [json.loads(line) for line in logged.splitlines() if line.startswith("{")]
    assert lines and [line for line in lines if not {"event", "level", "timestamp"} <= set(line)] == []
