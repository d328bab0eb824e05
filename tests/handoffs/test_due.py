"""By when somebody should have it, and by when the family should hear: in the hours and days the hospital is open."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.handoffs.due import ACKNOWLEDGE, ANSWER, DueTimes
from assistant.handoffs.overdue import OVERDUE, due
from tests.support.factories import MONDAY_MORNING, example_profile, make_handoff

FRIDAY_AFTERNOON = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)


@pytest.fixture
def profile():
    return example_profile()  # open 9 to 5, on Fridays to 4; overdue after 16 hours, answers within 2 working days


def without_hours(profile, **liaison):
    return profile.model_copy(update={"liaison": profile.liaison.model_copy(update={"hours": {}, **liaison})})


def test_hours_run_only_while_the_team_is_open(profile):
    times = DueTimes(profile)

    assert times.of("received", MONDAY_MORNING).at == datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
    friday = times.of("delivered", FRIDAY_AFTERNOON)
    assert (friday.what, friday.at) == (ACKNOWLEDGE, datetime(2026, 12, 1, 16, 0, tzinfo=UTC))


def test_it_is_due_at_the_very_minute_at_which_the_clock_calls_it_overdue(session, profile, clock):
    handoff = make_handoff(session)
    at = DueTimes(profile).of(handoff.status, handoff.created_at).at

    assert OVERDUE not in due(handoff, (), profile, now=at - timedelta(minutes=1))
    assert OVERDUE in due(handoff, (), profile, now=at)


def test_the_answer_is_due_when_the_last_promised_working_day_ends(profile):
    answer = DueTimes(profile).of("acknowledged", FRIDAY_AFTERNOON)
    assert (answer.what, answer.at) == (ANSWER, datetime(2026, 12, 1, 17, 0, tzinfo=UTC))
    assert answer.over(answer.at) and not answer.over(answer.at - timedelta(seconds=1))


def test_christmas_is_no_working_day(profile):
    before = datetime(2026, 12, 24, 10, 0, tzinfo=UTC)
    assert DueTimes(profile).of("in_progress", before).at == datetime(2026, 12, 30, 17, 0, tzinfo=UTC)


def test_a_hospital_without_hours_is_taken_to_be_open_and_one_that_promises_nothing_has_no_time(profile):
    times = DueTimes(without_hours(profile))
    assert times.of("received", FRIDAY_AFTERNOON).at == FRIDAY_AFTERNOON + timedelta(hours=16)
    assert times.of("acknowledged", FRIDAY_AFTERNOON).at == FRIDAY_AFTERNOON + timedelta(days=2)

    silent = without_hours(profile, replies_within_working_days=None)
    assert DueTimes(silent).of("acknowledged", FRIDAY_AFTERNOON) is None


@pytest.mark.parametrize("status", ["closed", "withdrawn"])
def test_what_is_over_is_not_due(profile, status):
    assert DueTimes(profile).of(status, MONDAY_MORNING) is None


@pytest.mark.parametrize("status", ["received", "acknowledged"])
def test_the_older_one_is_never_due_later(profile, status):
    times = DueTimes(profile)
    moments = [MONDAY_MORNING + timedelta(hours=7 * step) for step in range(200)]
    found = [times.of(status, one).at for one in moments]
    assert found == sorted(found)
