"""Reports on the conversations themselves: how many, whose, and how long a wish for a person waited."""

from collections import Counter
from datetime import timedelta

from sqlalchemy.orm import Session

from assistant.details.nation import TITLES
from assistant.handoffs.readers import needs
from assistant.records import figures
from assistant.staff.reports.names import Names
from assistant.staff.reports.period import Period
from assistant.staff.reports.report import Report, most_first, with_total, without_total
from assistant.staff.reports.waits import TO_A_PERSON, in_spans, until_somebody_came

EASY = "easy_read;"
LATEST = timedelta(days=31)  # after the period: who asked on its last day may be answered in the next


def conversations(session: Session, period: Period, names: Names) -> Report:
    months = {
        month.words: sum(figures.counted(session, "conversations", month.since, month.until).values())
        for month in period.year_to_it
    }
    about = "Conversations that families began, in the twelve months to the end of the period."
    return without_total("conversations", "Conversations", about, "Month", months)


def time_to_a_person(session: Session, period: Period, names: Names) -> Report:
    asked = figures.wishes(session, period.since, period.until)
    ended = figures.answers_to_wishes(session, period.since, period.until + LATEST)
    waits, nobody = until_somebody_came(asked, ended)
    spans = in_spans(waits, TO_A_PERSON) | {"Nobody came": nobody}
    about = "Wishes for a person in this period, until somebody took over or the family no longer wanted it. Round the clock, also when the office is closed."
    return with_total("time-to-a-person", "Time to a person", about, "Wait", spans)


def by_nation(session: Session, period: Period, names: Names) -> Report:
    found = figures.counted(session, "nation", period.since, period.until)
    numbers = {words: found[nation] for nation, words in TITLES.items()} | {"Not said": found[figures.NOBODY]}
    about = "Conversations begun in this period, by the nation the family said it is in."
    return with_total("nation", "Nation", about, "Nation", numbers)


def by_language(session: Session, period: Period, names: Names) -> Report:
    found = figures.counted(session, "language", period.since, period.until)
    called = {figures.NOBODY: "English, or not known"} | dict(names.languages)
    numbers: Counter[str] = Counter()
    for code, number in found.items():
        numbers[called.get(code, f"Another language ({code})")] += number
    about = "Conversations begun in this period, by the language the family wrote in or asked for."
    return with_total("language", "Language", about, "Language", most_first(numbers))


def by_need(session: Session, period: Period, names: Names) -> Report:
    found = figures.counted(session, "needs", period.since, period.until)
    numbers: Counter[str] = Counter()
    for said, number in found.items():
        easy, rest = said.startswith(EASY), said.removeprefix(EASY)
        for need in needs.kinds_of(rest) | ({"Easy read"} if easy else set()) or {"None said"}:
            numbers[need] += number
    about = "Conversations begun in this period, by what the family said it needs, in the chat or in what it passed on. One with two needs counts in both."
    return without_total("need", "Needs", about, "Need", most_first(numbers))
