"""The states of the chat, each brought about as a family does."""

from playwright.sync_api import expect

from tests.browser.states.stage import Stage
from tests.support.chat_window import POSTS

DANGER = "she is not breathing and has gone blue"
RIGHT = "do we have a legal right to this"
POLISH = "Dzień dobry, moje dziecko jest chore i nie rozumiem lekarzy"
ARABIC_DANGER = "ابنتي لا تتنفس"
ARABIC = "طفلي مريض ولا أفهم الأطباء ماذا أفعل"


def opened(at: Stage) -> None:
    at.go("/")
    expect(at.window.said.first.locator(".choice").first).to_be_visible()


def answer(at: Stage) -> None:
    opened(at)
    at.window.ask(RIGHT)
    at.page.get_by_text("Where this comes from").click()


def answer_that_helped(at: Stage) -> None:
    answer(at)
    at.press("Yes")
    expect(at.page.get_by_text("Thank you for telling us.")).to_be_visible()


def easy_read(at: Stage) -> None:
    opened(at)
    at.window.ask("easy read please")
    expect(at.window.log.get_by_text("Easy words are on.")).to_be_visible()
    at.window.ask(RIGHT)


def danger_card(at: Stage) -> None:
    opened(at)
    at.window.ask(DANGER)


def danger_card_in_arabic(at: Stage) -> None:
    opened(at)
    at.window.ask(ARABIC_DANGER)
    expect(at.window.log.locator("[lang=ar] .card")).to_be_visible()


def danger_line(at: Stage) -> None:
    opened(at)
    at.window.ask("he has been hitting me and i am scared of him")


def fault_card(at: Stage) -> None:
    opened(at)
    at.engine.fails()
    at.window.ask(RIGHT)


def language_card(at: Stage) -> None:
    opened(at)
    at.window.ask(POLISH)
    expect(at.window.log.locator("[lang=pl]").first).to_be_visible()


def language_card_from_the_right(at: Stage) -> None:
    opened(at)
    at.window.ask(ARABIC)
    expect(at.window.log.locator("[lang=ar]").first).to_be_visible()


def all_languages(at: Stage) -> None:
    opened(at)
    at.window.ask("can we talk in another language")


def looking_for_an_answer(at: Stage) -> None:
    opened(at)
    at.page.route(POSTS, lambda route: None)
    at.window.write(RIGHT)
    expect(at.page.get_by_text("Looking for your answer")).to_be_visible()


def not_sent(at: Stage) -> None:
    opened(at)
    at.window.posts_fail(9, status=403, body={"code": "x", "title": "This was not sent."})
    at.window.write(RIGHT)
    expect(at.page.get_by_role("alert")).to_be_visible()


def offline(at: Stage) -> None:
    opened(at)
    at.window.posts_fail(9)
    at.window.write(RIGHT)
    expect(at.page.get_by_text("We keep trying.")).to_be_visible()


def too_long(at: Stage) -> None:
    opened(at)
    at.window.write("we are worried " * 300)
    expect(at.page.get_by_text("more than I can take at once")).to_be_visible()


def not_opened(at: Stage) -> None:
    at.page.route("**/api/v1/conversations", lambda route: route.fulfill(status=403, json={}))
    at.go("/")
    expect(at.page.get_by_role("alert")).to_be_visible()


def plan_list(at: Stage) -> None:
    opened(at)
    at.page.get_by_text("Our plan", exact=True).click()


def more_choices(at: Stage) -> None:
    opened(at)
    at.page.get_by_text("More choices", exact=True).click()


def code_to_come_back(at: Stage) -> None:
    opened(at)
    at.window.ask(RIGHT)
    at.window.more("Carry on later on another device")
    expect(at.window.log.get_by_role("region", name="Your code to come back")).to_be_visible()


def code_missing(at: Stage) -> None:
    opened(at)
    at.page.get_by_text("I have a code", exact=True).click()
    at.window.button("Open my chat").click()
    expect(at.page.get_by_role("alert")).to_be_visible()


def asked_to_delete(at: Stage) -> None:
    opened(at)
    at.window.more("Delete this chat")
    expect(at.page.get_by_role("dialog")).to_be_visible()


def deleted(at: Stage) -> None:
    asked_to_delete(at)
    at.page.get_by_role("dialog").get_by_role("button", name="Delete this chat").click()
    expect(at.page.get_by_text("This chat is deleted.")).to_be_visible()


def ended(at: Stage) -> None:
    answer(at)
    at.window.more("End chat")
    at.page.get_by_role("dialog").get_by_role("button", name="End chat").click()
    expect(at.page.get_by_text("This chat has ended.")).to_be_visible()


def waiting_for_a_person(at: Stage) -> None:
    opened(at)
    at.press("Talk to a person")
    expect(at.page.get_by_text("You have asked for a person.")).to_be_visible()


def with_a_person(at: Stage) -> None:
    waiting_for_a_person(at)
    at.staff_write("Hello, I am Priya.\n\nWhat would help?")
    expect(at.window.log.get_by_text("Hello, I am Priya.")).to_be_visible()
    expect(at.page.get_by_text("A member of hospital staff is in this chat.")).to_be_visible()


def list_what_is_coming_up(at: Stage) -> None:
    opened(at)
    at.window.ask("what should i ask them")


def list_worry(at: Stage) -> None:
    list_what_is_coming_up(at)
    at.press("A meeting with the team")
    expect(at.window.button("What could go wrong")).to_be_visible()


def list_made(at: Stage) -> None:
    list_worry(at)
    at.press("What could go wrong")
    expect(at.window.button("Change a question")).to_be_visible()


def list_change(at: Stage) -> None:
    list_made(at)
    at.press("Change a question")
    expect(at.page.get_by_text("Looking for your answer")).to_be_hidden()


def list_undone(at: Stage) -> None:
    list_made(at)
    at.window.ask("remove 2")
    expect(at.window.button("Undo that")).to_be_visible()


def thinking(at: Stage) -> None:
    opened(at)
    at.window.ask("help me think it through")
    expect(at.window.log.get_by_text("Thinking it through")).to_be_visible()


def thinking_at_its_end(at: Stage) -> None:
    thinking(at)
    for _ in range(5):
        at.window.ask("We want to know what would happen if we wait")
    expect(at.window.log.locator(".message.assistant").last).to_be_visible()


def handoff_consent(at: Stage) -> None:
    opened(at)
    at.fill_in("consent")


def handoff_relationship(at: Stage) -> None:
    opened(at)
    at.fill_in("relationship")


def handoff_place(at: Stage) -> None:
    opened(at)
    at.fill_in("place")


def handoff_message(at: Stage) -> None:
    opened(at)
    at.fill_in("message")


def handoff_check(at: Stage) -> None:
    opened(at)
    at.fill_in("check")


def handoff_sent(at: Stage) -> None:
    handoff_check(at)
    at.press("Send it")
    expect(at.window.log.get_by_role("region", name="Your reference")).to_be_visible()


STATES = (
    opened, answer, answer_that_helped, easy_read, danger_card, danger_card_in_arabic, danger_line, fault_card,
    language_card, language_card_from_the_right, all_languages, looking_for_an_answer, not_sent, offline, too_long,
    not_opened, plan_list, more_choices, code_to_come_back, code_missing, asked_to_delete, deleted, ended,
    waiting_for_a_person, with_a_person, list_what_is_coming_up, list_worry, list_made, list_change, list_undone,
    thinking, thinking_at_its_end, handoff_consent, handoff_relationship, handoff_place, handoff_message,
    handoff_check, handoff_sent,
)  # fmt: skip
