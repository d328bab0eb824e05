"""Where the number is asked: it is not known from before, and that is said."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.told_engine import ASKED_AGAIN
from assistant.handoffs.fields import needs_no_number
from assistant.handoffs.number_before import says_it_is_known


def number_not_kept(it: Weighed) -> Plan | None:
    """A letter goes to an address that the hospital has on file."""
    snapshot = it.snapshot
    asked = snapshot.form == HANDOFF_FORM and snapshot.field == "contact_value" and snapshot.choice is None
    if not asked or needs_no_number(snapshot.lines) or not says_it_is_known(snapshot.text):
        return None
    told = it.words.wording.phrase("form_number_not_kept", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)
