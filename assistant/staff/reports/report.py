"""A report: rows of a kind and a number, which small numbers are left out of, and how long each one's bar is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.staff.reports.small_numbers import Shown, safe, safe_series


@dataclass(frozen=True)
class Row:
    """`share` of the longest bar, in percent; None where the number is not told."""

    kind: str
    number: Shown
    share: int | None


@dataclass(frozen=True)
class Report:
    """`total` is None where the rows do not add up to anything. `about` says what is counted, and when."""

    name: str
    title: str
    about: str
    kinds: str
    rows: list[Row]
    total: Shown | None


def with_total(name: str, title: str, about: str, kinds: str, numbers: Mapping[str, int]) -> Report:
    """The rows in the order they come in."""
    shown, total = safe(list(numbers.values()))
    return Report(name, title, about, kinds, _rows(list(numbers), shown), total)


def without_total(name: str, title: str, about: str, kinds: str, numbers: Mapping[str, int]) -> Report:
    return Report(name, title, about, kinds, _rows(list(numbers), safe_series(list(numbers.values()))), None)


def most_first(numbers: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(numbers.items(), key=lambda one: (-one[1], one[0])))


def _rows(kinds: Sequence[str], shown: Sequence[Shown]) -> list[Row]:
    longest = max((number for number in shown if isinstance(number, int)), default=0) or 1
    shares = [round(number / longest * 100) if isinstance(number, int) else None for number in shown]
    return [Row(*one) for one in zip(kinds, shown, shares, strict=True)]
