"""The machine's real Chromium, started once for all of these tests."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.support.served import OPTIONS, chromium


@pytest.fixture(scope="session")
def playwright_here() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright_here: Playwright) -> Iterator[Browser]:
    path = chromium()
    if path is None:
        pytest.fail("These tests need Chromium: apt-get install chromium")
    browser = playwright_here.chromium.launch(executable_path=path, args=OPTIONS)
    yield browser
    browser.close()
