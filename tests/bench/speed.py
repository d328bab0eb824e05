"""Speed and memory of the whole system, from message posted to replies in hand, beside a stock Rasa project in the same
run.

Stock is what `rasa init` makes and trains, behind its own REST channel: no records, no danger screen, no answers
worded. So a ratio says what all of that costs, or saves. Each message goes to both, one after the other, so that a busy
machine is busy for both. `make bench` writes docs/results/bench.md with a picture of a turn by stage.
"""

import json
import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import mean
from typing import Any

import httpx

from tests.bench import alone, page
from tests.evaluation.nlu.measure import percentile
from tests.support.family_chat import Chat
from tests.support.real_system import System, free_port, until

ROOT = Path(__file__).resolve().parents[2]
RASA = ROOT / ".venv-stock" / "bin" / "rasa"
FOLDER = ROOT / "var" / "bench"
STOCK = FOLDER / "stock"
MESSAGES, WARM_UP = 200, 20
A_CONVERSATION = 10  # messages
AT_ONCE = (1, 8, 32)  # conversations
AT_ONCE_MESSAGES = 160  # in all, for each of these
LONG = 200  # messages of one conversation
QUIET = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
Say = Callable[[str], object]


def main() -> None:
    texts = messages(MESSAGES + WARM_UP)
    initialised()
    with ExitStack() as stack:  # started one after the other: neither takes the other's processor while it loads
        ours = stack.enter_context(System(FOLDER / "ours", MESSAGES_A_MINUTE="100000"))
        ours.wait_ready()
        theirs, their_pid, their_start = stack.enter_context(stock())
        found: dict[str, Any] = {"started": {"ours": ours.start_seconds, "stock": their_start}}
        found["one_by_one"] = one_by_one(ours, theirs, texts)
        found["stages_ms"] = stages(ours)
        found["at_once"] = {str(number): at_once(ours, theirs, texts, number) for number in AT_ONCE}
        found["long"] = long_conversation(ours, theirs, texts)
        found["action_ms"] = with_an_action(ours)
        found["memory_mb"] = memory(ours, their_pid)
    found["alone_ms"] = alone.everything(FOLDER)
    (FOLDER / "bench.json").write_text(json.dumps(found, indent=1))
    print(page.write(ROOT / "docs" / "results", found))


def messages(count: int) -> list[str]:
    """The held-out messages, one of each intent in turn. Only their time is looked at."""
    files = [
        path.read_text(encoding="utf-8").splitlines()
        for path in sorted((ROOT / "tests" / "evaluation" / "understanding").glob("*.txt"))
    ]
    lines = [iter([line for line in file if line and not line.startswith("#")]) for file in files]
    return list(islice((line for one in cycle(lines) if (line := next(one, None))), count))


def one_by_one(ours: System, theirs: httpx.Client, texts: list[str]) -> dict[str, dict[str, float]]:
    say = {"ours": family(ours), "stock": sender(theirs, "one")}
    took: dict[str, list[float]] = {name: [] for name in say}
    for number, text in enumerate(texts):
        for name, saying in say.items():
            milliseconds = timed(lambda text=text, saying=saying: saying(text))
            if number >= WARM_UP:
                took[name].append(milliseconds)
    return {name: {"mean": mean(times), "p95": percentile(times, 0.95)} for name, times in took.items()}


def at_once(ours: System, theirs: httpx.Client, texts: list[str], conversations: int) -> dict[str, dict[str, float]]:
    """Messages a second, and how many were refused, with so many conversations that never wait."""
    return {
        "ours": crowd([family(ours) for _ in range(conversations)], texts),
        "stock": crowd([sender(theirs, f"{conversations}-{number}") for number in range(conversations)], texts),
    }


