"""A form that is stopped with nothing sent, in words that say more: "stop this then, don't send it. Put the words where
she can take them". It stops at every step, and the rest is done, or asked for again.
"""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.about_the_chat import answer_about_the_chat
from assistant.conversations.readers.leaving import beside_stopping, stops_unsent
from assistant.conversations.told_engine import ToEngine
from assistant.handoffs.fields import family_copy
from assistant.signs import normalised

CONSENT = "consent"
TAKES_WORDS = re.compile(
    r"\b(?:put|keep|save|copy|print|show|give|send|let|leave|store|write)\b.*\b(?:words|it|this|that|what (?:i|we) (?:wrote|put|typed|said))\b.*\b(?:take|takes|bring|carry|hand|show|print|copy|have|see|read|somewhere)\b|\bcan (?:i|we|she|he) (?:keep|take|copy|print|save) (?:the words|it|this|that|what (?:i|we) \w+)\b"
)


def stops_and_more(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or not stops_unsent(snapshot.text):
        return None
    # a no to keeping anything removes what was said; a stop later on keeps it, unsent
    engine = ToEngine(intent="deny" if snapshot.field == CONSENT else "stop")
    rest = beside_stopping(snapshot.text)
    return it.plan(before=_beside(it, rest) if rest else (), engine=engine, after=it.lines)


def _beside(it: Weighed, rest: str) -> tuple[Reply, ...]:
    phrase, now = it.words.wording.phrase, clock.now()
    if TAKES_WORDS.search(normalised(rest)):
        copy = family_copy(it.snapshot.lines)
        opening = phrase("form_words_to_take" if copy else "form_no_words_to_take", now=now)
        return (Reply("\n\n".join([opening, *copy])),)
    if known := answer_about_the_chat(rest):
        return (it.words.answers.reply(known, it.reader, offers=(), now=now),)
    return (Reply(phrase("form_stopped_ask_again", now=now)),)
