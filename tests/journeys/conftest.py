"""One real system for all journeys that leave it whole. Those that break something start their own (`with
System(...)`).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.family_chat import Chat
from tests.support.real_system import System, model_dir

# Secrets that the service alone may have; nothing is sent anywhere by them.
SECRETS = {
    "PORTAL_SECRET": "a portal's secret of thirty-two or more",
    "PORTAL_ISSUER": "https://portal.invalid",
    "PORTAL_AUDIENCE": "assistant",
    "WEBHOOK_SECRET_BEFORE": "no setting of ours, but somebody's secret all the same",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A journey waits for real processes; on a busy machine that takes a while."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.timeout(600))


@pytest.fixture(scope="session")
def trained() -> Path:
    if not (model_dir() / "model.tar.gz").exists():
        pytest.fail("There is no trained model. `make test` trains one; so does `make run`.")
    return model_dir()


@pytest.fixture(scope="session")
def system(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    with System(tmp_path_factory.mktemp("system"), **SECRETS) as running:
        running.wait_ready()
        yield running
        assert running.end() == (0, []), "SIGTERM must end everything"


@pytest.fixture
def chat(system: System) -> Chat:
    return Chat.open(system.http)
