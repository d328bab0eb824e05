"""Ctrl-C and SIGTERM end everything, while it runs, while it starts and while it sets itself up."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.support.real_system import ROOT, System, processes_of, until

FRESH_CLONE = ("Makefile", "pyproject.toml", "package.json", "package-lock.json", "scripts", "requirements")
SIGNALS = pytest.mark.parametrize("how", ["Ctrl-C", "SIGTERM"])


@SIGNALS
def test_make_run_ends_everything_while_the_engine_still_starts(tmp_path: Path, how: str):
    system = System(tmp_path / "var")
    with make_run(ROOT, system.environment) as make:
        until(lambda: len(kinds(system)) == 3, seconds=60, what="service, engine and watch run")

        stop(make, how)

        make.wait(30)
        assert left(system) == []


@SIGNALS
def test_make_run_ends_everything_in_the_middle_of_set_up(tmp_path: Path, how: str):
    """In a copy of the checkout that was never set up, so that there is something to set up."""
    clone, system = tmp_path / "clone", System(tmp_path / "var")
    clone.mkdir()
    for name in FRESH_CLONE:
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, clone / name)
    environment = {
        name: value for name, value in system.environment.items() if name not in ("SERVICE_PYTHON", "MODEL_DIR")
    }
    with make_run(clone, environment) as make:
        until(lambda: (clone / ".venv-tools").exists(), seconds=60, what="the set-up is at work", every=0.02)

        stop(make, how)

        assert make.wait(30) != 0
        assert left(system) == []
    assert not (clone / ".venv-tools" / ".stamp").exists(), "a step that was cut off is not marked as done"


@contextmanager
def make_run(folder: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen]:
    """In a session of its own, as in a terminal of its own."""
    path = os.pathsep.join([str(Path(sys.executable).parent), environment.get("PATH", "")])
    with subprocess.Popen(
        ["make", "run"], cwd=folder, env={**environment, "PATH": path}, start_new_session=True, stdin=subprocess.DEVNULL
    ) as make:
        try:
            yield make
        finally:
            with suppress(ProcessLookupError):
                os.killpg(make.pid, signal.SIGKILL)
            for pid in processes_of(environment["VAR_DIR"]):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)


def stop(make: subprocess.Popen, how: str) -> None:
    if how == "Ctrl-C":
        os.killpg(make.pid, signal.SIGINT)  # a terminal sends it to everything in front
    else:
        make.send_signal(signal.SIGTERM)


def kinds(system: System) -> set[str]:
    signs = ("assistant serve", "assistant.engine.serve", "assistant.service.watch")
    return {sign for sign in signs for command in system.processes().values() if sign in command}


def left(system: System) -> list[str]:
    deadline = time.monotonic() + 20
    while system.processes() and time.monotonic() < deadline:
        time.sleep(0.1)
    return list(system.processes().values())
