"""What is told to whoever tells in anger, or in tears, what is so: it is taken for that, and for no danger."""

from dataclasses import replace

from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.in_tears import way_beside_tears
from assistant.conversations.readers.told_in_anger import tells_of_a_wrong
from assistant.conversations.told_engine import ToEngine, told_engine

WAYS = ("contact_method", "contact_value", "best_time")  # steps of how the team reaches them


def told_in_anger(it: Weighed) -> Plan | None:
    """What is owed when something went wrong, with its sorrow."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.reader.writer == "bereaved" or not tells_of_a_wrong(snapshot.text):
        return None
    return it.plan(engine=ToEngine(intent="ask_something_went_wrong"), after=it.lines)


def way_in_tears(it: Weighed) -> Plan | None:
    """The way is kept, with one kind line below; that nobody is to call stands in the line of needs."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field not in WAYS:
        return None
    way = way_beside_tears(snapshot.text)
    if way is None:
        return None
    return it.plan(engine=told_engine(replace(snapshot, text=way, correction=None), it.profile), after=it.lines)
