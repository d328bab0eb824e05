"""An engine that cannot start: the page stays honest, and supervisor gives up instead of spinning."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from tests.support.family_chat import Chat
from tests.support.real_system import System, until

GIVES_UP_WITHIN = 300.0  # seconds; each try may take as long as it takes to import Rasa


def test_an_engine_whose_model_is_not_ours_is_given_up_and_the_page_says_so(tmp_path: Path):
    with System(tmp_path / "var", model=broken_model(tmp_path, sealed=False)) as system:
        system.wait_live()
        until(
            lambda: state_of_engine(system) == "FATAL", seconds=GIVES_UP_WITHIN, what="supervisor gives up", every=1.0
        )

        assert not any("assistant.engine.serve" in command for command in system.processes().values())
        assert_honest(system)


def test_a_model_of_ours_that_cannot_be_read_is_never_called_ready(tmp_path: Path):
    """Rasa stays up without a model: whoever asks it gets no answer."""
    with System(tmp_path / "var", model=broken_model(tmp_path, sealed=True)) as system:
        system.wait_live()
        until(
            lambda: "No valid model" in system.log("engine"),
            seconds=GIVES_UP_WITHIN,
            what="Rasa has tried the model",
            every=1.0,
        )

        assert_honest(system)


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
