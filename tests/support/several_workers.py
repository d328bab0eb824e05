"""Run as a process of its own: a delivery worker among others, until nothing is left. Writes a line for everything it
delivers.
"""

import os
import time
from pathlib import Path

from assistant.handoffs.delivery.channel import Outgoing
from assistant.handoffs.delivery.worker import Worker
from assistant.records import outbox
from assistant.records.database import Database


def receiver(taken: Path):
    def deliver(outgoing: Outgoing) -> str:
        time.sleep(0.002)  # another may try the same one meanwhile
        with open(
            taken, "ab", buffering=0
        ) as file:  # one small write at the end of a file is whole, however many write
            file.write(f"{outgoing.entry_id} {outgoing.event} {outgoing.handoff.reference} {os.getpid()}\n".encode())
        return "test"

    return deliver


def work(url: str, taken: Path) -> None:
    """`url` of the records; `taken` is the file that stands for the receiver."""
    db = Database(url)
    worker = Worker(db, {"email": receiver(taken), "webhook": receiver(taken)})
    while True:
        worker.work()
        with db.read() as session:
            if not any(state == "waiting" for _, state in outbox.counts(session)):
                break
    db.close()
