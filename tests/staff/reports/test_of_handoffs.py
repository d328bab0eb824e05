"""Reports on handoffs: where they stand, how long they waited, and what they are about."""

from datetime import UTC, datetime, timedelta

from assistant.staff.reports import of_handoffs
from tests.staff.reports.reading import told
from tests.support.staff_factories import make_handoff

IN = datetime(2026, 11, 10, 9, tzinfo=UTC)


def sent(session, number, *, after=None, status="acknowledged", themes=None, at=IN):
    for _ in range(number):
        one = make_handoff(session)
        one.created_at, one.status, one.themes = at, status, themes
        one.acknowledged_at = at + after if after else None
    session.flush()


def test_handoffs_are_told_by_where_they_stand_today(session):
    sent(session, 6, status="closed")
    sent(session, 5, status="received")
    sent(session, 9, at=IN - timedelta(days=40))

    assert told(of_handoffs.handoffs, session) == ({"Received": 5, "Closed": 6}, 11)


def test_the_time_to_acknowledge_tells_the_waiting_from_the_taken_back(session):
    sent(session, 6, after=timedelta(minutes=59))
    sent(session, 5, after=timedelta(days=9))
    sent(session, 7, status="delivered")
    sent(session, 8, status="withdrawn")

    assert told(of_handoffs.time_to_acknowledge, session) == (
        {"Under 1 hour": 6, "Longer": 5, "Not yet": 7, "Taken back before": 8},
        26,
    )


def test_one_with_two_themes_counts_in_both_and_one_without_is_told(session):
    sent(session, 6, themes=["waiting", "other"])
    sent(session, 5)

    rows, total = told(of_handoffs.by_theme, session)
    assert total is None and sorted(rows.values()) == [5, 6, 6] and rows["Not confirmed yet"] == 5
