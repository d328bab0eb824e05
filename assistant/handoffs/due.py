"""By when somebody should have acknowledged a handoff, and by when the family should have its answer.

The first is the hour at which it is overdue; the second what the hospital tells families: its working days.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from assistant.hospital.hours import LOCAL, OpeningHours
from assistant.hospital.profile import Profile
from assistant.records.models.handoff import NOBODY_HAS_IT

ACKNOWLEDGE, ANSWER = "acknowledge", "answer"
AT_WORK = ("acknowledged", "in_progress")
FARTHEST = 400  # days: further than any opening hours reach


@dataclass(frozen=True)
class Due:
    at: datetime
    what: str

    def over(self, now: datetime) -> bool:
        return self.at <= now


class DueTimes:
    """Both times only grow with the moment of sending: of two handoffs in the same state the older one is due first."""

    def __init__(self, profile: Profile) -> None:
        hours = profile.liaison.hours
        self._opening = OpeningHours(hours, profile.nation)
        self._on = cache(self._opening.on)
        self._always = not hours
        self._hours = timedelta(hours=profile.handoffs.overdue_after_hours)
        self._days = profile.liaison.replies_within_working_days

    def of(self, status: str, sent_at: datetime) -> Due | None:
        """None where nothing is promised, and once it is closed or taken back."""
        if status in NOBODY_HAS_IT:
            return Due(self._acknowledge_by(sent_at), ACKNOWLEDGE)
        answer_by = self._answer_by(sent_at) if status in AT_WORK else None
        return Due(answer_by, ANSWER) if answer_by else None

    def _acknowledge_by(self, start: datetime) -> datetime:
        left, day = self._hours, start.astimezone(LOCAL).date()
        if self._always:
            return start + left
        for one in _days_from(day):
            if span := self._on(one):
                opens, closes = (datetime.combine(one, at, LOCAL).astimezone(UTC) for at in span)
                open_for = closes - max(opens, start)
                if open_for >= left:
                    return max(opens, start) + left
                left -= max(open_for, timedelta())
        return start + self._hours  # it is open on no day of a year: better due too soon than never

    def _answer_by(self, start: datetime) -> datetime | None:
        """The end of the last of the working days that follow the day it was sent on."""
        if self._days is None:
            return None
        if self._always:
            return start + timedelta(days=self._days)
        left = self._days
        for one in _days_from(start.astimezone(LOCAL).date() + timedelta(days=1)):
            span: tuple[time, time] | None = self._on(one)
            left -= span is not None
            if span and not left:
                return datetime.combine(one, span[1], LOCAL).astimezone(UTC)
        return None


def _days_from(day: date) -> Iterator[date]:
    return (day + timedelta(days=past) for past in range(FARTHEST))
