"""Each process has the settings it needs and no more, as the machine itself tells it of the running ones."""

from pathlib import Path

import pytest

from assistant.settings import Settings
from tests.journeys.conftest import SECRETS
from tests.support.real_system import System

SETTINGS = {name.upper() for name in Settings.model_fields}


def environment_of(pid: int) -> dict[str, str]:
    """As it was given at the start: Linux keeps it."""
    given = Path(f"/proc/{pid}/environ").read_bytes().decode().rstrip("\0").split("\0")
    return dict(one.split("=", 1) for one in given)


@pytest.mark.parametrize("process, needs", [("engine", {"ENGINE_SECRET", "VAR_DIR"}), ("watch", {"VAR_DIR"})])
def test_what_is_not_the_service_has_none_of_its_settings(system: System, process: str, needs: set[str]):
    given = environment_of(system.pid(process))

    assert set(given) & SETTINGS == needs
    assert [name for name in SECRETS if name in given or SECRETS[name] in given.values()] == []


def test_the_service_has_what_the_operator_set(system: System):
    given = environment_of(system.pid("service"))
    assert {name: given.get(name) for name in SECRETS} == SECRETS


def test_no_secret_stands_on_a_command_line(system: System):
    secret = (system.var / "secret").read_text()
    commands = list(system.processes().values())
    assert len(commands) >= 4
    assert [command for command in commands if secret in command or SECRETS["PORTAL_SECRET"] in command] == []
