"""Where a caller tries often and fails, its next tries wait, and one is looked at after another. It is never shut out:
the right secret opens also then. So nobody can lock a family out by trying in its name, and who guesses gets nowhere.
"""

import asyncio
import weakref
from collections.abc import Callable
from typing import TypeVar

from fastapi.concurrency import run_in_threadpool

Answer = TypeVar("Answer")
SECONDS = 2.0
MOST = 20  # that wait; one more is told so at once


class LaneFull(Exception):
    """Nothing was looked at."""


class SlowLane:
    def __init__(self) -> None:
        self.waiting = 0
        self._one: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock]
        self._one = weakref.WeakKeyDictionary()  # a lock belongs to its loop; a service has one

    async def run(self, work: Callable[[], Answer]) -> Answer:
        """Holds no thread while it waits. Raises LaneFull, and whatever `work` raises."""
        if self.waiting >= MOST:
            raise LaneFull
        self.waiting += 1
        try:
            async with self._one.setdefault(asyncio.get_running_loop(), asyncio.Lock()):
                await asyncio.sleep(SECONDS)
                return await run_in_threadpool(work)
        finally:
            self.waiting -= 1
