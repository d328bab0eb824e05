"""What cannot start says so on the screen of whoever starts it, at once, and leaves everything as it was."""

import subprocess
import sys

import pytest

from assistant.records.database import Database
from tests.support.factories import make_conversation, make_draft
from tests.support.real_system import ROOT, System, processes_of


@pytest.fixture
def system(tmp_path):
    return System(tmp_path / "var")


def started(system, **settings):
    """Exit code, and what stands on the screen."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "run.py")],
        cwd=ROOT,
        env=system.environment | settings,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_bad_hospital_file_is_told_with_its_line(system, tmp_path):
    bad = tmp_path / "hospital.yml"
    bad.write_text((ROOT / "hospital" / "example.yml").read_text().replace("\nsites:", "\nsits:", 1))

    code, screen = started(system, HOSPITAL_PROFILE=str(bad))

    assert code and "was not started" in screen and "line " in screen and "Traceback" not in screen
    assert "It is starting" not in screen and not processes_of(str(system.var))


def test_a_lost_key_is_told_every_time_and_never_replaced(system):
    started(system, HOSPITAL_PROFILE="/nowhere.yml")  # makes the tables
    keys = system.var / "text-keys"
    db = Database(f"sqlite:///{system.database}", ("x" * 43 + "=",))
    with db.begin() as session:
        make_draft(session, make_conversation(session))
    db.close()

    for _ in range(2):
        code, screen = started(system)
        assert code and "Put your copy of the keys back" in screen and not keys.exists()
