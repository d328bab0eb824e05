"""What is told to whoever puts the kind of a card right, or says that somebody is with the one it is about."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.card_corrected import ill_instead, only_of_the_body, stays_with, told_of_fainting
from assistant.conversations.told_engine import ASKED_AGAIN
from assistant.conversations.ways_back import ways_back


def card_corrected(it: Weighed) -> Plan | None:
    """In any state: a step is asked again. Danger told in the same words has drawn its card before this, and its line
    stands below.
    """
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or not snapshot.typed:
        return None
    near, after = snapshot.near_cards | snapshot.near_lines, it.lines
    if ill_instead(snapshot.text, near):
        text = it.words.danger.ill_instead(it.reader, urgent=told_of_fainting(snapshot.earlier), now=now)
        notice = {"route": "deterioration", "level": "card"}
        after = after if only_of_the_body(snapshot.text) else (*after, *_despair_too(it))
    elif stays_with(snapshot.text, snapshot.near_cards):
        grieves = it.reader.writer == "bereaved"  # whom the card was for, and no child
        text = it.words.wording.phrase_for(it.reader, f"somebody_stays{'_bereaved' if grieves else ''}", now=now)
        notice = {"route": "self_harm", "level": "line"}
    else:
        return None
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    offers = () if again else (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    told = Reply(text, offers, notice=notice, sender="system")
    return it.plan(before=(told,), engine=again, after=after, repeats=True)


def _despair_too(it: Weighed) -> tuple[Reply, ...]:
    """The line of what the first card was about, where both may be meant: "im sick and i want it over"."""
    near = it.snapshot.near_cards | it.snapshot.near_lines
    route = next(one for one in ("self_harm", "distress") if one in near)
    shown = {line.notice["route"] for line in it.lines if line.notice}
    return () if route in shown else (it.words.danger.line(route, it.reader, now=clock.now()),)
