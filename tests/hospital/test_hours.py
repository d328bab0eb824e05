"""When the liaison team is open, in the hospital's own time: summer and winter, nights, weekends, each nation's bank
holidays.
"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.hospital.hours import LOCAL, OpeningHours, clock_time, in_full, spoken, spoken_at
from tests.support.factories import example_profile

NATIONS = ("england", "scotland", "wales", "northern_ireland")
moments = st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31)).map(lambda moment: moment.replace(tzinfo=UTC))


def make_hours(nation="england", **days):
    """Nine to five on weekdays, unless days are named."""
    hours = days or dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "09:00-17:00")
    return OpeningHours(hours, nation)


def at(text):
    """A moment by the clock on the wall."""
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


@pytest.mark.parametrize("moment, is_open", [
    ("2026-11-23 08:59", False), ("2026-11-23 09:00", True), ("2026-11-23 16:59", True), ("2026-11-23 17:00", False),
    ("2026-11-23 03:00", False), ("2026-11-22 11:00", False), ("2026-11-21 11:00", False),
])  # fmt: skip
def test_it_opens_and_closes_on_the_minute_and_not_at_night_or_weekends(moment, is_open):
    assert make_hours().is_open(at(moment)) is is_open


@pytest.mark.parametrize("utc, is_open", [
    (datetime(2026, 7, 1, 8, 0, tzinfo=UTC), True), (datetime(2026, 7, 1, 16, 0, tzinfo=UTC), False),
    (datetime(2026, 12, 1, 8, 0, tzinfo=UTC), False), (datetime(2026, 12, 1, 16, 59, tzinfo=UTC), True),
    (datetime(2026, 3, 30, 8, 0, tzinfo=UTC), True), (datetime(2026, 3, 27, 8, 0, tzinfo=UTC), False),
])  # fmt: skip
def test_summer_time_moves_the_hours_with_the_clock_on_the_wall(utc, is_open):
    assert make_hours().is_open(utc) is is_open


@pytest.mark.parametrize("day, closed_in", [
    ("2026-12-25", set(NATIONS)),
    ("2026-01-02", {"scotland"}),
    ("2026-03-17", {"northern_ireland"}),
    ("2026-07-13", {"northern_ireland"}),
    ("2026-11-30", {"scotland"}),
    ("2026-08-03", {"scotland"}),
    ("2026-08-31", {"england", "wales", "northern_ireland"}),
    ("2026-04-06", {"england", "wales", "northern_ireland"}),
    ("2026-05-04", set(NATIONS)),
])  # fmt: skip
def test_bank_holidays_are_those_of_the_hospitals_nation(day, closed_in):
    assert {nation for nation in NATIONS if not make_hours(nation).is_open(at(f"{day} 11:00"))} == closed_in


@pytest.mark.parametrize("now, opens", [
    ("2026-11-23 07:00", "2026-11-23 09:00"), ("2026-11-23 12:00", "2026-11-24 09:00"), ("2026-11-20 18:00", "2026-11-23 09:00"),
    ("2026-12-24 18:00", "2026-12-29 09:00"), ("2026-04-02 18:00", "2026-04-07 09:00"),
])  # fmt: skip
def test_the_next_opening_skips_nights_weekends_and_bank_holidays(now, opens):
    assert make_hours().next_opening(at(now)) == at(opens)


def test_the_next_opening_over_the_night_the_clocks_change_is_nine_on_the_wall():
    assert make_hours().next_opening(at("2026-03-27 18:00")).astimezone(UTC) == datetime(2026, 3, 30, 8, 0, tzinfo=UTC)
    assert make_hours().next_opening(at("2026-10-23 18:00")).astimezone(UTC) == datetime(2026, 10, 26, 9, 0, tzinfo=UTC)


def test_a_team_without_hours_is_never_open_and_never_opens():
    hours = OpeningHours({}, "england")
    assert not hours.is_open(at("2026-11-23 11:00"))
    assert hours.next_opening(at("2026-11-23 11:00")) is None


@given(moments, st.sampled_from(NATIONS))
def test_the_team_is_open_the_moment_it_is_said_to_open_and_not_before(moment, nation):
    hours = make_hours(nation)
    opens = hours.next_opening(moment)
    assert opens > moment and hours.is_open(opens) and not hours.is_open(opens - timedelta(minutes=1))


@pytest.mark.parametrize("now, opens, told", [
    ("2026-11-23 07:00", "2026-11-23 09:00", "at 9am today"), ("2026-11-23 18:00", "2026-11-24 09:30", "tomorrow at 9:30am"),
    ("2026-11-20 18:00", "2026-11-23 09:00", "on Monday at 9am"), ("2026-12-24 18:00", "2027-01-04 13:00", "on Monday 4 January at 1pm"),
    ("2026-11-23 23:59", "2026-11-24 00:00", "tomorrow at 12am"), ("2026-11-23 09:00", "2026-11-30 09:00", "on Monday 30 November at 9am"),
])  # fmt: skip
def test_a_time_is_told_as_a_person_would_say_it(now, opens, told):
    assert spoken(at(opens), now=at(now)) == told


def test_a_moment_is_told_by_the_clock_on_the_wall():
    moment = datetime(2026, 7, 5, 23, 30, tzinfo=UTC)
    assert spoken_at(moment) == "Monday 6 July, 12:30am" and in_full(moment) == "Monday 6 July 2026 at 00:30"


def test_today_is_today_on_the_wall_also_just_after_midnight_in_summer():
    now = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert spoken(at("2026-07-01 09:00"), now=now) == "at 9am today"


@pytest.mark.parametrize(
    "text, told", [("00:00", "12am"), ("12:00", "12pm"), ("09:05", "9:05am"), ("17:30", "5:30pm"), ("11:59", "11:59am")]
)
def test_the_clock_is_told_in_twelve_hours(text, told):
    assert clock_time(at(f"2026-11-23 {text}").time()) == told


def test_the_example_hospital_closes_early_on_fridays():
    profile = example_profile()
    hours = OpeningHours(profile.liaison.hours, profile.nation)
    assert [hours.is_open(at(f"{day} 16:30")) for day in ("2026-11-26", "2026-11-27")] == [True, False]
