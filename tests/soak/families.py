"""Many families send handoffs while everything goes wrong: services killed at every labelled step, presses posted
twice, the mail
server and the other system refusing, the records locked, the clock jumping."""

import argparse
import json
import multiprocessing
import random
import re
import socket
import sqlite3
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from aiosmtpd.controller import Controller

from assistant.answers.reply import Reply
from assistant.conversations.handoff_steps import check_page
from assistant.conversations.keep import store_replies
from assistant.records import audit, conversations, handoffs, outbox
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Handoff, HandoffEvent, OutboxEntry
from tests.soak.service import STEPS, TOLD, Place, run, sqlite
from tests.support.factories import make_conversation, make_draft
from tests.support.letters import unmarked

LABELS = (*STEPS, TOLD)
SERVICES, FAMILIES = 2, 12
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["tests.soak.service"])


# Who receives


@dataclass
class Receivers:
    """The mail server and the other system of the hospital. While `refusing`, neither takes anything."""

    refusing: bool = False
    refused: int = 0
    taken: dict[tuple[str, str, str], list[str]] = field(
        default_factory=lambda: defaultdict(list)
    )  # channel, event, reference: ids
    words: dict[str, str] = field(default_factory=dict)  # reference: the family's words, as the mail has them
    links: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    lock: Any = field(default_factory=threading.Lock)

    def keep(self, channel: str, event: str, reference: str, id: str) -> None:
        with self.lock:
            self.taken[channel, event, reference].append(id)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        if self.refusing:
            self.refused += 1
            return "451 later"
        mail = message_from_bytes(envelope.content, policy=policy.default)
        text = unmarked(mail.get_body(("plain",)).get_content().replace("\r\n", "\n"))  # type: ignore[union-attr]
        reference = re.search(r"^Reference: (\S+)$", text, re.MULTILINE)[1]  # type: ignore[index]
        self.words[reference] = text
        if link := re.search(r"/acknowledge/(\S+)$", text, re.MULTILINE):
            self.links[reference].append(link[1])
        self.keep("email", "handoff.sent", reference, mail["Message-ID"])
        return "250 taken"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def listen(receivers: Receivers) -> tuple[Controller, ThreadingHTTPServer]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["content-length"])))
            if receivers.refusing:
                receivers.refused += 1
            else:
                receivers.keep("webhook", told["type"], told["data"]["reference"], self.headers["webhook-id"])
            self.send_response(503 if receivers.refusing else 204)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: Any) -> None:
            pass

    web = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web.daemon_threads = True
    threading.Thread(target=web.serve_forever, daemon=True).start()
    mail = Controller(receivers, hostname="127.0.0.1", port=free_port())
    mail.start()
    return mail, web


# The services


class Died(Exception):
    """The process that was asked is gone; whether it did it is not known."""


class Running:
    """One service process and those who wait for its answers."""

    def __init__(self, place: Place, dies_at: tuple[str, int] | None, jump: Any) -> None:
        self.dies_at, self._waiting, self._lock, self._number = dies_at, {}, threading.Lock(), 0
        self._door, theirs = FORKS.Pipe()
        self.process = FORKS.Process(target=run, args=(theirs, place, dies_at, jump), daemon=True)
        self.process.start()
        theirs.close()
        threading.Thread(target=self._listen, daemon=True).start()

    def ask(self, what: str, **things: Any) -> Future:
        future: Future = Future()
        with self._lock:
            self._number += 1
            self._waiting[self._number] = future
            try:
                self._door.send((self._number, what, things))
            except OSError:
                self._waiting.pop(self._number)
                future.set_exception(Died())
        return future

    def _listen(self) -> None:
        try:
            while True:
                number, outcome = self._door.recv()
                with self._lock:
                    self._waiting.pop(number).set_result(outcome)
        except (EOFError, OSError):
            self.process.join()
            with self._lock:
                while self._waiting:
                    self._waiting.popitem()[1].set_exception(Died())


