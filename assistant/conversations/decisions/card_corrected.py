"""What is told to whoever puts the kind of a card right, or says that somebody is with the one it is about."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.card_corrected import ill_instead, stays_with, told_of_fainting
from assistant.conversations.told_engine import ASKED_AGAIN
from assistant.conversations.ways_back import ways_back


def card_corrected(it: Weighed) -> Plan | None:
    """In any state: a step is asked again. Danger told in the same words has drawn its card before this."""
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or not snapshot.typed:
        return None
    if ill_instead(snapshot.text, snapshot.near_cards | snapshot.near_lines):
        text = it.words.danger.ill_instead(it.reader, urgent=told_of_fainting(snapshot.earlier), now=now)
        notice = {"route": "deterioration", "level": "card"}
    elif stays_with(snapshot.text, snapshot.near_cards):
        text = it.words.wording.phrase_for(it.reader, "somebody_stays", now=now)
        notice = {"route": "self_harm", "level": "line"}
    else:
        return None
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    offers = () if again else (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(text, offers, notice=notice, sender="system"),), engine=again, repeats=True)
