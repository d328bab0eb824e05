"""What a doctor keeps private of what a young person says. What is known stands on two pages: that it is not the same
for everyone, and what to ask first; and what holds at which age. The one that was told, or refused, makes room for the
other.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.decisions.denied import young_and_alone
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.doctor_keeps import (
    OWN_PARENT,
    asks_what_doctor_keeps,
    parent_asks_what_doctor_keeps,
    says_age_or_alone,
)
from assistant.conversations.told_engine import ASKED_AGAIN, OWN_WORDS
from assistant.handoffs.beside.form_questions import asks_of_form
from assistant.signs import normalised

KEPT, VOICE = "kept_from_other_parent", "child_voice"
YOUNG = "young_person"


def doctor_keeps(it: Weighed) -> Plan | None:
    """At a step of a form too, which is asked again behind it."""
    snapshot = it.snapshot
    at_line = snapshot.form == HANDOFF_FORM and (snapshot.field in OWN_WORDS or asks_of_form(snapshot.text))
    if snapshot.choice or snapshot.form == ADDITION or at_line or it.reader.writer == "bereaved":
        return None
    told = _told(it)
    if told is None:
        return None
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    at_list = snapshot.form in (QUESTIONS, THINKING)
    return it.plan(before=(told,), engine=again, after=it.lines, asks_step_again=at_list)


def _told(it: Weighed) -> Reply | None:
    text, now = it.snapshot.text, clock.now()
    if young_and_alone(it, text):
        return it.words.answers.reply(VOICE, it.reader, now=now)
    if it.reader.writer in (None, YOUNG) and asks_what_doctor_keeps(text):
        speaks_of_own = OWN_PARENT.search(normalised(text)) or says_age_or_alone(text) or it.reader.writer == YOUNG
        return _of_the_young(it, replace(it.reader, writer=YOUNG)) if speaks_of_own else None
    if it.reader.writer != YOUNG and parent_asks_what_doctor_keeps(text):
        return it.words.answers.reply(VOICE, it.reader, now=now)
    return None


def _of_the_young(it: Weighed, reader: Reader) -> Reply | None:
    text, now = it.snapshot.text, clock.now()
    first = (VOICE, KEPT) if says_age_or_alone(text) else (KEPT, VOICE)
    left = _not_told_yet(it, first)
    if not left:
        return Reply(it.words.wording.phrase("young_told", now=now), it.words.offers.next_steps(("request_handoff",)))
    told = it.words.answers.reply(left[0], reader, now=now)
    if left[0] == VOICE and OWN_PARENT.search(normalised(text)):
        told = replace(told, text=f"{told.text}\n\n{it.words.wording.phrase('young_told', now=now)}")
    return told


def _not_told_yet(it: Weighed, pages: Sequence[str]) -> list[str]:
    return [one for one in pages if one not in it.refused and one != it.snapshot.last_answer]
