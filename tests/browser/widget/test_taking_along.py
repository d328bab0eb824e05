"""The plan to take along, and the way back on another device."""

import re

import pytest
from playwright.sync_api import expect
from sqlalchemy import delete

from assistant.records.models import ReturnCode
from tests.support.chat_window import ChatWindow

CODE = re.compile(r"^\w{4}-\w{4}-\w{4}$")
MENU = "Carry on later on another device"


def a_code(window):
    window.more(MENU)
    shown = window.log.get_by_role("region", name="Your code to come back")
    expect(shown.locator(".code")).to_have_text(CODE)
    return shown.locator(".code").inner_text()


def come_back(window, code):
    window.page.get_by_text("I have a code", exact=True).click()
    window.page.get_by_label("Your code", exact=True).fill(code)
    window.button("Open my chat").click()


@pytest.fixture
def elsewhere(browser, address):
    """Another phone, as narrow as they come."""
    with ChatWindow.open(
        browser, address, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    ) as window:
        expect(window.said.first).to_be_visible()
        yield window


def test_the_code_says_how_long_it_lasts_and_what_to_do_with_it(window):
    window.ask("do we have a legal right to this")
    a_code(window)

    card = window.log.get_by_role("region", name="Your code to come back")
    expect(card).to_contain_text(re.compile(r"Use it until \w+day,? \d+ \w+"))
    expect(card).to_contain_text("press “I have a code”")
    expect(card.get_by_role("heading")).to_be_focused()
    assert card.locator(".code").inner_text() not in window.page.evaluate("JSON.stringify(sessionStorage)")


def test_the_chat_is_there_again_on_the_other_device_and_closed_here(window, elsewhere):
    window.ask("do we have a legal right to this")
    come_back(elsewhere, a_code(window).lower().replace("-", " "))

    expect(elsewhere.log.get_by_text("do we have a legal right to this")).to_be_visible()
    expect(elsewhere.log.get_by_text("You are back in your chat.")).to_be_visible()
    expect(elsewhere.box).to_be_focused()
    expect(elsewhere.page.get_by_text("I have a code", exact=True)).to_be_hidden()
    elsewhere.ask("thank you")
    window.write("are you still there")
    expect(window.page.get_by_text("This chat is not open here any more.")).to_be_visible()


def test_what_came_back_is_still_there_after_a_reload(window, elsewhere):
    window.ask("do we have a legal right to this")
    come_back(elsewhere, a_code(window))
    expect(elsewhere.log.get_by_text("You are back in your chat.")).to_be_visible()

    elsewhere.page.reload()

    expect(elsewhere.log.get_by_text("do we have a legal right to this")).to_be_visible()
    expect(elsewhere.page.get_by_text("I have a code", exact=True)).to_be_hidden()


def test_a_wrong_code_says_what_to_do_and_keeps_the_code(elsewhere):
    come_back(elsewhere, "2222-2222-2222")

    expect(elsewhere.page.get_by_role("alert")).to_contain_text("Please check each letter and number")
    box = elsewhere.page.get_by_label("Your code", exact=True)
    expect(box).to_have_value("2222-2222-2222")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("aria-invalid", "true")
    assert elsewhere.page.evaluate("document.scrollingElement.scrollWidth") <= 360


def test_an_empty_box_and_a_code_that_is_used_up_are_explained(window, elsewhere, db):
    come_back(elsewhere, " ")
    expect(elsewhere.page.get_by_role("alert")).to_have_text("Please type your code first.")
    code = a_code(window)
    with db.begin() as session:
        session.execute(delete(ReturnCode))

    elsewhere.page.get_by_label("Your code", exact=True).fill(code)
    elsewhere.button("Open my chat").click()

    expect(elsewhere.page.get_by_role("alert")).to_contain_text("It may be used up")


def test_a_service_that_does_not_answer_is_no_wrong_code(elsewhere):
    elsewhere.page.route("**/api/v1/return", lambda route: route.abort())
    come_back(elsewhere, "2222-2222-2222")
    expect(elsewhere.page.get_by_role("alert")).to_contain_text("We could not reach the chat service.")


def test_a_new_code_takes_the_place_of_the_one_before(window):
    first = a_code(window)
    window.more(MENU)
    expect(window.log.locator(".way-back .code")).not_to_have_text(first)
    expect(window.log.locator(".way-back")).to_have_count(1)


def test_the_way_in_is_gone_once_a_family_writes(window):
    expect(window.page.get_by_text("I have a code", exact=True)).to_be_visible()
    window.ask("do we have a legal right to this")
    expect(window.page.get_by_text("I have a code", exact=True)).to_be_hidden()


@pytest.mark.parametrize(
    "item, name",
    [
        ("Save our plan (PDF)", "our-plan.pdf"),
        ("Save our plan (large print PDF)", "our-plan-large-print.pdf"),
        ("Save our plan (plain text)", "our-plan.txt"),
    ],
)
def test_the_plan_is_saved_and_its_address_holds_no_token(window, item, name):
    expect(window.said.first).to_be_visible()
    asked = []
    window.page.on("request", lambda request: asked.append(request.url))
    with window.page.expect_download() as saved:
        window.plan(item)
    token = window.page.evaluate("JSON.parse(Object.values(sessionStorage)[0]).at.token")
    assert saved.value.suggested_filename == name
    assert token and not any(token in address for address in asked)


def test_after_deleting_there_is_nothing_to_save_or_to_come_back_to(window):
    expect(window.said.first).to_be_visible()
    window.more("Delete this chat")
    window.page.get_by_role("dialog").get_by_role("button", name="Delete this chat").click()
    window.page.get_by_text("More choices", exact=True).click()
    for name in (MENU, "Save our plan (PDF)", "Delete this chat"):
        expect(window.button(name)).to_be_hidden()


def test_a_chat_goes_on_without_javascript_by_its_code(window, without_javascript):
    window.ask("do we have a legal right to this")
    code = a_code(window)
    page = without_javascript.page
    page.get_by_text("I have a code", exact=True).click()
    page.get_by_label("Your code", exact=True).fill(code)
    without_javascript.button("Open my chat").click()

    expect(page.get_by_text("do we have a legal right to this")).to_be_visible()
    page.get_by_text("Our plan, to take along").click()
    page.get_by_role("link", name="Read or print our plan in large print").click()
    expect(page.get_by_role("heading", name="Our plan")).to_be_visible()
    assert page.url.endswith("/plain/plan?large=true")
    page.get_by_role("link", name="Go back to the chat").click()
    expect(without_javascript.box).to_be_visible()
