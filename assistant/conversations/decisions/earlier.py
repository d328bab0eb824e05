"""The decision about an earlier answer: told again, read again by itself, or offered by its title."""

from collections.abc import Sequence
from dataclasses import replace

from assistant import clock
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.points_earlier import About, Again
from assistant.conversations.told_engine import told_engine

MOST_OFFERED = 4


def an_earlier_answer(it: Weighed) -> Plan | None:
    """ "What did you say about the notes": that answer. One of several questions of an earlier message is read by
    itself; what was never told of is read as if it were asked now.
    """
    snapshot, points = it.snapshot, it.snapshot.points_earlier
    if points is None or snapshot.choice or snapshot.form:
        return None
    if isinstance(points, Again):
        return _read(it, points.question)
    told = [one for one in snapshot.told if it.words.wording.answer(one)]
    if not told:
        return _read(it, points.what) if isinstance(points, About) else None
    meant = it.words.last_answer.which_is_meant(points.what, told) if isinstance(points, About) else told[:1]
    if len(meant) == 1:
        return it.plan(
            before=(it.words.answers.reply(meant[0], it.reader, now=clock.now()),), after=it.lines, repeats=True
        )
    return _read(it, points.what) if isinstance(points, About) and not meant else _which(it, meant or told)


def _read(it: Weighed, question: str) -> Plan:
    asked = replace(it.snapshot, text=question, last_answer=None)
    return it.plan(engine=told_engine(asked, it.profile), after=it.lines, says_nation=True)


def _which(it: Weighed, ids: Sequence[str]) -> Plan:
    offers = it.words.offers.next_steps(ids[-MOST_OFFERED:])
    return it.plan(before=(it.words.talk.which_one(offers, now=clock.now()),), after=it.lines)
