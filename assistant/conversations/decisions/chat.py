"""Decisions about the chat itself: how it works, what it deletes, coming back to it, and the small words in it."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.family_apart import asks_unseen
from assistant.conversations.decisions.plain_questions import wants_it_on_paper
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.must_they import answer_on_duty
from assistant.conversations.readers.about_the_chat import answer_about_the_chat
from assistant.conversations.readers.back_again import wants_to_go_on
from assistant.conversations.readers.deleting import (
    asks_about_deleting,
    beside_deleting,
    deletes_what_is_left,
    orders_deletion,
)
from assistant.conversations.readers.own_notes import notes_themselves
from assistant.conversations.readers.parting import goes_for_now
from assistant.conversations.readers.person_wished import talks_at_home
from assistant.conversations.readers.thanks_alone import ends_in_thanks, mocks
from assistant.conversations.readers.who_liaison_is import asked_beside_liaison
from assistant.conversations.readers.wishes import (
    acknowledges,
    brings_someone,
    says_sorry,
    thanks_too,
)
from assistant.conversations.snapshot import NOT_TOLD_AGAIN
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, told_engine
from assistant.details.question import asks
from assistant.handoffs.beside.form_questions import asks_of_form
from assistant.handoffs.fields import OWN_WORDS
from assistant.take_along.list_commands import takes_along


def about_the_chat(it: Weighed) -> Plan | None:
    """And what the hospital owes."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form == ADDITION or (snapshot.form == HANDOFF_FORM and snapshot.field in OWN_WORDS):
        return None
    if snapshot.form == HANDOFF_FORM and (asks_of_form(snapshot.text) or asks_unseen(snapshot.text)):
        return None  # what the form does with it is told there
    if known := answer_about_the_chat(snapshot.text) or answer_on_duty(snapshot):
        told = it.words.answers.reply(known, it.reader, now=clock.now())
    elif wants_it_on_paper(snapshot.text) and not (snapshot.form == QUESTIONS and takes_along(snapshot.text)):
        told = it.words.talk.heard("print_here", it.reader, now=clock.now())
    else:
        return None
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    at_list = snapshot.form in (QUESTIONS, THINKING)
    return it.plan(before=(told,), engine=again, after=it.lines, asks_step_again=at_list)


def about_deleting(it: Weighed) -> Plan | None:
    """A question deletes nothing: it is answered, and the step that is open asked again."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form not in (None, HANDOFF_FORM):
        return None
    if snapshot.asks_whether_gone:
        return _nothing_is_left(it)
    if not (snapshot.form or snapshot.sent) and orders_deletion(snapshot.text):
        return it.plan(engine=ToEngine(intent="delete_my_data"), after=it.lines)  # asked about first
    if not asks_about_deleting(snapshot.text):
        return None
    answer = it.words.answers.reply("delete_my_data", it.reader, now=clock.now())
    again = ASKED_AGAIN if snapshot.form else None
    return it.plan(before=(answer,), engine=again, after=it.lines)


def _nothing_is_left(it: Weighed) -> Plan:
    """What is asked with it has to be asked by itself."""
    told = it.words.talk.heard("draft_gone", it.reader, now=clock.now())
    if deletes_what_is_left(it.snapshot.text) and asks(beside_deleting(it.snapshot.text)):
        again = Reply(it.words.wording.phrase("ask_rest_again", now=clock.now()))
        return it.plan(before=(told, again), after=it.lines)
    return it.plan(before=(told,), after=it.lines)


def comes_back(it: Weighed) -> Plan | None:
    """To a chat where nothing is being asked: what was last talked of, and what was left open."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.left_open is None:
        return None
    if HANDOFF_FORM in snapshot.left_open and wants_to_go_on(snapshot.text):
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    last = None if snapshot.last_answer in NOT_TOLD_AGAIN else snapshot.last_answer
    told = it.words.talk.came_back(last, snapshot.left_open, it.reader, here=bool(snapshot.earlier), now=clock.now())
    return it.plan(before=(told,), after=it.lines)


def small_words(it: Weighed) -> Plan | None:
    """Heard, thanked, sorry, and asking to bring somebody: plain enough to need no guess."""
    snapshot = it.snapshot
    if (
        snapshot.choice
        or snapshot.form
        or it.lines
        or any("intent" in one.payload and one.payload["intent"] in ("affirm", "deny") for one in snapshot.offers)
    ):
        return None
    if mocks(snapshot.text):
        return it.plan(before=(it.words.talk.heard("no_help", it.reader, now=clock.now()),))
    if thanks_too(snapshot.text) or ends_in_thanks(snapshot.text):
        return it.plan(engine=ToEngine(intent="thank"))
    if goes_for_now(snapshot.text):
        return it.plan(engine=ToEngine(intent="goodbye"))
    if brings_someone(snapshot.text):
        return it.plan(engine=ToEngine(intent="ask_bring_someone"))
    if (behind := asked_beside_liaison(snapshot.text, it.profile.liaison.name)) is not None:
        engine = told_engine(replace(snapshot, text=behind), it.profile) if behind else None
        return it.plan(
            before=(it.words.office.who_liaison_is(it.reader, now=clock.now()),), engine=engine, after=it.lines
        )
    if snapshot.last_answer and (acknowledges(snapshot.text) or notes_themselves(snapshot.text)):
        return it.plan(before=(it.words.talk.heard("acknowledged", it.reader, now=clock.now()),))
    if talks_at_home(snapshot.text):
        return it.plan(before=(it.words.talk.heard("talk_at_home", it.reader, now=clock.now()),), after=it.lines)
    if says_sorry(snapshot.text):
        return it.plan(before=(it.words.talk.heard("no_need_for_sorry", it.reader, now=clock.now()),))
    return None
