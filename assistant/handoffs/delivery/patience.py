"""A delivery that has an end. A receiver that sends a letter a second keeps within every timeout of a connection, and
would hold up all that stand behind it.
"""

import threading
from collections.abc import Callable

from assistant.post import NotDelivered


def within(seconds: float, work: Callable[[], str]) -> str:
    """What `work` gives or raises; NotDelivered when it takes longer. Its thread is left to itself then: what it still
    does carries the same id, which receivers know.
    """
    done: list[str] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:  # noqa: BLE001 - handed on below, to whoever waits
            failed.append(error)

    thread = threading.Thread(target=run, name="delivery", daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not done:
        raise NotDelivered("TooSlow")
    return done[0]
