"""A day's work at the desk without a mouse, with the page's scripts and without them."""

import pytest
from playwright.sync_api import expect

from assistant.handoffs import findable
from tests.browser.console.conftest import EMAIL
from tests.support.keyboard import Keyboard
from tests.support.staff_factories import PASSWORD, make_conversation, make_handoff

MAIN = "Skip to main content"


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def hands(request, browser, address):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=request.param)
    context.set_default_timeout(20_000)
    page = context.new_page()
    page.goto(f"{address}/staff/sign-in")
    yield Keyboard(page)
    context.close()


def sign_in(hands):
    hands.write("Email address", EMAIL)
    hands.write("Password", PASSWORD)
    hands.follow("Sign in", "Conversations and handoffs")


@pytest.fixture
def work(db):
    """The short names of a conversation that waits, and of a handoff."""
    with db.begin() as session:
        conversation, handoff = make_conversation(session, mode="waiting"), make_handoff(session, message="a hernia")
        findable.index_lines(session, handoff)
        return str(conversation.id)[:8].upper(), handoff.reference


def test_sign_in_take_over_reply_and_hand_back(hands, work):
    assert hands.next() == MAIN
    sign_in(hands)
    hands.follow(work[0], f"Conversation {work[0]}")
    hands.follow("Take over", "Your reply", key="Space")

    hands.write("Write to the family", "I ring you at four.")
    hands.follow("Send to the family", "Your reply")
    expect(hands.page.get_by_text("I ring you at four.")).to_be_visible()
    hands.follow("Hand back to the assistant", "Talk with this family", key="Space")

    assert hands.unseen == []


def test_open_a_handoff_acknowledge_it_and_close_it(hands, work):
    sign_in(hands)
    hands.follow("Handoffs", "Handoffs")
    hands.follow(work[1], f"Handoff {work[1]}")
    hands.follow("Acknowledge as Priya Shah", f"Handoff {work[1]}")
    expect(hands.page.get_by_text("Acknowledged by")).to_be_visible()

    hands.press("Close it", key="Space")
    hands.press("A second opinion is arranged", key="Space")
    hands.write("One line for the family", "Dr Osei rang you.")
    hands.follow("Close this handoff", f"Handoff {work[1]}")

    expect(hands.page.get_by_text("Open it again").first).to_be_visible()
    assert hands.unseen == []


def test_find(hands, work):
    sign_in(hands)
    hands.follow("Find", "Find")
    hands.write("Reference, words, name or number", "hernia")
    hands.page.keyboard.press("Enter")
    expect(hands.page.get_by_role("heading", name="“hernia”")).to_be_visible()
    hands.follow(work[1], f"Handoff {work[1]}")

    assert hands.unseen == []


def test_nothing_holds_the_focus_and_its_order_is_that_of_the_page(hands, work):
    sign_in(hands)
    expect(hands.page.get_by_role("link", name=work[1])).to_be_visible()
    for place, wanted in (
        ("/staff", [MAIN, "Handoffs", "Find", work[0], work[1]]),
        (
            f"/staff/handoffs/{work[1]}",
            [MAIN, "Find", "All handoffs", "Print it (PDF)", "Write a note", "Keep this note"],
        ),
        ("/staff/find", [MAIN, "Find", "Reference, words, name or number", "Filters"]),
        ("/staff/account", [MAIN, "End the session of", "End all others", "Password you have now", "Change password"]),
    ):
        hands.page.goto(hands.page.url.split("/staff")[0] + place)
        names = hands.through()

        at = [next((i for i, name in enumerate(names) if name.startswith(one)), None) for one in wanted]
        assert None not in at and at == sorted(at), f"{place}: {list(zip(wanted, at, strict=True))} of {names}"
    assert hands.unseen == []
