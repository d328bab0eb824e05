"""Decisions at the check page on an order about a family's own words that cannot be done: where no such part stands
there, nothing is changed, and that is said; and the chat shortens no words.
"""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.parts_by_place import orders_a_part
from assistant.handoffs.corrections.wants_shorter import wants_shorter


def part_not_there(it: Weighed) -> Plan | None:
    """ "Take out the last sentence about the drip", of a message that holds none."""
    snapshot = it.snapshot
    if (
        snapshot.choice
        or snapshot.form != HANDOFF_FORM
        or snapshot.field != "check"
        or not orders_a_part(snapshot.text)
    ):
        return None
    if read_corrections(snapshot.text, it.profile, lines=snapshot.lines, looking=True, step="check"):
        return None
    told = it.words.wording.phrase("form_part_not_there", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)


def wanted_shorter(it: Weighed) -> Plan | None:
    """ "Make the message shorter": its step is asked again, which shows its words, and they can stay."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "check":
        return None
    name = wants_shorter(snapshot.text)
    if name not in snapshot.lines or name in snapshot.vouched or snapshot.correction:
        return None
    told = it.words.wording.phrase("form_not_shortened", now=clock.now())
    again = ToEngine(intent="correct_handoff", details={"field": name, "silent": True})
    return it.plan(before=(Reply(told),), engine=again, after=it.lines)
