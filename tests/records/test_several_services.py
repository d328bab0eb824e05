"""Several services work one outbox at the same time, on SQLite and on PostgreSQL: each entry leaves once."""

import multiprocessing
import threading
from collections import Counter
from datetime import timedelta

import pytest

from assistant import clock
from assistant.conversations.clocks import Clocks
from assistant.handoffs.delivery.acknowledge_link import LinkGone, acknowledge_by_link, make
from assistant.handoffs.delivery.worker import Worker
from assistant.handoffs.errors import AlreadyAcknowledged
from assistant.handoffs.move import acknowledge, withdraw
from assistant.records import audit, handoffs, portal
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Handoff, HandoffClockStep, OutboxEntry
from tests.support.factories import example_profile, make_handoff, make_profile, make_words
from tests.support.several_workers import work

HANDOFFS, SERVICES = 20, 3
FORKS = multiprocessing.get_context("forkserver")  # processes of their own that need not import everything each
FORKS.set_forkserver_preload(["tests.support.several_workers"])


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    found = (
        f"sqlite:///{tmp_path}/shared.db"
        if request.param == "sqlite"
        else request.getfixturevalue("postgres_records").owner
    )
    migrate(found)
    return found


@pytest.fixture
def shared(url):
    db = Database(url)
    yield db
    db.close()


@pytest.fixture
def sent(shared):
    with shared.begin() as session:
        return [make_handoff(session, channels=("email", "webhook")).reference for _ in range(HANDOFFS)]


def at_once(*jobs):
    start, outcomes = threading.Barrier(len(jobs)), []

    def run(job):
        start.wait()
        try:
            outcomes.append(job())
        except Exception as error:  # noqa: BLE001 - the edge of the thread; the test looks at it
            outcomes.append(type(error))

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_several_processes_deliver_every_entry_once(shared, sent, url, tmp_path):
    taken = tmp_path / "taken"
    running = [FORKS.Process(target=work, args=(url, taken)) for _ in range(SERVICES)]
    for process in running:
        process.start()
    with shared.begin() as session:
        withdraw(session, sent[0])
    for process in running:
        process.join(timeout=60)
    assert [process.exitcode for process in running] == [0] * SERVICES

    lines = [line.split() for line in taken.read_text().splitlines()]
    assert set(Counter(entry for entry, *_ in lines).values()) == {1}
    assert set(sent[1:]) <= {reference for _, event, reference, _ in lines if event == "handoff.sent"}
    with shared.read() as session:
        entries = session.query(OutboxEntry).all()
        assert {entry.state for entry in entries} <= {"delivered", "overtaken"}
        assert sorted(str(entry.id) for entry in entries if entry.state == "delivered") == sorted(
            entry for entry, *_ in lines
        )
        assert Counter(handoff.status for handoff in session.query(Handoff)) == {
            "delivered": HANDOFFS - 1,
            "withdrawn": 1,
        }
        assert audit.first_fault(audit.oldest_first(session)) is None


def test_several_threads_deliver_every_entry_once(shared, sent):
    taken, lock = [], threading.Lock()

    def deliver(outgoing):
        with lock:
            taken.append(outgoing.entry_id)
        return "test"

    worker = Worker(shared, {"email": deliver, "webhook": deliver})
    delivered = at_once(*[lambda: sum(worker.work() for _ in range(4))] * SERVICES)

    assert sum(delivered) == len(taken) == len(set(taken)) == 2 * HANDOFFS


def test_of_several_people_who_acknowledge_at_once_one_has_it(shared, sent):
    reference = sent[0]

    def press(name):
        def pressing():
            with shared.begin() as session:
                acknowledge(session, reference, by=name, actor="staff:1")

        return pressing

    outcomes = at_once(*[press(f"Person {number}") for number in range(6)])
    assert Counter(outcomes) == {None: 1, AlreadyAcknowledged: 5}
    with shared.read() as session:
        history = handoffs.history(session, handoffs.by_reference(session, reference))
        assert [event.status for event in history].count("acknowledged") == 1


def test_of_several_links_pressed_at_once_one_acknowledges(shared, sent):
    with shared.begin() as session:
        handoff = handoffs.by_reference(session, sent[0])
        one, other = make(session, handoff, days=14), make(session, handoff, days=14)

    def press(token, name):
        def pressing():
            with shared.begin() as session:
                acknowledge_by_link(session, token, name=name)

        return pressing

    outcomes = at_once(press(one, "Priya"), press(one, "Tom"), press(other, "Ann"), press(other, "Bea"))
    assert Counter(outcomes) == {None: 1, LinkGone: 3}


def test_of_several_services_that_are_given_one_portal_token_one_uses_it(shared):
    def use():
        with shared.begin() as session:
            return portal.use(
                session, issuer="https://portal.example", token_id="one", until=clock.now() + timedelta(minutes=5)
            )

    assert Counter(at_once(*[use] * 6)) == {True: 1, False: 5}


def test_several_services_take_each_step_of_a_clock_once(shared, sent, monkeypatch):
    late = clock.now() + timedelta(hours=100)
    monkeypatch.setattr("assistant.clock.now", lambda: late)
    always_open = make_profile(liaison=example_profile().liaison.model_copy(update={"hours": {}}))
    at_once(*[Clocks(shared, always_open, make_words().sent).work] * SERVICES)

    with shared.read() as session:
        steps = Counter((step.handoff_id, step.step) for step in session.query(HandoffClockStep))
        assert set(steps.values()) == {1} and len(steps) == 3 * HANDOFFS
        reminders = Counter(
            entry.handoff_id for entry in session.query(OutboxEntry) if entry.event == "handoff.reminder"
        )
        assert set(reminders.values()) == {1} and len(reminders) == HANDOFFS
        assert audit.first_fault(audit.oldest_first(session)) is None
