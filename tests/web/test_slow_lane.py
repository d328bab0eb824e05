"""Tries that wait are looked at one after another, hold no thread meanwhile, and only so many wait."""

import asyncio
import time
from itertools import pairwise

import pytest

from assistant.web import slow_lane
from assistant.web.slow_lane import LaneFull, SlowLane


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(slow_lane, "SECONDS", 0.1)
    monkeypatch.setattr(slow_lane, "MOST", 3)


def at_once(times, work=time.monotonic):
    async def all_of_them():
        lane = SlowLane()
        done = await asyncio.gather(*(lane.run(work) for _ in range(times)), return_exceptions=True)
        return done, lane.waiting

    return asyncio.run(all_of_them())


def test_one_is_looked_at_after_another():
    moments, left = at_once(3)
    assert left == 0 and all(later - earlier >= 0.1 for earlier, later in pairwise(moments))


def test_one_too_many_is_told_at_once():
    done, _ = at_once(4)
    assert [type(one) for one in done] == [float, float, float, LaneFull]


def test_what_fails_makes_room():
    done, left = at_once(3, work=lambda: 1 / 0)
    assert {type(one) for one in done} == {ZeroDivisionError} and left == 0
