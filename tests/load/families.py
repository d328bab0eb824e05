"""Families at a given rate against a system, as they come: they open a chat, read and think before they write, ask,
fill in a step, are in danger, drop the line and try again.

`python -m tests.load.families --families 100 --seconds 60` starts a system of its own; `--url http://127.0.0.1:8080`
asks one that runs. Loopback only, and never more than MOST families: it must not become a weapon. Ends with 0 when no
message was lost, no danger went without its card, and the aims it was given are met.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx

from assistant.settings import LOOPBACK
from tests.evaluation.nlu.measure import percentile
from tests.support.real_system import ROOT, System

MOST = 500
PATIENCE = 30.0  # seconds, a browser's
TRIES, PAUSES = 3, (2.0, 5.0)  # as static/retry.js
SHORT = ("hello", "is it free", "ok thank you", "how long does it take", "yes", "can the gp do it", "in wales?")
DANGER = ("hes stopped breathing", "i dont want to be alive any more", "my partner hits the kids and im scared")
STEPS = ("Zara Ali", "4 May 2019", "the main site", "Kestrel ward", "a phone call", "07700 900123")


@dataclass
class Seen:
    """What happened in a run. `took` is seconds a message, from posted to answered, tries included."""

    took: list[float] = field(default_factory=list)
    status: Counter[int] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    opened: int = 0
    lost: int = 0
    faults: int = 0
    doubled: int = 0
    danger_missed: int = 0
    danger_seen: int = 0

    def figures(self, seconds: float) -> dict[str, Any]:
        times = self.took or [0.0]
        return {
            "families": self.opened,
            "messages": len(self.took),
            "messages_a_second": round(len(self.took) / seconds, 1),
            "p50_ms": round(percentile(times, 0.5) * 1000),
            "p95_ms": round(percentile(times, 0.95) * 1000),
            "p99_ms": round(percentile(times, 0.99) * 1000),
            "worst_ms": round(max(times) * 1000),
            "server_errors": sum(count for status, count in self.status.items() if status >= 500),
            "busy": self.codes["too_busy"],
            "fault_cards": self.faults,
            "lost": self.lost,
            "doubled": self.doubled,
            "danger": self.danger_seen,
            "danger_without_card": self.danger_missed,
        }


class Family:
    def __init__(self, http: httpx.AsyncClient, seen: Seen, texts: list[str], gap: float, dice: random.Random) -> None:
        self._http, self._seen, self._texts, self._gap, self._dice = http, seen, texts, gap, dice
        self._said: list[str] = []

    async def live(self, until: float) -> None:
        await asyncio.sleep(self._dice.random() * self._gap)
        opened = await self._open()
        if opened is None:
            return
        while time.monotonic() < until:
            for text, danger in self._next():
                await self._say(opened, text, danger=danger)
                await asyncio.sleep(self._dice.expovariate(1 / self._gap) if self._gap else 0)
                if time.monotonic() > until:
                    break
        await self._count(opened)

    def _next(self) -> Iterator[tuple[str, bool]]:
        kind = self._dice.random()
        if kind < 0.02:
            yield self._dice.choice(DANGER), True
        elif kind < 0.06:
            yield "can you pass a message to the team", False
            yield "yes", False
            for step in STEPS[: self._dice.randint(1, len(STEPS))]:
                yield step, False
            yield "stop", False
        else:
            yield self._dice.choice(SHORT if kind < 0.4 else self._texts), False

    async def _open(self) -> dict[str, str] | None:
        for pause in (0.0, *PAUSES):
            await asyncio.sleep(pause)
            try:
                reply = await self._http.post("/api/v1/conversations", json={})
            except httpx.HTTPError:
                continue
            self._seen.status[reply.status_code] += 1
            if reply.is_success:
                self._seen.opened += 1
                body = reply.json()
                return {"id": body["conversation_id"], "token": body["token"]}
        return None

    async def _say(self, chat: dict[str, str], text: str, *, danger: bool) -> None:
        message = {"id": str(uuid4()), "text": text}
        began = time.monotonic()
        shown: list[dict[str, Any]] = []
        for number in range(TRIES):
            drops = self._dice.random() < 0.01 and number == 0
            reply = await self._post(chat, message, timeout=0.05 if drops else PATIENCE)
            if reply is not None:
                shown += reply.json().get("messages", [])
                if reply.is_success:
                    break
                self._seen.codes[reply.json().get("code", "")] += 1
            if number < len(PAUSES):
                await asyncio.sleep(0.1 if drops else PAUSES[number])
        else:
            self._seen.lost += 1
        self._seen.took.append(time.monotonic() - began)
        self._said.append(text)
        routes = [said["notice"]["route"] for said in shown if said.get("notice")]
        self._seen.faults += "fault" in routes
        if danger:
            self._seen.danger_seen += 1
            self._seen.danger_missed += not [route for route in routes if route != "fault"]

    async def _post(self, chat: dict[str, str], message: dict[str, str], *, timeout: float) -> httpx.Response | None:
        headers = {"Authorization": f"Bearer {chat['token']}"}
        address = f"/api/v1/conversations/{chat['id']}/messages"
        try:
            reply = await self._http.post(address, json=message, headers=headers, timeout=timeout)
        except httpx.HTTPError:
            return None
        self._seen.status[reply.status_code] += 1
        return reply

    async def _count(self, chat: dict[str, str]) -> None:
        """Every message stands in the conversation, once, in order."""
        headers = {"Authorization": f"Bearer {chat['token']}"}
        try:
            reply = await self._http.get(f"/api/v1/conversations/{chat['id']}/messages", headers=headers)
            kept = [one["text"] for one in reply.json()["messages"] if one["sender"] == "family"]
        except (httpx.HTTPError, KeyError):
            return
        self._seen.doubled += max(0, len(kept) - len(self._said))


async def run(url: str, families: int, seconds: float, gap: float, texts: list[str]) -> dict[str, Any]:
    seen, began = Seen(), time.monotonic()
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=families)
    async with httpx.AsyncClient(base_url=url, timeout=PATIENCE, limits=limits) as http:
        each = [Family(http, seen, texts, gap, random.Random(number)) for number in range(families)]
        await asyncio.gather(*(family.live(began + seconds) for family in each))
    return seen.figures(time.monotonic() - began)


def everyday() -> list[str]:
    """Held-out messages: what families type. Only the time they take is looked at."""
    paths = sorted((ROOT / "tests" / "evaluation" / "everyday").rglob("*.txt"))
    paths += sorted((ROOT / "tests" / "evaluation" / "understanding").glob("*.txt"))
    lines = (line.strip() for path in paths for line in path.read_text("utf-8").splitlines())
    found = [line for line in lines if line and not line.startswith("#")]
    assert len(found) > 500
    return found


@contextmanager
def asked(url: str | None, engines: int) -> Iterator[str]:
    if url:
        yield url
        return
    limits = {"CONVERSATIONS_AN_HOUR": "100000", "MESSAGES_A_MINUTE": "10000", "ENGINES": str(engines)}
    with tempfile.TemporaryDirectory() as folder, System(Path(folder) / "var", **limits) as system:
        system.wait_ready()
        yield system.url


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", help="of a running system, on this machine; else one is started")
    parser.add_argument("--families", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--gap", type=float, default=20.0, help="mean seconds a family reads and types")
    parser.add_argument("--engines", type=int, default=1)
    parser.add_argument("--p99", type=float, help="seconds; ends with 1 when it took longer")
    options = parser.parse_args()
    if options.families > MOST or (options.url and urlsplit(options.url).hostname not in LOOPBACK):
        parser.error(f"at most {MOST} families, and only on this machine")
    with asked(options.url, options.engines) as url:
        figures = asyncio.run(run(url, options.families, options.seconds, options.gap, everyday()))
    print(json.dumps(figures, indent=1))
    faults = [
        name for name in ("server_errors", "fault_cards", "lost", "doubled", "danger_without_card") if figures[name]
    ]
    slow = options.p99 is not None and figures["p99_ms"] > options.p99 * 1000
    return 1 if faults or slow else 0


if __name__ == "__main__":
    sys.exit(main())
