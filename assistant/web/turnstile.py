"""How many turns are at work at once. More wait for a moment, and then hear honestly that it is busy.

A chat answers its messages one after another, so few of one chat are let in: more would only wait in others' places.
Turns have threads of their own: health, danger cards, staff and reading never wait behind them.
"""

import asyncio
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from typing import TypeVar
from uuid import UUID

from assistant.conversations.errors import TooBusy

BUSY_SECONDS = 1.5  # how long a turn may wait to begin; with the card it calls for, the answer is there within two
OF_ONE_CHAT = 8  # its tabs, and what is told again because no answer came
Answer = TypeVar("Answer")


class Turnstile:
    def __init__(self, most: int) -> None:
        self._most = most
        self._threads = ThreadPoolExecutor(most, thread_name_prefix="turn")
        self._free: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore]
        self._free = weakref.WeakKeyDictionary()  # a semaphore belongs to its loop; a service has one
        self._own: weakref.WeakValueDictionary[tuple[int, UUID], asyncio.Semaphore] = weakref.WeakValueDictionary()
        self.at_work = self.waiting = 0

    async def run(self, work: Callable[[], Answer], *, chat: UUID) -> Answer:
        """Raises TooBusy, with nothing begun, and whatever `work` raises."""
        loop = asyncio.get_running_loop()
        own = self._own.setdefault((id(loop), chat), asyncio.Semaphore(OF_ONE_CHAT))
        free = self._free.setdefault(loop, asyncio.Semaphore(self._most))
        async with AsyncExitStack() as held:
            self.waiting += 1
            try:
                async with asyncio.timeout(BUSY_SECONDS):
                    await held.enter_async_context(own)
                    await held.enter_async_context(free)
            except TimeoutError:
                raise TooBusy from None
            finally:
                self.waiting -= 1
            self.at_work += 1
            try:
                return await loop.run_in_executor(self._threads, work)
            finally:
                self.at_work -= 1
