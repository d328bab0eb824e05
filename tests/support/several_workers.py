"""Run as a process of its own: a delivery worker among others, until nothing is left. Writes a line for everything it
delivers.

Arguments: the database's address, and the file that stands for the receiver.
"""

import os
import sys
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


def main(url: str, taken: str) -> None:
    db = Database(url)
    worker = Worker(db, {"email": receiver(Path(taken)), "webhook": receiver(Path(taken))})
    while True:
        worker.work()
        with db.read() as session:
            if not any(state == "waiting" for _, state in outbox.counts(session)):
                break
    db.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
