"""What is asked of the way a second opinion goes: the sentence that answers it, the page its facts are from, and what
may come next.
"""

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.conversations.decisions.weighed import Weighed
from assistant.conversations.readers.way_of_opinion import asked_of_the_way, asks_who_pays, wants_it_told

BEREAVED, YOUNG = "bereaved", "young_person"
PAGES = {  # with its facts, and what may come next
    "notes_may_do": ("what_happens", ("what_happens", "travel", "request_handoff")),
    "hospital_too_much": ("disabled_child", ("disabled_child", "travel", "request_handoff")),
    "who_refers": ("what_happens", ("gp_or_consultant", "what_happens", "waiting_time", "request_handoff")),
    "scheme_number": ("abroad", ("abroad", "route_abroad", "request_person")),
    "cared_for_after": ("route_abroad", ("route_abroad", "route_private", "request_handoff")),
    "place_on_list": ("cost_private", ("cost_private", "route_private", "request_handoff")),
    "two_interpreters": ("interpreter", ("interpreter", "request_handoff", "request_person")),
    "ask_at_appointment": ("how_to_request", ("how_to_request", "delay_risk", "prepare_questions")),
    "step_beyond_team": (
        "senior_doctor_now",
        ("senior_doctor_now", "marthas_rule", "how_to_request", "request_person"),
    ),
    "will_it_hurt": ("medical_advice", ("prepare_questions", "request_handoff")),
    "which_treatment_first": ("medical_advice", ("prepare_questions", "explain_again", "how_to_request")),
    "long_wait": ("delay_risk", ("delay_risk", "appointments", "how_to_request", "request_handoff")),
    "told_before_we_come": ("what_happens", ("request_handoff", "what_happens", "request_person")),
}
TO_THE_YOUNG = {
    "notes_may_do": "notes_may_do_young",
    "hospital_too_much": "hospital_too_much_young",
    "cared_for_after": "cared_for_after_young",
    "will_it_hurt": "will_it_hurt_young",
}
FREE_INTERPRETER = {  # as the page says it for each nation
    "england": "interpreter_unpaid",
    "scotland": "interpreter_unpaid",
    "northern_ireland": "interpreter_free",
    "wales": "interpreter_by_board",
}
LISTED = {"will_it_hurt": "will_it_hurt_for_list", "which_treatment_first": "which_first_for_list"}


def of_the_way(it: Weighed, text: str) -> Reply | None:
    """A family that grieves hears only how it need not tell it all once more."""
    snapshot = it.snapshot
    if it.reader.writer == BEREAVED:
        return _told(it, "told_before_we_come", text) if wants_it_told(text) else None
    known = asked_of_the_way(text, snapshot.earlier, last_answer=snapshot.last_answer)
    if known is None:
        return None
    told = _told(it, known, text)
    return _otherwise(it, known, text) if told.text == snapshot.last_text else told


def _otherwise(it: Weighed, known: str, text: str) -> Reply:
    """Where the sentence was said just now: the part of its page that is of this, or the page."""
    page, now = PAGES[known][0], clock.now()
    asked = "will we keep our place on the list" if known == "place_on_list" else text
    part = it.words.said_again.part_of(page, asked, it.reader, now=now)
    return part or it.words.answers.reply(page, it.reader, now=now)


def _told(it: Weighed, known: str, text: str) -> Reply:
    page, steps = PAGES[known]
    told = Reply("\n\n".join(_worded(it, known, text)), (*_for_the_list(it, known), *_steps(it, known, steps)))
    return it.words.answers.with_sources_of(page, told, it.reader, now=clock.now())


def _worded(it: Weighed, known: str, text: str) -> tuple[str, ...]:
    name = TO_THE_YOUNG.get(known, known) if it.reader.writer == YOUNG else known
    said = it.words.wording.phrase(name, now=clock.now())
    more = _more(it, known, text)
    return (said, it.words.wording.phrase(more, now=clock.now())) if more else (said,)


def _more(it: Weighed, known: str, text: str) -> str | None:
    """What holds in one nation, or is asked beside it."""
    nation = it.reader.nation or it.profile.nation
    if known == "two_interpreters" and asks_who_pays(text):
        return FREE_INTERPRETER[nation]
    return "place_can_go_england" if known == "place_on_list" and nation == "england" else None


def _for_the_list(it: Weighed, known: str) -> tuple[Offer, ...]:
    """A question for whoever can say, in words that stand on a list."""
    if known not in LISTED:
        return ()
    return (it.words.offers.on_the_list(it.words.wording.choice(LISTED[known])),)


def _steps(it: Weighed, known: str, steps: tuple[str, ...]) -> tuple[Offer, ...]:
    long = known == "long_wait" and it.reader.nation == "england"
    return it.words.offers.steps_for(("over_18_weeks", *steps) if long else steps, it.reader)
