"""No state of the chat breaks a rule that axe can measure. It does not replace people who try it."""

import json

import pytest
from playwright.sync_api import Page, expect

from assistant.settings import ROOT
from tests.browser.widget.test_people_and_endings import staff_writes
from tests.support.chat_window import POSTS, ChatWindow
from tests.support.factories import saying

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {
    "runOnly": {"type": "tag", "values": TAGS},
    "preload": False,
}  # our policy lets nothing fetch style sheets by script
SKIPPED = "skip-link"  # the link to the main content stands outside every region, as everywhere


def broken(page: Page) -> list[tuple[str, list[str]]]:
    page.evaluate(AXE)
    found = page.evaluate(f"() => axe.run(document, {json.dumps(RULES)})")
    assert found["passes"], "axe looked at nothing"
    told = [
        (one["id"], [node["html"][:150] for node in one["nodes"] if SKIPPED not in node["html"]])
        for one in found["violations"]
    ]
    return [one for one in told if one[1]]


def first(window: ChatWindow, engine) -> None:
    expect(window.said.first.locator(".choice").first).to_be_visible()


def answer(window: ChatWindow, engine) -> None:
    window.ask("do we have a legal right to this")
    window.page.get_by_text("Where this comes from").click()


def danger(window: ChatWindow, engine) -> None:
    window.ask("she is not breathing and has gone blue")


def step(window: ChatWindow, engine) -> None:
    engine.reply = lambda told: saying("Who are you to the child?", step="relationship")
    window.ask("please pass a message on")


def thinking(window: ChatWindow, engine) -> None:
    first(window, engine)
    window.page.route(POSTS, lambda route: None)
    window.write("do we have a legal right to this")
    expect(window.page.get_by_text("Looking for your answer")).to_be_visible()


def not_sent(window: ChatWindow, engine) -> None:
    first(window, engine)
    window.posts_fail(9, status=403, body={"code": "x", "title": "This was not sent."})
    window.write("do we have a legal right to this")
    expect(window.page.get_by_role("alert")).to_be_visible()


def lists(window: ChatWindow, engine) -> None:
    first(window, engine)
    window.page.get_by_text("Our plan", exact=True).click()


def more(window: ChatWindow, engine) -> None:
    first(window, engine)
    window.page.get_by_text("More choices", exact=True).click()


def code(window: ChatWindow, engine) -> None:
    first(window, engine)
    window.page.get_by_text("I have a code", exact=True).click()
    window.button("Open my chat").click()


def asked(window: ChatWindow, engine) -> None:
    first(window, engine)
    window.more("Delete this chat")


def ended(window: ChatWindow, engine) -> None:
    first(window, engine)
    window.more("End chat")
    window.page.get_by_role("dialog").get_by_role("button", name="End chat").click()
    expect(window.page.get_by_text("This chat has ended.")).to_be_visible()


def arabic(window: ChatWindow, engine) -> None:
    window.ask("الرجاء الاتصال على 07700 900123 بعد الساعة 5.")


STATES = [first, answer, danger, step, thinking, not_sent, lists, more, code, asked, ended, arabic]


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_no_state_of_the_chat_breaks_a_rule(window, engine, state):
    window.page.emulate_media(reduced_motion="reduce")  # a colour half faded in would be measured as it is just then
    state(window, engine)
    window.page.wait_for_timeout(300)
    assert broken(window.page) == []


def test_with_a_person_it_breaks_none_either(window, db):
    window.button("Talk to a person").first.click()
    staff_writes(db, "Hello, I am Ruth.")
    expect(window.log.get_by_text("Hello, I am Ruth.")).to_be_visible()
    assert broken(window.page) == []


@pytest.mark.parametrize("page", ["/plain", "/about", "/privacy", "/accessibility", "/routes", "/handoff"])
def test_no_other_page_breaks_a_rule(window, address, page):
    window.page.goto(address + page)
    assert broken(window.page) == []
