"""The console over a real database in a temporary folder. The engine is not asked for anything here."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from assistant import slow_hash
from assistant.answers.load import load_answers, load_sources
from assistant.answers.wording import Wording
from assistant.conversations.words import Words
from assistant.hospital.profile import load
from assistant.records.database import Database
from assistant.records.models import Base
from assistant.settings import ROOT, Settings
from assistant.web.app import create_app
from assistant.web.services import Services
from tests.support.desk import Desk
from tests.support.staff_factories import PASSWORD

PROFILE = load(ROOT / "hospital" / "example.yml")


@pytest.fixture(autouse=True)
def quick_argon2(monkeypatch):
    """The real one is slow on purpose."""
    monkeypatch.setattr(slow_hash, "_argon2", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))


@pytest.fixture
def db(tmp_path: Path):
    database = Database(f"sqlite:///{tmp_path}/records.db")
    Base.metadata.create_all(database.engine)
    yield database
    database.close()


@pytest.fixture
def settings(request, tmp_path: Path) -> Settings:
    """Parametrized, the parameter is the public address."""
    return Settings(
        engine_secret="for tests " * 4,
        var_dir=tmp_path,
        smtp_url=None,
        public_url=getattr(request, "param", ""),
        _env_file=None,
    )


@pytest.fixture
def app(db, settings):
    words = Words(Wording(load_answers(), load_sources(), PROFILE), PROFILE)
    return create_app(Services(settings, db, PROFILE, words, engine=None, turns=None))


@pytest.fixture
def open_desk(app, settings):
    """A browser each time it is called; with an account's address it is signed in."""

    def desk(email: str | None = None) -> Desk:
        home = settings.public_url or "http://testserver"
        browser = Desk(TestClient(app, base_url=home, follow_redirects=False, headers={"accept": "text/html"}))
        if email:
            assert browser.sign_in(email, PASSWORD).status_code == 303
        return browser

    return desk
