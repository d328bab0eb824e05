"""Reports on what families were told, and what became of it."""

from collections import Counter

from sqlalchemy.orm import Session

from assistant.records import figures
from assistant.staff.reports.names import Names
from assistant.staff.reports.period import Period
from assistant.staff.reports.report import Report, most_first, with_total
from assistant.staff.states import ROUTES

FOLLOWED = {
    figures.PERSON: "a colleague wrote",
    figures.SENT: "a handoff was sent",
    figures.WROTE: "the family wrote again",
    figures.NOTHING: "nothing more was written",
}


def unanswered(session: Session, period: Period, names: Names) -> Report:
    found = figures.counted(session, "not_understood", period.since, period.until)
    numbers: Counter[str] = Counter()
    for intent, number in found.items():
        numbers[names.intents.get(intent, intent.replace("_", " ").capitalize() or "Nothing like it")] += number
    about = "Messages in this period that the assistant was not sure of, by the topic it thought nearest."
    return with_total("unanswered", "Unanswered questions", about, "Nearest topic", most_first(numbers))


def cards(session: Session, period: Period, names: Names) -> Report:
    found = figures.counted(session, "cards", period.since, period.until)
    numbers = {
        f"{ROUTES[route]}: {words}": found[f"{route}{figures.BETWEEN}{followed}"]
        for route in figures.CARDS
        for followed, words in FOLLOWED.items()
        if found[f"{route}{figures.BETWEEN}{followed}"]
    }
    about = "Cards that families were shown in this period, and the most that followed in the same chat."
    return with_total("cards", "Cards shown", about, "Card, and what followed", numbers)


def feedback(session: Session, period: Period, names: Names) -> Report:
    found = figures.counted(session, "feedback", period.since, period.until)
    about = "What families said in this period when they were asked whether the chat helped."
    numbers = {"It helped": found["yes"], "It did not help": found["no"]}
    return with_total("feedback", "Feedback", about, "Said", numbers)


def answers(session: Session, period: Period, names: Names) -> Report:
    found = figures.counted(session, "answers", period.since, period.until)
    numbers: Counter[str] = Counter()
    for answer_id, number in found.items():
        numbers[names.answers.get(answer_id, answer_id.replace("_", " ").capitalize() or "No answer before")] += number
    about = "Families that asked for a person in this period, by the last answer they had read before. An answer that many read stands high for that alone."
    return with_total("answers", "Answers before a wish for a person", about, "Last answer", most_first(numbers))
