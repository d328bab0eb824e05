"""How long families waited, in spans that a report can show."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

TO_A_PERSON = (
    ("Under 5 minutes", timedelta(minutes=5)),
    ("5 to 15 minutes", timedelta(minutes=15)),
    ("15 minutes to 1 hour", timedelta(hours=1)),
    ("1 to 4 hours", timedelta(hours=4)),
    ("4 to 24 hours", timedelta(hours=24)),
)
TO_ACKNOWLEDGE = (
    ("Under 1 hour", timedelta(hours=1)),
    ("1 to 4 hours", timedelta(hours=4)),
    ("4 to 24 hours", timedelta(hours=24)),
    ("1 to 3 days", timedelta(days=3)),
    ("3 to 7 days", timedelta(days=7)),
)
LONGER = "Longer"
Spans = Sequence[tuple[str, timedelta]]


def in_spans(waits: Iterable[timedelta], spans: Spans) -> dict[str, int]:
    """Every span, shortest first, also those that nobody waited."""
    found = Counter(next((name for name, most in spans if wait < most), LONGER) for wait in waits)
    return {name: found[name] for name in (*(name for name, _ in spans), LONGER)}


def until_somebody_came(
    asked: Sequence[tuple[datetime, str]], ended: Sequence[tuple[datetime, str]]
) -> tuple[list[timedelta], int]:
    """Each wish's wait to the first thing that ended it, in its conversation, and how many still had no end."""
    ends: dict[str, list[datetime]] = {}
    for at, subject in ended:
        ends.setdefault(subject, []).append(at)
    waits, open_ones = [], 0
    for at, subject in asked:
        came = next((one for one in ends.get(subject, ()) if one >= at), None)
        if came is None:
            open_ones += 1
        else:
            waits.append(came - at)
    return waits, open_ones
