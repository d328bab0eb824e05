"""What the danger screen says of a text."""

from collections.abc import Iterable
from dataclasses import dataclass

ROUTES = ("emergency", "self_harm", "safeguarding", "deterioration", "distress", "abusive")  # worst first
LEVELS = ("card", "line")  # worst first: a card interrupts, a line is one sentence below the answer


@dataclass(frozen=True)
class Finding:
    """`clause` fired, and `why` names the rule or model that did. Staff and tests see them, families do not."""

    route: str
    level: str
    clause: str
    why: str


@dataclass(frozen=True)
class Verdict:
    """All findings, worst first: cards before lines, then in the order of ROUTES."""

    findings: tuple[Finding, ...] = ()

    @property
    def level(self) -> str:
        return self.findings[0].level if self.findings else "none"

    @property
    def route(self) -> str | None:
        return self.findings[0].route if self.findings else None

    @property
    def routes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(finding.route for finding in self.findings))


def highest(findings: Iterable[Finding]) -> list[Finding]:
    """One finding a route: a card before a line, and among equals the first."""
    found: dict[str, Finding] = {}
    for finding in findings:
        if finding.route not in found or (finding.level == "card" and found[finding.route].level == "line"):
            found[finding.route] = finding
    return list(found.values())


def ordered(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: (LEVELS.index(finding.level), ROUTES.index(finding.route))))
