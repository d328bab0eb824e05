"""What stands between a page and the service: while it is bad, each request has a fate of its own."""

import random
from collections.abc import Callable
from contextlib import suppress

from playwright.sync_api import Error, Page, Route

FATES = ("through", "through", "through", "never arrives", "answer lost", "late", "late", "twice")


class BadNetwork:
    def __init__(self, page: Page, pattern: str, chance: random.Random) -> None:
        self.bad, self._chance, self._late = False, chance, list[Route]()
        page.route(pattern, self._meet)

    def well(self) -> None:
        self.bad = False
        self.release()

    def release(self) -> None:
        """What is late arrives, in another order than it was sent."""
        late, self._late = self._late, []
        self._chance.shuffle(late)
        for route in late:
            _quietly(route.continue_)

    def _meet(self, route: Route) -> None:
        fate = self._chance.choice(FATES) if self.bad else "through"
        if fate == "late":
            self._late.append(route)
            return
        if fate in ("answer lost", "twice"):
            _quietly(lambda: route.fetch(max_redirects=0))
        _quietly(route.abort if fate in ("never arrives", "answer lost") else route.continue_)


def _quietly(ask: Callable[[], object]) -> None:
    """A page that was left meanwhile waits for nothing."""
    with suppress(Error):
        ask()
