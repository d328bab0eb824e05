"""When an office or a line is open, in the hospital's own time, with the bank holidays of its nation."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

from assistant.hospital.profile import Nation, Week

LOCAL = ZoneInfo("Europe/London")
SUBDIVISION = {"england": "ENG", "scotland": "SCT", "wales": "WLS", "northern_ireland": "NIR"}


class OpeningHours:
    def __init__(self, week: Week, nation: Nation) -> None:
        self._hours: dict[str, tuple[time, time]] = {}
        for day, span in week.items():
            opens, closes = span.split("-")
            self._hours[day] = (time.fromisoformat(opens), time.fromisoformat(closes))
        self._holidays = holidays.country_holidays("GB", subdiv=SUBDIVISION[nation])

    def on(self, day: date) -> tuple[time, time] | None:
        """Opening and closing time of that day; None when closed."""
        return None if day in self._holidays else self._hours.get(day.strftime("%A").lower())

    def is_open(self, moment: datetime) -> bool:
        local = moment.astimezone(LOCAL)
        span = self.on(local.date())
        return bool(span and span[0] <= local.time() < span[1])

    def next_opening(self, moment: datetime) -> datetime | None:
        """The next time it opens, local; None when the profile names no hours."""
        local = moment.astimezone(LOCAL)
        for days in range(15):
            day = local.date() + timedelta(days=days)
            if (span := self.on(day)) and (opens := datetime.combine(day, span[0], LOCAL)) > local:
                return opens
        return None

    def open_time(self, start: datetime, end: datetime) -> timedelta:
        """How long it was open between two moments (aware); nothing when the second is not the later one."""
        total, day = timedelta(), start.astimezone(LOCAL).date()
        while day <= end.astimezone(LOCAL).date():
            if span := self.on(day):
                # In UTC: two local times of one zone are subtracted as the clock on the wall shows them, an hour out
                # when it changes.
                opens, closes = (datetime.combine(day, at, LOCAL).astimezone(UTC) for at in span)
                total += max(min(closes, end) - max(opens, start), timedelta())
            day += timedelta(days=1)
        return total


def spoken(moment: datetime, *, now: datetime) -> str:
    """As a person would say it: "at 9am today", "tomorrow at 9am", "on Monday at 9am", "on Monday 5 January at 9am"."""
    local, today = moment.astimezone(LOCAL), now.astimezone(LOCAL).date()
    at = clock_time(local.time())
    if local.date() == today:
        return f"at {at} today"
    if local.date() == today + timedelta(days=1):
        return f"tomorrow at {at}"
    if local.date() < today + timedelta(days=7):
        return f"on {local:%A} at {at}"
    return f"on {spoken_day(local.date())} at {at}"


def spoken_at(moment: datetime) -> str:
    """The hospital's own time: "Monday 5 January, 9am"."""
    local = moment.astimezone(LOCAL)
    return f"{spoken_day(local.date())}, {clock_time(local.time())}"


def in_full(moment: datetime) -> str:
    """For paper and letters, which are read later: "Monday 5 January 2026 at 09:00"."""
    local = moment.astimezone(LOCAL)
    return f"{full_day(local.date())} at {local:%H:%M}"


def full_day(day: date) -> str:
    return f"{spoken_day(day)} {day.year}"


def spoken_day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B}"


def clock_time(at: time) -> str:
    hour = at.hour % 12 or 12
    return f"{hour}{f':{at.minute:02}' if at.minute else ''}{'am' if at.hour < 12 else 'pm'}"
