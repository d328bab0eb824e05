"""What people know of other chats: times, sent and seen, thinking, a way out, a word on whether it helped."""

import re

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from assistant.records.models import Conversation, Feedback
from tests.browser.widget.test_people_and_endings import staff_writes
from tests.support.chat_window import POSTS
from tests.support.factories import saying
from tests.support.pdf import facts, text_of

CLOCK = re.compile(r"\d\d:\d\d")
NEUTRAL = "https://www.bbc.co.uk/**"


def test_it_is_seen_to_think_at_once_and_no_longer_once_it_has_answered(window):
    expect(window.said.first).to_be_visible()
    with window.held(POSTS):
        window.write("do we have a legal right to this")
        expect(window.page.get_by_text("Looking for your answer")).to_be_visible(timeout=300)

    expect(window.log.get_by_role("heading", name="Is a second opinion a legal right?")).to_be_visible()
    expect(window.page.get_by_text("Looking for your answer")).to_be_hidden()


def test_every_message_has_its_time_also_the_own_one_just_written(window):
    window.ask("do we have a legal right to this")

    for message in window.log.locator(".message").all():
        expect(message.locator("time")).to_have_text(CLOCK)


def test_the_newest_own_message_is_said_to_be_sent_and_then_seen(window, db):
    window.ask("do we have a legal right to this")
    window.ask("and then")
    expect(window.log.get_by_text("Sent", exact=True)).to_have_count(1)

    staff_writes(db, "Hello, I am Ruth.")
    with db.begin() as session:
        session.scalars(select(Conversation)).one().seen_seq = 99
    window.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    expect(window.log.get_by_text("Seen by hospital staff")).to_have_count(1)
    expect(window.log.get_by_text("Sent", exact=True)).to_have_count(0)


def test_whether_an_answer_helped_is_kept_with_that_answer_and_asked_once(window, db):
    window.ask("do we have a legal right to this")
    window.button("No").click()
    expect(window.page.get_by_text("Thank you. You can write what you were looking for")).to_be_visible()
    with db.read() as session:
        kept = session.scalars(select(Feedback)).one()
        assert (kept.helpful, kept.answer_id) == (False, "legal_right")

    window.page.reload()
    expect(window.page.get_by_text("Thank you. You can write what you were looking for")).to_be_visible()
    expect(window.button("No")).to_have_count(0)


def test_after_the_end_no_choice_can_be_pressed_any_more(window, engine):
    expect(window.said.first).to_be_visible()
    window.more("End chat")
    window.page.get_by_role("dialog").get_by_role("button", name="End chat").click()
    expect(window.page.get_by_text("This chat has ended.")).to_be_visible()

    for choice in window.log.locator(".choice").all():
        expect(choice).to_have_attribute("aria-disabled", "true")
    window.log.locator(".choice").first.click(force=True)
    expect(window.said).to_have_count(1)


def test_leaving_quickly_forgets_the_chat_and_shows_another_page(window):
    window.page.route(NEUTRAL, lambda route: route.fulfill(content_type="text/html", body="<title>Weather</title>"))
    window.ask("do we have a legal right to this")
    ours = window.page.url
    window.box.fill("only for my eyes")

    window.button("Leave quickly").click()
    window.page.wait_for_url(
        NEUTRAL, wait_until="commit", timeout=20_000
    )  # what else that page loads is its own affair

    window.page.goto(ours)
    expect(window.said).to_have_count(1)
    expect(window.box).to_have_value("")
    assert "only for my eyes" not in window.page.evaluate("JSON.stringify(sessionStorage)")


def test_the_whole_chat_can_be_saved(window):
    window.ask("do we have a legal right to this")
    with window.page.expect_download() as saving_it:
        window.more("Save this chat (plain text)")

    text = saving_it.value.path().read_text()
    assert saving_it.value.suggested_filename == "our-chat.txt"
    assert (
        text.index("I am a computer program")
        < text.index("do we have a legal right to this")
        < text.index("There is no legal right")
    )


