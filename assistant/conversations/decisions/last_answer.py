"""Decisions about what was told last: why, what it comes to, which one is meant, how it reads in another nation."""

from assistant import clock
from assistant.answers.wording import Reader
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.follow_up import WhichOne, Why, only_why
from assistant.conversations.readers.wishes import asks_what_it_comes_to, of_last_answer
from assistant.conversations.told_engine import ToEngine


def leaning_on_what_was_said(it: Weighed) -> Plan | None:
    snapshot, now = it.snapshot, clock.now()
    if isinstance(snapshot.follow_up, WhichOne):
        return it.plan(before=(it.words.talk.which_one(snapshot.offers, now=now),), after=it.lines)
    if isinstance(snapshot.follow_up, Why) and snapshot.last_answer and only_why(snapshot.text):
        theirs = it.words.last_answer.ask_them_why(snapshot.last_answer, it.reader, now=now)
        if theirs and theirs.text != snapshot.last_text:
            return it.plan(before=(theirs,), after=it.lines)
    if isinstance(snapshot.follow_up, Why) and snapshot.last_answer:
        return it.plan(before=(it.words.last_answer.why(snapshot.last_answer, it.reader, now=now),), after=it.lines)
    return None


def about_the_last_answer(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.last_answer is None:
        return None
    if asks_what_it_comes_to(snapshot.text) and (
        told := it.words.last_answer.in_short(snapshot.last_answer, it.reader, snapshot.last_text, now=clock.now())
    ):
        return it.plan(before=(told,), after=it.lines)
    intent = of_last_answer(snapshot.text)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None


def only_the_nation(it: Weighed) -> Plan | None:
    """The last answer again, as it reads there."""
    snapshot = it.snapshot
    if snapshot.form or not (snapshot.last_answer and snapshot.details.only_names_nation):
        return None
    now = clock.now()
    if not it.words.wording.word(snapshot.last_answer, Reader(), now=now).varies:
        return None
    told = it.words.answers.reply(snapshot.last_answer, it.reader, now=now)
    if told.text == snapshot.last_text and it.reader.nation:  # it was told for that nation already
        told = it.words.answers.nation_noted(it.reader.nation, now=now)
    return it.plan(before=(told,))
