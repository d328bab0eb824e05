"""A family's own list, plan or message, asked for from anywhere: it is shown, or it is said that there is none yet; and
the step that is open is asked again.
"""

from collections.abc import Sequence
from datetime import datetime

from assistant import clock
from assistant.answers.reply import ListPress, Offer, Reply
from assistant.answers.wording import Wording
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS
from assistant.conversations.snapshot import Mine
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.handoffs.fields import family_copy

CHOICES = {
    "list": Offer("list_choice_open", {"questions": {"do": "open"}}),
    "plan": Offer("choice_think", {"thinking": {"do": "open"}}),
    "message": Offer("choice_leave_message", {"intent": "request_handoff"}),
}  # each titled by its phrase


def own_things(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    mine = snapshot.mine
    if mine is None or snapshot.choice or snapshot.form == ADDITION or _answers_the_step(it, mine):
        return None
    if mine.what == "list" and snapshot.form in (None, QUESTIONS):
        return it.plan(for_list=True, list_press=ListPress(do="show"), after=it.lines)
    if mine.what == "message" and (snapshot.sent or snapshot.reported):
        told: tuple[Reply, ...] = ()
        engine: ToEngine | None = ToEngine(intent="ask_handoff_status")  # with what was sent, or who was told
    else:
        told, engine = (_told(it.words.wording, mine, at_step=snapshot.form is not None, now=clock.now()),), None
    if snapshot.form == HANDOFF_FORM:
        return it.plan(before=told, engine=ASKED_AGAIN, after=it.lines)
    return it.plan(before=told, engine=engine, after=it.lines, asks_step_again=snapshot.form is not None)


def _answers_the_step(it: Weighed, mine: Mine) -> bool:
    """ "My list" where the team's questions are asked for: it is passed on with the message."""
    return it.snapshot.form == HANDOFF_FORM and it.snapshot.field == "questions" and mine.what == "list"


def _told(wording: Wording, mine: Mine, *, at_step: bool, now: datetime) -> Reply:
    shown = _shown(wording, mine, now)
    offer = CHOICES[mine.what]
    title = {"plan": "think_choice_again", "message": "choice_carry_on"}.get(mine.what) if shown else None
    offers = () if at_step else (Offer(wording.choice(title or offer.title), offer.payload),)
    return Reply("\n\n".join(shown) or wording.phrase(f"own_{mine.what}_none", now=now), offers)


def _shown(wording: Wording, mine: Mine, now: datetime) -> Sequence[str]:
    if mine.what == "list":
        return (wording.phrase("list_here", now=now), mine.listed) if mine.listed else ()
    if mine.what == "plan":
        told = [f"{wording.choice(f'plan_step_{step}')}:\n{words}" for step, words in mine.thoughts.items()]
        return [wording.phrase("think_seen", now=now), *told] if told else ()
    copy = family_copy(mine.lines)
    return [wording.phrase("form_seen", now=now), *copy] if copy else ()
