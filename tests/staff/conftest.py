import pytest
from argon2 import PasswordHasher

from assistant import slow_hash
from assistant.records.database import Database
from assistant.records.models import Base


@pytest.fixture(autouse=True)
def quick_argon2(monkeypatch):
    """The real one is slow on purpose."""
    monkeypatch.setattr(slow_hash, "_argon2", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))


@pytest.fixture
def db(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/records.db")
    Base.metadata.create_all(database.engine)
    yield database
    database.close()


@pytest.fixture
def session(db):
    with db.begin() as session:
        yield session
