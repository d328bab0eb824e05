"""A job is done again and again, whatever becomes of it; and the purge when it is due."""

import threading

import pytest
from structlog.testing import capture_logs

from assistant.records import retention
from assistant.service.housekeeping import Repeating, purge_when_due
from tests.support.factories import make_settings

SOON = 5.0


@pytest.fixture
def repeat():
    started = []

    def start(job):
        started.append(Repeating("a job", job, seconds=0.01))
        started[-1].start()
        return started[-1]

    yield start
    for one in started:
        one.stop()
        one.join(SOON)


def test_a_job_is_done_again_after_it_failed_and_only_the_kind_of_fault_is_logged(repeat):
    done, again = [], threading.Event()

    def job():
        done.append(1)
        if len(done) == 1:
            raise ValueError("words of a family")
        again.set()

    with capture_logs() as logged:
        repeat(job)
        assert again.wait(SOON)
    assert logged == [{"event": "housekeeping_fault", "job": "a job", "error": "ValueError", "log_level": "error"}]


def test_a_job_that_is_stopped_ends_and_is_not_done_again(repeat):
    done, first = [], threading.Event()
    job = repeat(lambda: (done.append(1), first.set()))
    assert first.wait(SOON)
    job.stop()
    job.join(SOON)
    assert not job.is_alive()


def test_the_purge_waits_until_it_is_due_again(db, clock):
    def last():
        with db.read() as session:
            return retention.last_purge(session).id

    settings = make_settings(purge_hours=24)
    purge_when_due(db, settings)
    first = last()
    clock.forward(hours=23)
    purge_when_due(db, settings)
    assert last() == first
    clock.forward(hours=2)
    purge_when_due(db, settings)
    assert last() != first
