"""Whatever a portal's page does, the chat stands in it unharmed; and it does the portal's page no harm."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.widget.conftest import PORTAL, serving
from tests.browser.widget.test_people_and_endings import staff_writes
from tests.support.chat_window import ChatWindow

SCRIPT = '<script type="module" src="{address}/static/embed.js"></script>'
CALM = f'<!doctype html><html lang="en"><title>Portal</title><meta name="viewport" content="width=device-width"><h1>Portal</h1><a href="/other">Other page</a>{SCRIPT}</html>'
HOSTILE = f"""<!doctype html><html lang="en"><title>Portal</title><meta name="viewport" content="width=device-width"><style>
* {{{{ all: unset !important }}}} head, style, script {{{{ display: none !important }}}} body, h1, div {{{{ display: block !important }}}}
.bar {{{{ position: fixed !important; inset: auto 0 0 0 !important; block-size: 120px !important; z-index: 2147483647 !important; background: #7c2855 !important }}}}
second-opinion-launcher {{{{ display: none !important; visibility: hidden !important; font-size: 3px !important; opacity: 1 }}}}
</style><h1>Portal</h1><div class="bar">Cookies?</div>{SCRIPT}</html>"""
NAME = "Ask about a second opinion"
HEARD = """() => { window.heard = []; for (const name of ['ready', 'message', 'handoff', 'notice', 'closed'])
    document.addEventListener('second-opinion:' + name, (event) => window.heard.push([name, event.detail])); }"""
ON_TOP = """(one) => { const box = one.getBoundingClientRect();
    let found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    while (found?.shadowRoot) { const inner = found.shadowRoot.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2); if (inner === found || !inner) break; found = inner; }
    return found === one || one.contains(found); }"""


@pytest.fixture
def portal(browser, address):
    """Opens a portal's page of this text, on a desk or a phone."""
    contexts = []

    def opened(text=CALM, **device):
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **device}))
        page = contexts[-1].new_page()
        page.route(
            f"{PORTAL}/**", lambda route: route.fulfill(content_type="text/html", body=text.format(address=address))
        )
        page.goto(f"{PORTAL}/home")
        return page

    yield opened
    for context in contexts:
        context.close()


PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def look(place):
    return place.evaluate(
        "(one) => { const style = getComputedStyle(one); return [style.fontFamily.split(',')[0], parseFloat(style.fontSize), style.color]; }"
    )


@pytest.mark.parametrize("device", [{}, PHONE], ids=["desk", "phone"])
def test_a_page_that_unsets_everything_changes_nothing_in_the_chat(portal, device):
    looks = []
    for text in (CALM, HOSTILE):
        page = portal(text, **device)
        button = page.get_by_role("button", name=NAME)
        looks.append([look(button), button.bounding_box()["width"]])
        button.click()
        expect(page.get_by_role("log")).to_contain_text("I am a computer program")
        words, box = page.get_by_role("log").locator("p").nth(1), page.get_by_label("Write your message")
        looks[-1] += [
            look(words),
            look(box),
            page.get_by_role("dialog").bounding_box(),
            page.get_by_role("button", name="Send").bounding_box(),
        ]

    assert looks[0] == looks[1]
    assert looks[0][2][:2] == ["Arial", 17]


def test_a_bar_of_the_portal_s_covers_neither_the_button_nor_the_box(portal):
    page = portal(HOSTILE)
    assert page.get_by_role("button", name=NAME).evaluate(ON_TOP)

    page.get_by_role("button", name=NAME).click()
    expect(page.get_by_role("log")).to_contain_text("I am a computer program")

    assert page.get_by_role("button", name="Send").evaluate(ON_TOP)


def test_back_on_a_phone_closes_the_panel_and_stays_in_the_portal(portal):
    page = portal(**PHONE)
    page.get_by_role("link", name="Other page").click()
    page.get_by_role("button", name=NAME).click()
    expect(page.get_by_role("log")).to_contain_text("I am a computer program")

    page.go_back()

    expect(page.get_by_role("log")).to_be_hidden()
    assert page.url == f"{PORTAL}/other"
    page.go_back()
    assert page.url == f"{PORTAL}/home"


def test_closed_by_its_button_it_leaves_no_step_behind_in_the_portal(portal):
    page = portal(**PHONE)
    page.get_by_role("link", name="Other page").click()
    page.get_by_role("button", name=NAME).click()
    page.get_by_role("button", name="Minimise").click()
    expect(page.get_by_role("button", name=NAME)).to_be_focused()

    page.go_back()

    assert page.url == f"{PORTAL}/home"


