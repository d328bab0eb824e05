"""A turn in records that hold very many conversations, beside one in empty records, one after the other in one run.

`python -m tests.load.many 100000`, in the test environment. The engine is made up, so what is timed is our own part:
reading, screening, deciding, two commits. Ends with 1 when it takes more than MOST times as long.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from statistics import mean
from typing import Any
from uuid import uuid4

from sqlalchemy import insert

from assistant import clock
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Choice, Conversation, Message, Turn
from assistant.safety.screen import load_trained_screen
from tests.evaluation.nlu.measure import percentile
from tests.support.factories import FakeEngine, answering, make_chat, make_turns

MOST = 1.2
MESSAGES = 4  # of the family, in each conversation
TIMES, WARM_UP = 200, 20
BATCH = 500
TEXTS = ("is there a legal right to this", "how long does it take", "what if they say no", "thank you", "who asks")


def fill(db: Database, conversations: int) -> None:
    for first in range(0, conversations, BATCH):
        rows = [list(_rows(number)) for number in range(first, min(first + BATCH, conversations))]
        with db.begin() as session:
            for table in (Conversation, Turn, Message, Choice):
                session.execute(insert(table), [row for one in rows for kind, row in one if kind is table])


def _rows(number: int) -> Iterator[tuple[Any, dict[str, Any]]]:
    id, at = uuid4(), clock.now() - timedelta(minutes=number % 40_000)
    yield (
        Conversation,
        {
            "id": id,
            "token_hash": f"{number:064d}",
            "channel": "website",
            "mode": "assistant",
            "created_at": at,
            "last_message_at": at,
            "next_seq": 2 * MESSAGES + 1,
            "nation_asked": False,
            "unsure_in_a_row": 0,
        },
    )
    for turn in range(MESSAGES):
        turn_id, answer_id = uuid4(), uuid4()
        times = {"created_at": at, "answered_at": at}
        yield Turn, {"id": turn_id, "conversation_id": id, "client_id": uuid4(), "state": "answered", **times}
        for place, (message_id, sender) in enumerate(((uuid4(), "family"), (answer_id, "assistant"))):
            said = {"sender": sender, "text": TEXTS[turn % len(TEXTS)], "created_at": at}
            yield (
                Message,
                {"id": message_id, "conversation_id": id, "turn_id": turn_id, "seq": 2 * turn + place + 1, **said},
            )
        for position in range(2):
            offer = {"title": "Talk to a person", "payload": {"intent": "request_person"}, "position": position}
            yield Choice, {"id": uuid4(), "conversation_id": id, "message_id": answer_id, **offer}


def timed(empty: Database, full: Database) -> dict[str, list[float]]:
    engine = FakeEngine(lambda told: answering("legal_right"))
    screen = load_trained_screen()
    chats = {
        name: make_chat(db, engine, turns=make_turns(db, engine, screen=screen, a_minute=1_000_000))
        for name, db in (("empty", empty), ("full", full))
    }
    took: dict[str, list[float]] = {name: [] for name in chats}
    for number in range(TIMES + WARM_UP):
        for name, chat in chats.items():
            began = time.perf_counter()
            chat.say(TEXTS[number % len(TEXTS)])
            if number >= WARM_UP:
                took[name].append((time.perf_counter() - began) * 1000)
    return took


def main(conversations: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        dbs = {}
        for name in ("empty", "full"):
            url = f"sqlite:///{Path(folder) / name}.db"
            migrate(url)
            dbs[name] = Database(url)
        fill(dbs["full"], conversations)
        took = timed(dbs["empty"], dbs["full"])
        size = (Path(folder) / "full.db").stat().st_size / 1e6
    figures = {
        name: {"mean_ms": round(mean(times), 1), "p95_ms": round(percentile(times, 0.95), 1)}
        for name, times in took.items()
    }
    ratio = mean(took["full"]) / mean(took["empty"])
    told = {"conversations": conversations, "database_mb": round(size), **figures, "ratio": round(ratio, 2)}
    print(json.dumps(told, indent=1))
    return int(ratio > MOST)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conversations", type=int, nargs="?", default=100_000)
    sys.exit(main(parser.parse_args().conversations))
