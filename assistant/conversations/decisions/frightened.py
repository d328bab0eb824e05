"""What is told to whoever a card frightened, who had asked something else: regret, and that the child is not seen."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.dying_asked import asks_if_dying
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.after_danger import BODILY
from assistant.conversations.readers.frightened import frightened_by
from assistant.conversations.told_engine import ASKED_AGAIN, told_engine
from assistant.conversations.ways_back import ways_back


def frightened(it: Weighed) -> Plan | None:
    """Danger told in the same words has drawn its card before this. A line stands no more where nothing else is said;
    beside a question it stays.
    """
    snapshot = it.snapshot
    near = snapshot.near_notice
    found = frightened_by(snapshot.text) if near and snapshot.typed and not snapshot.choice else None
    if found is None or (found.asked and (snapshot.form or asks_if_dying(found.asked))):
        return None
    told = _regret(it, staff=found.staff, bodily=near in BODILY)
    if found.asked:
        asked = replace(snapshot, text=found.asked, last_answer=None)
        return it.plan(before=(Reply(told),), engine=told_engine(asked, it.profile), after=it.lines)
    if snapshot.form == HANDOFF_FORM:
        return it.plan(before=(Reply(told),), engine=ASKED_AGAIN)
    offers = (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(f"{told}\n\n{_phrase(it, 'frightened_by_card_ask')}", offers),))


def _regret(it: Weighed, *, staff: bool, bodily: bool) -> str:
    if not bodily:
        return _phrase(it, "misread")
    there = f" {_phrase(it, 'frightened_by_card_staff')}" if staff else ""
    return f"{_phrase(it, 'frightened_by_card')}\n\n{there.strip()} {_phrase(it, 'frightened_by_card_if')}".replace(
        "\n\n ", "\n\n"
    )


def _phrase(it: Weighed, name: str) -> str:
    return it.words.wording.phrase(name, now=clock.now())
