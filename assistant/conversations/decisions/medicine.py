"""What is told to whoever would change a medicine alone, or gave too much of it: ask first, and whom."""

from assistant import clock
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.medicine_alone import medicine_by_themselves
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine
from assistant.details.question import asks
from assistant.handoffs.fields import OWN_WORDS

ANSWER = "medicine_alone"
NEAR = 2  # messages in which a medicine was named that is called "it" now
BESIDE = (HANDOFF_FORM, QUESTIONS, THINKING)


def medicine_alone(it: Weighed) -> Plan | None:
    """Beside a step too; but what is told, and not asked, where words for the team are asked for is for the team. Where
    questions for the team are asked for, it is such a question as well.
    """
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form not in (None, *BESIDE) or it.reader.writer == "bereaved":
        return None
    if snapshot.field in OWN_WORDS and not asks(snapshot.text):
        return None
    if not medicine_by_themselves(snapshot.text, snapshot.earlier[:NEAR]):
        return None
    at_questions = snapshot.form == HANDOFF_FORM and snapshot.field == "questions"
    again = ToEngine(intent="inform") if at_questions else ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    return it.plan(before=(it.words.answers.reply(ANSWER, it.reader, now=clock.now()),), engine=again, after=it.lines)
