"""A turn that waits for another of its conversation is woken when that is answered, here. Of one that another process
answers it hears by looking again.
"""

import threading
import weakref
from uuid import UUID


class Answered:
    def __init__(self) -> None:
        self._events: weakref.WeakValueDictionary[UUID, threading.Event] = weakref.WeakValueDictionary()
        self._lock = threading.Lock()

    def wait(self, conversation_id: UUID, seconds: float) -> None:
        """Until a turn of this conversation is answered, or so long."""
        with self._lock:
            event = self._events.get(conversation_id)
            if event is None:
                event = self._events[conversation_id] = threading.Event()
        event.wait(seconds)

    def tell(self, conversation_id: UUID) -> None:
        with self._lock:
            event = self._events.pop(conversation_id, None)
        if event is not None:
            event.set()
