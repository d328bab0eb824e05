"""Months, quarters and years as a report has them."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from assistant.staff.reports.period import choices, read


@pytest.mark.parametrize(
    "code, words, since, until",
    [
        ("2026-11", "November 2026", (2026, 11, 1), (2026, 12, 1)),
        ("2026-12", "December 2026", (2026, 12, 1), (2027, 1, 1)),
        ("2026-Q4", "October to December 2026", (2026, 9, 30, 23), (2027, 1, 1)),
        ("2026", "January to December 2026", (2026, 1, 1), (2027, 1, 1)),
        ("2025-26", "April 2025 to March 2026", (2025, 3, 31, 23), (2026, 3, 31, 23)),
    ],
)
def test_a_period_begins_and_ends_at_midnight_by_the_clock_on_the_wall(code, words, since, until):
    period = read(code)
    assert period.words == words
    assert (period.since, period.until) == (datetime(*since, tzinfo=UTC), datetime(*until, tzinfo=UTC))


@pytest.mark.parametrize("code", ["", "2026-13", "2026-Q5", "2025-27", "2025-04-26", "26", "1999", "2026-00", "x"])
def test_what_is_none_is_none(code):
    assert read(code) is None


def test_the_year_to_a_quarter_ends_with_it():
    months = read("2026-Q1").year_to_it
    assert len(months) == 12 and (months[0].code, months[-1].code) == ("2025-04", "2026-03")


@pytest.mark.parametrize("today", [date(2026, 11, 28), date(2026, 1, 1), date(2026, 3, 31), date(2026, 12, 31)])
def test_every_choice_is_a_period_and_the_first_of_each_holds_today(today):
    midday = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    for label, those in choices(today):
        assert [read(one.code) for one in those] == those and len(those) >= 3, label
        assert those[0].since <= midday < those[0].until, label
        assert all(earlier.until <= later.until for later, earlier in pairwise(those))
