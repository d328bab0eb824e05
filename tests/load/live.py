"""How soon a colleague sees what a family does: `python -m tests.load.live 100`, in the test environment.

A real browser shows the list and a conversation, others do the same. From the service's taking a message (or a
request for a person) to its words on the page, as the browser shows them. `--desks N`: how many pages are open. Ends
with 1 when one in twenty takes longer than MOST seconds.
"""

import argparse
import random
import sys
import time
from uuid import uuid4

import httpx
from playwright.sync_api import Page, sync_playwright

from assistant.web.roles import STAFF_COOKIE
from tests.evaluation.nlu.measure import percentile
from tests.support.desk_world import World, service
from tests.support.served import chromium

MOST = 2.0
TABLE = "| what | n | median, s | 95th percentile, s | slowest, s |\n| --- | --- | --- | --- | --- |"


class Chat:
    def __init__(self, address: str) -> None:
        self._http = httpx.Client(base_url=f"{address}/api/v1", timeout=30)
        opened = self._http.post("/conversations", json={}).raise_for_status().json()
        self.id, self._token = opened["conversation_id"], opened["token"]

    def post(self, what: str, **said: str) -> None:
        headers = {"Authorization": f"Bearer {self._token}"}
        self._http.post(f"/conversations/{self.id}/{what}", json=said or None, headers=headers).raise_for_status()

    def write(self, text: str) -> None:
        self.post("messages", id=str(uuid4()), text=text)


def seen(page: Page, css: str, words: str, act: object) -> float:
    """Seconds from the service's answer to the words on the page."""
    act()  # type: ignore[operator]
    began = time.monotonic()
    page.locator(css, has_text=words).first.wait_for(timeout=20_000)
    return time.monotonic() - began


def measure(world: World, times: int, desks: int) -> dict[str, list[float]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context()
        cookie = {"name": STAFF_COOKIE, "value": world.signed_in(), "url": f"{world.address}/staff"}
        context.add_cookies([cookie])  # type: ignore[list-item]
        chat = Chat(world.address)
        pages = [context.new_page() for _ in range(desks)]
        for place, page in enumerate(pages):
            page.goto(f"{world.address}/staff" + (f"/conversations/{chat.id}" if place % 2 else ""))
        took: dict[str, list[float]] = {
            "a message in an open conversation": [],
            "a request for a person on the list": [],
        }
        for number in range(times):
            time.sleep(random.uniform(0, 1.5))  # at any moment of the page's own clock
            words = f"please {'abcdefghij'[number % 10]} kettle {'x' * (1 + number // 10)}"
            took["a message in an open conversation"].append(
                seen(pages[1], ".console-transcript .console-words", words, lambda words=words: chat.write(words))
            )
        for _ in range(times):
            time.sleep(random.uniform(0, 1.5))
            other = Chat(world.address)
            took["a request for a person on the list"].append(
                seen(pages[0], "a", other.id[:8], lambda other=other: other.post("person"))
            )
        browser.close()
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("times", type=int)
    parser.add_argument("--desks", type=int, default=4)
    options = parser.parse_args()
    with service() as world:
        took = measure(world, options.times, options.desks)
    print(TABLE)
    for what, seconds in took.items():
        middle, late = percentile(seconds, 0.5), percentile(seconds, 0.95)
        print(f"| {what} | {len(seconds)} | {middle:.2f} | {late:.2f} | {max(seconds):.2f} |")
    return int(any(percentile(seconds, 0.95) > MOST for seconds in took.values()))


if __name__ == "__main__":
    sys.exit(main())
