"""What a family writes while its chat is open at the desk is told of, and is "seen" only once it was on the screen."""

import re
import time

import pytest
from playwright.sync_api import expect

from assistant.records import accounts, conversations
from tests.browser.console.conftest import EMAIL
from tests.browser.console.test_for_everybody import signed_in
from tests.support.staff_factories import make_conversation, say

CAME = 13  # messages that the page comes with


@pytest.fixture
def chat(db):
    with db.begin() as session:
        conversation = make_conversation(session)
        for _ in range(CAME - 1):
            say(session, conversation, "We have waited since the morning.\n" * 4)
        conversation.mode, conversation.staff_id = "staff", accounts.by_email(session, EMAIL).id
        return conversation.id


def write(db, chat):
    with db.begin() as session:
        return say(session, conversations.by_id(session, chat), "Is somebody there?").seq


def seen(db, chat):
    with db.read() as session:
        return conversations.by_id(session, chat).seen_seq


def until_seen(page, db, chat, number):
    until = time.monotonic() + 8
    while seen(db, chat) < number and time.monotonic() < until:
        page.wait_for_timeout(200)
    assert seen(db, chat) == number


def test_what_the_page_came_with_is_seen_once_its_last_message_was_on_the_screen(browser, address, db, chat):
    page = signed_in(browser, address, viewport={"width": 1280, "height": 600})
    page.goto(f"{address}/staff/conversations/{chat}")
    button = page.get_by_role("status").get_by_role("button", name="New message below")
    expect(button).to_be_visible()
    page.wait_for_timeout(3500)  # two looks for news
    assert seen(db, chat) == 0

    button.click()
    until_seen(page, db, chat, CAME)
    expect(button).to_have_count(0)
    page.reload()
    expect(page.locator("[data-by-hand]")).to_have_count(0)
    expect(button).to_have_count(0)
    page.context.close()


def test_a_page_that_opens_at_its_last_message_needs_no_button(browser, address, db, chat):
    page = signed_in(browser, address, viewport={"width": 390, "height": 800})
    page.goto(f"{address}/staff/conversations/{chat}#latest")
    until_seen(page, db, chat, CAME)
    expect(page.get_by_role("button", name=re.compile("New message"))).to_have_count(0)
    page.context.close()


def test_without_scripts_the_page_that_was_opened_counts(browser, address, db, chat):
    page = signed_in(browser, address, java_script_enabled=False)
    page.get_by_role("link", name=str(chat)[:8].upper()).click()
    assert page.url.endswith("#latest")
    until_seen(page, db, chat, CAME)
    page.context.close()


def test_a_message_below_the_screen_is_told_of_and_seen_once_it_was_on_it(browser, address, db, chat):
    page = signed_in(browser, address, viewport={"width": 1280, "height": 600})
    with db.begin() as session:
        conversations.by_id(session, chat).seen_seq = CAME
    page.goto(f"{address}/staff/conversations/{chat}")
    expect(page.locator("[data-by-hand]")).to_have_count(0)
    number = write(db, chat)

    button = page.get_by_role("status").get_by_role("button", name="New message below")
    expect(button).to_be_visible()
    assert page.title().startswith("(1) ")
    page.wait_for_timeout(3500)  # two more looks for news
    assert seen(db, chat) < number

    button.click()
    expect(page.locator(f'[data-seq="{number}"]')).to_be_in_viewport()
    expect(button).to_have_count(0)
    until_seen(page, db, chat, number)
    assert not page.title().startswith("(")
    page.context.close()


def test_a_message_that_comes_on_the_screen_is_seen_without_a_button(browser, address, db, chat):
    page = signed_in(browser, address, viewport={"width": 1280, "height": 6000})
    page.goto(f"{address}/staff/conversations/{chat}")
    number = write(db, chat)
    until_seen(page, db, chat, number)
    expect(page.get_by_role("button", name="New message below")).to_have_count(0)
    page.context.close()


def send(page, words):
    page.get_by_label("Write to the family").fill(words)
    page.get_by_role("button", name="Send to the family").click()


HELD = "Not sent: they wrote meanwhile"


def test_what_comes_below_the_screen_or_as_send_is_pressed_is_not_answered_by_it(browser, address, db, chat):
    page = signed_in(browser, address, viewport={"width": 1280, "height": 600})
    page.goto(f"{address}/staff/conversations/{chat}")
    number = write(db, chat)
    message = page.locator(f'[data-seq="{number}"]')
    expect(message).to_be_attached()
    page.wait_for_timeout(2500)  # it is on the page, and on no screen

    send(page, "Yes, that is fine.")
    expect(page.get_by_role("heading", name=HELD)).to_be_visible()
    expect(page.get_by_label("Write to the family")).to_have_value("Yes, that is fine.")
    page.get_by_role("button", name="Send it all the same").click()
    expect(page.locator(".console-message--staff")).to_contain_text("Yes, that is fine.")
    page.context.close()


def test_what_was_on_the_screen_for_a_moment_is_answered(browser, address, db, chat):
    page = signed_in(browser, address, viewport={"width": 1280, "height": 6000})
    page.goto(f"{address}/staff/conversations/{chat}")
    page.get_by_label("Write to the family").fill("I am")  # the box is in use: its part stays as it was
    number = write(db, chat)
    expect(page.locator(f'[data-seq="{number}"]')).to_be_in_viewport()
    expect(page.locator("[data-shown]")).to_have_value(str(number))

    send(page, "I am here.")
    expect(page.locator(".console-message--staff")).to_contain_text("I am here.")
    page.context.close()
