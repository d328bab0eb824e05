"""From rules and probabilities to findings: likely is a card, possible is a line. What a rule finds is never silenced.

A veto in its own clause takes a card of the classifier down to a line, never to silence.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from assistant.safety.message import Message
from assistant.safety.ruling import silenced
from assistant.safety.units import Unit
from assistant.safety.verdict import ROUTES, Finding, highest

# Danger of a unit: the sum over its routes. Chosen on authors that the classifier had not learned from; see docs/results/danger.md.
CARD = 0.65
LINE = 0.2
# Where the classifier sees next to nothing in the whole message, a rule's card is a line. On three authors left out it took 33 of the rules'
# 141 cards on hard negatives, and 4 of their 581 on danger, none of them an emergency.
DOUBT = 0.05
SHARE = 0.3  # of a unit's danger: a route with as much, or with the most, is found


def decide(message: Message, judged: Iterable[tuple[Unit, np.ndarray]], ruled: Iterable[Finding]) -> list[Finding]:
    units = list(judged)
    if max((float(chances.sum()) for _, chances in units), default=0.0) < DOUBT:
        ruled = [replace(finding, level="line") for finding in ruled]
    return highest([*ruled, *_learned(message, units)])


def _learned(message: Message, judged: Iterable[tuple[Unit, np.ndarray]]) -> list[Finding]:
    """Likeliest unit first, so that each route is found at the level of its likeliest unit."""
    found = []
    for unit, chances in sorted(judged, key=lambda pair: -float(pair[1].sum())):
        level = level_of(chances)
        if level is None:
            break
        clause = " ".join(message.text.words[unit.start : unit.end])
        where = tuple(one for one in message.clauses if one.start < unit.end and unit.start < one.end)
        for route in routes_of(chances):
            lowered = level == "card" and silenced(route, where, message, learned=True)
            found.append(Finding(route, "line" if lowered else level, clause, "learned"))
    return found


def level_of(chances: np.ndarray) -> str | None:
    danger = float(chances.sum())
    return "card" if danger >= CARD else "line" if danger >= LINE else None


def routes_of(chances: np.ndarray) -> list[str]:
    """Which danger it is matters less than that it is one; a unit may well be two."""
    enough = min(float(chances.max()), SHARE * float(chances.sum()))
    return [route for route, chance in zip(ROUTES, chances, strict=True) if chance >= enough]
