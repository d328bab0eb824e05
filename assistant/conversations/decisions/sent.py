"""Decisions about a handoff that was sent: taken back, cancelled, added to; and that nothing was."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import AdditionPress, Reply
from assistant.conversations.addition_turns import asks_beside_the_check
from assistant.conversations.changes import LEFT
from assistant.conversations.decisions.danger import adds
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.after_sending import wants_kept_words
from assistant.conversations.readers.call_taken_back import asks_whether_off, names_call
from assistant.conversations.readers.leaving import takes_back, wants_nothing_sent
from assistant.conversations.readers.part_taken_back import asks_part_or_all
from assistant.conversations.readers.wishes import cancels_it, plain_words, takes_it_all_back
from assistant.conversations.told_engine import ToEngine, told_engine
from assistant.handoffs.words.sentences import sentences
from assistant.take_along.list_shown import STEPS


def everything_back(it: Weighed) -> Plan | None:
    """Once it was sent, also in the middle of adding to it: asked about first, as ever."""
    snapshot = it.snapshot
    adding = snapshot.form == ADDITION
    asked = snapshot.form == THINKING or (snapshot.form == QUESTIONS and snapshot.field in STEPS)  # no own question
    if snapshot.choice or not (adding or (snapshot.sent and (asked or not snapshot.form))):
        return None
    if asks_part_or_all(plain_words(snapshot.text)):
        return None  # what can be taken back is told first
    if not (takes_back(snapshot.text) or (adding and takes_it_all_back(snapshot.text))):
        return None
    changes = it.changes if asked else it.changes.then(LEFT)
    return it.plan(engine=ToEngine(intent="withdraw_handoff"), changes=changes, after=it.lines, leaves_list=asked)


def nothing_to_be_sent(it: Weighed) -> Plan | None:
    """ "Do not send it yet", where nothing is being filled in: whether anything has gone is said."""
    snapshot = it.snapshot
    unsent = not snapshot.sent and HANDOFF_FORM in snapshot.begun and takes_back(snapshot.text)
    if snapshot.choice or snapshot.form or not (unsent or wants_nothing_sent(snapshot.text)):
        return None
    intent = "withdraw_handoff" if snapshot.sent else "ask_handoff_status"
    return it.plan(engine=ToEngine(intent=intent), after=it.lines)


def sent_and_cancelled(it: Weighed) -> Plan | None:
    """ "Cancel it", when it has gone: asked about, and never said to be unsent."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or not snapshot.sent or not cancels_it(snapshot.text):
        return None
    return it.plan(engine=ToEngine(intent="withdraw_handoff"), after=it.lines)


def adding_to_what_was_sent(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice is not None:
        return (
            it.plan(for_addition=True, addition_press=snapshot.choice[ADDITION])
            if ADDITION in snapshot.choice
            else None
        )
    if snapshot.sent and not snapshot.form and snapshot.near_cards and wants_kept_words(snapshot.text):
        return it.plan(after=it.lines, for_addition=True, addition_press=AdditionPress(do="again"))
    if asks_beside_the_check(snapshot):
        asked = told_engine(replace(snapshot, form=None, field=None), it.profile)
        return it.plan(engine=asked, after=it.lines, for_addition=True)
    if snapshot.form != ADDITION and not adds(snapshot):
        return None
    return it.plan(before=_of_a_call(it), after=it.lines, for_addition=True)


def _of_a_call(it: Weighed) -> tuple[Reply, ...]:
    """ "... And is the request for a person to ring me cancelled?", asked with it: as the records have it."""
    asked = [one for one in sentences(it.snapshot.text) if one.endswith("?")]
    if it.snapshot.form or not any(asks_whether_off(one) and names_call(one) for one in asked):
        return ()
    person, now = it.words.person, clock.now()
    stands = it.snapshot.mode == "waiting"
    return (person.wish_stands(sent=True, now=now) if stands else person.nobody_asked(now=now),)
