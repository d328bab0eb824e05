"""The chat as a family handles it: what they type, press and read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Route, expect

POSTS = "**/api/v1/conversations/*/messages"
expect.set_options(timeout=20_000)  # ms; other tests run beside, perhaps on two cores
NOISE = ("Failed to load resource",)  # replies that a test makes fail


class ChatWindow:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []  # what the browser's console says of our own code
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self._hear(said.type, said.text))

    @classmethod
    @contextmanager
    def open(cls, browser: Browser, address: str, **device: Any) -> Iterator["ChatWindow"]:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **device})
        context.set_default_timeout(10_000)
        window = cls(context.new_page())
        window.page.goto(address)
        yield window
        context.close()
        assert window.complaints == []

    @property
    def box(self) -> Locator:
        return self.page.get_by_label("Write your message")

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def said(self) -> Locator:
        """Every message, card and failure, in order."""
        return self.log.locator("> *")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def write(self, text: str) -> None:
        self.box.fill(text)
        self.button("Send").click()

    def ask(self, text: str) -> None:
        """Write, and wait for what comes back."""
        expect(self.said.first).to_be_visible()
        before = self.said.count()
        self.write(text)
        expect(self.said.nth(before + 1)).to_be_visible()

    def more(self, name: str) -> None:
        self.unfold("More choices", name)

    def plan(self, name: str) -> None:
        self.unfold("Our plan", name)

    def unfold(self, list_name: str, name: str) -> None:
        self.page.locator("summary").get_by_text(list_name, exact=True).click()
        self.button(name).click()

    @contextmanager
    def held(self, pattern: str) -> Iterator[None]:
        """Requests like this wait until the block is left."""
        waiting: list[Route] = []
        self.page.route(pattern, lambda route: waiting.append(route))
        yield
        for route in waiting:
            route.continue_()
        self.page.unroute(pattern)

    def posts_fail(self, times: int, *, status: int | None = None, body: dict | None = None) -> list[str]:
        """The next posts do not arrive, or get this answer. The list fills with the message ids that were posted."""
        ids: list[str] = []

        def answer(route: Route) -> None:
            if route.request.method != "POST":
                route.continue_()
                return
            ids.append(route.request.post_data_json["id"])
            if len(ids) > times:
                route.continue_()
            elif status is None:
                route.abort()
            else:
                route.fulfill(status=status, json=body or {})

        self.page.route(POSTS, answer)
        return ids

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(noise in text for noise in NOISE):
            self.complaints.append(text)
