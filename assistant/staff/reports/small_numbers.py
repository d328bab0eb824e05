"""Small numbers are not told: of a few families somebody could know which. Nor may they be worked out, by taking what
is shown from the total: then another number is left out too.
"""

from collections import Counter
from collections.abc import Sequence

LEAST = 5
FEW = f"fewer than {LEAST}"
LEFT_OUT = "not shown"
POSSIBLE = 3  # so many different numbers a hidden one must still be able to be

Shown = int | str


def safe(numbers: Sequence[int]) -> tuple[list[Shown], Shown]:
    """Each as it may be shown, and the total of all. A nought is shown: it is about nobody."""
    few = {at for at, number in enumerate(numbers) if 0 < number < LEAST}
    more: set[int] = set()
    if few and sum(numbers) < LEAST:
        return [FEW if at in few else 0 for at in range(len(numbers))], FEW
    while few and not _safe_from_subtraction(sum(numbers[at] for at in few | more), len(few), len(more)):
        left = [at for at, number in enumerate(numbers) if number and at not in few | more]
        if not left:
            return _as_shown(numbers, few, more), LEFT_OUT
        more.add(min(left, key=lambda at: numbers[at]))
    return _as_shown(numbers, few, more), sum(numbers)


def safe_series(numbers: Sequence[int]) -> list[Shown]:
    """Where no total stands beside them."""
    return [FEW if 0 < number < LEAST else number for number in numbers]


def safe_values(cells: Sequence[Sequence[str]]) -> list[str]:
    """A column of a table with a row each, every cell of one or more values: a value whose number `safe` would not tell
    is left out wherever it stands, for who has the rows can count them.
    """
    having = [cell or ("",) for cell in cells]
    counts = Counter(value for cell in having for value in cell)
    shown, total = safe(list(counts.values()))
    told = {value for value, number in zip(counts, shown, strict=True) if number != FEW and number != LEFT_OUT}
    told = told if isinstance(total, int) else set()
    return ["; ".join(dict.fromkeys(value if value in told else LEFT_OUT for value in cell)) for cell in having]


def _safe_from_subtraction(hidden: int, few: int, more: int) -> bool:
    """Who knows `hidden`, what all that is not shown adds up to: how many numbers could one of the few be to them?"""
    highest = min(LEAST - 1, hidden - (few - 1) - more * LEAST)
    lowest = 1 if more else max(1, hidden - (few - 1) * (LEAST - 1))
    return highest - lowest + 1 >= POSSIBLE


def _as_shown(numbers: Sequence[int], few: set[int], more: set[int]) -> list[Shown]:
    return [FEW if at in few else LEFT_OUT if at in more else number for at, number in enumerate(numbers)]


def safe_together(rows: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Rows whose columns together fit fewer than LEAST tell nothing. Were it only a few rows, what they say could be
    worked out from totals, so the next rarest are left out with them.
    """
    alike = Counter(rows)
    hidden = {row for row, number in alike.items() if number < LEAST}
    shown = sorted((one for one in alike if one not in hidden), key=lambda one: alike[one], reverse=True)
    while hidden and shown and sum(alike[row] for row in hidden) < LEAST:
        hidden.add(shown.pop())
    return [(LEFT_OUT,) * len(row) if row in hidden else row for row in rows]
