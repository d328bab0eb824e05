"""Where passwords and codes that anybody may try wait to be looked at: each takes a good part of a second, or hangs on
another server. Few are looked at at once, and who waits holds no thread, so that health, the chat and reading never
wait behind them.
"""

import asyncio
import weakref
from collections.abc import Awaitable, Callable
from functools import partial, wraps
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

from assistant.staff.errors import TooManyAtTheDoor

Answer = TypeVar("Answer")
MOST = 40  # at work or waiting


class RoomFull(Exception):
    """Nothing was looked at."""


class WaitingRoom:
    def __init__(self, at_once: int) -> None:
        self.at_once, self._inside = at_once, 0
        self._places: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, CapacityLimiter]
        self._places = weakref.WeakKeyDictionary()  # a limiter belongs to its loop; a service has one

    async def run(self, work: Callable[[], Answer]) -> Answer:
        """Raises RoomFull, and whatever `work` raises."""
        if self._inside >= MOST:
            raise RoomFull
        self._inside += 1
        loop = asyncio.get_running_loop()
        try:
            return await to_thread.run_sync(work, limiter=self._places.setdefault(loop, CapacityLimiter(self.at_once)))
        finally:
            self._inside -= 1


# Together fewer than argon2 works on at once (assistant/slow_hash.py): a place is left for what a family sends.
PASSWORDS, CODES = WaitingRoom(2), WaitingRoom(1)
HOSPITALS_SIGN_IN = WaitingRoom(4)  # it waits for the hospital's server, and hashes nothing


def waits_in(room: WaitingRoom) -> Callable[[Callable[..., Answer]], Callable[..., Awaitable[Answer]]]:
    """The console's route does its work in there."""

    def waiting(route: Callable[..., Answer]) -> Callable[..., Awaitable[Answer]]:
        @wraps(route)
        async def in_the_room(**asked: object) -> Answer:
            try:
                return await room.run(partial(route, **asked))
            except RoomFull:
                raise TooManyAtTheDoor from None

        return in_the_room

    return waiting
