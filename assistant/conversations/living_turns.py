"""A child died and another lives: sorrow once, then the chat goes on for the living one. A death that was taken from
the words wrongly is taken back in the same turn, also from what was sent.
"""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.told_engine import ASKED_AGAIN, OWN_WORDS, ToEngine, told_engine
from assistant.conversations.weighed import Plan, Weighed
from assistant.details.question import asks
from assistant.handoffs.death import BEREAVED, says_death
from assistant.handoffs.living_child import LOST_ANOTHER

HOW = "ask_how_to_request"
STORY = 12  # words, from which on a text at a step of own words is more than "she is not dead"
SENTENCES = re.compile(r"(?<=[.!?;\n])\s+")
SAYS_DIED = re.compile(r"\b(?:die[ds]?|dead|passed|lost|buried|stillborn|funeral|killed|death)\b", re.IGNORECASE)


def of_the_living(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if it.changes.writer != LOST_ANOTHER or snapshot.choice or snapshot.form == ADDITION:
        return None
    told = (_told(it),)
    if snapshot.form == HANDOFF_FORM:
        lines = snapshot.field in OWN_WORDS and len(snapshot.text.split()) >= STORY
        return it.plan(before=told, engine=told_engine(snapshot, it.profile) if lines else ASKED_AGAIN, after=it.lines)
    if snapshot.form in (QUESTIONS, THINKING):
        return it.plan(before=told, after=it.lines, asks_step_again=True)
    if snapshot.sent and snapshot.writer == BEREAVED:
        return it.plan(before=told, after=it.lines, for_addition=True)
    return it.plan(before=told, engine=_goes_on(it), after=it.lines)


def _told(it: Weighed) -> Reply:
    phrase, now = it.words.wording.phrase, clock.now()
    if it.snapshot.writer == BEREAVED:
        return Reply(phrase("living_put_right_sent" if it.snapshot.sent else "living_put_right", now=now))
    return Reply(f"{phrase('sorrow_once', now=now)} {phrase('living_from_here', now=now)}")


def _goes_on(it: Weighed) -> ToEngine | None:
    """With what is asked beside the death; else with how to ask for the child who lives."""
    snapshot = it.snapshot
    rest = [one for one in SENTENCES.split(snapshot.text) if not SAYS_DIED.search(one)]
    asked = " ".join(one for one in rest if asks(one))
    if asked and not says_death(asked):
        return told_engine(replace(snapshot, text=asked, last_answer=None), it.profile)
    return ToEngine(intent=HOW)
