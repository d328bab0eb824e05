"""What is refused still gets its danger card on the page: at once, once, above the sentence that says why; the words
stay.
"""

import json
from uuid import uuid4

import pytest
from playwright.sync_api import expect
from sqlalchemy import delete, func, select

from assistant import clock
from assistant.conversations.mode import end
from assistant.conversations.start import token_hash
from assistant.records.models import Conversation, Message, Turn

DANGER = "she is not breathing and has gone blue"
LONG = " we are worried" * 300


@pytest.fixture
def chat(window, db):
    """The window's conversation, once it is open."""
    expect(window.said.first).to_be_visible()
    with db.read() as session:
        return session.scalars(select(Conversation)).one()


def too_fast(session, chat):
    """As many turns as a minute may have; their words would only be in the way here."""
    session.add_all(
        Turn(id=uuid4(), conversation_id=chat.id, client_id=uuid4(), created_at=clock.now(), state="answered")
        for _ in range(30)
    )


def cards(window):
    return window.log.locator(".card")


def family_messages(db) -> int:
    with db.read() as session:
        return session.scalar(select(func.count()).select_from(Message).where(Message.sender == "family")) or 0


def test_a_message_that_came_too_fast_gets_its_card_and_stays_in_the_box(window, chat, db):
    with db.begin() as session:
        too_fast(session, chat)
    window.write(DANGER)

    expect(cards(window)).to_have_count(1)
    expect(cards(window)).to_contain_text("999")
    expect(window.page.get_by_role("alert").filter(has_text="That was a lot at once")).to_be_visible()
    expect(window.box).to_have_value(DANGER)
    expect(window.said.locator(":scope.family + .notice + .failure")).to_have_count(1)
    assert family_messages(db) == 0


def test_sent_again_after_that_it_is_the_same_card_announced_once(window, chat, db):
    with db.begin() as session:
        too_fast(session, chat)
    window.write(DANGER)
    cards(window).evaluate("card => card.dataset.seen = 'yes'")
    with db.begin() as session:
        session.execute(delete(Turn))
    window.button("Try again").click()

    expect(window.log.get_by_role("heading", name="Is a second opinion a legal right?")).to_be_visible()
    expect(window.page.get_by_role("alert").filter(has_text="That was a lot")).to_have_count(0)
    expect(cards(window)).to_have_count(1)
    expect(cards(window)).to_have_attribute("data-seen", "yes")
    assert family_messages(db) == 1


def test_a_card_that_says_something_else_once_the_message_is_taken_makes_room(window, chat):
    warning = {
        "sender": "system",
        "text": "Ring 999.\n\nNobody was told.",
        "notice": {"route": "emergency", "level": "card"},
        "choices": [],
        "created_at": None,
    }
    window.posts_fail(
        1,
        status=503,
        body={"code": "records_unavailable", "title": "This is not working at the moment.", "messages": [warning]},
    )
    window.write(DANGER)

    expect(cards(window)).to_contain_text("Nobody was told.")
    expect(cards(window)).not_to_contain_text("Nobody was told.")
    expect(cards(window)).to_have_count(1)


def test_the_next_message_of_danger_has_a_card_of_its_own(window, chat, db):
    with db.begin() as session:
        too_fast(session, chat)
    window.write(DANGER)
    expect(cards(window)).to_have_count(1)
    expect(window.box).to_have_value(DANGER)  # back in the box: the next words take their place
    with db.begin() as session:
        session.execute(delete(Turn))
    window.write("she has stopped breathing")

    expect(cards(window)).to_have_count(2)
    expect(window.said.locator(":scope.family + .notice")).to_have_count(1)


def test_a_chat_that_was_ended_elsewhere_still_shows_the_card(window, chat, db):
    with db.begin() as session:
        end(session, chat.id, by="staff")
    window.write(DANGER)

    expect(cards(window)).to_have_count(1)
    expect(window.page.get_by_role("alert").filter(has_text="This chat has ended")).to_be_visible()
    assert family_messages(db) == 0


def test_a_chat_that_went_on_to_another_device_still_shows_the_card(window, chat, db):
    with db.begin() as session:
        session.get_one(Conversation, chat.id).token_hash = token_hash("another")
    window.write(DANGER)

    expect(cards(window)).to_have_count(1)
    expect(window.page.get_by_text("This chat is not open here any more.")).to_be_visible()


def test_words_that_are_too_long_stay_in_the_box_and_get_their_card_once(window, chat, db):
    window.write(DANGER + LONG)
    expect(cards(window)).to_have_count(1)
    window.button("Send").click()

    expect(window.page.locator("#count")).to_contain_text("more than I can take at once")
    expect(window.box).to_have_value(DANGER + LONG)
    assert family_messages(db) == 0
    window.ask("is it our right")
    expect(cards(window)).to_have_count(1)


def test_a_chat_that_may_not_be_opened_still_shows_the_card(browser, address):
    page = browser.new_context().new_page()
    problem = json.dumps(
        {"code": "too_many_messages", "title": "That was a lot at once. Please wait a minute and send it again."}
    )
    page.route(
        "**/api/v1/conversations",
        lambda route: route.fulfill(status=429, body=problem, content_type="application/problem+json"),
    )
    page.goto(address)
    page.get_by_label("Write your message").fill(DANGER)
    page.get_by_role("button", name="Send", exact=True).click()

    expect(page.get_by_role("log").locator(".card")).to_have_count(1)
    expect(page.get_by_label("Write your message")).to_have_value(DANGER)
    page.context.close()


def test_a_calm_message_that_is_refused_gets_no_card(window, chat, db):
    with db.begin() as session:
        end(session, chat.id, by="staff")
    window.write("is it our right")

    expect(window.page.get_by_role("alert").filter(has_text="This chat has ended")).to_be_visible()
    expect(cards(window)).to_have_count(0)
