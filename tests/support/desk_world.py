"""A whole service with a colleague at its desk and a clock that can be set forward, for what plays days in real
browsers.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from assistant import clock
from assistant.records import conversations
from assistant.records.database import Database
from assistant.records.models import Base, Message, Staff
from assistant.staff.sessions import StaffMember, open_session
from assistant.staff.talk import Desk
from tests.support.factories import FakeEngine, answering, example_profile, make_services, make_staff, make_words
from tests.support.served import served


@dataclass
class World:
    """One service with its records, and a clock that sleeps set forward."""

    db: Database
    staff_id: UUID
    address: str
    slept: timedelta = timedelta()

    @property
    def member(self) -> StaffMember:
        return StaffMember(self.staff_id, "Priya Shah", "liaison")

    @property
    def desk(self) -> Desk:
        return Desk(make_words(), example_profile())

    def signed_in(self) -> str:
        with self.db.begin() as session:
            return open_session(session, session.get_one(Staff, self.staff_id), now=clock.now())

    def said(self, conversation_id: UUID) -> list[Message]:
        with self.db.read() as session:
            return list(conversations.messages_after(session, conversation_id))

    def newest(self) -> UUID:
        with self.db.read() as session:
            return conversations.newest_first(session, most=1)[0].id


@contextmanager
def service() -> Iterator[World]:
    with tempfile.TemporaryDirectory() as folder:
        db = Database(f"sqlite:///{Path(folder)}/records.db")
        Base.metadata.create_all(db.engine)
        with db.begin() as session:
            staff_id = make_staff(session).id
        engine = FakeEngine(lambda told: answering("legal_right"))
        here = make_services(db, engine, var_dir=Path(folder), conversations_an_hour=100_000, messages_a_minute=100_000)
        with served(here) as address, _the_time_of(World(db, staff_id, address)) as world:
            yield world
        db.close()


@contextmanager
def _the_time_of(world: World) -> Iterator[World]:
    before = clock.now
    clock.now = lambda: datetime.now(UTC) + world.slept
    try:
        yield world
    finally:
        clock.now = before
