from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.hospital.hours import OpeningHours

QUARTER = timedelta(minutes=15)
YEAR = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
WEEK = {**dict.fromkeys(DAYS, "09:00-17:00"), "friday": "09:00-16:00"}
ALL_WEEK = dict.fromkeys((*DAYS, "saturday", "sunday"), "00:00-09:30")


def hours(nation: str = "england", week: dict = WEEK) -> OpeningHours:
    return OpeningHours(week, nation)


@settings(max_examples=150, deadline=None)
@given(
    quarters=st.integers(0, 365 * 96),
    length=st.integers(0, 10 * 96),
    nation=st.sampled_from(("england", "scotland", "wales", "northern_ireland")),
    week=st.sampled_from((WEEK, ALL_WEEK)),
)
def test_open_time_is_the_sum_of_the_open_quarter_hours(quarters, length, nation, week):
    team, start = hours(nation, week), YEAR + quarters * QUARTER

    counted = sum(team.is_open(start + number * QUARTER) for number in range(length))

    assert team.open_time(start, start + length * QUARTER) == counted * QUARTER


@pytest.mark.parametrize("day, open_hours", [("2026-03-29", 8.5), ("2026-10-25", 10.5), ("2026-06-14", 9.5)])
def test_a_day_on_which_the_clocks_change_is_an_hour_shorter_or_longer(day, open_hours):
    start = datetime.fromisoformat(day).replace(tzinfo=UTC) - timedelta(hours=1)

    assert hours(week={"sunday": "00:00-09:30"}).open_time(start, start + timedelta(hours=20)) == timedelta(
        hours=open_hours
    )


@pytest.mark.parametrize("nation, open_hours", [("england", 8), ("scotland", 0)])
def test_st_andrews_day_is_a_holiday_in_scotland_only(nation, open_hours):
    start = datetime(2026, 11, 30, tzinfo=UTC)

    assert hours(nation).open_time(start, start + timedelta(days=1)) == timedelta(hours=open_hours)


def test_no_time_is_open_backwards():
    start = datetime(2026, 11, 24, 12, tzinfo=UTC)

    assert hours().open_time(start, start - timedelta(hours=2)) == timedelta()
