"""From probabilities and rules to findings: likely is a card, possible is a line.

A rule's card stands when the classifier agrees at least a little; where the classifier sees nothing, the rule's sign is possible.
"""

from collections.abc import Iterable

import numpy as np

from assistant.safety.message import Message
from assistant.safety.units import Unit
from assistant.safety.verdict import ROUTES, Finding

CARD = 0.50  # probability of the unit's likeliest route; see docs/safety for how both were chosen
LINE = 0.25
AGREES = 0.05  # what the classifier must give a rule's message, any route, for the rule to interrupt


def decide(message: Message, judged: Iterable[tuple[Unit, np.ndarray]], ruled: Iterable[Finding]) -> list[Finding]:
    judged = list(judged)
    found = _learned(message, judged)
    most = max((float(chances.sum()) for _, chances in judged), default=0.0)
    for finding in ruled:
        level = finding.level if most >= AGREES else "line"
        if finding.route not in found or (level == "card" and found[finding.route].level == "line"):
            found[finding.route] = Finding(finding.route, level, finding.clause, finding.why)
    return list(found.values())


def _learned(message: Message, judged: list[tuple[Unit, np.ndarray]]) -> dict[str, Finding]:
    """Each route's likeliest unit. A unit's danger is the sum of its routes: which one it is matters less than that it is one."""
    found: dict[str, tuple[float, Finding]] = {}
    for unit, chances in judged:
        danger, route = float(chances.sum()), ROUTES[int(chances.argmax())]
        if danger < LINE or route in found and found[route][0] >= danger:
            continue
        level = "card" if danger >= CARD else "line"
        clause = " ".join(message.text.words[unit.start : unit.end])
        found[route] = (danger, Finding(route, level, clause, f"learned: {danger:.2f}"))
    return {route: finding for route, (_, finding) in found.items()}
