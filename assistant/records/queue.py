"""Writers of one process stand in a queue, in the order in which they came.

SQLite lets one write at a time, and its own lock is not fair: who asks again a moment later may be overtaken for ever,
and is refused in the end. Behind this queue the lock is free when it is asked for, but for other processes.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import TimeoutError


class Queue:
    def __init__(self, patience: float) -> None:
        """`patience`: seconds after which whoever waits is refused."""
        self._patience = patience
        self._mutex = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._held = False

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Raises SQLAlchemy's TimeoutError: to whoever asks it is the records that do not answer."""
        self._enter()
        try:
            yield
        finally:
            self._leave()

    def _enter(self) -> None:
        with self._mutex:
            if not self._held and not self._waiting:
                self._held = True
                return
            called = threading.Event()
            self._waiting.append(called)
        if called.wait(self._patience):
            return
        with self._mutex:
            if called.is_set():  # in the very moment in which we gave up
                return
            self._waiting.remove(called)
        raise TimeoutError("the queue of writers does not move")

    def _leave(self) -> None:
        with self._mutex:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._held = False
