"""What no rule of ours decided is for the engine to understand."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.about_sent import goes_home_soon
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.told_engine import aside_at_step, told_engine


def for_the_engine(it: Weighed) -> Plan:
    snapshot = it.snapshot
    unclear = not (snapshot.form or snapshot.nation) and snapshot.details.may_be_elsewhere(it.profile.nation)
    return it.plan(
        before=_may_be_late(it),
        engine=told_engine(snapshot, it.profile),
        after=it.lines,
        asks_nation=unclear,
        says_nation=not unclear,
        aside=aside_at_step(snapshot),
    )


def _may_be_late(it: Weighed) -> tuple[Reply, ...]:
    """A message that has to be read before they go home, once: it may not be."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "message":
        return ()
    if not goes_home_soon(snapshot.text) or any(goes_home_soon(one) for one in snapshot.earlier):
        return ()
    return (Reply(it.words.wording.phrase("form_before_home", now=clock.now())),)
