"""How often an address does something, counted in the records."""

from datetime import timedelta

from assistant import clock
from assistant.records import attempts
from assistant.records.models import Attempt
from tests.support.factories import count

NOW = clock.now()


def tried(session, who="a", kind="opening", at=NOW):
    return attempts.allowed(session, kind, who, most=2, now=at)


def test_one_too_many_is_refused_and_each_address_and_kind_counts_alone(session):
    assert [tried(session) for _ in range(3)] == [True, True, False]
    assert tried(session, who="b") and tried(session, kind="acknowledging")


def test_after_an_hour_it_is_forgiven_and_forgotten(session):
    assert [tried(session) for _ in range(2)] == [True, True]
    assert tried(session, at=NOW + timedelta(hours=1, seconds=1))
    assert count(session, Attempt) == 1


def test_an_address_cannot_be_read_from_what_is_kept():
    kept = attempts.named("key", "10.0.0.1")
    assert "10.0.0.1" not in kept and kept == attempts.named("key", "10.0.0.1") != attempts.named("other", "10.0.0.1")
