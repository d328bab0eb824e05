"""The main job in a real Chromium, through the page's own buttons: a family asks and passes it on, staff in a second
browser acknowledge it.
"""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.support.chat_window import ChatWindow
from tests.support.filling_in import ANSWERS, PRESS, STEPS
from tests.support.real_system import System
from tests.support.staff_console import PASSWORD

SECONDS = 20_000  # in milliseconds: the machine may be busy
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def own_system(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Its first-account link has not been used."""
    with System(tmp_path_factory.mktemp("browser")) as running:
        running.wait_ready()
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(
        (
            found
            for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
            if (found := shutil.which(name))
        ),
        None,
    )
    assert path, "This test needs Chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


def test_a_family_asks_and_passes_it_on_and_staff_acknowledge_it(own_system: System, browser: Browser):
    with (
        ChatWindow.open(browser, own_system.url, **PHONE) as window,
        ChatWindow.open(browser, own_system.first_link()) as console,
    ):
        window.page.set_default_timeout(SECONDS)
        join(console.page)
        window.ask("do we have a legal right to a second opinion for our daughter?")
        expect(window.log.get_by_role("heading", name="Is a second opinion a legal right?")).to_be_visible()

        window.ask("can you pass a message to her team please")
        for step in STEPS:
            answer(window, ANSWERS[step])
        sent = window.said.last
        expect(sent).to_contain_text("reference", ignore_case=True, timeout=SECONDS)
        reference = own_system.value("SELECT reference FROM handoffs")
        assert reference and reference in sent.inner_text()

        row = console.page.get_by_role("link", name=re.compile(reference))
        expect(row).to_be_visible(timeout=SECONDS)  # the list renews itself
        row.click()
        expect(console.page.get_by_text(ANSWERS["message"])).to_be_visible()
        console.page.get_by_role("button", name=re.compile("acknowledge", re.IGNORECASE)).click()
        expect(console.page.get_by_text("Ruth Adeyemi").first).to_be_visible()
        window.ask("what happened to my message")
        expect(window.said.last).to_contain_text("Ruth from")


def join(page: Page) -> None:
    page.get_by_label("Your name").fill("Ruth Adeyemi")
    page.get_by_label("Your work email address").fill("ruth.adeyemi@northgate.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Make my account").click()
    page.wait_for_url("**/staff")


def answer(window: ChatWindow, words: str) -> None:
    before = window.said.count()
    if words.startswith(PRESS):
        window.log.get_by_role("button", name=words.removeprefix(PRESS), exact=True).last.click()
    else:
        window.write(words)
    expect(window.said.nth(before + 1)).to_be_visible(timeout=SECONDS)