class Services:
    """Some run at any time; who dies is followed by a new one, which will die at another step."""

    def __init__(self, place: Place, jump: Any, often: int) -> None:
        self._place, self._jump, self._often = place, jump, often
        self.killed: Counter[str] = Counter()
        self.killing, self._lock, self._next = True, threading.Lock(), 0
        self.running = [self._start() for _ in range(SERVICES)]
        threading.Thread(target=self._keep_running, daemon=True).start()

    def one(self) -> Running:
        with self._lock:
            return random.choice(self.running)

    def calm(self) -> None:
        """From now on nobody dies of it: who still would is ended now."""
        self.killing = False
        for one in list(self.running):
            one.process.kill()
        time.sleep(0.5)

    def stop(self) -> None:
        self._place = None  # type: ignore[assignment]
        for one in self.running:
            one.process.kill()

    def _start(self) -> Running:
        """Each label in turn, at first without delay, so that all are reached in a short run too."""
        label = LABELS[self._next % len(LABELS)]
        self._next += 1
        count = 1 if self._next <= len(LABELS) or label.startswith("refused") else random.randint(1, self._often)
        return Running(self._place, (label, count) if self.killing else None, self._jump)

    def _keep_running(self) -> None:
        while self._place:
            for place, one in enumerate(self.running):
                if not one.process.is_alive() and self._place:
                    if one.dies_at and one.process.exitcode == -9 and self.killing:
                        self.killed[one.dies_at[0]] += 1
                    with self._lock:
                        self.running[place] = self._start()
            time.sleep(0.02)


# The families and the staff


@dataclass
class Family:
    conversation: UUID
    choice: UUID
    words: str
    reference: str | None = None
    told_twice: set[str] = field(default_factory=set)


