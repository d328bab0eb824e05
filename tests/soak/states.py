"""Every state of the families' pages before axe, on a desk and on a phone of 320 pixels, which is 400 % zoom.

`python -m tests.soak.states` prints what breaks a rule or runs out of the page; `--only PART` plays the
states with this in their names.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, sync_playwright

from tests.browser.states.every import EVERY
from tests.browser.states.stage import Stage, stages
from tests.support.axe import broken
from tests.support.served import OPTIONS, chromium

DEVICES: dict[str, dict[str, Any]] = {
    "desk": {},
    "phone": {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True},
}
SETTLED = 300  # ms
WIDER = "document.scrollingElement.scrollWidth > innerWidth"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="")
    wanted = [name for name in EVERY if parser.parse_args().only in name]
    faults = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(whole=True), args=OPTIONS)
        with stages(browser, Path(folder)) as opened:
            for device, of in DEVICES.items():
                for name in wanted:
                    found = _found(opened, name, of)
                    faults += len(found)
                    for one in found:
                        print(f"{name} on a {device}: {one}", flush=True)
        browser.close()
    print(f"{len(wanted)} states on {len(DEVICES)} devices, rules broken: {faults}")
    return 1 if faults or not wanted else 0


def _found(opened: Callable[..., AbstractContextManager[Stage]], name: str, device: dict[str, Any]) -> list[str]:
    try:
        with opened(**device) as stage:
            EVERY[name](stage)
            stage.page.wait_for_timeout(SETTLED)
            wider = ["it runs out of the page"] if stage.page.evaluate(WIDER) else []
            return [*wider, *(f"{rule}: {places}" for rule, places in broken(stage.page))]
    except (AssertionError, Error) as error:
        return [f"not reached: {str(error)[:400]}"]


if __name__ == "__main__":
    sys.exit(main())
