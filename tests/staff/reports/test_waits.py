"""How long families waited."""

from datetime import UTC, datetime, timedelta

from assistant.staff.reports.waits import TO_A_PERSON, in_spans, until_somebody_came

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def after(minutes):
    return NOON + timedelta(minutes=minutes)


def test_every_span_is_there_also_when_nobody_waited_so_long():
    spans = in_spans([timedelta(minutes=5), timedelta(seconds=299), timedelta(days=3)], TO_A_PERSON)
    assert list(spans.values()) == [1, 1, 0, 0, 0, 1]


def test_a_wish_ends_with_the_first_who_came_to_its_own_chat_after_it():
    asked = [(after(10), "a"), (after(20), "b"), (after(90), "a")]
    ended = [(after(5), "a"), (after(12), "a"), (after(100), "a"), (after(200), "a")]

    assert until_somebody_came(asked, ended) == ([timedelta(minutes=2), timedelta(minutes=10)], 1)
