"""What is told to whoever asks whether to call somebody: yes, and how, wherever they are."""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN, OWN_WORDS
from assistant.conversations.ways_back import ways_back
from assistant.conversations.weighed import Plan, Weighed
from assistant.conversations.whether_to_call import asks_whether_to_call, names_999
from assistant.take_along.list_commands import plainly_added

ONE_DAY = re.compile(r"\b(?:if|when|whenever)\b", re.IGNORECASE)


def whether_to_call(it: Weighed) -> Plan | None:
    """Also at a step, which is asked again. Just after an emergency card 999 stands first, whatever they name."""
    snapshot, now = it.snapshot, clock.now()
    if (
        snapshot.choice
        or snapshot.form == ADDITION
        or _for_the_team(snapshot)
        or not asks_whether_to_call(snapshot.text)
    ):
        return None
    urgent = names_999(snapshot.text) or "emergency" in snapshot.near_cards
    has_111 = it.reader.nation != "northern_ireland"
    names = ("call_999" if urgent else "call_nurse", "call_advice" if has_111 else "call_advice_gp")
    text = "\n\n".join(it.words.wording.phrase_for(it.reader, name, now=now) for name in names)
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    offers = () if again else (*ways_back(it.words, snapshot), it.words.to_do("request_person"))
    return it.plan(before=(Reply(text, offers),), engine=again)


def _for_the_team(snapshot: Snapshot) -> bool:
    """What to do if or when something happens, where their words for the team are asked for; or what goes on a list."""
    if snapshot.form == QUESTIONS and plainly_added(snapshot.text):
        return True
    return snapshot.field in OWN_WORDS and bool(ONE_DAY.search(snapshot.text))
