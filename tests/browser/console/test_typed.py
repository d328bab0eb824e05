"""Half a reply is not lost by leaving the page, and nothing of it stays after signing out."""

import re

import pytest
from playwright.sync_api import expect

from assistant.records import accounts, conversations
from tests.browser.console.conftest import EMAIL
from tests.browser.console.test_for_everybody import signed_in
from tests.support.staff_factories import make_account, make_conversation, make_handoff

WORDS = "I rang the ward. They"
KEPT = "Object.keys(sessionStorage).length"


@pytest.fixture
def chat(db):
    with db.begin() as session:
        conversation = make_conversation(session)
        conversation.mode, conversation.staff_id = "staff", accounts.by_email(session, EMAIL).id
        return conversation.id


@pytest.fixture
def page(browser, address, chat):
    page = signed_in(browser, address, viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/staff/conversations/{chat}")
    page.get_by_label("Write to the family").fill(WORDS)
    yield page
    page.context.close()


def test_a_link_and_the_way_back_and_a_reload_keep_what_was_typed(page, address, chat):
    page.get_by_role("link", name="Safety", exact=True).click()
    page.goto(f"{address}/staff/conversations/{chat}")
    expect(page.get_by_label("Write to the family")).to_have_value(WORDS)
    expect(page.get_by_text("You had typed something here that was not sent.")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Write to the family")).to_have_value(WORDS)


def test_what_was_sent_does_not_come_back(page):
    page.get_by_role("button", name="Send to the family").click()
    expect(page.locator(".console-message--staff")).to_contain_text(WORDS)
    expect(page.get_by_label("Write to the family")).to_have_value("")
    page.wait_for_function(f"{KEPT} === 0")  # the page is there before its script has looked


def test_handing_back_over_half_a_reply_asks_and_keeps_it(page, db, chat):
    page.get_by_role("button", name="Hand back to the assistant").click()
    expect(page.get_by_text("You have typed something that was not sent.")).to_be_visible()
    expect(page.get_by_label("Write to the family")).to_have_value(WORDS)
    with db.read() as session:
        assert conversations.by_id(session, chat).mode == "staff"


def test_who_is_asked_at_signing_out_and_stays_finds_what_was_typed(page):
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="1 family is with you")).to_be_focused()
    page.get_by_role("main").get_by_role("link").first.click()
    expect(page.get_by_label("Write to the family")).to_have_value(WORDS)


def test_nothing_stays_after_signing_out(page):
    assert page.evaluate(KEPT) == 1
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign out and give it back").click()
    page.wait_for_url("**/staff/sign-in")
    page.wait_for_function(f"{KEPT} === 0")


def test_who_lost_the_chat_to_a_colleague_reads_who_has_it_and_keeps_the_words(page, db, chat):
    with db.begin() as session:
        kwame = make_account(session, name="Kwame Osei", email="kwame@northgate.example")
        conversations.by_id(session, chat).staff_id = kwame.id

    expect(page.get_by_text("Kwame Osei has this conversation.")).to_be_visible()
    expect(page.get_by_role("button", name="Send to the family")).to_have_count(0)
    expect(page.get_by_label("What you wrote, not sent")).to_have_value(WORDS)
    page.wait_for_timeout(3500)  # two more looks for news
    expect(page.get_by_label("What you wrote, not sent")).to_have_value(WORDS)


def test_nothing_stays_in_the_browser_after_the_session_ended(page, db):
    with db.begin() as session:
        accounts.end_sessions_of(session, accounts.by_email(session, EMAIL).id)
    page.wait_for_url(re.compile("/staff/sign-in"))
    page.wait_for_function(f"{KEPT} === 0")


def test_without_scripts_the_buttons_beside_the_box_lose_nothing(browser, address, db, chat):
    page = signed_in(browser, address, java_script_enabled=False)
    page.goto(f"{address}/staff/conversations/{chat}")
    box = page.get_by_label("Write to the family")
    box.fill(WORDS)
    page.get_by_text("End this conversation").click()
    page.get_by_role("button", name="End it now").click()
    expect(page.get_by_text("You have typed something that was not sent.")).to_be_visible()
    expect(box).to_have_value(WORDS)

    page.get_by_role("button", name="Keep it for later").click()
    page.get_by_role("link", name="Safety", exact=True).click()
    page.goto(f"{address}/staff/conversations/{chat}")
    expect(box).to_have_value(WORDS)
    box.fill("")
    page.get_by_role("button", name="Hand back to the assistant").click()
    expect(page.get_by_text("They wrote")).to_be_visible()
    page.context.close()


def test_half_a_note_about_a_handoff_outlives_buttons_links_and_the_session(browser, address, db):
    with db.begin() as session:
        reference = make_handoff(session).reference
    page = signed_in(browser, address, viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/staff/handoffs/{reference}")
    box = page.get_by_label("Write a note")
    box.fill(WORDS)
    page.get_by_role("button", name="Acknowledge as").click()
    expect(page.get_by_text("it is acknowledged in your name.")).to_be_visible()
    expect(box).to_have_value(WORDS)
    page.get_by_text("Close it", exact=True).click()
    page.get_by_label("One line for the family").fill("We rang you.")
    page.locator("input[name=outcome]").first.check(force=True)
    page.get_by_role("button", name="Close this handoff").click()
    expect(page.get_by_text("it is closed.")).to_be_visible()
    expect(box).to_have_value(WORDS)

    with db.begin() as session:
        accounts.end_sessions_of(session, accounts.by_email(session, EMAIL).id)
    page.wait_for_url(re.compile("/staff/sign-in.*kept=note"))
    expect(page.get_by_text("Your note is not lost.")).to_be_visible()
    page.wait_for_function(f"{KEPT} === 0")
    page.context.close()


def test_nothing_is_cut_and_the_box_tells_how_much_is_left(page, db, chat):
    box, long = page.get_by_label("Write to the family"), "word " * 800 + "and the end"
    box.fill("word " * 700)
    expect(page.get_by_text("501 characters left")).to_be_visible()
    box.fill(long)
    expect(page.get_by_text("11 characters too many")).to_be_visible()

    page.get_by_role("button", name="Send to the family").click()

    expect(page.get_by_text("This reply is too long to send at once.")).to_be_visible()
    expect(box).to_have_value(long)
    box.fill("Short.")
    expect(page.get_by_text("characters left")).to_have_count(0)
