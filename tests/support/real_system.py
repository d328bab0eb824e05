"""The real system for a test: scripts/run.py with ports and files of its own. Nothing is shared with a running `make
run`.

Its processes are found by the `VAR_DIR` in their environment, so that "nothing is left" is asked of the machine, not of
supervisor.
"""

import ctypes
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import httpx

from assistant.records.sealing import SIGN, Cipher

ROOT = Path(__file__).resolve().parents[2]
T = TypeVar("T")
START_SECONDS = 150  # generous: two shared cores may be busy with something else
STOP_SECONDS = 30
PR_SET_PDEATHSIG = 1
KEPT = ("PATH", "HOME", "LANG", "TMPDIR", "ENCODER_DIR")
TESTING = {"CONVERSATIONS_AN_HOUR": "100000", "MESSAGES_A_MINUTE": "1000", "DELIVERY_SECONDS": "0.3"}


def model_dir() -> Path:
    """The trained dialogue model: the one we are told of, the tests' own, or the one of `make run`."""
    places = (
        [Path(os.environ["MODEL_DIR"])]
        if "MODEL_DIR" in os.environ
        else [ROOT / "var" / "test" / "model", ROOT / "var" / "model"]
    )
    return next((place for place in places if (place / "model.tar.gz").exists()), places[-1])


def until(wanted: Callable[[], T], *, seconds: float, what: str, every: float = 0.1) -> T:
    """The first true answer of `wanted`; AssertionError when the time is over. A refused connection is not yet an
    answer.
    """
    deadline = time.monotonic() + seconds
    while True:
        with suppress(httpx.TransportError, sqlite3.OperationalError):
            if got := wanted():
                return got
        assert time.monotonic() < deadline, f"after {seconds:g} s still not: {what}"
        time.sleep(every)


