"""Decisions about how the chat is read: in another language, or in easy words."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.changes import Changes
from assistant.conversations.decisions.language_for_talk import writes_in_own
from assistant.conversations.decisions.plain_questions import read_plainly
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.wishes import takes_easy_words, wants_easy_read
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, told_engine
from assistant.details.question import asks
from assistant.handoffs.fields import OWN_WORDS

EASY_READ, NEEDS = "easy_read", "needs"


def another_language(it: Weighed) -> Plan | None:
    """Written in it: kept, so that a danger card comes in it too."""
    snapshot = it.snapshot
    if snapshot.form or snapshot.choice or not snapshot.details.written_in:
        return None
    return _in_language(it, snapshot.details.written_in)


def language_by_name(it: Weighed) -> Plan | None:
    """ "Can you write in Urdu": its card, and the step that is open once more. A line for the team may name one too,
    and may be written in it.
    """
    snapshot = it.snapshot
    if writes_in_own(snapshot.text) and _of_the_message(snapshot):
        engine = ASKED_AGAIN if snapshot.form else ToEngine(intent="request_handoff")
        return it.plan(
            before=(Reply(it.words.wording.phrase("form_own_language", now=clock.now())),),
            engine=engine,
            after=it.lines,
        )
    at_step = snapshot.form == HANDOFF_FORM and snapshot.field not in (*OWN_WORDS, NEEDS) and asks(snapshot.text)
    if snapshot.choice or not (at_step or snapshot.form in (None, QUESTIONS, THINKING)):
        return None
    language = it.words.languages.named(snapshot.text)
    if language is None:
        return None
    rest = "" if snapshot.form else it.words.languages.beside_the_name(snapshot.text)
    return _and_answered(it, _in_language(it, language), rest) if asks(rest) else _in_language(it, language)


def _and_answered(it: Weighed, plan: Plan, rest: str) -> Plan:
    """What was asked in the same breath."""
    asked = replace(it.snapshot, text=rest, last_answer=None)
    if told := read_plainly(replace(it, snapshot=asked), rest):
        return replace(plan, before=(*plan.before, told))
    return replace(plan, engine=told_engine(asked, it.profile), only_answers=True)


def yes_in_their_language(it: Weighed) -> Plan | None:
    """To being asked, not to sending."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "consent":
        return None
    said = it.words.languages.yes_or_no(snapshot.text, it.reader.language)
    return it.plan(engine=ToEngine(intent=said), after=it.lines) if said else None


def easy_read(it: Weighed) -> Plan | None:
    """Switched on or off by its button or in words: from then on, and for the answer told last. An explanation of easy
    words is none; and a step that is open is asked again after it.
    """
    snapshot = it.snapshot
    wanted = snapshot.choice.get("easy") if snapshot.choice else wants_easy_read(snapshot.text)
    if wanted is None and snapshot.last_answer == EASY_READ and not snapshot.form and takes_easy_words(snapshot.text):
        wanted = True
    at_list = snapshot.form in (QUESTIONS, THINKING)
    if wanted is None or (snapshot.form and not (snapshot.choice or at_list)):
        return None
    if wanted and snapshot.easy_read and snapshot.last_answer and not (snapshot.choice or at_list):
        return it.plan(engine=ToEngine(intent="say_simpler"), after=it.lines)  # they are on: shorter still
    reader, now = replace(it.reader, easy=wanted), clock.now()
    told = [it.words.languages.easy_read(wanted, now=now)]
    if snapshot.answer_told and (at_list or not snapshot.form):
        told.append(it.words.answers.reply(snapshot.answer_told, reader, now=now))
    changes = it.changes.then(Changes(easy_read=wanted))
    return it.plan(before=tuple(told), after=it.lines, changes=changes, asks_step_again=at_list)


def _of_the_message(snapshot: Snapshot) -> bool:
    """Whether the message to the team is what would be written: its form is open, or it is named."""
    if snapshot.choice or snapshot.form not in (None, HANDOFF_FORM):
        return False
    return "message" in snapshot.text.lower() if snapshot.form is None else snapshot.field not in OWN_WORDS


def _in_language(it: Weighed, language: str) -> Plan:
    told = it.words.languages.card(language, now=clock.now())
    changes = it.changes.then(Changes(language=language))
    if it.snapshot.form == HANDOFF_FORM:
        return it.plan(before=(told,), engine=ASKED_AGAIN, after=it.lines, changes=changes)
    return it.plan(before=(told,), after=it.lines, changes=changes, asks_step_again=it.snapshot.form is not None)
