"""How service and engine know each other, against whatever stands in a header."""

import time

import pytest

from assistant.engine import shared_secret
from assistant.engine.shared_secret import HEADER, SECONDS, may_enter, pass_for

SECRET = "s" * 40


def a_pass(door="engine", secret=SECRET):
    return pass_for(door, secret)[HEADER]


@pytest.fixture
def later(monkeypatch):
    """Moves the time that both see."""
    now = time.time()
    return lambda seconds: monkeypatch.setattr(shared_secret.time, "time", lambda: now + seconds)


def test_a_pass_lets_in_where_it_was_made_for_and_the_secret_is_not_in_it():
    assert may_enter(a_pass(), "engine", SECRET) and SECRET[:8] not in a_pass()
    assert not may_enter(a_pass("engine"), "actions", SECRET)
    assert not may_enter(a_pass(secret="t" * 40), "engine", SECRET)


def test_it_is_good_for_a_minute_and_for_clocks_that_differ(later):
    later(0)
    kept = a_pass()
    for seconds, good in ((-SECONDS + 2, True), (SECONDS - 2, True), (SECONDS + 2, False), (-SECONDS - 2, False)):
        later(seconds)
        assert may_enter(kept, "engine", SECRET) is good, seconds


def test_its_time_cannot_be_written_anew():
    _, _, signed = a_pass().partition(".")
    assert not may_enter(f"{int(time.time()) + 1}.{signed}", "engine", SECRET)


@pytest.mark.parametrize(
    "said",
    ["", ".", SECRET, "1.", "-1.x", "9" * 5000 + ".x", "\u0661.x", "\u00b2.x", "\u00e9" * 40, "1.\udc80", "\ud800.\ud800", "\x00", "1e9.x", "nan.x"],
)  # fmt: skip
def test_nothing_else_does_and_nothing_breaks(said):
    assert not may_enter(said, "engine", SECRET)
