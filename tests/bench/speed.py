"""Speed and memory of the whole system, from message posted to replies in hand, beside a stock Rasa project in the same
run.

Stock is what `rasa init` makes and trains, behind its own REST channel: no records, no danger screen, no answers
worded. So a ratio
says what all of that costs, or saves. Each message goes to both, one after the other, so that a busy machine is busy
for both.
"""

import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import mean

import httpx

from tests.evaluation.nlu.measure import percentile
from tests.support.family_chat import Chat
from tests.support.real_system import System, free_port, until

ROOT = Path(__file__).resolve().parents[2]
RASA = ROOT / ".venv-engine" / "bin" / "rasa"
FOLDER = ROOT / "var" / "bench"
MESSAGES = 200
A_CONVERSATION = 10
WARM_UP = 20
QUIET = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}


def main() -> None:
    texts = messages(MESSAGES + WARM_UP)
    with System(FOLDER / "ours") as ours, stock() as (theirs, their_pid):
        ours.wait_ready()
        chats = Opening(ours)
        took = {"ours": [], "stock": []}
        for number, text in enumerate(texts):
            once = {
                "ours": timed(lambda text=text: chats.say(text)),
                "stock": timed(lambda text=text, number=number: ask(theirs, number, text)),
            }
            if number >= WARM_UP:
                for name, milliseconds in once.items():
                    took[name].append(milliseconds)
        memory = {name: megabytes(ours.pid(name)) for name in ("service", "engine", "watch")}
        memory |= {"ours together": sum(megabytes(pid) for pid in ours.processes()), "stock": megabytes(their_pid)}
    report(took, memory)


def messages(count: int) -> list[str]:
    """The held-out messages, one of each intent in turn. Only their time is looked at."""
    files = [
        path.read_text(encoding="utf-8").splitlines()
        for path in sorted((ROOT / "tests" / "evaluation" / "understanding").glob("*.txt"))
    ]
    lines = [iter([line for line in file if line and not line.startswith("#")]) for file in files]
    return list(islice((line for one in cycle(lines) if (line := next(one, None))), count))


class Opening:
    """A new conversation after every few messages, as families come and go."""

    def __init__(self, system: System) -> None:
        self._system, self._said, self._chat = system, 0, Chat.open(system.http)

    def say(self, text: str) -> None:
        if self._said == A_CONVERSATION:
            self._said, self._chat = 0, Chat.open(self._system.http)
        self._said += 1
        self._chat.say(text)


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def ask(server: httpx.Client, number: int, text: str) -> None:
    body = {"sender": str(number // A_CONVERSATION), "message": text}
    server.post("/webhooks/rest/webhook", json=body).raise_for_status()


@contextmanager
def stock() -> Iterator[tuple[httpx.Client, int]]:
    """`rasa init`, once, then `rasa run`; ended with the run."""
    project = FOLDER / "stock"
    if not list(project.glob("models/*.tar.gz")):
        project.mkdir(parents=True, exist_ok=True)
        with open(FOLDER / "stock-init.log", "wb") as log:
            subprocess.run(
                [RASA, "init", "--no-prompt", "--init-dir", project], check=True, stdout=log, stderr=log, env=QUIET
            )
    port = free_port()
    with open(FOLDER / "stock-run.log", "wb") as log:
        command = [RASA, "run", "-i", "127.0.0.1", "--port", str(port)]
        process = subprocess.Popen(command, cwd=project, stdout=log, stderr=log, env=QUIET)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            until(lambda: client.get("/").is_success, seconds=180, what="stock Rasa is up")
            yield client, process.pid
    finally:
        process.terminate()
        process.wait(30)


def megabytes(pid: int) -> float:
    """Of its own: pages it shares with other processes count by their share."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


def report(took: dict[str, list[float]], memory: dict[str, float]) -> None:
    figures = {
        name: {"mean_ms": round(mean(times), 1), "p95_ms": round(percentile(times, 0.95), 1)}
        for name, times in took.items()
    }
    print(f"{len(took['ours'])} messages, from posted to replies in hand")
    for measure in ("mean_ms", "p95_ms"):
        ours, theirs = figures["ours"][measure], figures["stock"][measure]
        print(f"  {measure:<8} ours {ours:7.1f}   stock {theirs:7.1f}   ratio {ours / theirs:.2f}")
    print("memory, MB (proportional share)")
    for name, size in memory.items():
        print(f"  {name:<14} {size:7.0f}   ratio to stock {size / memory['stock']:.2f}")
    FOLDER.joinpath("bench.json").write_text(
        json.dumps({"time": figures, "memory_mb": {name: round(size) for name, size in memory.items()}}, indent=1)
    )


if __name__ == "__main__":
    main()
