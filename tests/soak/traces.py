"""A family's chat and a colleague's page of it, in real browsers, while everything between them goes wrong.

`python -m tests.soak.traces 500` plays as many days, each made up by its number: requests that never arrive, answers
that are lost, late or doubled, dead networks, reloads, hours of sleep, ended sessions, take-over and hand-back. When
the network is well again both pages must show every message of the records once and in order, and nothing that was
sent, or typed at the desk, may be gone. Prints what was not so. `--first N` begins with that number.
"""

import argparse
import random
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from datetime import timedelta
from uuid import UUID

from playwright.sync_api import Browser, BrowserContext, Error, Locator, sync_playwright

from assistant.staff.errors import ConsoleError
from assistant.web.roles import STAFF_COOKIE
from tests.support.bad_network import BadNetwork
from tests.support.desk_world import World, service
from tests.support.served import chromium

WORDS = "river table window kettle ladder pillow candle button basket blanket pencil carpet saucer bucket".split()
FEWEST, MOST = 20, 36  # events of a day
ROUNDS = 40
# In one step, as eyes and hands do it: nobody types over words that have just come back into the box.
WRITE = """(box, text) => {
  if (box.value) return false;
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.form.requestSubmit();
  return true;
}"""
AT_ONCE = 2


class Family:
    """At the hospital's page. `sure` are words whose fate the page has to tell; those on their way at a reload may be
    lost, but not doubled.
    """

    def __init__(self, context: BrowserContext, address: str, chance: random.Random) -> None:
        self.context, self.page, self._address = context, context.new_page(), address
        self.network = BadNetwork(self.page, "**/api/v1/**", chance)
        self.sure: list[str] = []
        self.offline = False
        self.page.clock.install()
        self.page.goto(address)
        self.page.get_by_role("log").locator("> *").first.wait_for()

    def write(self, text: str) -> None:
        """What came back into the box is sent again first, as people do."""
        if self._box.evaluate(WRITE, text):
            self.sure.append(text)
        else:
            self.page.get_by_role("button", name="Send", exact=True).click()

    def reload(self) -> None:
        if self.offline:
            return
        self.network.well()
        self.page.reload()

    def go(self, *, offline: bool) -> None:
        self.offline = offline
        self.context.set_offline(offline)

    def settle(self) -> None:
        """The network is well: what says that it was not sent is sent again."""
        self.network.release()
        again = self.page.get_by_role("button", name="Try again")
        if again.count():
            with suppress(Error):  # an answer came meanwhile, and took it away
                again.first.click(timeout=2_000)
        elif self._box.is_visible() and self._box.input_value():
            self.page.get_by_role("button", name="Send", exact=True).click()
        self.page.clock.run_for(16_000)

    def shown(self) -> list[tuple[int, str]]:
        """Every message of the page: its number and its words."""
        return [
            (int(seq), text)
            for seq, text in self.page.get_by_role("log").evaluate(
                "log => [...log.children].map((one) => [one.dataset.seq ?? -1, one.textContent])"
            )
        ]

    @property
    def _box(self) -> Locator:
        return self.page.locator("#box")


