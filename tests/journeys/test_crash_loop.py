"""An engine that cannot start: the page stays honest, and supervisor gives up instead of spinning."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.support.family_chat import Chat
from tests.support.real_system import System, model_dir, until

GIVES_UP_WITHIN = 300.0  # seconds; each try may take as long as it takes to import Rasa


def test_an_engine_whose_model_is_not_ours_is_given_up_and_the_page_says_so(tmp_path: Path):
    with System(tmp_path / "var", model=broken_model(tmp_path, sealed=False)) as system:
        system.wait_live()
        until(
            lambda: state_of_engine(system) == "FATAL", seconds=GIVES_UP_WITHIN, what="supervisor gives up", every=1.0
        )

        assert not any("assistant.engine.serve" in command for command in system.processes().values())
        assert_honest(system)


def test_the_last_good_model_goes_on_serving_when_a_broken_one_is_put_in_its_place(tmp_path: Path):
    folder = tmp_path / "model"
    shutil.copytree(model_dir(), folder)
    with System(tmp_path / "var", model=folder) as system:
        system.wait_ready()
        until(lambda: (folder / "last-good" / "model.tar.gz").exists(), seconds=20, what="it is kept", every=0.5)

        broken_model(folder, sealed=True)
        system.kill("engine")
        until(lambda: "last good one" in system.log("engine"), seconds=GIVES_UP_WITHIN, what="it is told", every=0.5)
        system.wait_ready()

        answers = Chat.open(system.http).say("do i have a legal right to a second opinion?").answers
        assert answers == ["legal_right"]
        assert system.end() == (0, [])


def assert_honest(system: System) -> None:
    assert not system.ready and "engine" in system.reason_not_ready
    assert system.http.get("/").is_success
    chat = Chat.open(system.http)
    assert chat.say("do i have a legal right to a second opinion?").notices == ["fault card"]
    assert chat.say("shes stopped breathing").notices[0] == "emergency card"
    assert system.end() == (0, [])


def broken_model(folder: Path, *, sealed: bool) -> Path:
    """`sealed`: its checksum is right, so only loading it shows that it is broken."""
    model = folder / "model.tar.gz"
    model.write_bytes(b"not a model")
    sha256 = hashlib.sha256(model.read_bytes() if sealed else b"another").hexdigest()
    (folder / "model.json").write_text(json.dumps({"sha256": sha256}))
    return folder


def state_of_engine(system: System) -> str:
    command = [
        str(Path(sys.executable).with_name("supervisorctl")),
        "-c",
        str(system.var / "run" / "supervisord.conf"),
        "status",
        "engine",
    ]
    told = subprocess.run(command, capture_output=True, text=True).stdout.split()
    return told[1] if len(told) > 1 else "UNKNOWN"
