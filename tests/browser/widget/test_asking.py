"""A family asks and reads."""

import re

from playwright.sync_api import expect
from sqlalchemy import select

from assistant.records.models import Choice
from tests.support.factories import saying


def test_the_first_words_come_before_anything_is_typed(window):
    expect(window.said.first).to_contain_text("I am a computer program, not a person.")
    expect(window.page.get_by_role("link", name="Ring 999")).to_have_attribute("href", "tel:999")


def test_an_answer_tells_where_it_comes_from_and_that_it_is_a_draft(window):
    window.ask("do we have a legal right to this")
    window.page.get_by_text("Where this comes from").click()

    answer = window.log.get_by_role("article").filter(
        has=window.page.get_by_role("heading", name="Is a second opinion a legal right?")
    )
    assert answer.locator(".sources li").count() > 0
    expect(answer).to_contain_text("Draft wording, not yet approved by a hospital.")


def test_what_anybody_wrote_is_never_read_as_html(window, engine):
    engine.reply = lambda told: saying("<img src=x onerror='document.title=1'> <b>bold</b>")

    window.ask("<b>we are worried</b>")

    expect(window.said.nth(1)).to_contain_text("<b>we are worried</b>")
    expect(window.said.nth(2)).to_contain_text("<b>bold</b>")
    assert window.log.locator("img, .words b").count() == 0


def test_a_pressed_choice_is_marked_and_the_others_stay(window):
    choices = window.said.first.locator(".choice")
    expect(choices.first).to_be_visible()
    offered = choices.count()
    choices.first.click()

    expect(choices.first).to_contain_text("you chose this")
    assert choices.count() == offered > 1


def test_a_card_stands_first_and_every_number_in_it_can_be_tapped(window):
    window.ask("she is not breathing and has gone blue")

    card = window.page.get_by_role("alert")
    expect(card.get_by_role("heading").get_by_role("link", name="999")).to_have_attribute("href", "tel:999")
    written = re.findall(r"999|01632 \d{3} \d{3}", card.inner_text())
    assert written == card.locator("a[href^='tel:']").all_inner_texts()


def test_a_step_says_how_far_it_is_and_an_old_step_cannot_be_answered(window, engine):
    engine.reply = lambda told: saying("Who are you to the child?", step="relationship")
    window.ask("please pass a message on")
    expect(window.said.last).to_contain_text("Step 2 of 13")

    engine.reply = lambda told: saying("What is the child's name?", step="child_name")
    window.button("Mother").click()
    expect(window.said.last).to_contain_text("Step 3 of 13")
    window.button("Father").click(force=True)

    expect(window.button("Father")).to_have_attribute("aria-disabled", "true")
    assert len(engine.told) == 2


def test_a_choice_that_says_more_than_its_title_is_shown_once(window, db, engine):
    """ "Use my list" says the whole list; the service tells those words when it is asked for news."""
    engine.reply = lambda told: saying("Do you have questions?", step="questions")
    window.ask("please pass a message on")
    with db.begin() as session:
        choice = session.scalars(select(Choice).where(Choice.title == "No list today")).one()
        choice.payload = {"say": "1. Why now?\n2. What if we wait?"}
    own = window.log.locator(".family")

    window.button("No list today").click()
    expect(own).to_have_count(2)
    window.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # looks for news at once
    window.page.wait_for_timeout(500)

    expect(own).to_have_count(2)


def test_the_plan_can_be_saved(window):
    with window.page.expect_download() as saving_it:
        window.plan("Save our plan (PDF)")

    assert saving_it.value.suggested_filename == "our-plan.pdf"


def test_words_written_before_the_chat_is_open_stand_below_its_first_words(window):
    """A slow line: the box is there before the greeting is."""
    expect(window.said.first).to_be_visible()
    window.page.evaluate("sessionStorage.clear()")
    with window.held("**/api/v1/conversations"):
        window.page.reload()
        window.write("we are not being heard")
        expect(window.said).to_have_count(1)

    expect(window.said.nth(2)).to_contain_text("Is a second opinion a legal right?")
    expect(window.said.nth(0)).to_contain_text("I am a computer program, not a person.")
    expect(window.said.nth(1)).to_contain_text("we are not being heard")


def test_the_same_words_before_the_old_messages_are_back_are_said_once_more(window):
    window.ask("we are not being heard")
    said = window.said.count()
    with window.held("**/messages?*"):
        window.page.reload()
        window.write("we are not being heard")
        expect(window.said).to_have_count(1)

    expect(window.said.nth(said)).to_contain_text("we are not being heard")
    expect(window.said.nth(said + 1)).to_contain_text("Is a second opinion a legal right?")
    expect(window.log.locator(".family")).to_have_count(2)


def test_enter_sends_and_shift_enter_makes_a_line(window):
    window.box.press_sequentially("first line")
    window.box.press("Shift+Enter")
    window.box.press_sequentially("second line")
    window.box.press("Enter")

    expect(window.said.nth(1)).to_contain_text("first line\nsecond line", use_inner_text=True)
    expect(window.box).to_have_value("")


def test_enter_makes_a_line_on_a_touch_screen(phone):
    phone.box.press_sequentially("first line")
    phone.box.press("Enter")
    phone.box.press_sequentially("second line")

    expect(phone.box).to_have_value("first line\nsecond line")


def test_a_reload_shows_the_same_chat_once_and_no_address_names_it(window):
    window.ask("do we have a legal right to this")
    shown = window.said.all_inner_texts()

    window.page.reload()

    expect(window.said).to_have_count(len(shown))
    assert "?" not in window.page.url and "#" not in window.page.url
