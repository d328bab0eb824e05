"""The console for eyes that need larger letters, or colours of their own."""

import pytest

from tests.browser.console.conftest import EMAIL
from tests.support.staff_factories import PASSWORD, make_conversation, make_handoff


@pytest.fixture
def places(db):
    with db.begin() as session:
        conversation = make_conversation(session, mode="waiting", words="w" * 300)
        handoff = make_handoff(session, conversation_id=conversation.id, message="m" * 300, place="p" * 80)
        shown = f"conversations/{conversation.id}", f"handoffs/{handoff.reference}"
    return [
        "",
        *(f"/{one}" for one in (*shown, "handoffs", "find", "alerts", "reports", "answers", "learn", "account")),
    ]


def signed_in(browser, address, **device):
    page = browser.new_context(**device).new_page()
    page.set_default_timeout(20_000)
    page.goto(f"{address}/staff/sign-in")
    page.get_by_label("Email address").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/staff")
    return page


@pytest.mark.parametrize("width", [640, 320], ids=["at 200 %", "at 400 %"])
def test_nothing_runs_out_of_a_page(browser, address, places, width):
    page = signed_in(browser, address, viewport={"width": width, "height": 450}, device_scale_factor=2)
    wide = []
    for place in places:
        page.goto(f"{address}/staff{place}")
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        if page.evaluate("document.scrollingElement.scrollWidth") > width:
            wide.append(place)
    page.context.close()
    assert wide == []


def test_in_forced_colours_the_page_one_is_on_and_the_edges_of_every_box_are_seen(browser, address, places):
    page = signed_in(browser, address, viewport={"width": 1280, "height": 900}, forced_colors="active")
    page.goto(f"{address}/staff/find")
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    edge = "one => getComputedStyle(one).borderBottomColor"
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")

    links = page.locator(".console-nav__link").all()
    marked = [link.inner_text() for link in links if link.evaluate(edge) != ground]
    boxes = page.locator("main :is(button, input:not([type=hidden]), select)").all()
    unseen = [box.get_attribute("id") for box in boxes if box.evaluate(edge) == ground]
    page.context.close()

    assert len(links) > 5 and marked == ["Find"]
    assert len(boxes) > 6 and unseen == []