def test_the_portal_is_told_what_happens_and_never_a_word_of_it(portal):
    page = portal()
    page.evaluate(HEARD)
    page.evaluate("() => document.querySelector('second-opinion-launcher').open()")
    page.get_by_label("Write your message").fill("she is not breathing and has gone blue")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.evaluate("() => document.querySelector('second-opinion-launcher').close()")
    expect(page.get_by_role("log")).to_be_hidden()

    heard = page.evaluate("window.heard")
    assert {name for name, _ in heard} == {"ready", "message", "notice", "closed"}
    assert ["notice", {"level": "card"}] in heard and "breathing" not in json.dumps(heard)


def test_the_portal_can_end_the_chat(portal):
    page = portal()
    page.get_by_role("button", name=NAME).click()
    expect(page.get_by_role("log")).to_contain_text("I am a computer program")

    page.evaluate("() => document.querySelector('second-opinion-launcher').end()")

    expect(page.get_by_text("This chat has ended.")).to_be_visible()


def test_what_comes_while_it_is_minimised_is_counted_on_the_button(portal, db):
    page = portal()
    page.get_by_role("button", name=NAME).click()
    page.get_by_role("button", name="Talk to a person").first.click()
    expect(page.get_by_text("You have asked for a person.")).to_be_visible()
    page.get_by_role("button", name="Minimise").click()

    staff_writes(db, "Hello, I am Ruth.")

    button = page.get_by_role("button", name=f"{NAME}, 1 new message")
    expect(button).to_be_visible(timeout=10_000)
    button.click()
    expect(page.get_by_text("Hello, I am Ruth.")).to_be_visible()
    page.get_by_role("button", name="Minimise").click()
    expect(page.get_by_role("button", name=NAME, exact=True)).to_be_visible()


def test_a_chat_that_cannot_be_fetched_says_so_and_whom_to_ring(portal):
    page = portal()
    expect(page.get_by_role("button", name=NAME)).to_be_visible()
    page.route("**/static/chat-*.js", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name=NAME).click()

    failure = page.get_by_role("alert")
    expect(failure).to_contain_text("The chat is not working here at the moment.")
    expect(failure).to_contain_text("01632 960 000")
    expect(failure.get_by_role("link", name="Open the chat on its own page")).to_be_visible()


FRAME = """<!doctype html><html lang="en"><title>Portal</title><iframe src="{address}/framed?signed_in={signed}" style="width: 600px; height: 700px"></iframe></html>"""
ANSWERS = """() => { window.heard = []; window.addEventListener('message', (event) => { window.heard.push([event.origin, event.data.type, JSON.stringify(event.data)]);
    if (event.data.type === 'second-opinion:token-wanted') event.source.postMessage({type: 'second-opinion:token', token: null}, event.origin); }); }"""


def framed(browser, address, origin, signed="false"):
    page = browser.new_context().new_page()
    body = FRAME.format(address=address, signed=signed)
    page.route(f"{origin}/**", lambda route: route.fulfill(content_type="text/html", body=body))
    page.add_init_script(f"if (location.origin === '{origin}') ({ANSWERS})()")
    page.goto(f"{origin}/home")
    return page


def test_in_a_frame_it_talks_with_the_portal_on_the_list_only(browser, address):
    page = framed(browser, address, PORTAL, signed="true")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("log")).to_contain_text("I am a computer program")
    page.wait_for_function("() => window.heard.some((one) => one[1] === 'second-opinion:ready')")

    heard = page.evaluate("window.heard")
    assert {origin for origin, _, _ in heard} == {address}
    assert "second-opinion:token-wanted" in [kind for _, kind, _ in heard]
    page.evaluate("() => document.querySelector('iframe').contentWindow.postMessage({type: 'second-opinion:end'}, '*')")
    expect(frame.get_by_text("This chat has ended.")).to_be_visible()
    page.context.close()


def test_a_page_that_is_not_on_the_list_cannot_frame_it(browser, address):
    page = framed(browser, address, "http://elsewhere.test")
    page.wait_for_timeout(1_500)

    assert page.frame_locator("iframe").get_by_role("log").count() == 0
    assert page.evaluate("window.heard") == []
    page.context.close()


@pytest.mark.parametrize("name", ["portal", "hostile"])
def test_the_made_up_portals_are_there_to_try_it(browser, db, engine, tmp_path, name):
    with (
        serving(db, engine, tmp_path, demo_pages=True) as address,
        ChatWindow.open(browser, f"{address}/demo/{name}") as window,
    ):
        window.button(NAME).click()
        expect(window.log).to_contain_text("I am a computer program")
