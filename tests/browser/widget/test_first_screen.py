"""What a family meets before it has done anything: what this is, and the box to write in."""

import pytest
from playwright.sync_api import expect

from tests.browser.widget.conftest import serving
from tests.support.chat_window import ChatWindow

PHONES = [(320, 640), (390, 844), (640, 450)]  # the last is a window of 1280 by 900 at 200 % zoom
LINE = 25  # pixels; a line of the chat's words is a little higher
FREE = """() => {
    const root = document.querySelector("second-opinion-chat").shadowRoot;
    const [words, foot] = [root.querySelector(".words"), root.querySelector(".foot")].map((one) => one.getBoundingClientRect());
    return Math.min(words.bottom, foot.top) - words.top;
}"""


@pytest.mark.parametrize("width, height", PHONES)
def test_what_it_is_and_the_box_are_there_first(browser, address, width, height):
    with ChatWindow.open(browser, address, viewport={"width": width, "height": height}) as window:
        expect(window.said.first).to_contain_text("I am a computer program, not a person.")
        expect(window.page.get_by_role("heading", name="Thinking about a second opinion?")).to_be_in_viewport(ratio=1)
        expect(window.page.get_by_role("link", name="Ring 999")).to_be_in_viewport(ratio=1)
        expect(window.box).to_be_in_viewport(ratio=1)
        expect(window.button("Send")).to_be_in_viewport(ratio=1)

        assert window.page.evaluate(FREE) >= 4 * LINE, "fewer than four lines of the greeting can be read"


def test_where_room_is_short_the_answer_is_there_to_read_not_the_own_words(browser, address):
    with ChatWindow.open(browser, address, viewport={"width": 640, "height": 450}) as window:
        window.page.emulate_media(reduced_motion="reduce")
        window.ask("we are not being heard and do we have a legal right to this " * 3)
        answer = window.log.get_by_role("heading", name="Is a second opinion a legal right?")
        expect(answer).to_be_in_viewport(ratio=1)
        window.page.wait_for_timeout(300)

        place = window.page.evaluate(FREE.replace('".words"', '".assistant:last-child .words"'))
    assert place >= 4 * LINE


def test_on_a_phone_the_first_choices_are_in_sight(phone):
    for name in ("What is a second opinion?", "How to ask for a second opinion", "Help me with what to ask"):
        expect(phone.button(name)).to_be_in_viewport(ratio=1)


def test_it_shows_that_there_is_a_list_thinking_through_a_message_easy_words_and_a_plan(window):
    expect(window.said.first.locator(".choice").first).to_be_visible()
    shown = window.said.first.locator(".choice").all_inner_texts()

    wanted = [
        "Help me with what to ask",
        "Think it through, step by step",
        "Pass a message to the team",
        "Use easy words from now on",
    ]
    assert [name for name in wanted if name not in shown] == []
    expect(window.page.get_by_text("Our plan", exact=True)).to_be_in_viewport(ratio=1)


def test_the_code_stands_below_the_first_words_and_goes_with_the_first_message(window):
    code = window.page.get_by_text("I have a code", exact=True)
    expect(code).to_be_visible()
    assert code.bounding_box()["y"] > window.said.first.bounding_box()["y"]

    window.ask("do we have a legal right to this")
    expect(code).to_be_hidden()


def test_the_hospital_s_colour_and_logo_are_on_the_page_and_in_the_chat(browser, db, engine, tmp_path):
    look = {"colour": "#ae2573", "logo": "example-logo.svg"}
    with serving(db, engine, tmp_path, look=look) as address, ChatWindow.open(browser, address) as window:
        expect(window.page.locator("img.logo")).to_be_visible()
        assert window.page.evaluate("document.querySelector('img.logo').naturalWidth") > 0
        colours = [
            place.evaluate("(one) => getComputedStyle(one).backgroundColor")
            for place in (window.page.locator(".nhsuk-header"), window.button("Send"))
        ]

    assert colours == ["rgb(174, 37, 115)"] * 2


@pytest.mark.parametrize("name", ["Ring 999 now."])
def test_the_number_in_a_danger_card_is_a_button_that_a_shaking_hand_can_hit(phone, name):
    phone.ask("she is not breathing and has gone blue")

    heading = phone.page.get_by_role("heading", name=name)
    small = [
        box
        for one in (heading.get_by_role("link").all() + phone.page.locator(".card .words a.phone").all())
        if (box := one.bounding_box())["height"] < 44 or box["width"] < 44
    ]
    assert heading.get_by_role("link").count() == 1 and small == []