class System:
    """Started with `with System(folder) as system:`; it is not ready yet then (`wait_ready`)."""

    def __init__(self, var: Path, *, model: Path | None = None, **settings: str) -> None:
        self.var, self.port = var, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = {name: os.environ[name] for name in KEPT if name in os.environ} | TESTING | settings
        self.environment |= {
            "PORT": str(self.port),
            "VAR_DIR": str(var),
            "MODEL_DIR": str(model or model_dir()),
            "SERVICE_PYTHON": sys.executable,
        }
        self.http = httpx.Client(base_url=self.url, timeout=60)
        self.printed = var / "printed.txt"
        self.began = 0.0
        self.start_seconds = 0.0  # from nothing to ready, the first time

    def __enter__(self) -> "System":
        self.var.mkdir(parents=True, exist_ok=True)
        self.began = time.monotonic()
        command = [sys.executable, str(ROOT / "scripts" / "run.py")]
        with open(self.printed, "wb") as out:
            self._main = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
                preexec_fn=_end_with_us,
            )
        return self

    def __exit__(self, *_: object) -> None:
        """Whatever the test did, nothing of it stays."""
        self.http.close()
        if self._main.poll() is None:
            self._main.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                self._main.wait(STOP_SECONDS)
        for pid in self.processes():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._main.wait()

    def end(self) -> tuple[int, list[str]]:
        """SIGTERM, as an operator would: the exit code, and what is left running. A killed child takes a moment to
        leave the table.
        """
        self._main.send_signal(signal.SIGTERM)
        code = self._main.wait(STOP_SECONDS)
        deadline = time.monotonic() + 2
        while self.processes() and time.monotonic() < deadline:
            time.sleep(0.05)
        return code, list(self.processes().values())

    # Health

    def wait_live(self) -> "System":
        until(
            lambda: self._running() and self.http.get("/health/live").is_success,
            seconds=START_SECONDS,
            what="the service is up",
        )
        return self

    def wait_ready(self, *, seconds: float = START_SECONDS) -> float:
        """Seconds it took. Ready: a message would be answered properly."""
        began = time.monotonic()
        until(lambda: self._running() and self.ready, seconds=seconds, what="ready")
        self.start_seconds = self.start_seconds or time.monotonic() - self.began
        return time.monotonic() - began

    @property
    def ready(self) -> bool:
        return self.http.get("/health/ready").status_code == httpx.codes.OK

    @property
    def reason_not_ready(self) -> str:
        with suppress(httpx.HTTPError, ValueError):
            return self.http.get("/health/ready").json()["reason"]
        return "no answer"

    def _running(self) -> bool:
        assert self._main.poll() is None, f"it ended: {self.printed.read_text()[-2000:]}"
        return True

    # Processes

    def processes(self) -> dict[int, str]:
        """Every process of this system, by id, with its command line."""
        return processes_of(str(self.var))

    def pid(self, name: str) -> int:
        """Of service, engine or watch."""
        signs = {"service": "assistant serve", "engine": "assistant.engine.serve", "watch": "assistant.service.watch"}
        sign = signs[name]
        return until(
            lambda: next((pid for pid, command in self.processes().items() if sign in command), None),
            seconds=30,
            what=f"{name} runs",
        )

    def kill(self, name: str, sign: signal.Signals = signal.SIGKILL) -> int:
        pid = self.pid(name)
        os.kill(pid, sign)
        return pid

    @contextmanager
    def frozen(self, name: str) -> Iterator[int]:
        """Hung for a while: it accepts connections and answers nothing."""
        pid = self.kill(name, signal.SIGSTOP)
        try:
            yield pid
        finally:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)

    # Records, as an auditor would look at them: straight from the file

    @property
    def database(self) -> Path:
        return self.var / "assistant.db"

    def rows(self, query: str, *values: Any) -> list[dict[str, Any]]:
        kept = self.var / "text-keys"
        cipher = Cipher(kept.read_text().split() if kept.exists() else ())
        return [
            {name: _opened(value, cipher) for name, value in row.items()} for row in _rows(self.database, query, values)
        ]

    def value(self, query: str, *values: Any) -> Any:
        found = self.rows(query, *values)
        return next(iter(found[0].values())) if found else None

    def change(self, query: str, *values: Any) -> None:
        _change(self.database, query, values)

    # Commands and files

    def assistant(self, *arguments: str) -> str:
        """What the command `assistant` prints, on these records."""
        environment = self.environment | {
            "DATABASE_URL": f"sqlite:///{self.database}",
            "ENGINE_SECRET": (self.var / "secret").read_text(),
        }
        command = [str(Path(sys.executable).with_name("assistant")), *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=environment | {"PYTHONPATH": str(ROOT)}, check=True, capture_output=True, text=True
        ).stdout

    def first_link(self) -> str:
        """The one-time link for the first staff account, as it stands on the terminal."""
        found = re.search(r"http://\S+/staff/join/\S+", self.printed.read_text())
        assert found, self.printed.read_text()
        return found[0]

    def log(self, name: str) -> str:
        return "".join(path.read_text(errors="replace") for path in sorted((self.var / "log").glob(f"{name}.log*")))


def _rows(database: Path, query: str, values: tuple[Any, ...]) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=10)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(query, values)]


def _opened(value: Any, cipher: Cipher) -> Any:
    """As the service reads it: a family's words are sealed in the file. A JSON column holds them as a JSON string."""
    if isinstance(value, str) and value.startswith(SIGN):
        return cipher.open(value)
    if isinstance(value, str) and value.startswith('"') and str(json.loads(value)).startswith(SIGN):
        return cipher.open(json.loads(value))
    return value


def _change(database: Path, query: str, values: tuple[Any, ...]) -> None:
    with closing(sqlite3.connect(database, timeout=10)) as connection, connection:
        connection.execute(query, values)


def processes_of(var: str) -> dict[int, str]:
    mark, found = f"VAR_DIR={var}".encode(), {}
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if mark in (folder / "environ").read_bytes().split(b"\0"):
                found[int(folder.name)] = (
                    (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
                )
    return found


def _end_with_us() -> None:
    """If the tests are killed, the system they started gets a SIGTERM, so that it does not stay behind (Linux)."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
