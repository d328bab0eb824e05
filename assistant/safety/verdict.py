"""What the danger screen says of a text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

ROUTES = ("emergency", "self_harm", "safeguarding", "deterioration", "distress", "abusive")  # worst first
HEAD = Path(__file__).with_name(
    "head.npz"
)  # what tells the routes apart; shipped, with its card beside it: made by `make tune`
THREAT = "threat"  # a card of the abusive route, for words that somebody may be hurt after
LEVELS = ("card", "line")  # worst first: a card interrupts, a line is one sentence below the answer


@dataclass(frozen=True)
class Finding:
    """`clause` fired, and `why` names the rule or model that did. Staff and tests see them, families do not.

    `report` says that the evidence is enough to tell the safeguarding contact and to keep the chat; a card alone is
    not. `language` is
    the one that it was said in, where that is not English. `told_all` that every parent is told to ring 999 for it, or
    that the words are plain: nothing doubts it. `card` is another card than the route's.
    """

    route: str
    level: str
    clause: str
    why: str
    report: bool = False
    language: str | None = None
    told_all: bool = False
    card: str = ""

    @property
    def shows(self) -> str:
        """Which card a family reads."""
        return self.card or self.route


@dataclass(frozen=True)
class Verdict:
    """All findings, worst first: cards before lines, then in the order of ROUTES.

    `encoded` is the tuned encoder's reading of a short message, kept for the turn, so that nobody encodes it twice.
    """

    findings: tuple[Finding, ...] = ()
    encoded: np.ndarray | None = field(default=None, compare=False, repr=False)

    @property
    def level(self) -> str:
        return self.findings[0].level if self.findings else "none"

    @property
    def route(self) -> str | None:
        return self.findings[0].route if self.findings else None

    @property
    def language(self) -> str | None:
        return next((finding.language for finding in self.findings if finding.language), None)

    @property
    def routes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(finding.route for finding in self.findings))


def highest(findings: Iterable[Finding]) -> list[Finding]:
    """One finding a route: a card before a line, what nothing doubts before what may be, a report before none."""
    found: dict[str, Finding] = {}
    for finding in findings:
        if finding.route not in found or _weight(finding) > _weight(found[finding.route]):
            found[finding.route] = finding
    return list(found.values())


def _weight(finding: Finding) -> tuple[bool, bool, bool]:
    return finding.level == "card", finding.told_all, finding.report


def ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (LEVELS.index(finding.level), ROUTES.index(finding.route))))
