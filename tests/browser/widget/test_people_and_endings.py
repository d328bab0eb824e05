"""A person joins; a chat ends, or is deleted."""

from uuid import uuid4

from playwright.sync_api import expect
from sqlalchemy import func, select

from assistant import clock
from assistant.records import conversations
from assistant.records.models import Conversation, Message


def staff_writes(db, text: str) -> None:
    with db.begin() as session:
        conversation = session.scalars(select(Conversation)).one()
        conversation.mode = "staff"
        conversations.add_message(
            session, conversation, Message(id=uuid4(), sender="staff", text=text, created_at=clock.now())
        )


def test_a_person_who_was_asked_for_answers_by_herself_and_once(window, db):
    window.button("Talk to a person").first.click()
    expect(window.page.get_by_text("You have asked for a person.")).to_be_visible()

    staff_writes(db, "Hello, I am Ruth.")

    expect(window.log.get_by_text("Hello, I am Ruth.")).to_be_visible(timeout=5_000)
    expect(window.page.get_by_text("A member of hospital staff is in this chat.")).to_be_visible()
    window.write("thank you ruth")
    window.page.wait_for_timeout(3_500)  # one more look for news, which tells both messages again
    expect(window.log.get_by_text("Hello, I am Ruth.")).to_have_count(1)
    expect(window.log.get_by_text("thank you ruth")).to_have_count(1)


def test_ending_asks_first_and_leaves_the_chat_to_read(window):
    window.more("End chat")
    window.button("Go on with the chat").click()
    expect(window.box).to_be_visible()

    window.more("End chat")
    window.page.get_by_role("dialog").get_by_role("button", name="End chat").click()

    expect(window.page.get_by_text("This chat has ended.")).to_be_visible()
    expect(window.box).to_be_hidden()
    expect(window.said.first).to_be_visible()


def test_deleting_leaves_nothing_here_or_there(window, db):
    window.ask("do we have a legal right to this")
    window.more("Delete this chat")
    window.page.get_by_role("dialog").get_by_role("button", name="Delete this chat").click()

    expect(window.page.get_by_text("This chat is deleted.")).to_be_visible()
    assert window.said.count() == 0
    assert "token" not in window.page.evaluate("JSON.stringify(sessionStorage)")
    with db.read() as session:
        assert session.scalar(select(func.count()).select_from(Message)) == 0


def test_a_chat_that_was_deleted_elsewhere_says_so_and_offers_a_new_one(window, db):
    expect(window.said.first).to_be_visible()
    with db.begin() as session:
        session.delete(session.scalars(select(Conversation)).one())

    window.write("are you still there")
    expect(window.page.get_by_text("This chat is not open here any more.")).to_be_visible()
    window.button("Start a new chat").click()

    expect(window.box).to_have_value("are you still there")
    expect(window.said.first).to_contain_text("I am a computer program")