def crowd(says: list[Say], texts: list[str]) -> dict[str, float]:
    each = max(1, AT_ONCE_MESSAGES // len(says))
    refused = [0]

    def talk(say: Say, first: int) -> None:
        for number in range(each):
            try:
                say(texts[(first + number) % len(texts)])
            except Exception:  # noqa: BLE001 - whatever it was, it was no answer
                refused[0] += 1

    began = time.perf_counter()
    with ThreadPoolExecutor(len(says)) as pool:
        list(pool.map(talk, says, range(0, len(says) * 7, 7)))
    seconds = time.perf_counter() - began
    return {"a_second": each * len(says) / seconds, "refused": refused[0]}


def long_conversation(ours: System, theirs: httpx.Client, texts: list[str]) -> dict[str, dict[str, float]]:
    """The messages around the 5th, and the same ones again around the 200th, of one conversation."""
    found, apart = {}, LONG - 5
    for name, say in {"ours": family(ours, lasting=True), "stock": sender(theirs, "long")}.items():
        took = [timed(lambda say=say, number=number: say(texts[number % apart])) for number in range(LONG + 5)]
        found[name] = {"fifth": mean(took[2:9]), "two_hundredth": mean(took[apart + 2 : apart + 9])}
    return found


def with_an_action(ours: System) -> dict[str, float]:
    """A turn in which an action of ours runs, beside one that only tells an answer."""
    say = family(ours, lasting=True)
    took = {
        name: mean(timed(lambda text=text: say(text)) for _ in range(20))
        for name, text in (("with", "what happened to my message"), ("without", "will i have to pay for it"))
    }
    return {**took, "more": took["with"] - took["without"]}


def stages(ours: System) -> dict[str, float]:
    """Milliseconds a turn, by stage, of all turns up to now: those that were taken one by one."""
    text = ours.http.get("/metrics").text
    totals = {
        name: dict(re.findall(rf'^{name}{{stage="(\w+)"}} (\S+)$', text, re.MULTILINE))
        for name in ("assistant_turn_seconds_total", "assistant_turn_stages_total")
    }
    seconds, counts = totals.values()
    return {stage: float(seconds[stage]) / float(counts[stage]) * 1000 for stage in seconds}


def family(system: System, *, lasting: bool = False) -> Say:
    """A new conversation after every few messages, as families come and go."""
    http = httpx.Client(base_url=system.url, timeout=60)
    said, chat = 0, Chat.open(http)

    def say(text: str) -> None:
        nonlocal said, chat
        if said == A_CONVERSATION and not lasting:
            said, chat = 0, Chat.open(http)
        said += 1
        chat.say(text)

    return say


def sender(server: httpx.Client, name: str) -> Say:
    http = httpx.Client(base_url=server.base_url, timeout=60)
    said = 0

    def say(text: str) -> None:
        nonlocal said
        number = said // A_CONVERSATION if name != "long" else 0
        said += 1
        body = {"sender": f"{name}-{number}", "message": text}
        http.post("/webhooks/rest/webhook", json=body).raise_for_status()

    return say


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def initialised() -> None:
    """`rasa init`, once."""
    if list(STOCK.glob("models/*.tar.gz")):
        return
    STOCK.mkdir(parents=True, exist_ok=True)
    with open(FOLDER / "stock-init.log", "wb") as log:
        command = [RASA, "init", "--no-prompt", "--init-dir", STOCK]
        subprocess.run(command, check=True, stdout=log, stderr=log, env=QUIET)


@contextmanager
def stock() -> Iterator[tuple[httpx.Client, int, float]]:
    """`rasa run`, ended with the run. With the seconds from start to ready."""
    port, began = free_port(), time.monotonic()
    with open(FOLDER / "stock-run.log", "wb") as log:
        command = [RASA, "run", "-i", "127.0.0.1", "--port", str(port)]
        process = subprocess.Popen(command, cwd=STOCK, stdout=log, stderr=log, env=QUIET)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            until(lambda: _answers(client), seconds=180, what="stock Rasa answers")
            yield client, process.pid, time.monotonic() - began
    finally:
        process.terminate()
        process.wait(30)


def _answers(client: httpx.Client) -> bool:
    reply = client.post("/webhooks/rest/webhook", json={"sender": "first", "message": "hello"})
    return reply.is_success and bool(reply.json())


def memory(ours: System, their_pid: int) -> dict[str, float]:
    found = {name: megabytes(ours.pid(name)) for name in ("service", "engine", "watch")}
    return found | {"ours together": sum(megabytes(pid) for pid in ours.processes()), "stock": megabytes(their_pid)}


def megabytes(pid: int) -> float:
    """Of its own: pages it shares with other processes count by their share."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


if __name__ == "__main__":
    main()
