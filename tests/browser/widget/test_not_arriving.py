"""What a family wrote does not arrive: nothing is lost, nothing is sent twice, nothing is promised."""

from playwright.sync_api import expect
from sqlalchemy import func, select

from assistant.records.models import Turn
from tests.support.chat_window import POSTS

SWITCHBOARD = "01632 960 000"
CARD = {
    "sender": "system",
    "text": "Ring 999 now.\n\nShout for a nurse.",
    "notice": {"route": "emergency", "level": "card"},
    "choices": [],
    "created_at": None,
}


def turns(db) -> int:
    with db.read() as session:
        return session.scalar(select(func.count()).select_from(Turn)) or 0


def test_a_post_that_failed_is_sent_again_with_the_same_id(window, db):
    ids = window.posts_fail(2)
    window.write("we are not being heard")

    expect(window.said.nth(2)).to_be_visible(timeout=15_000)

    assert len(ids) == 3 and len(set(ids)) == 1
    assert turns(db) == 1


def test_words_that_could_not_be_sent_are_back_in_the_box_with_a_number_to_ring(window):
    window.posts_fail(3)
    window.write("we are not being heard")

    failure = window.page.get_by_role("alert")
    expect(failure).to_contain_text("This was not sent.", timeout=15_000)
    expect(failure.get_by_role("link", name=SWITCHBOARD)).to_be_visible()
    expect(window.box).to_have_value("we are not being heard")


def test_trying_again_sends_one_message_and_empties_the_box(window, db):
    ids = window.posts_fail(3)
    window.write("we are not being heard")
    window.button("Try again").click(timeout=15_000)

    expect(window.page.get_by_role("alert")).to_have_count(0)
    expect(window.box).to_have_value("")
    expect(window.said.nth(2)).to_be_visible()
    expect(window.log.get_by_text("we are not being heard")).to_have_count(1)
    assert len(set(ids)) == 1 and turns(db) == 1


def test_changed_words_are_a_new_message(window, db):
    ids = window.posts_fail(3)
    window.write("we are not being heard")
    expect(window.button("Try again")).to_be_visible(timeout=15_000)
    window.write("nobody listens to us")

    expect(window.said.nth(2)).to_be_visible()
    expect(window.log).not_to_contain_text("we are not being heard")
    assert len(set(ids)) == 2 and turns(db) == 1


def test_a_message_that_did_arrive_is_not_called_lost(window, address):
    """The service took it, and only its answer was lost on the way."""

    def lose_the_answer(route):
        if route.request.method == "POST":
            route.fetch()
            route.fulfill(status=502, json={})
        else:
            route.continue_()

    window.page.route("**/api/v1/conversations/*/messages*", lose_the_answer)
    window.write("we are not being heard")

    expect(window.said.nth(2)).to_contain_text("second opinion", timeout=15_000)
    expect(window.log).not_to_contain_text("Not sent")


def test_danger_gets_its_card_while_the_records_are_away(window):
    window.posts_fail(
        9,
        status=503,
        body={
            "code": "records_unavailable",
            "title": "This is not working at the moment. Please send it again.",
            "messages": [CARD],
        },
    )
    window.write("she has gone floppy")

    expect(window.page.get_by_role("heading", name="Ring 999 now.")).to_be_visible(timeout=1_500)
    expect(window.page.get_by_role("alert").filter(has_text="not working")).to_contain_text(SWITCHBOARD, timeout=15_000)
    expect(window.page.get_by_role("heading", name="Ring 999 now.")).to_have_count(1)


def test_more_than_four_thousand_characters_are_counted_and_stay(window, db):
    window.write("we are worried. " * 260)

    expect(window.page.locator("#count")).to_contain_text("That is 160 characters more than I can take at once.")
    assert len(window.box.input_value()) == 4160
    assert turns(db) == 0


def test_a_chat_that_does_not_open_says_whom_to_ring(browser, address):
    page = browser.new_context().new_page()
    page.route("**/api/v1/conversations", lambda route: route.abort())
    page.goto(address)

    expect(page.get_by_role("link", name=SWITCHBOARD).first).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("The chat is not working at the moment.", timeout=15_000)
    page.context.close()


def test_words_that_arrive_after_later_ones_stand_where_the_service_has_them(window):
    expect(window.said.first).to_be_visible()
    first = iter([True])
    window.page.route(POSTS, lambda route: route.abort() if next(first, False) else route.continue_())
    window.write("first words")
    window.write("second words")

    expect(window.log.get_by_text("second opinion").nth(1)).to_be_visible(timeout=15_000)
    own = window.log.locator("> .family")
    expect(own.nth(0)).to_contain_text("second words")
    expect(own.nth(1)).to_contain_text("first words")
    numbers = [int(one) for one in window.said.evaluate_all("all => all.map((one) => one.dataset.seq ?? -1)")]
    assert numbers == sorted(numbers) and len(numbers) == 5
