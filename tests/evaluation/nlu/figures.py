"""The figures of one pipeline, from what it read. Danger is set aside: the danger screen has read a message before
understanding does.
"""

from collections.abc import Sequence
from statistics import mean
from typing import Any

from tests.evaluation.nlu.data import NOT_AN_ANSWER, OUT_OF_SCOPE, Said
from tests.evaluation.nlu.measure import (
    accuracy,
    calibration,
    calibration_error,
    confusions,
    f1_by_intent,
    macro_f1,
    percentile,
)

Read = dict[str, Any]  # of reading.py: ranking, intent, ms
UNSURE = "nlu_fallback"


def quality(said: Sequence[Said], read: Sequence[Read]) -> dict[str, float]:
    """`among_three` is what the choices offered when unsure can hold; `wrong` is what a family would be told in
    error.
    """
    true, found = [one.intent for one in said], [first(one) for one in read]
    inside = [(one.intent, other) for one, other in zip(said, read, strict=True) if one.intent != OUT_OF_SCOPE]
    return {
        "accuracy": accuracy(true, found),
        "macro_f1": macro_f1(true, found),
        "among_three": mean(
            one.intent in [name for name, _ in other["ranking"][:3]] for one, other in zip(said, read, strict=True)
        ),
        "unsure": mean(other["intent"] == UNSURE for _, other in inside),
        "wrong": mean(other["intent"] != UNSURE and first(other) != intent for intent, other in inside),
    }


def answered(read: Sequence[Read]) -> float:
    """The share of out-of-scope messages that would be answered as if they were a family's question. 0 when there are
    none.
    """
    return mean([one["intent"] != UNSURE and first(one) not in NOT_AN_ANSWER for one in read] or [0])


def out_of_scope(said: Sequence[Said], read: Sequence[Read]) -> list[Read]:
    return [other for one, other in zip(said, read, strict=True) if one.intent == OUT_OF_SCOPE]


def first(read: Read) -> str:
    return read["ranking"][0][0]


def sure(read: Read) -> float:
    return read["ranking"][0][1]


def details(said: Sequence[Said], read: Sequence[Read]) -> dict[str, Any]:
    true, found = [one.intent for one in said], [first(one) for one in read]
    bins = calibration([one == other for one, other in zip(true, found, strict=True)], [sure(one) for one in read])
    return {
        "f1": f1_by_intent(true, found),
        "confusions": confusions(true, found, 15),
        "bins": bins,
        "calibration_error": calibration_error(bins),
    }


def speed(read: Sequence[Read]) -> dict[str, float]:
    times = [one["ms"] for one in read]
    return {"mean_ms": mean(times), "p95_ms": percentile(times, 0.95)}
