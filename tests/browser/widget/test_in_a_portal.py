"""The chat inside a portal's page, from another address."""

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from assistant.answers.load import load_phrases
from assistant.records import portal as portal_records
from assistant.records.models import Conversation
from tests.browser.widget.conftest import PORTAL
from tests.support.portal_tokens import make_claims, make_token
from tests.support.staff_factories import make_handoff

PAGE = """<!doctype html><html lang="en" style="font-size: 62.5%"><title>Portal</title><body style="letter-spacing: 1em">
<h1>Portal</h1><script type="module" src="{address}/static/embed.js" data-channel="portal" data-nation="wales"></script></body></html>"""


@pytest.fixture
def portal(browser, address):
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.route(f"{PORTAL}/**", lambda route: route.fulfill(content_type="text/html", body=PAGE.format(address=address)))
    page.goto(f"{PORTAL}/home")
    yield page
    page.context.close()


def test_a_button_opens_the_chat_and_escape_closes_it(portal):
    button = portal.get_by_role("button", name="Ask about a second opinion")
    button.click()
    expect(portal.get_by_role("log")).to_contain_text("I am a computer program")

    portal.keyboard.press("Escape")

    expect(portal.get_by_role("log")).to_be_hidden()
    expect(button).to_be_focused()


def test_it_says_that_it_is_an_example_and_knows_the_channel_and_nation(portal, db):
    portal.get_by_role("button", name="Ask about a second opinion").click()

    expect(portal.get_by_text("Example wording, not yet approved by a hospital.")).to_be_visible()
    expect(portal.get_by_role("log")).to_contain_text("I am a computer program")
    with db.read() as session:
        conversation = session.scalars(select(Conversation)).one()
        assert (conversation.channel, conversation.nation) == ("portal", "wales")


def test_the_portal_s_own_style_does_not_reach_it(portal):
    portal.get_by_role("button", name="Ask about a second opinion").click()
    words = portal.get_by_role("log").locator("p").nth(1)

    look = words.evaluate(
        "(one) => { const style = getComputedStyle(one); return [parseFloat(style.fontSize), style.letterSpacing]; }"
    )
    assert look[0] >= 17 and look[1] == "normal"


def test_nothing_is_opened_before_the_button_is_pressed(portal, db):
    expect(portal.get_by_role("button", name="Ask about a second opinion")).to_be_visible()
    with db.read() as session:
        assert session.scalars(select(Conversation)).all() == []


SIGNED_IN = PAGE.replace('data-channel="portal"', 'data-channel="portal" data-portal-token-from="{where}"')


class SignedIn:
    """A portal's page and its address for tokens; `claims` is who is signed in, None nobody. `asked` holds what the
    chat asked it with.
    """

    def __init__(self, page, address, where="/second-opinion/token", headers=None):
        self.page, self.claims, self.asked = page, make_claims, []
        body, headers = SIGNED_IN.format(address=address, where=where), {"Content-Type": "text/html", **(headers or {})}
        page.route(f"{PORTAL}/**", lambda route: route.fulfill(headers=headers, body=body))
        page.route("**/second-opinion/token", self._give)

    def _give(self, route):
        self.asked.append(route.request)
        if self.claims is None:
            return route.fulfill(status=401, body="")
        return route.fulfill(json={"token": make_token(self.claims())})

    def open(self):
        self.page.goto(f"{PORTAL}/home")
        self.page.get_by_role("button", name="Ask about a second opinion").click()
        expect(self.page.get_by_role("log")).to_contain_text("I am a computer program")
        return self.page.get_by_role("log")


@pytest.fixture
def page(browser):
    page = browser.new_context().new_page()
    yield page
    page.context.close()


def conversations(db):
    """What was verified, by conversation, oldest first."""
    with db.read() as session:
        return [
            portal_records.facts(session, one.id)
            for one in session.scalars(select(Conversation).order_by(Conversation.created_at))
        ]


