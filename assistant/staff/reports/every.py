"""Every report there is, in the order of its list."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from assistant.staff.reports import of_answers, of_chats, of_handoffs
from assistant.staff.reports.names import Names
from assistant.staff.reports.period import Period
from assistant.staff.reports.report import Report

Make = Callable[[Session, Period, Names], Report]
EVERY: dict[str, tuple[str, Make]] = {
    "conversations": ("Conversations", of_chats.conversations),
    "handoffs": ("Handoffs", of_handoffs.handoffs),
    "time-to-a-person": ("Time to a person", of_chats.time_to_a_person),
    "time-to-acknowledge": ("Time to acknowledge", of_handoffs.time_to_acknowledge),
    "themes": ("Themes", of_handoffs.by_theme),
    "nation": ("Nation", of_chats.by_nation),
    "language": ("Language", of_chats.by_language),
    "need": ("Needs", of_chats.by_need),
    "unanswered": ("Unanswered questions", of_answers.unanswered),
    "cards": ("Cards shown", of_answers.cards),
    "feedback": ("Feedback", of_answers.feedback),
    "answers": ("Answers before a wish", of_answers.answers),
}
