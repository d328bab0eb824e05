"""Where site or ward is asked: that the child is no patient here is kept as it was said, and who answers is told."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.told_engine import ToEngine
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.readers.no_ward import no_patient

STEPS = ("site", "place")


def no_patient_here(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    at_step = snapshot.form == HANDOFF_FORM and snapshot.field in STEPS and snapshot.choice is None
    if not at_step or not no_patient(snapshot.text) or not can_stand(snapshot.field or "", snapshot.text, it.profile):
        return None
    told = it.words.wording.phrase("form_no_patient_here", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ToEngine(intent="inform"), after=it.lines)
