"""Reports on what families sent to the treating teams."""

from collections import Counter

from sqlalchemy.orm import Session

from assistant.handoffs import themes
from assistant.handoffs.move import REOPENED
from assistant.records import figures
from assistant.staff.reports.names import Names
from assistant.staff.reports.period import Period
from assistant.staff.reports.report import Report, most_first, with_total, without_total
from assistant.staff.reports.waits import TO_ACKNOWLEDGE, in_spans
from assistant.staff.states import STATUS


def handoffs(session: Session, period: Period, names: Names) -> Report:
    found = Counter(one.status for one in figures.handoffs(session, period.since, period.until))
    about = "Handoffs that families sent in this period, by where they stand today."
    states = {words: found[status] for status, words in STATUS.items() if status != REOPENED}
    return with_total("handoffs", "Handoffs", about, "State today", states)


def time_to_acknowledge(session: Session, period: Period, names: Names) -> Report:
    found = figures.handoffs(session, period.since, period.until)
    spans = in_spans((one.acknowledged_at - one.created_at for one in found if one.acknowledged_at), TO_ACKNOWLEDGE)
    waiting = [one.status for one in found if one.acknowledged_at is None]
    taken_back = waiting.count("withdrawn")
    spans |= {"Not yet": len(waiting) - taken_back, "Taken back before": taken_back}
    about = "Handoffs sent in this period, until somebody acknowledged them. Round the clock."
    return with_total("time-to-acknowledge", "Time to acknowledge", about, "Time", spans)


def by_theme(session: Session, period: Period, names: Names) -> Report:
    labels, found = themes.names(), figures.handoffs(session, period.since, period.until)
    numbers = Counter(labels.get(one, one) for handoff in found for one in handoff.themes or ())
    unsaid = sum(not handoff.themes for handoff in found)
    numbers |= Counter({"Not confirmed yet": unsaid} if unsaid else {})
    about = "Handoffs sent in this period, by the themes that staff confirmed. One with two themes counts in both."
    return without_total("themes", "Themes", about, "Theme", most_first(numbers))