class Colleague:
    """At the desk, with one conversation open."""

    def __init__(self, context: BrowserContext, world: World, conversation_id: UUID, chance: random.Random) -> None:
        self.context, self.page, self._world = context, context.new_page(), world
        self._place = f"{world.address}/staff/conversations/{conversation_id}"
        self.network = BadNetwork(self.page, "**/staff/**", chance)
        self.sent: list[str] = []
        self.typed = ""
        self.lost_typing, self.offline = 0, False
        self.page.clock.install()
        self.open()

    def open(self) -> None:
        """Signs in where the session has ended; what was typed is then in the box."""
        self.network.well()
        with suppress(Error):  # an older navigation was still on its way
            self.page.goto(self._place)
        if self.page.locator("#latest, #text, .console-transcript").count() == 0:
            token = self._world.signed_in()
            self.context.add_cookies([{"name": STAFF_COOKIE, "value": token, "url": f"{self._world.address}/staff"}])
            self.page.goto(self._place)

    def type(self, text: str) -> None:
        if self._box.count() and not self.typed:
            with suppress(Error):  # the page turned to another between two looks at it
                self._box.fill(text, timeout=3_000)
                self.typed = text

    def send(self) -> None:
        """After an error page the colleague looks whether the words are there, and writes them again if not."""
        if not self.typed or self.offline:
            return
        for _ in range(6):
            if self._has(self.typed):
                break
            if not self._here():
                self.open()
                continue
            if not self._box.count():  # handed back meanwhile
                self.typed = ""
                return
            try:
                self._box.fill(self.typed, timeout=3_000)  # the page may turn to another between two looks at it
                self.page.get_by_role("button", name="Send to the family").click(timeout=3_000)
                self.page.wait_for_load_state(timeout=3_000)
            except Error:
                self.network.well()
        self.sent.append(self.typed)
        self.typed = ""

    def go(self, *, offline: bool) -> None:
        self.offline = offline
        self.context.set_offline(offline)

    def came_back(self) -> None:
        """After a sleep: whoever was signed out signs in, and finds what they had typed."""
        self.network.well()
        self.page.clock.run_for(4_000)
        self.page.wait_for_timeout(150)
        if self._here():
            return
        self.open()
        if self.typed and self._box.count() and self._box.input_value().strip() != self.typed:
            self.lost_typing += 1
            self.typed = ""

    def shown(self) -> list[str]:
        return self.page.locator(".console-transcript > li .console-words").all_text_contents()

    def settle(self) -> None:
        """A page that says that it does not renew itself is reloaded."""
        if not self._here() or self.page.locator("[data-by-hand]").count():
            self.open()
        self.network.release()
        self.page.clock.run_for(3_200)

    def _here(self) -> bool:
        return self.page.url.startswith(self._place) and self.page.locator("#controls").count() > 0

    def _has(self, text: str) -> bool:
        return any(text in one for one in self.shown()) if self._here() else False

    @property
    def _box(self) -> Locator:
        return self.page.locator("textarea#text")


