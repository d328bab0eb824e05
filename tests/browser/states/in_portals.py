"""The chat inside other pages: behind its button, in a frame, in the made-up portals."""

from playwright.sync_api import expect

from tests.browser.states.stage import PORTAL, Stage

BUTTON = "Ask about a second opinion"
PAGE = """<!doctype html><html lang="en"><head><title>Portal</title></head><body><main><h1>Portal</h1><p>Words of the portal.</p>{chat}</main></body></html>"""
SCRIPT = '<script type="module" src="{address}/static/embed.js" data-channel="portal"></script>'
FRAME = '<iframe title="Chat" src="{address}/framed" style="width: 600px; height: 700px"></iframe>'


def portal(at: Stage, chat: str = SCRIPT) -> None:
    body = PAGE.format(chat=chat.format(address=at.address))
    at.page.route(f"{PORTAL}/**", lambda route: route.fulfill(content_type="text/html", body=body))
    at.page.goto(f"{PORTAL}/home")


def button(at: Stage) -> None:
    portal(at)
    expect(at.window.button(BUTTON)).to_be_visible()


def panel(at: Stage) -> None:
    button(at)
    at.window.button(BUTTON).click()
    expect(at.window.log).to_contain_text("I am a computer program")


def panel_with_an_answer(at: Stage) -> None:
    panel(at)
    at.window.ask("do we have a legal right to this")


def panel_with_danger(at: Stage) -> None:
    panel(at)
    at.window.ask("she is not breathing and has gone blue")


def minimised_with_news(at: Stage) -> None:
    panel(at)
    at.press("Talk to a person")
    expect(at.page.get_by_text("You have asked for a person.")).to_be_visible()
    at.window.button("Minimise").click()
    at.staff_write("Hello, I am Priya.")
    expect(at.window.button(f"{BUTTON}, 1 new message")).to_be_visible()


def not_fetched(at: Stage) -> None:
    button(at)
    at.page.route("**/static/chat-*.js", lambda route: route.abort())
    at.window.button(BUTTON).click()
    expect(at.page.get_by_role("alert")).to_be_visible()
    at.window.complaints.clear()  # of the file that was not to be had


def frame_in_a_portal(at: Stage) -> None:
    portal(at, FRAME)
    expect(at.page.frame_locator("iframe").get_by_role("log")).to_contain_text("I am a computer program")


def frame(at: Stage) -> None:
    at.go("/framed")
    expect(at.window.log).to_contain_text("I am a computer program")


def demo(at: Stage) -> None:
    at.go("/demo")


def demo_portal(at: Stage) -> None:
    at.go("/demo/portal")
    at.window.button(BUTTON).click()
    expect(at.window.log).to_contain_text("I am a computer program")


def demo_hostile(at: Stage) -> None:
    at.go("/demo/hostile")
    at.window.button(BUTTON).click()
    expect(at.window.log).to_contain_text("I am a computer program")


def demo_framed(at: Stage) -> None:
    at.go("/demo/framed")
    expect(at.page.frame_locator("iframe").get_by_role("log")).to_contain_text("I am a computer program")


STATES = (
    button, panel, panel_with_an_answer, panel_with_danger, minimised_with_news, not_fetched, frame_in_a_portal, frame,
    demo, demo_portal, demo_hostile, demo_framed,
)  # fmt: skip