def test_the_portal_is_asked_for_a_token_and_the_chat_says_what_it_told(page, address, db):
    signed_in = SignedIn(page, address)
    expect(signed_in.open()).to_contain_text(load_phrases()["portal_known"])

    assert [facts["child_name"] for facts in conversations(db)] == ["Aisha Test-Khan"]
    assert [(one.method, one.headers["x-requested-with"]) for one in signed_in.asked] == [
        ("POST", "second-opinion-chat")
    ]
    assert "eyJ" not in page.evaluate("JSON.stringify(sessionStorage) + location.href")


def test_a_reload_keeps_the_chat_and_another_person_does_not_see_it(page, address, db):
    signed_in = SignedIn(page, address)
    signed_in.open()
    page.get_by_role("textbox").first.fill("only for my eyes")
    signed_in.open()
    assert len(conversations(db)) == 1

    signed_in.claims = lambda: make_claims(sub="another", person__name="Anna Other")
    log = signed_in.open()

    expect(page.get_by_role("textbox").first).to_have_value("")
    expect(log).to_contain_text(load_phrases()["portal_known"])
    assert len(conversations(db)) == 2
    signed_in.claims = None
    expect(signed_in.open()).not_to_contain_text(load_phrases()["portal_known"])
    assert [len(facts) > 0 for facts in conversations(db)] == [True, True, False]


def test_a_portal_that_gives_no_token_leaves_an_anonymous_chat_with_a_note(page, address, db):
    signed_in = SignedIn(page, address)
    signed_in.claims = lambda: {"sub": "x"}
    expect(signed_in.open()).to_contain_text(load_phrases()["portal_not_known"])
    assert conversations(db) == [{}]


def test_another_site_is_never_asked_for_a_token(page, address, db):
    signed_in = SignedIn(page, address, where="http://elsewhere.test/second-opinion/token")
    expect(signed_in.open()).to_contain_text(load_phrases()["portal_not_known"])
    assert signed_in.asked == [] and conversations(db) == [{}]


def passed_on_twice(db):
    """By who is signed in: the first one's reference."""
    with db.begin() as session:
        conversation = session.scalars(select(Conversation)).one()
        handed = [make_handoff(session), make_handoff(session)]
        for one in handed:
            one.portal_person = conversation.portal_person
        return handed[0].reference


def pressed_from_more_choices(page):
    """The tab that "What you passed on" opens, once its way in was fetched."""
    with page.expect_response("**/passed-on"):
        page.get_by_text("More choices").click()
    link = page.get_by_role("link", name="What you passed on")
    page.wait_for_function("(link) => link.onclick !== null", arg=link.element_handle())
    assert link.get_attribute("href").endswith("/handoff"), "nothing that could be sent on stands in the address"
    with page.context.expect_page() as opened:
        link.click()
    return opened.value


def test_what_was_passed_on_opens_without_a_code_for_who_is_signed_in(page, address, db):
    SignedIn(page, address).open()
    reference = passed_on_twice(db)

    tab = pressed_from_more_choices(page)

    expect(tab.get_by_role("heading", name="What you passed on")).to_be_visible()
    assert tab.url == f"{address}/handoff/mine", "nothing of the way in stands in the address"
    tab.get_by_role("button", name=reference).click()
    expect(tab.get_by_text("What the team reads")).to_be_visible()
    expect(tab.get_by_role("link", name="All that you passed on")).to_be_visible()


def test_it_opens_again_from_the_same_chat(page, address, db):
    SignedIn(page, address).open()
    passed_on_twice(db)
    for _ in range(2):
        tab = pressed_from_more_choices(page)
        expect(tab).to_have_url(f"{address}/handoff/mine")
        tab.close()


@pytest.mark.parametrize(
    "header, value", [("Content-Security-Policy", "form-action 'self'"), ("Referrer-Policy", "no-referrer")]
)
def test_where_a_portal_forbids_the_form_or_hides_itself_the_codes_are_asked_for(page, address, db, header, value):
    SignedIn(page, address, headers={header: value}).open()
    passed_on_twice(db)

    tab = pressed_from_more_choices(page)

    expect(tab.get_by_role("textbox", name="Your reference")).to_be_visible()