class Day:
    def __init__(self, browser: Browser, world: World, number: int) -> None:
        self._chance, self._world = random.Random(number), world
        at_home, at_work = browser.new_context(), browser.new_context()
        self._contexts = (at_home, at_work)
        self.family = Family(at_home, world.address, self._chance)
        self.conversation_id = world.newest()
        self.colleague = Colleague(at_work, world, self.conversation_id, self._chance)
        self._written = 0

    def play(self) -> Counter[str]:
        for _ in range(self._chance.randint(FEWEST, MOST)):
            self._chance.choice(self._events())()
        return self._judge()

    def close(self) -> None:
        for one in self._contexts:
            one.close()

    def _events(self) -> list:  # type: ignore[type-arg]
        family, colleague = self.family, self.colleague
        return [
            *[lambda: family.write(self._words("please"))] * 4,
            *[lambda: colleague.type(self._words("we"))] * 2,
            *[colleague.send] * 3,
            self._take_over,
            self._take_over,
            self._hand_back,
            lambda: family.go(offline=not family.offline),
            lambda: setattr(family.network, "bad", not family.network.bad),
            lambda: setattr(colleague.network, "bad", not colleague.network.bad),
            lambda: colleague.go(offline=self._chance.random() < 0.5),
            family.network.release,
            colleague.network.release,
            self._family_reloads,
            self._a_while,
            self._a_while,
            self._sleep,
        ]

    def _words(self, first: str) -> str:
        self._written += 1
        return " ".join((first, *self._chance.sample(WORDS, 4), "ab"[self._written % 2] * self._written))

    def _take_over(self) -> None:
        with self._world.db.begin() as session:
            self._world.desk.take_over(session, self.conversation_id, self._world.member, seen_holder=None)

    def _hand_back(self) -> None:
        if self.colleague.typed:
            return
        with suppress(ConsoleError), self._world.db.begin() as session:  # refused while the assistant has it
            self._world.desk.hand_back(session, self.conversation_id, self._world.member, knowing=10**6)

    def _family_reloads(self) -> None:
        there = {one.text for one in self._world.said(self.conversation_id)}
        self.family.sure = [one for one in self.family.sure if one in there]
        self.family.reload()

    def _a_while(self) -> None:
        for page in (self.family.page, self.colleague.page):
            page.clock.run_for(self._chance.randint(500, 12_000))
            page.wait_for_timeout(self._chance.randint(0, 60))

    def _sleep(self) -> None:
        asleep = timedelta(minutes=self._chance.choice((1, 20, 90, 300)))
        self._world.slept += asleep
        for page in (self.family.page, self.colleague.page):
            page.clock.fast_forward(int(asleep.total_seconds() * 1000))
        self.colleague.go(offline=False)
        self.colleague.came_back()

    def _judge(self) -> Counter[str]:
        family, colleague = self.family, self.colleague
        family.go(offline=False)
        colleague.go(offline=False)
        family.network.well()
        colleague.network.well()
        colleague.send()
        faults = Counter[str]()
        for _ in range(ROUNDS):
            family.settle()
            colleague.settle()
            family.page.wait_for_timeout(40)
            faults = self._looked_at()
            if not faults:
                break
        return faults + Counter({"typed at the desk and lost": colleague.lost_typing})

    def _looked_at(self) -> Counter[str]:
        """A page that turns to another under our eyes is looked at once more."""
        try:
            return self._faults()
        except Error as error:
            return Counter({f"not looked at: {str(error).splitlines()[0]}": 1})

    def _faults(self) -> Counter[str]:
        said = self._world.said(self.conversation_id)
        kept = Counter(one.text for one in said if one.sender in ("family", "staff"))
        faults = Counter[str]()
        faults["sent and lost"] = sum(not kept[one] for one in (*self.family.sure, *self.colleague.sent))
        faults["kept twice"] = sum(number - 1 for number in kept.values())
        shown = [seq for seq, _ in self.family.shown() if seq >= 0]
        faults["not on the family's page"] = len({one.seq for one in said} - set(shown))
        faults["twice on the family's page"] = len(shown) - len(set(shown))
        faults["out of order on the family's page"] = int(shown != sorted(shown))
        at_desk = [" ".join(one.split()) for one in self.colleague.shown()]
        faults["otherwise at the desk"] = int(
            len(at_desk) != len(said)
            or any(
                " ".join(one.text.split()) not in seen
                for one, seen in zip(said, at_desk, strict=True)
                if one.sender in ("family", "staff")
            )
        )
        return +faults


def play(numbers: list[int]) -> Counter[str]:
    """These days, one after the other, in one browser."""
    found = Counter[str]()
    with sync_playwright() as playwright, service() as world:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for number in numbers:
            day = Day(browser, world, number)
            try:
                faults = day.play()
            except Error as error:
                faults = Counter({f"not played to its end: {str(error).splitlines()[0]}": 1})
            try:
                found["messages"] += len(world.said(day.conversation_id))
                found["days"] += 1
                found += faults
                if faults:
                    found["days with a fault"] += 1
                    print(f"day {number}: {dict(faults)}", flush=True)
            finally:
                day.close()
        browser.close()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("days", type=int)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.days)
    with ProcessPoolExecutor(AT_ONCE) as pool:
        found = sum(pool.map(play, (list(numbers[one::AT_ONCE]) for one in range(AT_ONCE))), Counter())
    print(f"{found.pop('days')} days, {found.pop('messages')} messages, faults: {dict(found) or 'none'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
