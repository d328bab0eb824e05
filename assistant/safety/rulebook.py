"""The rules as read from rules/*.yml: what a rule looks for, and what silences it.

Patterns run over the words of the whole message with its breaks taken out, so a stray comma or emoji cannot split a
sign; vetoes run over the clauses a sign was found in, so a calm clause elsewhere cannot excuse it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from assistant.safety.verdict import ROUTES

_NAME = re.compile(r"\{([A-Z]+)\}")


@dataclass(frozen=True)
class Rule:
    """Fires when each of `needs` is found somewhere. `catch` and `leave` are its own examples, and tests. `source` is
    who tells every parent so; `plain` that the words mean nothing else. `card` is the one that is shown, where it is
    not the route's. `told`
    is a ground for it, of which an earlier message may tell.
    """

    route: str
    name: str
    level: str
    needs: tuple[re.Pattern, ...]
    unless: re.Pattern | None
    catch: tuple[str, ...]
    leave: tuple[str, ...]
    source: Mapping[str, str] | None = None
    plain: bool = False
    card: str = ""
    told: re.Pattern | None = None


@dataclass(frozen=True)
class Veto:
    """`reach` is "clause", "sentence" or "message"; `unless` keeps it from applying after all; one that `lowers` leaves
    rules alone, and makes a learned card a line. So does one with `instead`: what was learned is of that route, or
    nothing.
    """

    name: str
    routes: tuple[str, ...]
    reach: str
    pattern: re.Pattern
    unless: re.Pattern | None
    lowers: bool = False
    instead: str = ""


@cache
def rules() -> tuple[Rule, ...]:
    named = tuple(_rule(route, entry) for route in ROUTES for entry in _read(route))
    return named + tuple(_rule("emergency", entry) for entry in _read("red_flags"))


@cache
def vetoes() -> tuple[Veto, ...]:
    return tuple(
        Veto(
            entry["name"],
            tuple(entry["routes"]),
            entry.get("reach", "clause"),
            _any(entry["any"]),
            _any(entry.get("unless")),
            entry.get("lowers", False),
            entry.get("instead", ""),
        )
        for entry in _read("vetoes")
    )


def _rule(route: str, entry: dict) -> Rule:
    needs = entry["all"] if "all" in entry else [entry["any"]]
    return Rule(
        route,
        entry["name"],
        entry.get("level", "card"),
        tuple(_any(patterns) for patterns in needs),
        _any(entry.get("unless")),
        tuple(entry["catch"]),
        tuple(entry["leave"]),
        entry.get("source"),
        entry.get("plain", False),
        entry.get("card", ""),
        _any(entry.get("told")),
    )


def _any(patterns: list[str] | None) -> re.Pattern | None:
    if not patterns:
        return None
    return re.compile("|".join(rf"\b(?:{_NAME.sub(_phrase, pattern)})(?!\w)" for pattern in patterns))


def _phrase(found: re.Match) -> str:
    """It may hold others."""
    return f"(?:{_NAME.sub(_phrase, _read('phrases')[found.group(1)])})"


@cache
def _read(name: str) -> list | dict:
    return yaml.load(files("assistant.safety").joinpath("rules", f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader)
