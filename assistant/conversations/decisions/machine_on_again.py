"""What is told to whoever turns a machine on again after a card for its standing still: the ways at home, and on."""

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.at_home import at_home
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.after_danger import BODILY
from assistant.conversations.readers.machine_on_again import on_again
from assistant.conversations.readers.taken_up import goes_on
from assistant.conversations.told_engine import ToEngine
from assistant.conversations.ways_back import ways_back


def machine_on_again(it: Weighed) -> Plan | None:
    """Nothing else is said in such words, so a guess of the classifier stands for nothing beside them."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.near_notice not in BODILY:
        return None
    if not on_again(snapshot.text, snapshot.near_words):
        return None
    text, lines = _told(it), it.lines if _by_rule(it) else ()
    if HANDOFF_FORM in snapshot.begun and goes_on(snapshot.text):
        return it.plan(before=(Reply(text),), engine=ToEngine(intent="request_handoff"), after=lines)
    offers = (*ways_back(it.words, snapshot), it.words.offers.to_do("request_person"))
    return it.plan(before=(Reply(text, offers),), after=lines)


def _by_rule(it: Weighed) -> bool:
    return any(not one.why.startswith("learned") for one in it.verdict.findings)


def _told(it: Weighed) -> str:
    snapshot, phrase, now = it.snapshot, it.words.wording.phrase_for, clock.now()
    said = (snapshot.text, snapshot.near_words, *snapshot.earlier)
    advice = "call_advice_gp" if it.reader.nation == "northern_ireland" else "call_advice"
    names = ("machine_is_on_home" if at_home(said) else "machine_is_on", advice, "ask_the_team_too")
    return "\n\n".join(phrase(it.reader, name, now=now) for name in names)
