"""The same chat with JavaScript switched off."""

import re

from playwright.sync_api import expect
from sqlalchemy import func, select

from assistant.records.models import Turn


def started(window):
    window.button("Start a chat").click()
    return window


def test_the_chat_s_page_leads_to_it(without_javascript, address):
    page = without_javascript.page
    page.goto(address)
    expect(page.get_by_role("main").get_by_role("link", name="Ring 999")).to_be_visible()
    page.get_by_role("link", name="use the chat without JavaScript").click()
    expect(page.get_by_role("button", name="Start a chat")).to_be_visible()


def test_a_question_is_answered(without_javascript):
    started(without_javascript).write("do we have a legal right to this")

    expect(without_javascript.page.get_by_role("heading", name="Is a second opinion a legal right?")).to_be_visible()
    assert without_javascript.page.url.endswith("/plain#newest")


def test_its_cookie_cannot_be_read_by_scripts_or_sent_from_other_sites(without_javascript):
    started(without_javascript)
    [cookie] = without_javascript.page.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Strict", "/plain")


def test_a_form_sent_twice_is_one_message(without_javascript, db):
    page = started(without_javascript).page
    form = {"form": page.locator("#write [name=form]").input_value(), "text": "we are worried"}
    for _ in range(2):
        page.request.post(page.url.split("#")[0], form=form)

    with db.read() as session:
        assert session.scalar(select(func.count()).select_from(Turn)) == 1


def test_words_changed_after_going_back_are_a_new_message(without_javascript, db):
    page = started(without_javascript).page
    form = {"form": page.locator("#write [name=form]").input_value()}
    for text in ("we are worried", "we are very worried"):
        page.request.post(page.url.split("#")[0], form={**form, "text": text})

    with db.read() as session:
        assert session.scalar(select(func.count()).select_from(Turn)) == 2


def test_too_many_characters_are_refused_and_kept(without_javascript):
    started(without_javascript).write("x" * 4100)

    expect(without_javascript.page.get_by_role("alert")).to_contain_text("more than I can take at once")
    assert len(without_javascript.box.input_value()) == 4100


def test_danger_gets_its_card(without_javascript):
    started(without_javascript).write("she is not breathing and has gone blue")

    card = without_javascript.page.locator(".notice-card")
    expect(card.get_by_role("heading")).to_contain_text(re.compile("999"))
    expect(card.get_by_role("heading").get_by_role("link")).to_have_attribute("href", "tel:999")


def test_a_chat_can_be_ended_and_deleted(without_javascript, db):
    page = started(without_javascript).page
    page.get_by_text("End or delete this chat").click()
    page.get_by_role("button", name="End chat").click()
    expect(page.get_by_text("This chat has ended.")).to_be_visible()

    page.get_by_text("End or delete this chat").click()
    page.get_by_role("button", name="Delete this chat").click()

    expect(page.get_by_role("heading", name="This chat is deleted")).to_be_visible()
    assert page.context.cookies() == []


def test_while_the_records_are_away_danger_still_gets_its_card_and_words_stay(without_javascript, db):
    started(without_javascript)
    db.engine.dispose()
    db.close()
    with db.engine.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE conversations RENAME TO away")
        connection.commit()

    without_javascript.write("she is not breathing and has gone blue")

    expect(without_javascript.page.locator(".notice-card")).to_be_visible()
    expect(without_javascript.page.get_by_label("Your words")).to_have_value("she is not breathing and has gone blue")
