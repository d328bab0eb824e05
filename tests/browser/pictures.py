"""The pictures of the chat in the README and in docs/safety.md, made anew: `python -m tests.browser.pictures`."""

import tempfile
from base64 import b64encode
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from assistant.settings import ROOT
from tests.browser.states import in_chat
from tests.browser.states.stage import Stage, stages
from tests.support.served import OPTIONS, chromium

IMAGES = ROOT / "docs" / "images"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TALL = {"width": 390, "height": 960}  # the longest card in one piece
# What brings each card, the worst first; in the words of nobody.
CARDS = (
    "shes stopped breathing",
    "shes getting worse by the hour on ward 3 and the nurse just says wait",
    "i wish i was dead",
    "my partner hits the kids",
    "i cant cope with this any more",
    "ill come down there and break your legs",
)
SHEET = """<!doctype html><html lang="en"><title>Cards</title><style>body {{ margin: 0; display: grid; gap: 20px; width: 1210px;
grid-template-columns: repeat(3, 390px) }}</style>{shots}</html>"""
SCALE = 0.75  # of a sheet of phones, whose letters are then still to be read


def main() -> None:
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=chromium(), args=OPTIONS)
        with stages(browser, Path(folder)) as opened:
            with opened(**PHONE) as stage:
                in_chat.opened(stage)
                stage.window.ask(in_chat.RIGHT)
                (IMAGES / "chat-phone.png").write_bytes(_shot(stage))
            shots = []
            for text in CARDS:
                with opened(**{**PHONE, "viewport": TALL}) as stage:
                    shots.append(_card(stage, text))
        (IMAGES / "cards-phone.png").write_bytes(_sheet(browser, shots))
        browser.close()


def _card(stage: Stage, text: str) -> bytes:
    in_chat.opened(stage)
    stage.window.ask(text)
    expect(stage.window.log.locator(".card")).to_be_visible()
    return _shot(stage)


def _shot(stage: Stage) -> bytes:
    stage.page.wait_for_timeout(600)  # until it has come to rest where the window brings it
    return stage.page.screenshot()


def _sheet(browser: Browser, shots: list[bytes]) -> bytes:
    """All of them side by side."""
    page = browser.new_page(device_scale_factor=SCALE, viewport={"width": 1210, "height": 1940})
    told = "".join(f'<img alt="" src="data:image/png;base64,{b64encode(one).decode()}">' for one in shots)
    page.set_content(SHEET.format(shots=told), wait_until="load")
    return page.screenshot()


if __name__ == "__main__":
    main()
