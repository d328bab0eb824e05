"""What WCAG 2.2 asks that a machine can measure. It does not replace people who try it."""

import pytest
from playwright.sync_api import expect

from tests.support.chat_window import POSTS
from tests.support.factories import saying

STILL = "() => { const top = document.scrollingElement.scrollTop; return new Promise((yes) => setTimeout(() => yes(document.scrollingElement.scrollTop === top), 120)); }"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_runs_out_of_the_page(window, engine, width):
    """320 pixels is a page at 400 % zoom."""
    engine.reply = lambda told: saying("x" * 300)
    window.page.set_viewport_size({"width": width, "height": 800})

    window.ask("w" * 300)

    assert window.page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_every_target_is_at_least_44_pixels_high(phone):
    phone.ask("do we have a legal right to this")
    phone.page.get_by_text("More choices", exact=True).click()

    targets = phone.page.locator("second-opinion-chat").locator("button:visible, summary:visible, .in-danger a")
    assert targets.count() > 6
    small = [
        (target.inner_text(), box["height"])
        for target in targets.all()
        if (box := target.bounding_box()) and box["height"] < 44
    ]
    assert small == []


def test_numbers_on_a_danger_card_are_easy_to_hit_and_keep_their_full_stop(phone):
    """A full stop that begins the next row looks like a mistake where nobody has time for one."""
    phone.ask("i wish i was dead")
    numbers = phone.log.locator(".card .words a.phone")
    expect(numbers.first).to_be_visible()
    low = numbers.evaluate_all("all => all.filter((one) => one.getBoundingClientRect().height < 44).length")
    apart = numbers.evaluate_all("""all => all.filter((one) => {
        const next = one.nextSibling;
        if (!next || !/^[.,;]/.test(next.data ?? "")) return false;
        const sign = document.createRange();
        sign.setStart(next, 0);
        sign.setEnd(next, 1);
        const [number, mark] = [one.getBoundingClientRect(), sign.getBoundingClientRect()];
        return mark.top > number.bottom || mark.left < number.left;
    }).map((one) => one.textContent)""")
    assert (numbers.count() > 2, low, apart) == (True, 0, [])


def test_all_of_it_can_be_done_with_the_keyboard(window):
    expect(window.said.first).to_be_visible()
    seen = []
    for _ in range(25):
        window.page.keyboard.press("Tab")
        seen.append(
            window.page.evaluate(
                "(document.activeElement.shadowRoot?.activeElement ?? document.activeElement).innerText || 'box'"
            )
        )

    wanted = ["Skip to main content", "Ring 999", "box", "Send", "Talk to a person", "More choices"]
    assert [name for name in wanted if not any(one.startswith(name) for one in seen)] == []
    assert [seen.index(name) for name in wanted] == sorted(seen.index(name) for name in wanted)


def test_what_has_the_focus_is_never_behind_the_box(phone):
    phone.ask("do we have a legal right to this")
    phone.page.evaluate("document.scrollingElement.scrollTop = 0")
    phone.page.get_by_role("link", name="Ring 999").focus()

    for _ in range(12):
        phone.page.keyboard.press("Tab")
        phone.page.wait_for_function(STILL)
        where = phone.page.evaluate(
            """() => {
                const root = document.querySelector("second-opinion-chat").shadowRoot;
                const focused = root.activeElement;
                if (!focused || !focused.closest(".log")) return null;
                const [box, foot, top] = [focused, root.querySelector(".foot"), root.querySelector(".in-danger")].map((one) => one.getBoundingClientRect());
                return { hidden: box.bottom > foot.top + 1 || box.top < top.bottom - 1, name: focused.innerText };
            }"""
        )
        assert not (where and where["hidden"]), where


def test_an_answer_in_another_language_says_which(window):
    polish = {
        "id": "1",
        "seq": 9,
        "sender": "assistant",
        "text": "Ten czat jest po angielsku.",
        "created_at": "2026-11-23T10:00:00Z",
        "choices": [],
    }
    answer = {"id": "language_pl", "title": "Polski", "status": "draft", "sources": []}
    window.page.route(
        POSTS,
        lambda route: route.fulfill(
            json={"messages": [{**polish, "answer": answer}], "handoff": None, "mode": "assistant"}
        ),
    )

    window.ask("czy mogę prosić o drugą opinię")

    expect(window.log.locator("[lang=pl]").get_by_text("Ten czat jest po angielsku.")).to_be_visible()


def test_new_words_are_told_to_screen_readers_and_old_ones_are_not(window):
    window.ask("she is not breathing and has gone blue")
    expect(window.page.get_by_role("alert")).to_have_count(1)

    window.page.reload()

    expect(window.page.get_by_role("heading", name="Ring 999 now.")).to_be_visible()
    expect(window.page.get_by_role("alert")).to_have_count(0)
    expect(window.log).to_have_attribute("aria-live", "polite")


def test_nothing_moves_for_who_asked_for_stillness(window):
    window.page.emulate_media(reduced_motion="reduce")
    expect(window.said.first).to_be_visible()
    with window.held(POSTS):
        window.write("do we have a legal right to this")
        dot = window.page.locator(".thinking .dot").first
        expect(dot).to_be_visible()
        moving = [one.evaluate("(one) => getComputedStyle(one).animationName") for one in (dot, window.said.last)]

    assert moving == ["none", "none"]


def test_in_forced_colours_every_button_and_message_has_an_edge(window):
    window.page.emulate_media(forced_colors="active")
    window.ask("she is not breathing and has gone blue")

    bare = [
        one.inner_text()[:40]
        for one in [*window.log.locator(".choice, .message, .card").all(), window.box, window.button("Send")]
        if one.evaluate("(one) => parseFloat(getComputedStyle(one).borderTopWidth)") < 1
    ]
    assert bare == []


def test_at_twice_the_text_size_nothing_is_cut_off(window):
    """A browser may be set to larger letters without zooming: sizes follow it."""
    window.page.evaluate("document.documentElement.style.fontSize = '32px'")
    window.page.set_viewport_size({"width": 390, "height": 844})
    window.ask("do we have a legal right to this")

    assert window.page.evaluate("document.scrollingElement.scrollWidth") <= 390
    assert window.log.locator(".words p").first.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)") == 34
