"""One service among several, as a process that kills itself (`kill -9`) at a labelled step: turns, delivery and
acknowledgement over the
real records. Rasa alone is stood in for, by something that runs our real actions."""

import os
import random
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import structlog
from sqlalchemy.orm import configure_mappers

from actions.edge import HonestAction
from assistant import clock
from assistant.conversations import turn
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.finish import Finish
from assistant.conversations.turn import Limits, Turns
from assistant.handoffs import send as sending
from assistant.handoffs.delivery import acknowledge_link, worker
from assistant.handoffs.delivery.acknowledge_link import LinkGone, acknowledge_by_link, opened
from assistant.handoffs.delivery.email import by_email
from assistant.handoffs.delivery.webhook import by_webhook
from assistant.handoffs.delivery.worker import Worker
from assistant.handoffs.fields import FIELDS
from assistant.hospital.fields import fill
from assistant.post import to_server
from assistant.records import conversations, database, drafts, outbox
from assistant.records.database import Database
from assistant.safety.verdict import Verdict
from tests.support.factories import example_profile, example_words
from tests.support.form_engine import FormEngine, domain

CHANNELS, SECRET, ADDRESS = ("email", "webhook"), "s" * 40, "https://chat.hospital.example"


@dataclass(frozen=True)
class Place:
    """Where everything is, and how patient to be. Times in seconds, scaled down from the real ones."""

    url: str
    smtp: str
    webhook: str
    busy: float
    claim: float


def warm() -> None:
    """Done once, before services are forked from whoever has this module."""
    configure_mappers()
    domain(), example_words()
    fill("{hospital.liaison_next_sentence}", example_profile(), now=clock.now())


warm()


# Where it can die: what is wrapped, and whether it dies before or after it.
STEPS: dict[str, tuple[Any, str, str]] = {
    "approved, before anything is written": (sending, "_write", "before"),
    "written, before the commit": (drafts, "remove", "after"),
    "committed, before it is said": (HonestAction, "say", "before"),
    "said, before the words are stored": (Finish, "__call__", "before"),
    "stored, before the family hears": (Finish, "__call__", "after"),
    "claimed, before it leaves": (Worker, "_claim", "after"),
    "refused, before it is put off": (Worker, "_put_off", "before"),
    "left, before that is kept": (Worker, "_done", "before"),
    "kept, before the commit": (worker, "deliver", "after"),
    "delivered": (Worker, "_done", "after"),
    "acknowledged, before the commit": (acknowledge_link, "acknowledge", "after"),
}
TOLD = "acknowledged, before it is told"  # in our own code below


def die_at(label: str, count: int) -> None:
    """Die the `count`-th time that the step is reached."""
    left = [count]

    def reached() -> None:
        left[0] -= 1
        if left[0] <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    if label == TOLD:
        global _told
        _told = reached
        return
    where, name, when = STEPS[label]
    real: Callable[..., Any] = getattr(where, name)

    def wrapped(*args: Any, **more: Any) -> Any:
        if when == "before":
            reached()
        result = real(*args, **more)
        if when == "after" and result is not False:
            reached()
        return result

    setattr(where, name, wrapped)


def _told() -> None:
    """Replaced by `die_at`."""


class CheckEngine(FormEngine):
    """The family is at the check page, whatever state was brought."""

    def take(self, conversation_id: UUID, turn_id: UUID, **more: Any) -> EngineTurn:
        slots = {f"handoff_{field.name}": "given" for field in FIELDS if field.name != "check"}
        return super().take(conversation_id, turn_id, **{**more, "state": {"slots": slots}, "step": "check"})


class Service:
    def __init__(self, place: Place) -> None:
        self.db = Database(place.url)
        engine = CheckEngine(self.db)
        for action in engine.actions.values():
            action.deps = type(action.deps)(self.db, example_profile(), CHANNELS)
        self.turns = Turns(
            self.db,
            engine,
            lambda *_: Verdict(),
            example_words(),
            example_profile(),
            Limits(4000, 1000, engine_seconds=0.2),
        )
        mail = by_email(
            to_server(place.smtp), sender="chat@hospital.example", to="team@hospital.example", address=ADDRESS
        )
        self.worker = Worker(
            self.db, {"email": mail, "webhook": by_webhook(place.webhook, SECRET, address=ADDRESS, seconds=5)}
        )

    def press(self, conversation: UUID, id: UUID, choice: UUID) -> dict[str, Any]:
        body = self.turns.take(conversation, id, choice_id=choice)
        return {
            "reference": (body["handoff"] or {}).get("reference"),
            "said": " ".join(message["text"] for message in body["messages"]),
        }

    def acknowledge(self, token: str, name: str) -> dict[str, Any]:
        """First looks, as a mail scanner would and a browser does."""
        try:
            with self.db.read() as session:
                opened(session, token)
        except LinkGone:
            pass
        try:
            with self.db.begin() as session:
                reference = acknowledge_by_link(session, token, name=name).reference
        except LinkGone as gone:
            return {"gone": gone.why, "reference": gone.reference}
        _told()
        return {"reference": reference}


def run(door: Any, place: Place, dies_at: tuple[str, int] | None, jump: Any) -> None:
    """The process: takes `(number, what, things)` from the door, answers `(number, outcome)`. `jump` is how far the
    clock is off, in seconds.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(open(os.devnull, "w")))  # noqa: SIM115
    clock.now = lambda: datetime.now(UTC) + timedelta(seconds=jump.value)
    database.BUSY_SECONDS, turn.SPARE_SECONDS = place.busy, place.claim / 2
    worker.CLAIM_SECONDS, worker.FIRST_RETRY_SECONDS, worker.LAST_RETRY_SECONDS, worker.ATTEMPTS = (
        place.claim,
        0.1,
        0.5,
        1_000_000,
    )
    outbox.LONGEST_CLAIM = outbox.LONGEST_WAIT = conversations.LONGEST_WORK = timedelta(seconds=2 * place.claim)
    random.seed(os.getpid())
    service, telling = Service(place), threading.Lock()
    if dies_at:
        die_at(*dies_at)

    def again_and_again(job: Callable[[], Any], seconds: float) -> None:
        while True:
            try:
                job()
            except Exception:  # noqa: BLE001 - the edge of the thread, as of a service's own
                time.sleep(seconds)
            time.sleep(seconds)

    def answer(number: int, what: str, things: dict[str, Any]) -> None:
        try:
            outcome = getattr(service, what)(**things)
        except Exception as error:  # noqa: BLE001 - the edge: whoever asked hears of it
            outcome = {"fault": type(error).__name__}
        with telling:
            door.send((number, outcome))

    for job, seconds in ((service.worker.work, 0.05), (service.turns.finish_abandoned, 1.0)):
        threading.Thread(target=again_and_again, args=(job, seconds), daemon=True).start()
    with ThreadPoolExecutor(6) as pool:
        while True:
            try:
                pool.submit(answer, *door.recv())
            except EOFError:
                os._exit(0)


def sqlite(folder: Path) -> str:
    return f"sqlite:///{folder}/records.db"
