"""The console in the machine's real Chromium, over the real service; only the engine is made up."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from assistant.web.app import create_app
from tests.support.factories import FakeEngine, make_services
from tests.support.staff_factories import make_account

EMAIL = "priya@northgate.example"


@pytest.fixture
def address(db, engine: FakeEngine, tmp_path: Path) -> Iterator[str]:
    with db.begin() as session:
        make_account(session, email=EMAIL, role="lead")
    here = make_services(db, engine, var_dir=tmp_path)
    server = uvicorn.Server(uvicorn.Config(create_app(here), host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()
