"""Conversations as a screen reader has them.

`python -m tests.soak.heard 200` plays as many in a real Chromium, each made up by its number: answers, danger, faults,
lists, refusals, staff, a reload in the middle. After each event the accessibility tree of the messages must hold the
words that are to be seen; in the end each message must have been announced once, and what a reload brought back not
again. `--first N` begins with that number.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.states import in_chat
from tests.browser.states.stage import Stage, stages
from tests.support.chat_window import POSTS
from tests.support.screen_reader import heard, in_the_tree, listen, seen
from tests.support.served import OPTIONS, chromium

FEWEST, MOST = 5, 11  # events of a conversation
CALM = (in_chat.RIGHT, "what should i ask them", "we are so tired of waiting", "can we talk in another language")
DANGER = (in_chat.DANGER, "i want to kill myself", "he has been hitting me and i am scared of him")
IN_BETWEEN = {"", "Sending", "Still trying to send", "Not sent", "No answer yet", "Seen by hospital staff"}
BESIDE = (", you chose this", "Thank you", "Copied.")


class Conversation:
    def __init__(self, stage: Stage, number: int) -> None:
        self.stage, self._chance = stage, random.Random(number)
        self.faults: list[str] = []
        self.messages = 0
        self._written = 0
        listen(stage.page)
        in_chat.opened(stage)

    def play(self) -> None:
        events: list[Callable[[], None]] = [
            *[self._calm] * 4,
            *[self._danger] * 2,
            self._language,
            self._choice,
            self._choice,
            self._fault,
            self._refused,
            self._person,
            *[self._staff] * 2,
            self._reload,
            self._code,
            self._look,
        ]
        for _ in range(self._chance.randint(FEWEST, MOST)):
            event = self._chance.choice(events)
            event()
            self._settle()
            if not self._tree_is_what_is_seen():
                self.faults.append(f"after {event.__name__} the tree is not what is seen")
        self._announced()

    def _tree_is_what_is_seen(self) -> bool:
        """Beside a person an answer may come between the two looks."""
        for _ in range(5):
            if in_the_tree(self.stage.page) == seen(self.stage.page):
                return True
            self.stage.page.wait_for_timeout(200)
        return False

    def _announced(self) -> None:
        found = heard(self.stage.page)
        self.messages += len(found.messages)
        told = [times for times, _ in found.messages]
        first = next((at for at, times in enumerate(told) if times), len(told))  # what was there when it was opened
        for times, words in found.messages[first:]:
            if times != 1:
                self.faults.append(f"announced {times} times: {words[:60]!r}")
        for words in found.asides:
            if words not in IN_BETWEEN and not words.startswith(BESIDE):
                self.faults.append(f"announced inside a message: {words[:60]!r}")
        standing = [words for _, words in found.messages]
        for words in found.gone:
            if any(words and words in one for one in standing):
                self.faults.append(f"announced, taken away and announced again: {words[:60]!r}")

    def _settle(self) -> None:
        self.stage.page.wait_for_function(
            "() => document.querySelector('second-opinion-chat').shadowRoot.querySelector('.thinking').hidden"
        )
        self.stage.page.wait_for_timeout(60)

    def _write(self, text: str) -> None:
        self._written += 1
        self.stage.window.write(f"{text} {'again ' * (self._written % 3)}".strip())

    def _calm(self) -> None:
        self._write(self._chance.choice(CALM))

    def _danger(self) -> None:
        self._write(self._chance.choice(DANGER))

    def _language(self) -> None:
        self._write(self._chance.choice((in_chat.POLISH, in_chat.ARABIC)))

    def _choice(self) -> None:
        can = self.stage.window.log.locator(".choice[aria-disabled=false]")
        if can.count():
            can.nth(self._chance.randrange(can.count())).click()

    def _fault(self) -> None:
        self.stage.engine.fails()
        self._write("is there anybody")
        self._settle()
        self.stage.engine.fault = None

    def _refused(self) -> None:
        page = self.stage.page
        page.route(POSTS, lambda route: route.fulfill(status=403, json={"code": "x", "title": "This was not sent."}))
        self._write("please look at this")
        page.get_by_role("button", name="Try again").last.wait_for()
        page.unroute(POSTS)
        if self._chance.random() < 0.7:
            page.get_by_role("button", name="Try again").last.click()

    def _person(self) -> None:
        person = self.stage.page.locator(".menu").get_by_role("button", name="Talk to a person", exact=True)
        if person.is_visible():
            person.click()

    def _staff(self) -> None:
        self._written += 1
        self.stage.staff_write(f"Hello from the ward, message {self._written}.\n\nYou can ring 01632 960 100.")
        self._look()

    def _look(self) -> None:
        self.stage.page.evaluate("document.querySelector('second-opinion-chat').look()")

    def _code(self) -> None:
        self.stage.window.more("Carry on later on another device")

    def _reload(self) -> None:
        self._announced()
        self.stage.page.reload()
        self.stage.window.said.first.wait_for()
        self.stage.page.wait_for_timeout(60)
        again = [words[:60] for times, words in heard(self.stage.page).messages if times]
        self.faults.extend(f"announced again after a reload: {words!r}" for words in again)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("conversations", type=int)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    faults = messages = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=OPTIONS)
        with stages(browser, Path(folder)) as opened:
            for number in range(options.first, options.first + options.conversations):
                with opened() as stage:
                    conversation = Conversation(stage, number)
                    conversation.play()
                messages += conversation.messages
                faults += len(conversation.faults)
                for one in conversation.faults:
                    print(f"conversation {number}: {one}", flush=True)
        browser.close()
    print(f"{options.conversations} conversations, {messages} messages, faults: {faults}")
    return 1 if faults or not messages else 0


if __name__ == "__main__":
    sys.exit(main())
