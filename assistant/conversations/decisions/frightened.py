"""What is told to whoever a card frightened, who had asked something else: regret, and that the child is not seen."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.dying_asked import asks_if_dying
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.after_danger import BODILY, CRISIS
from assistant.conversations.readers.frightened import frightened_by
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
    told = _regret(it, staff=found.staff)
    if found.asked:
        asked = replace(snapshot, text=found.asked, last_answer=None)
        return it.plan(before=(Reply(told),), engine=told_engine(asked, it.profile), after=it.lines)
    if snapshot.form == HANDOFF_FORM:
        return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)
    offers = (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(f"{told}\n\n{_phrase(it, 'frightened_by_card_ask')}", offers),), after=it.lines)


def _regret(it: Weighed, *, staff: bool) -> str:
    there = [_phrase(it, "frightened_by_card_staff")] if staff else []
    then = " ".join([*there, _phrase(it, "frightened_by_card_if")])
    return f"{_phrase(it, 'frightened_by_card')}\n\n{then}"


def _phrase(it: Weighed, name: str) -> str:
    return it.words.wording.phrase(name, now=clock.now())
