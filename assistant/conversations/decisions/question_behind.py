"""A question behind an answer, or behind words that put one off, at a step of the form: it is answered from what is
known, and then the step goes on, or is asked again.
"""

from dataclasses import replace

from assistant.conversations.decisions.chat import about_the_chat
from assistant.conversations.decisions.family_apart import family_apart
from assistant.conversations.decisions.form import about_the_form
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.field_answer import plainly_answers
from assistant.conversations.readers.question_behind import only_puts_off, question_behind, without_condition
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.handoffs.fields import BY_NAME, DECIDED, OWN_WORDS
from assistant.handoffs.form.several_lines import several_lines
from assistant.handoffs.readers.place_beside import site_and_place

KNOWN = (about_the_form, about_the_chat, family_apart)


def asked_behind(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in BY_NAME or step in OWN_WORDS or snapshot.says_a_title or snapshot.correction:
        return None
    parts = question_behind(snapshot.text)
    if parts is None:
        return asked_alone(it)
    before, asked = parts
    puts_off = only_puts_off(before)
    fills = step not in DECIDED and not puts_off and _fills(it, step, before)
    if not (puts_off or fills):
        return None
    told = _known(it, asked)
    return replace(told, engine=ToEngine(intent="inform")) if told and fills else told


def asked_alone(it: Weighed) -> Plan | None:
    """ "Is it a complaint if I send it", with nothing before it."""
    shorter = without_condition(it.snapshot.text)
    return _known(it, shorter) if shorter != it.snapshot.text else None


def _fills(it: Weighed, step: str, before: str) -> bool:
    several = several_lines(step, before, it.profile) or site_and_place(before, it.profile)
    return bool(several) or plainly_answers(step, before, it.profile)


def _known(it: Weighed, asked: str) -> Plan | None:
    """Of decisions that answer and ask the step again."""
    for words in dict.fromkeys((asked, without_condition(asked))):
        alone = replace(it, snapshot=replace(it.snapshot, text=words))
        told = next((found for one in KNOWN if (found := one(alone))), None)
        if told and told.engine == ASKED_AGAIN:
            return told
    return None
