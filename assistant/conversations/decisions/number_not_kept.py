"""Where the number is asked and said to be known: one that was told in this chat is taken, or stands again; one of
before is not kept, and that is said.
"""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.handoffs.readers.number_before import says_it_is_known
from assistant.handoffs.readers.number_or_address import needs_no_number, reached_by


def number_not_kept(it: Weighed) -> Plan | None:
    """A letter goes to an address that the hospital has on file."""
    snapshot = it.snapshot
    asked = snapshot.form == HANDOFF_FORM and snapshot.field == "contact_value" and snapshot.choice is None
    if not asked or needs_no_number(snapshot.lines) or not says_it_is_known(snapshot.text):
        return None
    if stood := snapshot.before.get("contact_value"):
        back = ToEngine(intent="correct_handoff", details={"field": "contact_value", "back": True})
        return it.plan(engine=back, after=it.lines) if reached_by(stood, snapshot.lines) else None
    if snapshot.number_told:
        return it.plan(engine=ToEngine(intent="inform", details={"told": True}), after=it.lines)
    told = it.words.wording.phrase("form_number_not_kept", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)
