"""An address that somebody must not learn: answered at once, at any step and after sending. Nobody here sees who gets
letters, so whom to tell before anything goes is said; and what was said of it goes to the team with a message.
"""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS
from assistant.conversations.readers.address_hidden import asks_of_address, hides_address, only_asks_of_address
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, told_engine
from assistant.details.question import asks
from assistant.handoffs.fields import OWN_WORDS
from assistant.take_along.list_commands import plainly_added


def address_hidden(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    ordered = snapshot.form == HANDOFF_FORM and snapshot.correction and snapshot.correction.ordered
    if snapshot.choice or ordered:
        return None
    hides = hides_address(snapshot.text)
    hidden = hides or any(hides_address(one) for one in snapshot.earlier)
    asked = asks_of_address(snapshot.text, hidden=hidden)
    if not (hides or asked):
        return None
    if snapshot.form == HANDOFF_FORM:
        return it.plan(
            before=(_told(it, hides=hides, offers=False),),
            engine=_at_a_step(it, asked=asked, hidden=hidden),
            after=it.lines,
        )
    if snapshot.form == ADDITION:
        return _while_adding(it, asked)
    if snapshot.form:
        told = (_told(it, hides=hides, offers=False),)
        if snapshot.form == QUESTIONS and plainly_added(snapshot.text):
            return it.plan(before=told, for_list=True, after=it.lines)
        return it.plan(before=told, after=it.lines, asks_step_again=True)
    return _in_the_chat(it, hides=hides, asked=asked)


def _in_the_chat(it: Weighed, *, hides: bool, asked: bool) -> Plan:
    snapshot = it.snapshot
    if snapshot.sent and hides and not asked:
        return it.plan(before=(_told(it, hides=True, offers=False),), after=it.lines, for_addition=True)
    told = (_told(it, hides=hides, offers=True),)
    if asked or not asks(snapshot.text):
        return it.plan(before=told, after=it.lines)
    return it.plan(before=told, engine=told_engine(snapshot, it.profile), after=it.lines, only_answers=True)


def _at_a_step(it: Weighed, *, asked: bool, hidden: bool) -> ToEngine:
    """What answers the step, or is for the team, is read as ever."""
    snapshot, step = it.snapshot, it.snapshot.field or ""
    if not only_asks_of_address(snapshot.text, hidden=hidden):
        return told_engine(snapshot, it.profile)
    if not asked and (step in OWN_WORDS or step == "needs"):
        return ToEngine(intent="inform")
    return ASKED_AGAIN


def _while_adding(it: Weighed, asked: bool) -> Plan:
    told = _told(it, hides=False, offers=False)
    if not asked:
        return it.plan(before=(told,), after=it.lines, for_addition=True)
    waits = "addition_unsent" if it.snapshot.field == "check" else "addition_what"
    still = Reply(it.words.wording.phrase(waits, now=clock.now()), it.snapshot.offers)
    return it.plan(before=(told,), after=(still, *it.lines))


def _told(it: Weighed, *, hides: bool, offers: bool) -> Reply:
    snapshot, now, words = it.snapshot, clock.now(), it.words
    told = words.wording.phrase("address_hidden_sent" if snapshot.sent else "address_hidden", now=now)
    if hides and not snapshot.sent:
        told = f"{told}\n\n{words.wording.phrase('address_hidden_kept', now=now)}"
    reply = Reply(told)
    if not offers:
        return reply
    if snapshot.sent:
        return replace(reply, offers=(*words.offers.while_open()[:2], words.offers.to_do("request_person")))
    return replace(reply, offers=words.offers.next_steps(("request_person", "request_handoff")))
