"""While nobody says that they have a handoff: what is due after how many open hours, over weekends and bank
holidays.
"""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.handoffs.move import acknowledge, withdraw
from assistant.handoffs.overdue import ESCALATED, OVERDUE, REMINDED, due
from assistant.hospital.profile import Handoffs, Liaison
from assistant.records.models import Handoff
from tests.support.factories import example_profile, make_handoff, make_profile

WEEK = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), "09:00-17:00")


def profile(nation="england", hours=WEEK, **changes):
    example = example_profile()
    return make_profile(
        nation=nation, liaison=Liaison(name="PALS", hours=hours), handoffs=example.handoffs.model_copy(update=changes)
    )


def at(*moment):
    return datetime(*moment, tzinfo=UTC)


def waiting(since, status="delivered"):
    return Handoff(status=status, created_at=since, acknowledged_at=None)


@pytest.mark.parametrize(
    "hours, steps",
    [(3.9, []), (4, [REMINDED]), (7.9, [REMINDED]), (24, [REMINDED, ESCALATED]), (48, [REMINDED, ESCALATED, OVERDUE])],
)
def test_each_step_is_due_after_its_open_hours(hours, steps):
    monday = at(2026, 1, 12, 9)
    assert due(waiting(monday), (), profile(), now=monday + timedelta(hours=hours)) == steps


def test_a_step_that_was_taken_is_not_due_again():
    monday = at(2026, 1, 12, 9)
    assert due(waiting(monday), {REMINDED}, profile(), now=monday + timedelta(days=1)) == [ESCALATED]


def test_a_weekend_makes_nothing_late():
    friday_at_four = at(2026, 1, 16, 16)
    assert due(waiting(friday_at_four), (), profile(), now=at(2026, 1, 19, 11, 59)) == []
    assert due(waiting(friday_at_four), (), profile(), now=at(2026, 1, 19, 12)) == [REMINDED]


def test_a_bank_holiday_of_the_hospitals_own_nation_does_not_count():
    """2 January is one in Scotland alone; Easter Monday is one in England and not in Scotland. The clocks are an hour
    on by then.
    """
    assert due(waiting(at(2026, 1, 2, 9)), (), profile("england"), now=at(2026, 1, 2, 13)) == [REMINDED]
    assert due(waiting(at(2026, 1, 2, 9)), (), profile("scotland"), now=at(2026, 1, 5, 9)) == []
    assert due(waiting(at(2026, 4, 6, 8)), (), profile("england"), now=at(2026, 4, 7, 8)) == []
    assert due(waiting(at(2026, 4, 6, 8)), (), profile("scotland"), now=at(2026, 4, 6, 12)) == [REMINDED]


def test_where_no_hours_are_named_every_hour_counts():
    saturday = at(2026, 1, 17, 9)
    assert due(waiting(saturday), (), profile(hours={}), now=saturday + timedelta(hours=4)) == [REMINDED]


@pytest.mark.parametrize("status", ["acknowledged", "in_progress", "closed", "withdrawn"])
def test_nothing_is_due_once_somebody_has_it_or_it_was_taken_back(status):
    assert due(waiting(at(2026, 1, 12, 9), status), (), profile(), now=at(2026, 2, 12, 9)) == []


def test_without_next_contacts_there_is_no_second_step():
    monday = at(2026, 1, 12, 9)
    assert due(waiting(monday), (), profile(contacts=()), now=monday + timedelta(days=7)) == [REMINDED, OVERDUE]


def test_hours_that_do_not_grow_are_refused():
    with pytest.raises(ValueError, match="must grow"):
        Handoffs(email="team@hospital.example", remind_after_hours=9)


@pytest.mark.parametrize("end", [lambda s, r: acknowledge(s, r, by="Priya Shah", actor="staff:1"), withdraw])
def test_what_was_really_sent_and_then_taken_or_taken_back_is_not_due(session, clock, end):
    handoff = make_handoff(session)
    end(session, handoff.reference)
    assert due(handoff, (), example_profile(), now=handoff.created_at + timedelta(days=30)) == []
