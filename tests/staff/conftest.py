import pytest

from assistant.records.database import Database
from assistant.records.models import Base


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
