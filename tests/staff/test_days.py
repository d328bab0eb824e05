"""What stands in a date's box or in an address, read or refused; it never breaks a page."""

from datetime import UTC, date, datetime

import pytest

from assistant.staff.days import midnight, moment, read_day


@pytest.mark.parametrize("said", ["2026-11-28", "28/11/2026", " 28.11.2026 ", "28 November 2026", "28 Nov 2026"])
def test_a_day_is_read_as_people_write_it(said):
    assert read_day(said) == date(2026, 11, 28)


@pytest.mark.parametrize("said", ["", "soon", "31/02/2026", "11/28/2026", "0001-01-01", "9999-12-31"])
def test_what_is_no_day_of_the_records_is_none(said):
    assert read_day(said) is None


def test_a_day_begins_at_the_hospitals_own_midnight_in_summer_and_in_winter():
    assert midnight(date(2026, 7, 1)).astimezone(UTC) == datetime(2026, 6, 30, 23, tzinfo=UTC)
    assert midnight(date(2026, 1, 1)).astimezone(UTC) == datetime(2026, 1, 1, tzinfo=UTC)


def test_a_moment_of_an_address_has_a_zone_and_a_year_that_a_record_can_have():
    assert moment(datetime(2026, 1, 1)) == datetime(2026, 1, 1, tzinfo=UTC)
    assert moment(datetime(1, 1, 1)) is moment(datetime(9999, 12, 31)) is moment(None) is None
