"""The month, quarter or year of a report, by the clock on the wall: `2026-11`, `2026-Q4`, `2026`, and `2026-27` for the
year from April on, by which the NHS reports.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from assistant.hospital.hours import LOCAL

SHAPES: tuple[tuple[str, Callable[..., tuple[int, int, int]]], ...] = (
    (r"(20\d\d)-(0[1-9]|1[0-2])", lambda year, month: (int(year), int(month), 1)),
    (r"(20\d\d)-Q([1-4])", lambda year, quarter: (int(year), 3 * int(quarter) - 2, 3)),
    (r"(20\d\d)", lambda year: (int(year), 1, 12)),
    (r"(20\d\d)-(\d\d)", lambda year, _: (int(year), 4, 12)),
)


@dataclass(frozen=True)
class Period:
    """`months` long, from the first of `month` on."""

    code: str
    year: int
    month: int
    months: int

    @property
    def since(self) -> datetime:
        return _first(self.year, self.month)

    @property
    def until(self) -> datetime:
        """The first moment that is no longer within."""
        return _first(self.year, self.month + self.months)

    @property
    def words(self) -> str:
        last = _first(self.year, self.month + self.months - 1)
        if self.months == 1:
            return f"{self.since:%B %Y}"
        if last.year == self.year:
            return f"{self.since:%B} to {last:%B %Y}"
        return f"{self.since:%B %Y} to {last:%B %Y}"

    @property
    def year_to_it(self) -> list["Period"]:
        """The twelve months that end with it."""
        ends = self.year * 12 + self.month - 1 + self.months
        return [month_of(_first(0, at + 1)) for at in range(ends - 12, ends)]


def read(code: str) -> Period | None:
    """None for what is no period; the year from April on names the next one, too."""
    for shape, parts in SHAPES:
        if found := re.fullmatch(shape, code):
            year, month, months = parts(*found.groups())
            if (month, months) == (4, 12) and int(found[2]) != (year + 1) % 100:
                return None
            return Period(code, year, month, months)
    return None


def month_of(day: date) -> Period:
    return Period(f"{day:%Y-%m}", day.year, day.month, 1)


def choices(today: date) -> list[tuple[str, list[Period]]]:
    """What can be picked: the last twelve months, eight quarters and three years of each kind, newest first."""
    at = today.year * 12 + today.month - 1
    months = [month_of(_first(0, one + 1)) for one in range(at, at - 12, -1)]
    quarters = [_known(f"{one // 4}-Q{one % 4 + 1}") for one in range(at // 3, at // 3 - 8, -1)]
    years = [_known(str(year)) for year in range(today.year, today.year - 3, -1)]
    first = today.year if today.month >= 4 else today.year - 1
    nhs = [_known(f"{year}-{(year + 1) % 100:02d}") for year in range(first, first - 3, -1)]
    return [("Months", months), ("Quarters", quarters), ("Years", years), ("Years from April", nhs)]


def _known(code: str) -> Period:
    period = read(code)
    assert period is not None, code
    return period


def _first(year: int, month: int) -> datetime:
    """Months beyond December are those of the next year."""
    at = year * 12 + month - 1
    return datetime.combine(date(at // 12, at % 12 + 1, 1), time(), LOCAL)
