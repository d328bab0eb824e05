"""Passwords and secret codes are hashed a few at a time: many tries at once must not take the memory of the chat."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import PasswordHasher

from assistant import slow_hash

QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


class Counting:
    """A hasher that takes a moment, and knows how many were at it together."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self._lock = threading.Lock()

    def verify(self, kept: str, said: str) -> bool:
        return self._at_work() or QUICK.verify(kept, said)

    def hash(self, said: str) -> str:
        self._at_work()
        return QUICK.hash(said)

    def _at_work(self) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        time.sleep(0.02)
        with self._lock:
            self.now -= 1


@pytest.fixture
def counting(monkeypatch):
    monkeypatch.setattr(slow_hash, "_argon2", hasher := Counting())
    return hasher


def test_thirty_tries_at_once_are_looked_at_a_few_at_a_time(counting):
    kept = QUICK.hash("plover kestrel heron")
    tried = ["plover kestrel heron", "wrong"] * 15

    with ThreadPoolExecutor(30) as many:
        found = list(many.map(lambda said: slow_hash.fits(said, kept), tried))
        list(many.map(slow_hash.hashed, tried))

    assert found == [True, False] * 15
    assert 1 < counting.most <= slow_hash.AT_ONCE


def test_what_is_no_hash_fits_nothing_and_keeps_nobody_waiting(counting):
    for _ in range(3 * slow_hash.AT_ONCE):
        assert not slow_hash.fits("plover", "no hash")
    assert slow_hash.fits("plover", QUICK.hash("plover"))


def test_where_nothing_is_kept_nothing_fits():
    assert not slow_hash.fits("plover", None)
