"""A person takes a conversation while the assistant is about to speak: not a word of it may come after.

`python -m tests.soak.take_over 1000` races a family's message and a take-over, 0 to 300 ms apart, against a service's
own code and records (a file of SQLite, the queue of writers, an engine that takes 5 to 250 ms). Prints what was lost.
"""

import random
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import UUID, uuid4

from assistant.records import conversations
from assistant.records.database import Database
from assistant.records.models import Base
from assistant.staff.sessions import StaffMember
from assistant.staff.talk import Desk
from tests.support.factories import (
    FakeEngine,
    answering,
    example_profile,
    make_conversation,
    make_staff,
    make_turns,
    make_words,
)

AT_ONCE, EACH = 8, 0.3


def main(tries: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        db = Database(f"sqlite:///{Path(folder)}/records.db")
        Base.metadata.create_all(db.engine)
        with db.begin() as session:
            staff = make_staff(session)
            member = StaffMember(staff.id, staff.name, staff.role)
        turns = make_turns(db, FakeEngine(_slowly), screen=None, a_minute=1000)
        desk = Desk(make_words(), example_profile())
        with ThreadPoolExecutor(AT_ONCE) as pool:
            found = Counter(pool.map(lambda _: _race(db, turns, desk, member), range(tries)))
        db.close()
    print(f"{tries} races: {dict(found)}")
    return found["spoke after"]


def _slowly(told: object) -> object:
    time.sleep(random.uniform(0.005, 0.25))
    return answering("waiting_time")


def _race(db: Database, turns: object, desk: Desk, member: StaffMember) -> str:
    with db.begin() as session:
        conversation_id = make_conversation(session).id
    family = threading.Thread(target=_write, args=(turns, conversation_id))
    family.start()
    time.sleep(random.uniform(0, EACH))
    with db.begin() as session:
        desk.take_over(session, conversation_id, member, seen_holder=None)
        desk.reply(
            session,
            conversation_id,
            member,
            "I am here.",
            longest=4000,
            shown=conversations.locked(session, conversation_id).next_seq - 1,
        )
    family.join()
    return _order(db, conversation_id)


def _write(turns: object, conversation_id: UUID) -> None:
    turns.take(conversation_id, uuid4(), text="how long does it take")


def _order(db: Database, conversation_id: UUID) -> str:
    with db.read() as session:
        said = conversations.messages_after(session, conversation_id)
    joined = next(one.seq for one in said if one.sender == "system" and "is here now" in one.text)
    asked = next(one.seq for one in said if one.sender == "family")
    spoken = [one.seq for one in said if one.sender == "assistant" and one.seq > asked]
    if any(seq > joined for seq in spoken):
        return "spoke after"
    return "spoke before" if spoken else "silent"


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
