"""The chat inside a portal's page, from another address."""

import pytest
from conftest import PORTAL
from playwright.sync_api import expect
from sqlalchemy import select

from assistant.records.models import Conversation

PAGE = """<!doctype html><html lang="en" style="font-size: 62.5%"><title>Portal</title><body style="letter-spacing: 1em">
<h1>Portal</h1><script type="module" src="{address}/static/embed.js" data-channel="portal" data-nation="wales"></script></body></html>"""


@pytest.fixture
def portal(browser, address):
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.route(f"{PORTAL}/**", lambda route: route.fulfill(content_type="text/html", body=PAGE.format(address=address)))
    page.goto(f"{PORTAL}/home")
    yield page
    page.context.close()


def test_a_button_opens_the_chat_and_escape_closes_it(portal):
    button = portal.get_by_role("button", name="Ask about a second opinion")
    button.click()
    expect(portal.get_by_role("log")).to_contain_text("I am a computer program")

    portal.keyboard.press("Escape")

    expect(portal.get_by_role("log")).to_be_hidden()
    expect(button).to_be_focused()


def test_it_says_that_it_is_an_example_and_knows_the_channel_and_nation(portal, db):
    portal.get_by_role("button", name="Ask about a second opinion").click()

    expect(portal.get_by_text("Example wording, not yet approved by a hospital.")).to_be_visible()
    expect(portal.get_by_role("log")).to_contain_text("I am a computer program")
    with db.read() as session:
        conversation = session.scalars(select(Conversation)).one()
        assert (conversation.channel, conversation.nation) == ("portal", "wales")


def test_the_portal_s_own_style_does_not_reach_it(portal):
    portal.get_by_role("button", name="Ask about a second opinion").click()
    words = portal.get_by_role("log").locator("p").nth(1)

    look = words.evaluate("(one) => { const style = getComputedStyle(one); return [parseFloat(style.fontSize), style.letterSpacing]; }")
    assert look[0] >= 17 and look[1] == "normal"


def test_nothing_is_opened_before_the_button_is_pressed(portal, db):
    expect(portal.get_by_role("button", name="Ask about a second opinion")).to_be_visible()
    with db.read() as session:
        assert session.scalars(select(Conversation)).all() == []
