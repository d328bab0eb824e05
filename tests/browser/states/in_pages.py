"""The states of the pages that work without JavaScript."""

from playwright.sync_api import expect

from assistant.handoffs import secret
from assistant.handoffs.move import acknowledge, close
from assistant.records import handoffs
from tests.browser.states import in_chat
from tests.browser.states.stage import Stage
from tests.support.factories import make_handoff, make_settings
from tests.support.filling_in import ANSWERS, PRESS, STEPS

BY = {"by": "Priya Shah", "actor": "staff:1"}
KEY = make_settings().engine_secret.get_secret_value()


def start(at: Stage) -> None:
    at.go("/plain")


def started(at: Stage) -> None:
    at.go("/plain")
    at.press("Start a chat")
    expect(at.window.box).to_be_visible()


def said(at: Stage, text: str) -> None:
    started(at)
    at.window.write(text)


def answer(at: Stage) -> None:
    said(at, in_chat.RIGHT)
    at.page.get_by_text("Where this comes from").first.click()


def easy_read(at: Stage) -> None:
    said(at, "easy read please")
    at.window.write(in_chat.RIGHT)


def danger(at: Stage) -> None:
    said(at, in_chat.DANGER)


def danger_in_arabic(at: Stage) -> None:
    said(at, in_chat.ARABIC_DANGER)


def fault(at: Stage) -> None:
    started(at)
    at.engine.fails()
    at.window.write(in_chat.RIGHT)


def too_long(at: Stage) -> None:
    said(at, "we are worried " * 300)
    expect(at.page.get_by_role("alert")).to_be_visible()


def language_card(at: Stage) -> None:
    said(at, in_chat.POLISH)


def language_card_from_the_right(at: Stage) -> None:
    said(at, in_chat.ARABIC)


def question_list(at: Stage) -> None:
    said(at, "what should i ask them")
    at.press("A meeting with the team")
    at.press("What could go wrong")


def plan(at: Stage) -> None:
    question_list(at)
    at.go("/plain/plan")


def plan_large(at: Stage) -> None:
    question_list(at)
    at.go("/plain/plan?large=true")


def wrong_code(at: Stage) -> None:
    start(at)
    at.page.get_by_text("I have a code", exact=True).click()
    at.page.get_by_label("Your code", exact=True).fill("2222-2222-2222")
    at.press("Open my chat")
    expect(at.page.get_by_role("alert")).to_be_visible()


def code(at: Stage) -> None:
    started(at)
    at.page.locator("summary").get_by_text("Carry on later on another device").click()
    at.press("Show me a code")


def check(at: Stage) -> None:
    said(at, "pass it on")
    for step in STEPS[: STEPS.index("check")]:
        if ANSWERS[step].startswith(PRESS):
            at.press(ANSWERS[step].removeprefix(PRESS))
        else:
            at.window.write(ANSWERS[step])
    expect(at.page.get_by_text(f"Step {len(STEPS)} of {len(STEPS)}")).to_be_visible()


def sent(at: Stage) -> None:
    check(at)
    at.press("Send it")
    expect(at.page.get_by_role("region", name="Your reference")).to_be_visible()


def waiting(at: Stage) -> None:
    started(at)
    at.press("Talk to a person")
    expect(at.page.get_by_text("You have asked for a person.").first).to_be_visible()


def with_a_person(at: Stage) -> None:
    waiting(at)
    at.staff_write("Hello, I am Priya.")
    at.page.reload()


def ended(at: Stage) -> None:
    started(at)
    at.page.get_by_text("End or delete this chat").click()
    at.press("End chat")


def deleted(at: Stage) -> None:
    started(at)
    at.page.get_by_text("End or delete this chat").click()
    at.press("Delete this chat")


def passed_on(at: Stage) -> None:
    at.go("/handoff")


def passed_on_wrong(at: Stage) -> None:
    _ask(at, "2222-2222", "2222-2222-2222")
    expect(at.page.get_by_role("alert")).to_be_visible()


def passed_on_shown(at: Stage) -> None:
    reference, code = _made(at)
    _ask(at, reference, code)
    at.page.get_by_text("Add or correct something").click()


def passed_on_check(at: Stage) -> None:
    passed_on_shown(at)
    at.page.get_by_label("Your words, as the team should read them").fill("Evenings only")
    at.press("Check it first")
    expect(at.window.button("Yes, send it")).to_be_visible()


def passed_on_refused(at: Stage) -> None:
    passed_on_shown(at)
    at.page.get_by_label("Your words, as the team should read them").fill("w" * 5000)
    at.press("Check it first")
    expect(at.page.get_by_role("alert")).to_be_visible()


def passed_on_sure(at: Stage) -> None:
    passed_on_shown(at)
    at.press("Take it back")
    expect(at.window.button("Yes, take it back")).to_be_visible()


def passed_on_taken_back(at: Stage) -> None:
    passed_on_sure(at)
    at.press("Yes, take it back")


def passed_on_closed(at: Stage) -> None:
    reference, code = _made(at, outcome="arranged")
    _ask(at, reference, code)
    expect(at.page.get_by_role("heading", name="How it ended")).to_be_visible()


def passed_on_rated(at: Stage) -> None:
    passed_on_closed(at)
    at.page.get_by_label("Yes", exact=True).check()
    at.press("Tell the staff")


def about(at: Stage) -> None:
    at.go("/about")


def privacy(at: Stage) -> None:
    at.go("/privacy")


def accessibility(at: Stage) -> None:
    at.go("/accessibility")


def routes(at: Stage) -> None:
    at.go("/routes")


def not_found(at: Stage) -> None:
    at.go("/not-there")


def not_this_way(at: Stage) -> None:
    at.go("/plain/start")


def _made(at: Stage, outcome: str | None = None) -> tuple[str, str]:
    """A handoff that a family sent: its reference and its secret code."""
    with at.db.begin() as session:
        handoff = make_handoff(session, secret_key=KEY)
        if outcome:
            acknowledge(session, handoff.reference, **BY)
            close(session, handoff.reference, **BY, why="Leeds will ring you on Monday.", outcome=outcome)
        return handoff.reference, secret.of(KEY, handoffs.by_reference(session, handoff.reference).id)


def _ask(at: Stage, reference: str, code: str) -> None:
    passed_on(at)
    at.page.get_by_label("Your reference").fill(reference)
    at.page.get_by_label("Your secret code").fill(code)
    at.press("Show it")


STATES = (
    start, started, answer, easy_read, danger, danger_in_arabic, fault, too_long, language_card, language_card_from_the_right,
    question_list, plan, plan_large, wrong_code, code, check, sent, waiting, with_a_person, ended, deleted, passed_on,
    passed_on_wrong, passed_on_shown, passed_on_check, passed_on_refused, passed_on_sure, passed_on_taken_back,
    passed_on_closed, passed_on_rated, about, privacy, accessibility, routes, not_found, not_this_way,
)  # fmt: skip
