"""Decisions at a step of the form where more is said than the answer: the answer is filled, and what is asked of us or
ordered beside it is answered or done.
"""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.about_form import AboutForm
from assistant.conversations.decisions.form import about_the_form
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.asked_at_step import Asked, asked_alone, asked_at_step, asks_also_kept
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.handoffs.beside.form_questions import About, FormQuestion, asks_of_form
from assistant.handoffs.corrections.who_is_who import who_is_who
from assistant.handoffs.fields import BY_NAME, DECIDED, family_copy
from assistant.handoffs.form.answer_parts import (
    ORDERS,
    Kind,
    Parts,
    clauses_read,
    parted,
    stands_already,
    without_lead,
    without_name,
)
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.form.several_lines import several_lines
from assistant.handoffs.words.asked_plainly import PLAINLY_ASKED

PHRASES = {
    Asked.STAYS: "stays_here",
    Asked.READERS: "form_readers",
    Asked.PERSON: "form_person_reads",
    Asked.COSTS: "form_costs",
    Asked.ELSE: "form_question_left",
}
BARE = re.compile(r"(?:what(?:'?s| is)|and) (?:that|this|it)(?: mean| for| then)*$", re.IGNORECASE)
FILLED = ToEngine(intent="inform")


def more_than_an_answer(it: Weighed) -> Plan | None:
    """ "Mornings. I'd like to stop for now. Will it keep?": each part of it is heard."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in BY_NAME or step in DECIDED or snapshot.says_a_title:
        return None
    if several_lines(step, snapshot.text, it.profile, snapshot.lines):
        return _beside_lines(it, step)  # read line by line
    if step != "relationship" and who_is_who(snapshot.text, snapshot.lines):
        return None  # two lines are put right, whatever step is open
    if parts := parted(step, snapshot.text, it.profile):
        return _of_parts(it, step, parts)
    return None if BY_NAME[step].own_words else _no_answer(it)


def with_the_answer(it: Weighed, decided: Plan) -> Plan:
    """What was asked is told, and the step would be asked again: not where it was answered in the same breath."""
    snapshot = it.snapshot
    if decided.engine != ASKED_AGAIN or snapshot.choice or snapshot.form != HANDOFF_FORM or not snapshot.field:
        return decided
    parts = parted(snapshot.field, snapshot.text, it.profile)
    if parts is None or not can_stand(snapshot.field, parts.answer, it.profile):
        return decided
    return replace(decided, engine=FILLED)


def _beside_lines(it: Weighed, step: str) -> Plan | None:
    """What is asked of us without its mark, where two lines or more are filled."""
    clauses = clauses_read(step, it.snapshot.text, it.profile)
    asked = [one.text for one in clauses if one.kind is Kind.QUESTION and PLAINLY_ASKED.match(one.text)]
    if len(asked) != 1 or asked_at_step(asked[0]) is Asked.ELSE:
        return None
    return it.plan(before=_asked(it, asked_at_step(asked[0]), asked[0]), engine=FILLED, after=it.lines)


def _no_answer(it: Weighed) -> Plan | None:
    """What answers nothing, and asks or says what we know already."""
    snapshot = it.snapshot
    if (asked := asked_alone(snapshot.text)) and not asks_of_form(snapshot.text):
        return it.plan(before=_asked(it, asked, snapshot.text), engine=ASKED_AGAIN, after=it.lines)
    if snapshot.correction or not (said := stands_already(snapshot.text, snapshot.lines)):
        return None
    copy = family_copy({name: snapshot.lines[name] for name in said}, snapshot.vouched)
    told = "\n\n".join([it.words.wording.phrase("form_as_it_was", now=clock.now()), *copy])
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)


def _of_parts(it: Weighed, step: str, parts: Parts) -> Plan | None:
    kinds = {one.kind for one in parts.clauses}
    answers = bool(parts.answer) and can_stand(step, parts.answer, it.profile)
    if kinds & {Kind.QUESTION} and not kinds & {Kind.OTHER, Kind.WISH, *ORDERS} and (known := about_the_form(it)):
        return replace(known, engine=FILLED) if answers and known.engine == ASKED_AGAIN else known
    told = tuple(_told(it, step, parts))
    if Kind.PAUSE in kinds:
        fills = {step: parts.answer} if answers else {}
        return it.plan(before=told, engine=ToEngine(intent="stop"), after=it.lines, fills=fills)
    nothing = not parts.answer and not parts.others and not parts.of(Kind.USE_LIST)
    return it.plan(before=told, engine=ASKED_AGAIN if nothing else FILLED, after=it.lines)


def _told(it: Weighed, step: str, parts: Parts) -> list[Reply]:
    """Of all that is said to us, in the order in which it matters."""
    phrase, now = it.words.wording.phrase, clock.now()
    told: list[Reply] = []
    if question := parts.question:
        told += _asked(it, asked_at_step(question), question)
    if parts.of(Kind.SHOW) and not (step == "questions" and parts.answer):  # the page that comes next shows it all
        lines = {**it.snapshot.lines, **({step: parts.answer} if parts.answer else {})}
        about = AboutForm(it.words.wording, step, lines, it.snapshot.vouched, now)
        told.append(about.reply(FormQuestion(About.SEEN)))
    if wanted := parts.of(Kind.FOR_MESSAGE):
        told.append(Reply("\n\n".join([phrase("form_message_wish", now=now), *(without_lead(one) for one in wanted)])))
    if any(not without_name(name, it.snapshot.lines) for name in parts.names_off):
        told.append(Reply(phrase("form_name_in_no_line", now=now)))
    if parts.of(Kind.WISH) and "needs" not in it.snapshot.lines and step != "needs":
        told.append(Reply(phrase("form_wish_kept", now=now)))
    return told


def _of_form(question: str) -> FormQuestion | None:
    return FormQuestion(About.PUT) if BARE.match(question.strip(" .,?!")) else asks_of_form(question)


def _asked(it: Weighed, asked: Asked, question: str) -> tuple[Reply, ...]:
    now = clock.now()
    step = it.snapshot.field or ""
    if asked is Asked.ELSE and (about := _of_form(question)):
        return (AboutForm(it.words.wording, step, it.snapshot.lines, it.snapshot.vouched, now).reply(about),)
    kept = it.words.answers.reply("privacy", it.reader, offers=(), now=now)
    if asked is Asked.KEPT:
        return (kept,)
    said = it.words.wording.phrase(PHRASES[asked], now=now)
    if asked is Asked.ELSE:  # it is not lost: in their words, to be asked again
        said = "\n\n".join([said, it.words.wording.phrase("form_asked_there", now=now), question])
    told = Reply(said)
    return (told, kept) if asked in (Asked.READERS, Asked.PERSON) and asks_also_kept(question) else (told,)
