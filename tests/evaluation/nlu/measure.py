"""Figures from true and found intents. Plain Python, so that the gate in `make test` needs nothing to compute them."""

from collections import Counter
from collections.abc import Sequence
from math import ceil
from statistics import mean


def accuracy(true: Sequence[str], found: Sequence[str | None]) -> float:
    return mean(one == other for one, other in zip(true, found, strict=True))


def f1_by_intent(true: Sequence[str], found: Sequence[str | None]) -> dict[str, float]:
    """Of the intents that are there to be found. What was found and is not there still costs the others."""
    right = Counter(one for one, other in zip(true, found, strict=True) if one == other)
    there, said = Counter(true), Counter(found)
    return {intent: 2 * right[intent] / (count + said[intent]) for intent, count in there.items()}


def macro_f1(true: Sequence[str], found: Sequence[str | None]) -> float:
    return mean(f1_by_intent(true, found).values())


def confusions(true: Sequence[str], found: Sequence[str | None], most: int = 20) -> list[tuple[str, str, int]]:
    pairs = Counter((one, str(other)) for one, other in zip(true, found, strict=True) if one != other)
    return [
        (one, other, count)
        for (one, other), count in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    ]


def calibration(right: Sequence[bool], confidence: Sequence[float], bins: int = 10) -> list[tuple[float, float, int]]:
    """For each tenth of confidence in use: the mean confidence, the share that was right, and how many."""
    found = []
    for low in range(bins):
        inside = [
            (good, sure)
            for good, sure in zip(right, confidence, strict=True)
            if low <= sure * bins < low + 1 or (low == bins - 1 and sure >= 1)
        ]
        if inside:
            found.append((mean(sure for _, sure in inside), mean(good for good, _ in inside), len(inside)))
    return found


def calibration_error(bins: Sequence[tuple[float, float, int]]) -> float:
    total = sum(count for _, _, count in bins)
    return sum(abs(sure - right) * count for sure, right, count in bins) / total


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[max(0, ceil(share * len(values)) - 1)]
