"""The console in the machine's real Chromium, over the real service; only the engine is made up."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.factories import FakeEngine, make_services
from tests.support.served import served
from tests.support.staff_factories import make_account

EMAIL = "priya@northgate.example"


@pytest.fixture
def address(db, engine: FakeEngine, tmp_path: Path) -> Iterator[str]:
    with db.begin() as session:
        make_account(session, email=EMAIL, role="lead")
    here = make_services(db, engine, var_dir=tmp_path)
    with served(here) as address:
        yield address