class Soak:
    def __init__(
        self, folder: Path, number: int, *, seed: int, lock_seconds: float, busy_seconds: float, patience: float
    ) -> None:
        random.seed(seed)
        self.number, self.lock_seconds, self.patience = number, lock_seconds, patience
        self.pause = (lock_seconds, 3 * lock_seconds)  # between troubles
        self.url = sqlite(folder)
        migrate(self.url)
        self.db = Database(self.url)
        self.path = folder / "records.db"
        self.receivers = Receivers()
        self.mail, self.web = listen(self.receivers)
        self.jump = FORKS.Value("d", 0.0)
        place = Place(
            self.url,
            f"smtp://127.0.0.1:{self.mail.port}",
            f"http://127.0.0.1:{self.web.server_port}/in",
            busy_seconds,
            2.0,
        )
        self.services = Services(place, self.jump, often=60 if number >= 2000 else 9)
        self.faults: Counter[str] = Counter()
        self.counted: Counter[str] = Counter()
        self.done = threading.Event()

    def run(self) -> dict[str, int]:
        troubles = threading.Thread(target=self._trouble, daemon=True)
        troubles.start()
        prepared, lock = self._prepared(), threading.Lock()
        with ThreadPoolExecutor(FAMILIES) as pool:
            families = [
                family
                for lived in pool.map(lambda _: self._one_by_one(prepared, lock), range(FAMILIES))
                for family in lived
            ]
        self.done.set()
        troubles.join()
        self.services.calm()
        self._until_all_left()
        self.services.stop()
        self.mail.stop()
        self.web.shutdown()
        return self._count(families)

    def _one_by_one(self, prepared: Iterator[Family], lock: threading.Lock) -> list[Family]:
        """What one of those who press does until no family is left."""
        lived = []
        while True:
            with lock:
                family = next(prepared, None)
            if family is None:
                return lived
            lived.append(self._live(family))

    def _prepared(self) -> Iterator[Family]:
        """Families at the check page, made when somebody is free to press: all at once would keep the records busy for
        minutes.
        """
        for number in range(self.number):
            yield self._patiently(lambda number=number: self._prepare(number))

    def _prepare(self, number: int) -> Family:
        words = f"Family {number}: please look again.\n\n“why?” {number * 7919}"
        with self.db.begin() as session:
            conversation = make_conversation(session, form="handoff_form", field="handoff_check")
            draft = make_draft(session, conversation, message=words)
            page, offers = check_page("Please check", {}, str(draft.approval_id), str)
            store_replies(session, conversation, None, [Reply(page, offers=offers)])
            [send] = [
                choice
                for choice in conversations.last_offers(session, conversation.id)[0]
                if choice.payload.get("intent") == "affirm"
            ]
            return Family(conversation.id, send.id, words)

    def _patiently(self, job: Any) -> Any:
        ends = time.monotonic() + self.patience
        while True:
            try:
                return job()
            except Exception:
                if time.monotonic() > ends:
                    raise
                time.sleep(0.1)

    def _live(self, family: Family) -> Family:
        """Presses until it hears a reference; then the team acknowledges. Gives up when patience ends, and counts as
        lost.
        """
        ends = time.monotonic() + self.patience
        id = uuid4()
        while time.monotonic() < ends:
            heard = self._press(family, id)
            if heard is None:
                time.sleep(0.1)
                continue  # no answer: the same message again, as the window does
            if heard["reference"]:
                family.reference = heard["reference"]
                self._must_have_a_row(family)
                break
            if "Nothing was sent" in heard["said"] or "not working" in heard["said"]:
                self.counted["told that nothing was sent"] += 1
                id = uuid4()
        if family.reference:
            self._acknowledged(family)
        return family

    def _press(self, family: Family, id: UUID) -> dict[str, Any] | None:
        """One in ten posts the same message to two services at once."""
        things = {"conversation": family.conversation, "id": id, "choice": family.choice}
        twice = random.random() < 0.1
        asked = [self.services.one().ask("press", **things) for _ in range(2 if twice else 1)]
        self.counted["posted twice at once"] += twice
        answers = [answer for answer in map(self._heard, asked) if answer]
        for answer in answers:
            if answer["reference"]:
                family.told_twice.add(answer["reference"])
        return answers[0] if answers else None

    def _heard(self, asked: Future) -> dict[str, Any] | None:
        try:
            outcome = asked.result(timeout=30)
        except (Died, TimeoutError):
            return None
        if "fault" in outcome:
            self.faults[outcome["fault"]] += 1
            return None
        return outcome

    def _must_have_a_row(self, family: Family) -> None:
        """Looked for at once, when the family has just heard it."""
        with self.db.read() as session:
            row = handoffs.by_reference(session, family.reference or "")
            if row is None or row.conversation_id != family.conversation or row.fields["message"] != family.words:
                self.counted["confirmed without a row"] += 1

    def _acknowledged(self, family: Family) -> None:
        """The team presses the link of its mail, one in ten together with a colleague. It has a patience of its own: on
        a crowded machine a family may have needed most of its, and nothing would be lost by that.
        """
        ends = time.monotonic() + self.patience
        reference = family.reference or ""
        while time.monotonic() < ends and not self.receivers.links.get(reference):
            time.sleep(0.02)
        names = ["Priya Shah", "Tom Osei"] if random.random() < 0.1 else ["Priya Shah"]
        while time.monotonic() < ends:
            token = random.choice(self.receivers.links[reference] or [""])
            answers = [
                self._heard(one)
                for one in [self.services.one().ask("acknowledge", token=token, name=name) for name in names]
            ]
            told = [answer for answer in answers if answer]
            if any("gone" not in answer for answer in told):
                return
            if any(answer.get("gone") == "acknowledged" for answer in told) and len(names) == 2:
                return  # a colleague was quicker, and the answer died with its process
            if any(answer.get("gone") == "expired" for answer in told):
                self.counted["links that a clock expired"] += 1
            time.sleep(0.1)

    # What goes wrong besides

    def _trouble(self) -> None:
        kinds = [self._refuse, self._lock, self._jump]
        number = 0
        while not self.done.wait(random.uniform(*self.pause)):
            kinds[number % len(kinds)]()
            number += 1

    def _refuse(self) -> None:
        self.counted["times that receivers refused"] += 1
        self.receivers.refusing = True
        self.done.wait(random.uniform(0.5, 1.5))
        self.receivers.refusing = False

    def _lock(self) -> None:
        connection = sqlite3.connect(self.path, isolation_level=None, timeout=10)
        try:
            connection.execute("BEGIN IMMEDIATE")
            self.counted["times that the records were locked"] += 1
            self.done.wait(self.lock_seconds)
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError:
            pass
        finally:
            connection.close()

    def _jump(self) -> None:
        self.counted["times that the clock jumped"] += 1
        self.jump.value = random.choice((-1, 1)) * random.choice((90.0, 3600.0, 86_400.0))
        self.done.wait(random.uniform(0.3, 1.0))
        self.jump.value = 0.0

    # What came of it

    def _until_all_left(self) -> None:
        ends = time.monotonic() + self.patience
        while time.monotonic() < ends:
            with self.db.read() as session:
                if not any(state == "waiting" for _, state in outbox.counts(session)):
                    return
            time.sleep(0.1)

    def _count(self, families: list[Family]) -> dict[str, int]:
        lost, doubled, changed = 0, 0, 0
        with self.db.read() as session:
            rows = defaultdict(list)
            for handoff in session.query(Handoff):
                rows[handoff.conversation_id].append(handoff)
            acknowledged = Counter(
                event.handoff_id for event in session.query(HandoffEvent) if event.status == "acknowledged"
            )
            delivered = Counter(
                event.handoff_id for event in session.query(HandoffEvent) if event.status == "delivered"
            )
            waiting = session.query(OutboxEntry).filter(OutboxEntry.state != "delivered").count()
            chain = audit.first_fault(audit.oldest_first(session))
        for family in families:
            own = rows[family.conversation]
            if not family.reference or not own:
                lost += 1
                self.counted[f"lost: {'never confirmed' if own else 'never sent'}"] += 1
                continue
            handoff = own[0]
            ids = [
                self.receivers.taken.get((channel, "handoff.sent", handoff.reference), [])
                for channel in ("email", "webhook")
            ]
            self.counted["repeats that a receiver knows by their id"] += sum(len(one) - len(set(one)) for one in ids)
            missing = [
                what
                for what, there in (("delivery", all(ids)), ("acknowledgement", acknowledged[handoff.id]))
                if not there
            ]
            lost += bool(missing)
            self.counted.update(f"lost: no {what}" for what in missing)
            doubled += len(own) > 1 or len(family.told_twice) > 1 or any(len(set(one)) > 1 for one in ids)
            doubled += acknowledged[handoff.id] > 1 or delivered[handoff.id] > 1
            changed += (
                f"\n{family.words}\n" not in self.receivers.words.get(handoff.reference, "")
                or handoff.fields["message"] != family.words
            )
        return {
            "lost": lost,
            "doubled": doubled,
            "confirmed without a row": self.counted.pop("confirmed without a row", 0),
            "changed words": changed,
            "not delivered in the end": waiting,
            "faults of the audit chain": int(chain is not None),
            "steps at which nothing was killed": len(set(LABELS) - set(self.services.killed)),
        }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m tests.soak.handoffs")
    parser.add_argument("number", type=int, nargs="?", default=100)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--lock-seconds", type=float, default=1.5, help="how long the records are locked each time")
    parser.add_argument("--busy-seconds", type=float, default=0.6, help="how long a service waits for a lock")
    parser.add_argument("--patience", type=float, default=60.0, help="seconds after which a family counts as lost")
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        soak = Soak(
            Path(folder),
            options.number,
            seed=options.seed,
            lock_seconds=options.lock_seconds,
            busy_seconds=options.busy_seconds,
            patience=options.patience,
        )
        figures = soak.run()
    print(f"{options.number} handoffs in {time.monotonic() - began:.0f} s, seed {options.seed}")
    print(f"killed: {sum(soak.services.killed.values())}")
    for label in LABELS:
        print(f"  {soak.services.killed[label]:5} {label}")
    for what, number in sorted(
        {
            **soak.counted,
            "refusals": soak.receivers.refused,
            **{f"fault {one}": many for one, many in soak.faults.items()},
        }.items()
    ):
        print(f"{what}: {number}")
    print("must be 0:")
    for what, number in figures.items():
        print(f"  {what}: {number}")
    return int(any(figures.values()))
