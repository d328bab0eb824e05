"""Decisions about the question list and thinking it through: what is for them, and what turns away from them."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import ListPress, Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.carer_asks import asks_if_carer_may
from assistant.conversations.readers.parting import says_goodbye
from assistant.conversations.readers.writing_to_team import writes_to_team
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, told_engine
from assistant.handoffs.beside.uses_list import uses_list
from assistant.take_along.for_the_team import question_for_team
from assistant.take_along.list_commands import asks_for_list, plainly_added, wants_only_a_list
from assistant.take_along.list_shown import STEPS
from assistant.take_along.own_questions import dictated, for_a_list
from assistant.take_along.question_list import fits
from assistant.take_along.turning_away import asks_another_doctor_now, turned_to

INTENT_OF_A_REVIEW = "ask_marthas_rule"  # an urgent look by another team


def list_from_anywhere(it: Weighed) -> Plan | None:
    """Said to the family's list or plan while something else is talked of."""
    if not (it.snapshot.to_list or it.snapshot.to_plan):
        return None
    return it.plan(engine=told_engine(it.snapshot, it.profile), after=it.lines, for_list=True)


def own_questions(it: Weighed) -> Plan | None:
    """Questions that a family dictates are theirs: they go on its list before any of them is answered here."""
    snapshot = it.snapshot
    if not snapshot.typed or snapshot.sent or snapshot.form == ADDITION:
        return None
    if snapshot.form == HANDOFF_FORM:
        return _beside_the_form(it)
    if not (dictated(snapshot.text) and plainly_added(snapshot.text)):
        return None
    return it.plan(engine=told_engine(snapshot, it.profile), after=it.lines, for_list=True)


def _beside_the_form(it: Weighed) -> Plan | None:
    """ "None. Before that make me a list, first one: ...": their list has it, and the form asks its step again."""
    own = for_a_list(it.snapshot.text)
    sends_list = it.snapshot.field == "questions" and uses_list(it.snapshot.text) is not None
    if not own or it.snapshot.choice or sends_list or not all(fits(one) for one in own):
        return None
    told = it.words.wording.phrase_for(it.reader, "form_own_on_list", now=clock.now())
    said = Reply("\n".join((f"{told}\n", *own)))
    return it.plan(before=(said,), engine=ASKED_AGAIN, after=it.lines, puts_on_list=own)


def list_or_thinking(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.opens_thinking or (snapshot.choice is not None and QUESTIONS in snapshot.choice):
        press = snapshot.choice.get(QUESTIONS) if snapshot.choice else None
        return it.plan(for_list=True, list_press=press, after=it.lines)
    if snapshot.typed and not snapshot.form and it.reader.writer != "bereaved" and wants_only_a_list(snapshot.text):
        return it.plan(for_list=True, list_press=ListPress(do="open"), after=it.lines)
    if snapshot.typed and not snapshot.form and (asks_for_list(snapshot.text) or plainly_added(snapshot.text)):
        return it.plan(engine=told_engine(snapshot, it.profile), after=it.lines, for_list=True)
    if snapshot.form in (QUESTIONS, THINKING) and snapshot.typed and says_goodbye(snapshot.text):
        return it.plan(engine=ToEngine(intent="goodbye"), after=it.lines, leaves_list=True)
    if snapshot.form in (QUESTIONS, THINKING) and (snapshot.choice is None or "say" in snapshot.choice):
        return it.plan(engine=told_engine(snapshot, it.profile), after=it.lines, for_list=True)
    return None


def for_the_team(it: Weighed) -> Plan | None:
    """ "I want to ask the doctor: why wait": for their list or for a message, in their words; and for nobody here."""
    snapshot = it.snapshot
    own = question_for_team(snapshot.text) if snapshot.typed and not (snapshot.choice or snapshot.form) else None
    if own is None or it.reader.writer == "bereaved" or not fits(own):
        return None
    return it.plan(before=(it.words.talk.for_the_team(own, now=clock.now()),), after=it.lines)


def turned_away(it: Weighed) -> Plan | None:
    """Away from the list or from thinking it through, to something else: that is answered, and the step is left."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form not in (QUESTIONS, THINKING):
        return None
    if not _writes_one(snapshot) and asks_another_doctor_now(snapshot.text):
        return it.plan(engine=ToEngine(intent=INTENT_OF_A_REVIEW), after=it.lines, leaves_list=True)
    if not (rest := turned_to(snapshot.text)):
        return None
    asked = replace(snapshot, text=rest, form=None, field=None)
    known = ToEngine(intent="request_handoff") if writes_to_team(rest) else told_engine(asked, it.profile)
    return it.plan(engine=known, after=it.lines, leaves_list=True)


def writes_a_message(it: Weighed) -> Plan | None:
    """A question of their own that is being written for the list is none."""
    snapshot = it.snapshot
    if snapshot.choice or _writes_one(snapshot) or snapshot.form not in (None, QUESTIONS, THINKING):
        return None
    if not writes_to_team(snapshot.text):
        return None
    may = it.words.wording.phrase_for(it.reader, "carer_may_ask", now=clock.now())
    told = (Reply(may),) if asks_if_carer_may(snapshot.text) else ()
    leaves = snapshot.form is not None
    return it.plan(before=told, engine=ToEngine(intent="request_handoff"), after=it.lines, leaves_list=leaves)


def _writes_one(snapshot: Snapshot) -> bool:
    """A question of their own, or new words for one."""
    return snapshot.form == QUESTIONS and snapshot.field not in STEPS
