"""From rules and probabilities to findings: possible is a line, likely is a card, and far more than likely is a report.

Danger of a window is the sum over its routes; which danger it is matters less than that it is one. Each band was chosen
on authors that
nothing had been learned from; see docs/results/danger.md.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

import numpy as np

from assistant.safety.asked import Asked
from assistant.safety.classifier import Judged
from assistant.safety.reading import Reading
from assistant.safety.verdict import ROUTES, Finding, highest

LINE = 0.25
HINT = 0.05  # after a card: a hint of the same danger in a short message is a line
CARD = 0.65
# A report tells the safeguarding contact and keeps the chat. It needs a named combination that the classifier is sure
# of too, or both of its readers agreeing, each alone, on the same danger in more than a few words.
NAMED = 0.8
MEANT, WORDED = 0.95, 0.5
FEWEST = 4
MIDDLE = 0.85  # the card's band in the middle of a chat, of routes that calm words there are taken for
OFTEN_CALM = ("deterioration", "distress")
DOUBT = 0.2  # where the classifier sees less in the whole message, a rule's card is a line
SHARE = 0.3  # of a window's danger: a route with as much, or with the most, is found


def decide(
    reading: Reading,
    judged: Iterable[Judged],
    ruled: Iterable[Finding],
    asked: Asked,
    alone: Collection[str] = (),
    line: float = LINE,
    middle: bool = False,
) -> list[Finding]:
    """`alone` are clauses that are dangerous by themselves, whatever a long text around them is; from `line` on, danger
    is possible; `middle` says that the family has written before, and nothing of danger.
    """
    windows = list(judged)
    most = max((float(one.chances.sum()) for one in windows), default=0.0)
    doubted = most < DOUBT and not reading.cut  # what was not read cannot be doubted
    rules = [
        _weighed(finding, doubted=doubted and finding.clause not in alone, sure=most >= NAMED) for finding in ruled
    ]
    least = CARD if asked is Asked.STEP else line
    learned = [finding for one in windows for finding in _learned(reading, one, least, middle)]
    return highest([*rules, *learned])


def _weighed(finding: Finding, *, doubted: bool, sure: bool) -> Finding:
    """What was said in another language stands: the classifier has not learned it, and cannot doubt it. So does what
    every parent is told to ring 999 for.
    """
    if finding.language or finding.told_all:
        return finding
    if finding.level == "card" and doubted:
        return replace(finding, level="line", report=False)
    return replace(finding, report=finding.report and sure)


def _learned(reading: Reading, one: Judged, line: float, middle: bool) -> list[Finding]:
    danger = float(one.chances.sum())
    if danger < line:
        return []
    text = reading.text[one.window.start : one.window.end]
    found = []
    for at in _routes(one.chances):
        level = _level(ROUTES[at], danger, middle)
        report = level == "card" and _certain(one, at, text)
        found.append(Finding(ROUTES[at], level, text, "learned", report=report))
    return found


def _level(route: str, danger: float, middle: bool) -> str:
    """A card that only the classifier wants, in the middle of a chat about a list or a form, is as often a false alarm
    as danger where it is not sure (docs/results/danger-remarks.md).
    """
    return "card" if danger >= (MIDDLE if middle and route in OFTEN_CALM else CARD) else "line"


def _certain(one: Judged, at: int, text: str) -> bool:
    return float(one.meant[at]) >= MEANT and float(one.worded[at]) >= WORDED and len(text.split()) >= FEWEST


def _routes(chances: np.ndarray) -> list[int]:
    enough = min(float(chances.max()), SHARE * float(chances.sum()))
    return [at for at, chance in enumerate(chances) if chance >= enough]
