"""What is told of a report: that the safeguarding contact was told of danger, or that nobody was."""

from datetime import datetime

from assistant import clock
from assistant.alerts.alert import ALERTED
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM
from assistant.conversations.readers.after_a_wish import asks_whether_told
from assistant.conversations.readers.report_asked import (
    asks_if_anybody_was_told,
    asks_if_reported,
    speaks_of_report,
    wants_it_back,
)
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN
from assistant.conversations.ways_back import ways_back
from assistant.conversations.words import Words
from assistant.handoffs.fields import OWN_WORDS

ABOUT_SENDING = ("withdraw_handoff", "ask_handoff_status")  # what the engine tells of the records of messages alone


def about_a_report(it: Weighed) -> Plan | None:
    """The truth, whoever asks: nobody is told that nothing was passed on when it was."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form == ADDITION:
        return None
    if snapshot.reported:
        if not _of_the_report(snapshot):
            return None
        told = report_made(it.words, it.reader, snapshot.reported, now=clock.now())
        if told == snapshot.last_text:  # the same words twice read like a machine that does not listen
            told = it.words.wording.phrase_for(it.reader, "report_again", now=clock.now())
    elif asks_if_reported(snapshot.text) or _asks_again_of_harm(it):
        told = it.words.wording.phrase_for(it.reader, "report_none", now=clock.now())
    else:
        return None
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    offers = () if again else (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(told, offers),), engine=again, after=it.lines)


def _of_the_report(snapshot: Snapshot) -> bool:
    """At a step only what names a report; "take it back" is of the message where one was sent."""
    if snapshot.form:
        asked = speaks_of_report if snapshot.field not in OWN_WORDS else asks_if_reported
        return asked(snapshot.text)
    if asks_if_anybody_was_told(snapshot.text) and not snapshot.sent:
        return True
    near = bool(snapshot.near_cards & set(ALERTED))
    if near and asks_whether_told(snapshot.text):
        return True
    return speaks_of_report(snapshot.text) or (wants_it_back(snapshot.text) and not snapshot.sent)


def _asks_again_of_harm(it: Weighed) -> bool:
    """ "Did you tell anyone", where a card of harm was shown or the same was just asked by its name. A message that was
    sent, or a person who is wished for, may be what is meant otherwise.
    """
    snapshot = it.snapshot
    if snapshot.form or snapshot.sent or snapshot.mode == "waiting" or not asks_if_anybody_was_told(snapshot.text):
        return False
    none = it.words.wording.phrase_for(it.reader, "report_none", now=clock.now())
    return snapshot.last_notice in ALERTED or bool(snapshot.near_cards & set(ALERTED)) or snapshot.last_text == none


def report_made(words: Words, reader: Reader, routes: tuple[str, ...], *, now: datetime) -> str:
    """On what was no safeguarding alone the word could stop somebody from writing again: it names what they do."""
    name = "report_made" if "safeguarding" in routes else "report_made_gently"
    return words.wording.phrase_for(reader, name, now=now)


def true_of_report(
    replies: list[Reply], intent: str | None, snapshot: Snapshot, words: Words, reader: Reader
) -> list[Reply]:
    """Of messages to the team the engine knows that none was sent. Where the safeguarding contact was told, that is not
    all there is to say.
    """
    if not snapshot.reported or snapshot.sent or intent not in ABOUT_SENDING or not replies:
        return replies
    told = report_made(words, reader, snapshot.reported, now=clock.now())
    if intent == "withdraw_handoff":
        return [Reply(told, (*ways_back(words, snapshot), words.offers.to_do("request_person")))]
    return [Reply(told), *replies]
