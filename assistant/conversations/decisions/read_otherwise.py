"""Decisions that have other words read than were typed: what was meant, what follows an announced change of subject,
what somebody else has the writer ask.
"""

from dataclasses import replace

from assistant.conversations.decisions.another_look import another_look
from assistant.conversations.decisions.asked_plainly import plainly
from assistant.conversations.decisions.person import a_number, a_person, a_person_in_a_language
from assistant.conversations.decisions.weighed import Heard, Plan, Weighed
from assistant.conversations.readers.carried_question import carried_question
from assistant.conversations.readers.meant import meant_by, wished_behind
from assistant.conversations.readers.other_subject import other_subject, points_back
from assistant.conversations.readers.wishes import asks_for_number, tells
from assistant.conversations.told_engine import told_engine


def put_right(it: Weighed) -> Plan | None:
    """ "No, I meant the hospital": read with the question before it, and not with the answer that missed it."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    meant = meant_by(snapshot.text, snapshot.earlier)
    if meant is None or asks_for_number(snapshot.text):  # "I only mean, is there an email": whole as it stands
        return None
    if plain := _another_look_behind(it):
        return plain
    asked = replace(snapshot, text=meant, last_answer=None)
    if plain := plainly(replace(it, snapshot=asked)):
        return replace(plain, heard=Heard(meant))
    return it.plan(engine=told_engine(asked, it.profile), after=it.lines, says_nation=True, heard=Heard(meant))


def _another_look_behind(it: Weighed) -> Plan | None:
    """The wish for another look, in its exact words, behind what was misread."""
    wished = wished_behind(it.snapshot.text)
    if wished is None:
        return None
    return another_look(replace(it, snapshot=replace(it.snapshot, text=wished)))


def another_subject(it: Weighed) -> Plan | None:
    """ "Another thing: ...": the rest, without what was told before; unless it points back there."""
    snapshot = it.snapshot
    rest = None if snapshot.choice or snapshot.form else other_subject(snapshot.text)
    if rest is None:
        return None
    leans = points_back(rest)
    apart = replace(it, snapshot=replace(snapshot, text=rest, last_answer=snapshot.last_answer if leans else None))
    plain = next((found for one in (a_person, a_person_in_a_language, a_number) if (found := one(apart))), None)
    if plain:
        return plain
    heard = Heard(rest, asks=not tells(rest), leans=leans)
    return it.plan(engine=told_engine(apart.snapshot, it.profile), after=it.lines, says_nation=True, heard=heard)


def asked_for_another(it: Weighed) -> Plan | None:
    """ "Her nan wants to know if it costs anything": the question itself, behind the last answer as ever."""
    snapshot = it.snapshot
    rest = None if snapshot.choice or snapshot.form else carried_question(snapshot.text)
    if rest is None:
        return None
    asked = replace(snapshot, text=rest)
    heard = Heard(rest, leans=True)
    return it.plan(engine=told_engine(asked, it.profile), after=it.lines, says_nation=True, heard=heard)
