"""The real pages in the machine's real Chromium, over the real service; only the engine is made up."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from assistant.hospital.look import Look
from assistant.settings import ROOT
from tests.browser.states.stage import stages
from tests.support.chat_window import ChatWindow
from tests.support.factories import FakeEngine, answering, make_services
from tests.support.portal_tokens import AUDIENCE, ISSUER, public_pem
from tests.support.served import served

PORTAL = "http://portal.test"
KEY = {"portal_public_key": public_pem("ES256"), "portal_issuer": ISSUER, "portal_audience": AUDIENCE}


@contextmanager
def serving(db, engine: FakeEngine, folder: Path, *, look: dict | None = None, **settings: Any) -> Iterator[str]:
    """The address of a service with this look of the hospital."""
    here = make_services(db, engine, var_dir=folder, conversations_an_hour=1000, **settings)
    if look is not None:
        own = Look.model_validate(look, context={"folder": ROOT / "hospital"})
        here = replace(here, profile=here.profile.model_copy(update={"look": own}))
    with served(here) as address:
        yield address


@pytest.fixture
def address(db, engine: FakeEngine, tmp_path: Path) -> Iterator[str]:
    engine.reply = lambda told: answering("legal_right")
    with serving(db, engine, tmp_path, allowed_origins=(PORTAL,), **KEY) as address:
        yield address


@pytest.fixture(scope="module")
def opened(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Opens a stage on which a state can be played (tests/browser/states)."""
    with stages(browser, tmp_path_factory.mktemp("states")) as opened:
        yield opened


@pytest.fixture
def window(browser: Browser, address: str) -> Iterator[ChatWindow]:
    """A desk: a keyboard, a mouse, a wide screen."""
    with ChatWindow.open(browser, address) as window:
        yield window


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[ChatWindow]:
    with ChatWindow.open(
        browser, address, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    ) as window:
        yield window


@pytest.fixture
def without_javascript(browser: Browser, address: str) -> Iterator[ChatWindow]:
    with ChatWindow.open(browser, f"{address}/plain", java_script_enabled=False) as window:
        yield window
