"""What a choice does that was pressed, also late, under another step."""

from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Sends
from assistant.conversations.changes import Changes
from assistant.conversations.decisions.plain_questions import read_plainly
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ToEngine, told_engine


def pressed(it: Weighed) -> Plan | None:
    return _choice(it, it.snapshot.choice) if it.snapshot.choice is not None else None


def asked_once_more(it: Weighed) -> Plan | None:
    """What stood beside a danger, or was taken for one: read by itself, as it was written."""
    words = it.snapshot.choice.get("ask") if it.snapshot.choice else None
    if not words:
        return None
    if plainly := read_plainly(it, words):
        return it.plan(before=(plainly,))
    return it.plan(engine=told_engine(replace(it.snapshot, text=words, choice=None), it.profile), says_nation=True)


def _choice(it: Weighed, pressed: Sends) -> Plan:
    snapshot, now = it.snapshot, clock.now()
    if nation := pressed.get("nation"):
        reader, last = replace(it.reader, nation=nation), snapshot.last_answer
        told = it.words.answers.reply(last, reader, now=now) if last else it.words.answers.nation_noted(nation, now=now)
        return Plan(reader, before=(told,), changes=it.changes.then(Changes(nation=nation)))
    if (language := pressed.get("language")) is not None:
        told = it.words.languages.card(language, now=now) if language else it.words.languages.all_of_them(now=now)
        return it.plan(before=(told,), changes=it.changes.then(Changes(language=language)) if language else it.changes)
    if pressed.get("person") == "no":  # pressed when nobody is waited for any more
        return it.plan(before=(it.words.person.not_wanted(now=now),))
    if answer_id := pressed.get("answer"):
        return it.plan(before=(it.words.answers.reply(answer_id, it.reader, now=now),))
    needs = pressed.get("needs")
    changes = it.changes.then(Changes(needs=needs)) if needs else it.changes
    if snapshot.late and _answers_a_step(pressed, snapshot):
        return it.plan(engine=ToEngine(intent="nlu_fallback"), changes=changes)
    if "say" in pressed:
        return it.plan(engine=ToEngine(intent="inform", details={"pressed": True}), changes=changes)
    engine = ToEngine(intent=pressed["intent"], details=dict(pressed.get("details") or {}))
    return it.plan(engine=engine, changes=changes, says_nation=True)


def _answers_a_step(pressed: Sends, snapshot: Snapshot) -> bool:
    """Pressed late, these would answer another question than the one they stood under. "Send it" names the very page
    it approves.
    """
    if pressed.get("intent") == "affirm" and (pressed.get("details") or {}).get("approval"):
        return snapshot.form is not None and snapshot.field != "check"
    return "say" in pressed or pressed.get("intent") in ("affirm", "deny")
