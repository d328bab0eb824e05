"""A page renews itself by what our own server sent, and nothing else becomes markup in it."""

from playwright.sync_api import expect

from tests.browser.console.test_for_everybody import signed_in
from tests.support.staff_factories import make_conversation

WRITES = "() => { try { document.body.innerHTML = '<b>not ours</b>'; return 'written' } catch (fault) { return fault.name } }"
MAKES_A_POLICY = (
    "(name) => { try { trustedTypes.createPolicy(name, {}); return 'made' } catch (fault) { return fault.name } }"
)


def test_what_is_new_comes_by_itself_and_no_other_text_becomes_markup(browser, address, db):
    page = signed_in(browser, address)
    expect(page.locator("[data-needs='1']")).to_have_count(0)
    with db.begin() as session:
        make_conversation(session, mode="waiting", words="waiting <b>bold</b> words")
    expect(page.locator("[data-needs='1']").first).to_be_attached()

    assert page.evaluate(WRITES) == "TypeError"
    assert [page.evaluate(MAKES_A_POLICY, name) for name in ("default", "console-parts")] == ["TypeError", "TypeError"]
    page.context.close()
