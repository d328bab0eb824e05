"""Chats that many tests begin with: what the family said until then is said once, and each test gets the records as
they stood behind it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from assistant.records.database import Database
from tests.support.factories import Chat, make_chat, make_turns
from tests.support.form_engine import FormEngine


class BegunChats:
    def __init__(self) -> None:
        self._kept: dict[tuple[str, ...], tuple[sqlite3.Connection, UUID, dict[str, UUID]]] = {}

    def chat(self, db: Database, *said: str) -> Chat:
        """A family's chat, the handoff's form behind it, after it `said` this. `db` is new, and holds it afterwards."""
        known = next((said[:end] for end in range(len(said), -1, -1) if said[:end] in self._kept), None)
        if known is None:
            chat, known = make_chat(db, FormEngine(db)), ()
        else:
            records, conversation_id, seen = self._kept[known]
            with _records(db) as new:
                records.backup(new)
            chat = Chat(make_turns(db, FormEngine(db)), conversation_id)
            chat.seen = dict(seen)
        for end in range(len(known), len(said)):
            chat.say(said[end])
            records = sqlite3.connect(":memory:")
            with _records(db) as now:
                now.backup(records)
            self._kept[said[: end + 1]] = records, chat.conversation_id, dict(chat.seen)
        return chat

    def close(self) -> None:
        for records, _, _ in self._kept.values():
            records.close()


@contextmanager
def _records(db: Database) -> Iterator[sqlite3.Connection]:
    connection = db.engine.raw_connection()
    try:
        yield connection.driver_connection
    finally:
        connection.close()
