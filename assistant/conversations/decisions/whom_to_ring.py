"""Another whom the team should ring, told before it is asked, and without a number: it is an answer, and no quarrel."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.handoffs.form.whom_to_ring import whom_to_ring


def rung_instead(it: Weighed) -> Plan | None:
    """The step takes its own part, and what it cannot take is asked for later."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or not snapshot.field:
        return None
    told = whom_to_ring(snapshot.text, snapshot.field)
    if told is None or not told.later:
        return None
    later = Reply(it.words.wording.phrase("form_ring_later", now=clock.now()))
    return it.plan(before=(later,), engine=ToEngine(intent="inform") if told.lines else ASKED_AGAIN, after=it.lines)
