"""A page whose script did not arrive does not renew itself, and says so."""

from playwright.sync_api import expect

from tests.browser.console.test_for_everybody import signed_in

SAYS = "does not show by itself what is new"


def test_a_page_whose_script_did_not_arrive_says_that_it_must_be_reloaded(browser, address):
    page = signed_in(browser, address)
    page.route("**/static/staff/once.js", lambda route: route.abort())
    page.reload()
    expect(page.get_by_text(SAYS)).to_be_visible()
    page.unroute("**/static/staff/once.js")

    page.reload()
    expect(page.locator("[data-by-hand]")).to_have_count(0)
    page.context.close()
