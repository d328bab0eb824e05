import shutil

import pytest

from assistant.records.database import Database
from assistant.records.migrate import migrate
from tests.factories import MONDAY_MORNING, FakeEngine, SetClock, make_services


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
