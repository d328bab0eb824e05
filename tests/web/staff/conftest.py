"""The console over a real database in a temporary folder. The engine is not asked for anything here."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.settings import Settings
from assistant.web.app import create_app
from assistant.web.services import Services
from tests.support.desk import Desk
from tests.support.factories import example_profile, make_words
from tests.support.staff_factories import PASSWORD


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
    return create_app(Services(settings, db, example_profile(), make_words(), engine=None, turns=None))


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
