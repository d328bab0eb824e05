"""Decisions about a death that is told of for the first time."""

from assistant import clock
from assistant.answers.wording import BEREAVED
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.told_engine import ToEngine, told_engine
from assistant.details.question import asks
from assistant.handoffs.fields import DECIDED, OWN_WORDS

INTENT_OF_A_DEATH = "ask_bereaved"


def a_death(it: Weighed) -> Plan | None:
    """Heard for the first time, and nothing asked with it: support, before anything else."""
    snapshot = it.snapshot
    if it.changes.writer == "bereaved" and snapshot.form == HANDOFF_FORM:
        return _a_death_at_a_step(it)
    if it.changes.writer != "bereaved" or snapshot.form or asks(snapshot.text):
        return None
    return it.plan(before=(it.words.answers.reply(BEREAVED, it.reader, now=clock.now()),), after=it.lines)


def _a_death_at_a_step(it: Weighed) -> Plan:
    """Support, and the step again. Words for the team, a yes and a no are taken as such, after a word of sorrow."""
    snapshot = it.snapshot
    if snapshot.field not in OWN_WORDS and snapshot.field not in DECIDED:
        return it.plan(engine=ToEngine(intent=INTENT_OF_A_DEATH), after=it.lines)
    sorry = it.words.talk.sorry_for_a_death(now=clock.now())
    return it.plan(before=(sorry,), engine=told_engine(snapshot, it.profile), after=it.lines)
