"""What the rules say of a message. A sign that stands over the end of a sentence is possible, not likely: a line.

A rule is a named combination (harm, person, now or done), so its card is evidence for a report too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.safety.clauses import Clause
from assistant.safety.message import Message
from assistant.safety.rulebook import Rule, Veto, rules, vetoes
from assistant.safety.verdict import Finding, highest

NOTHING = "nothing"  # of a veto: what was learned is left out


def rule_findings(message: Message, earlier: Sequence[str] = ()) -> list[Finding]:
    return highest(finding for rule in rules() if (finding := _finding(rule, message, earlier)))


def _finding(rule: Rule, message: Message, earlier: Sequence[str]) -> Finding | None:
    if rule.unless and rule.unless.search(message.row):
        return None
    signs = [sign for need in rule.needs if (sign := next(_standing(rule.route, need, message), None))]
    if len(signs) < len(rule.needs) or not _told(rule, message, earlier):
        return None
    level = "line" if message.broken(signs[0]) else rule.level
    return Finding(
        rule.route,
        level,
        message.words(signs[0]),
        f"rule: {rule.name}",
        level == "card",
        told_all=rule.source is not None or rule.plain,
        card=rule.card if level == "card" else "",
    )


def _told(rule: Rule, message: Message, earlier: Sequence[str]) -> bool:
    if rule.told is None or rule.told.search(message.row):
        return True
    return any(rule.told.search(Message(before).row) for before in earlier)


def _standing(route: str, need: re.Pattern, message: Message) -> Iterator[tuple[Clause, ...]]:
    """The clauses of each sign that no veto silences."""
    for found in need.finditer(message.row):
        where = message.clauses_of(*found.span())
        if where and not silenced(route, where, message):
            yield where


def silenced(route: str, where: tuple[Clause, ...], message: Message) -> bool:
    """Whether a veto reads these clauses as past, resolved, hypothetical, policy or a figure of speech."""
    return any(
        veto.pattern.search(words) and not (veto.unless and veto.unless.search(words))
        for veto in vetoes()
        if route in veto.routes and not (veto.lowers or veto.instead)
        for words in [_reached(veto, where, message)]
    )


def _reached(veto: Veto, where: tuple[Clause, ...], message: Message) -> str:
    """One that reaches the whole message is anchored at both its ends: it holds where nothing else is said."""
    if veto.reach == "message":
        return message.row
    return message.words(message.sentence_of(where[0]) if veto.reach == "sentence" else where)


def lowered(finding: Finding, message: Message) -> Finding:
    """A learned card that a lowering veto speaks of is a line, never silence."""
    if finding.level != "card" or finding.why != "learned":
        return finding
    speaks = any(veto.lowers and _speaks(veto, finding, message.row) for veto in vetoes())
    return replace(finding, level="line", report=False) if speaks else finding


def put_right(finding: Finding, message: Message) -> Finding | None:
    """What was learned of words that plainly tell of something else: of the body, or of no danger at all (None)."""
    if finding.why != "learned":
        return finding
    instead = next((veto.instead for veto in vetoes() if veto.instead and _speaks(veto, finding, message.row)), "")
    if instead == NOTHING:
        return None
    return replace(finding, route=instead, report=False) if instead else finding


def _speaks(veto: Veto, finding: Finding, row: str) -> bool:
    """Of the whole message."""
    excused = finding.route in veto.routes and veto.pattern.search(row)
    return bool(excused and not (veto.unless and veto.unless.search(row)))
