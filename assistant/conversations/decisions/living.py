"""A child died and another lives: sorrow once, then the chat goes on for the living one. A death that was taken from
the words wrongly is taken back in the same turn, also from what was sent.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.conversations.changes import Changes
from assistant.conversations.decisions.everyday_asked import of_a_sibling
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.death_stands import says_death_stands, without_that
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, told_engine
from assistant.conversations.who_reads import DEATH_PAGES
from assistant.details.question import asks
from assistant.handoffs.fields import OWN_WORDS
from assistant.handoffs.readers.death import BEREAVED, says_death
from assistant.handoffs.readers.living_child import LOST_ANOTHER, asks_which_lives, living_name, takes_death_back
from assistant.signs import BETWEEN_SENTENCES

HOW = "ask_how_to_request"
WAYS_ON = ("prepare_questions", "how_to_request", "request_handoff")
STORY = 12  # words, from which on a text at a step of own words is more than "she is not dead"
PASS_ON = re.compile(r"\bpass (?:it|this|that|all of it|them|everything) on\b", re.IGNORECASE)
SAYS_DIED = re.compile(r"\b(?:die[ds]?|dead|passed|lost|buried|stillborn|funeral|killed|death)\b", re.IGNORECASE)


def of_the_living(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form == ADDITION:
        return None
    if snapshot.writer in (BEREAVED, LOST_ANOTHER) and says_death_stands(snapshot.text):
        return _stands(it)
    if _asks_which(it):
        rest = " ".join(
            one for one in BETWEEN_SENTENCES.split(snapshot.text) if asks(one) and not asks_which_lives(one)
        )
        asked = told_engine(replace(snapshot, text=rest, last_answer=None), it.profile) if rest else None
        return it.plan(before=_which(it), engine=asked, after=it.lines)
    if it.changes.writer != LOST_ANOTHER:
        return None
    told = (_told(it),)
    if not snapshot.form and (checked := of_a_sibling(it, snapshot.text)):
        return it.plan(before=(*told, checked), after=it.lines)
    if snapshot.form == HANDOFF_FORM:
        lines = snapshot.field in OWN_WORDS and len(snapshot.text.split()) >= STORY
        return it.plan(before=told, engine=told_engine(snapshot, it.profile) if lines else ASKED_AGAIN, after=it.lines)
    if snapshot.form in (QUESTIONS, THINKING):
        return it.plan(before=told, after=it.lines, asks_step_again=True)
    if snapshot.sent and snapshot.writer == BEREAVED:
        return it.plan(before=told, after=it.lines, for_addition=True)
    return it.plan(before=told, engine=_goes_on(it), after=it.lines)


def _stands(it: Weighed) -> Plan:
    """The death, which somebody was taken to doubt; and what else is said, as ever."""
    snapshot, told = it.snapshot, Reply(it.words.wording.phrase("death_stands", now=clock.now()))
    changed = replace(it, changes=it.changes.then(Changes(writer=BEREAVED)))
    if snapshot.form == HANDOFF_FORM:
        own = snapshot.field in OWN_WORDS
        return changed.plan(before=(told,), engine=told_engine(snapshot, it.profile) if own else ASKED_AGAIN)
    if snapshot.form:
        return changed.plan(before=(told,), after=it.lines, asks_step_again=True)
    rest = without_that(snapshot.text)
    if not rest:
        return changed.plan(before=(told,), after=it.lines)
    if PASS_ON.search(rest) and not asks(rest):
        return changed.plan(before=(told,), engine=ToEngine(intent="request_handoff"), after=it.lines)
    asked = told_engine(replace(snapshot, text=rest, last_answer=None), it.profile)
    return changed.plan(before=(told,), engine=asked, after=it.lines)


def without_death_pages(replies: Sequence[Reply]) -> list[Reply]:
    """Choices that lead to them are left out where another child is written about; not under such a page itself."""
    return [one if one.answer_id in DEATH_PAGES else replace(one, offers=_of_life(one.offers)) for one in replies]


def _of_life(offers: Sequence[Offer]) -> tuple[Offer, ...]:
    ids = {*DEATH_PAGES, *(f"ask_{page}" for page in DEATH_PAGES), "ask_bereaved"}
    return tuple(one for one in offers if not {one.payload.get("intent"), one.payload.get("answer")} & ids)


def _asks_which(it: Weighed) -> bool:
    """Outside a form; a death that was sent is taken off there first."""
    snapshot = it.snapshot
    if snapshot.form or it.reader.writer != LOST_ANOTHER or (snapshot.sent and snapshot.writer == BEREAVED):
        return False
    return asks_which_lives(snapshot.text)


def _which(it: Weighed) -> tuple[Reply, ...]:
    """After sorrow or regret, where it was not heard until now."""
    name, now = living_name((it.snapshot.text, *it.snapshot.earlier)), clock.now()
    phrase = it.words.wording.phrase
    told = phrase("living_by_name", now=now, child=name) if name else phrase("living_no_name", now=now)
    which = Reply(told, it.words.offers.next_steps(WAYS_ON))
    return (which,) if it.snapshot.writer == LOST_ANOTHER else (_told(it), which)


def _told(it: Weighed) -> Reply:
    phrase, now = it.words.wording.phrase, clock.now()
    at_note = it.snapshot.form == HANDOFF_FORM and it.snapshot.field == "check"
    back = takes_death_back(it.snapshot.text, at_note=at_note)
    if it.snapshot.writer == BEREAVED and not it.snapshot.sent and not back:
        return Reply(phrase("living_from_here", now=now))
    if it.snapshot.writer == BEREAVED:
        return Reply(phrase("living_put_right_sent" if it.snapshot.sent else "living_put_right", now=now))
    return Reply(f"{phrase('sorrow_once', now=now)} {phrase('living_from_here', now=now)}")


def _goes_on(it: Weighed) -> ToEngine | None:
    """With what is asked beside the death; else with how to ask for the child who lives."""
    snapshot = it.snapshot
    rest = [one for one in BETWEEN_SENTENCES.split(snapshot.text) if not SAYS_DIED.search(one)]
    asked = " ".join(one for one in rest if asks(one))
    if asked and not says_death(asked):
        return told_engine(replace(snapshot, text=asked, last_answer=None), it.profile)
    return ToEngine(intent=HOW)