@pytest.mark.parametrize(
    "item, name",
    [("Save this chat (PDF)", "our-chat.pdf"), ("Save this chat (large print PDF)", "our-chat-large-print.pdf")],
)
def test_the_whole_chat_can_be_saved_on_paper(window, item, name):
    window.ask("do we have a legal right to this")
    with window.page.expect_download() as saving_it:
        window.more(item)

    assert saving_it.value.suggested_filename == name
    pdf = saving_it.value.path().read_bytes()
    assert facts(pdf)["Tagged"] == "yes" and "do we have a legal right to this" in text_of(pdf)


def test_a_message_that_comes_while_nobody_looks_is_in_the_tab_s_title(window, db):
    window.button("Talk to a person").first.click()
    expect(window.page.get_by_text("You have asked for a person.")).to_be_visible()
    title = window.page.title()
    hidden = "Object.defineProperty(document, 'hidden', {configurable: true, get: () => %s}); document.dispatchEvent(new Event('visibilitychange'))"
    window.page.evaluate(hidden % "true")

    staff_writes(db, "Hello, I am Ruth.")
    window.page.wait_for_function("() => document.title.startsWith('(1) ')", timeout=8_000)
    window.page.evaluate(hidden % "false")

    assert window.page.title() == title


def test_two_tabs_show_the_same_words(window, engine, browser):
    engine.reply = lambda told: saying("Who are you to the child?", step="relationship")
    window.ask("please pass a message on")
    kept = window.page.evaluate("JSON.stringify(sessionStorage)")
    second = window.page.context.new_page()
    second.goto(window.page.url)
    expect(
        second.get_by_role("log").locator("> *").first
    ).to_be_visible()  # its own chat is open, and overwrites nothing
    second.evaluate(
        "(kept) => Object.entries(JSON.parse(kept)).forEach(([key, value]) => sessionStorage.setItem(key, value))", kept
    )
    second.reload()
    expect(second.get_by_role("button", name="Mother", exact=True)).to_be_visible()

    engine.reply = lambda told: saying("What is the child's name?", step="child_name")
    window.button("Father").click()
    expect(window.said.last).to_contain_text("What is the child's name?")
    second.get_by_role("button", name="Mother", exact=True).click()
    second.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    own = second.get_by_role("log").locator(".family:not(.failed) .words")
    expect(own).to_contain_text(["please pass a message on", "Father"])


@pytest.mark.parametrize("event", ["{isComposing: true}", "{keyCode: 229}"])
def test_enter_that_takes_a_suggestion_of_an_input_method_sends_nothing(window, event):
    window.box.fill("我们想")
    window.box.evaluate(
        f"(box) => box.dispatchEvent(new KeyboardEvent('keydown', {{key: 'Enter', bubbles: true, cancelable: true, ...{event}}}))"
    )

    expect(window.box).to_have_value("我们想")
    expect(window.said).to_have_count(1)


def test_a_line_break_from_word_parts_the_words_on_the_page_and_in_the_records(window, engine):
    window.box.evaluate(
        "(box) => { box.value = 'one\\u000btwo'; box.dispatchEvent(new Event('input', {bubbles: true})); }"
    )
    window.button("Send").click()

    expect(window.said.nth(1)).to_contain_text("one\ntwo", use_inner_text=True)
    expect(window.said.nth(2)).to_be_visible()


def test_words_begun_after_the_end_are_there_after_a_reload(window, db):
    expect(window.said.first).to_be_visible()
    with db.begin() as session:
        session.delete(session.scalars(select(Conversation)).one())
    window.write("are you still there")
    window.button("Start a new chat").click()
    expect(window.box).to_have_value("are you still there")

    window.page.reload()

    expect(window.box).to_have_value("are you still there")


def test_an_arabic_message_stands_from_the_right_as_a_whole_and_its_number_in_order(window):
    window.ask("الرجاء الاتصال على 07700 900123 بعد الساعة 5.")

    own = window.log.locator(".family")
    expect(own).to_have_attribute("dir", "rtl")
    expect(own.locator("bdi[dir=ltr]")).to_have_text("07700 900123")
    expect(window.box).to_have_attribute("dir", "auto")
