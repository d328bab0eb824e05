"""What is told to whoever a card frightened, who had asked something else: regret, and that the child is not seen."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.danger import but_of
from assistant.conversations.decisions.dying_asked import asks_if_dying
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.after_danger import BODILY, CRISIS
from assistant.conversations.readers.frightened import Frightened, frightened_by
from assistant.conversations.told_engine import ASKED_AGAIN, told_engine
from assistant.conversations.ways_back import ways_back


def frightened(it: Weighed) -> Plan | None:
    """Danger told in the same words has drawn its card before this. Near harm or abuse it is read as ever: there "you
    scared me" may turn help away.
    """
    snapshot = it.snapshot
    of_body = snapshot.near_notice in BODILY and not (snapshot.near_cards | snapshot.near_lines) & frozenset(CRISIS)
    found = frightened_by(snapshot.text) if of_body and snapshot.typed and not snapshot.choice else None
    if found is None or (found.asked and (snapshot.form or asks_if_dying(found.asked))):
        return None
    told, lines = _regret(it, found), but_of(("distress",), it)  # what they may do is in it
    if found.asked:
        asked = replace(snapshot, text=found.asked, last_answer=None)
        return it.plan(before=(Reply(told),), engine=told_engine(asked, it.profile), after=lines)
    if snapshot.form == HANDOFF_FORM:
        return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=lines)
    offers = (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(f"{told}\n\n{_phrase(it, 'frightened_by_card_ask')}", offers),), after=lines)


def _regret(it: Weighed, found: Frightened) -> str:
    there = [_phrase(it, "frightened_by_card_staff")] if found.staff else []
    then = " ".join([*there, _phrase(it, "frightened_by_card_if")])
    sorry = "frightened_by_card" if found.by_us else "frightened_by_it"
    return f"{_phrase(it, sorry)}\n\n{then}"


def _phrase(it: Weighed, name: str) -> str:
    return it.words.wording.phrase(name, now=clock.now())
