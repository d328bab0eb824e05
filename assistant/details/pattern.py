"""Patterns as a person reads them, for spaCy's Matcher.

he|she is [AGED]      a word or one of several; CAPITALS are a kind or a group of kinds; [...] is the part that is meant
just? almost?         may be missing
_   _{0,3}            any one word; up to three. Neither crosses a break
,   .                 a break of any kind; the end (or start) of a sentence. A message starts and ends with one
!in|on                any one word or break but these
"""

import re
from dataclasses import dataclass

from spacy.matcher import Matcher

from assistant.details.kinds import GROUPS
from assistant.details.message import Message, nlp

_TOKEN = re.compile(r"(?P<open>\[?)(?P<not>!?)(?P<base>[^\[\]?{}*]+)(?P<op>\?|\*|\{\d,\d\})?(?P<close>\]?)(?P<op2>\?)?$")


@dataclass(frozen=True)
class Match:
    """Tokens `start` up to `end`; `meant` are the places of the part in brackets."""

    name: str
    start: int
    end: int
    meant: tuple[int, ...]


class Patterns:
    """Lines of patterns by name, looked for only around the kinds, groups or words named in `around`."""

    def __init__(self, lines: dict[str, list[str]], around: tuple[str, ...]) -> None:
        self._around = frozenset(around)
        self._matcher = Matcher(nlp().vocab)
        self._marks: dict[int, tuple[str, frozenset[int]]] = {}
        self._reach = 0
        for name, written in lines.items():
            for line in written:
                for number, (pattern, marks) in enumerate(_variants(line)):
                    key = f"{name}|{line}|{number}"
                    self._matcher.add(key, [pattern])
                    self._marks[nlp().vocab.strings[key]] = (name, marks)
                    self._reach = max(self._reach, sum(_longest(token) for token in pattern))

    def find(self, message: Message) -> list[Match]:
        found: list[Match] = []
        for start, end in self._windows(message):
            for key, first, last, places in self._matcher(message.doc[start:end], with_alignments=True):
                name, marks = self._marks[key]
                meant = tuple(start + first + offset for offset, place in enumerate(places) if place in marks)
                found.append(Match(name, start + first, start + last, meant))
        return found

    def _windows(self, message: Message) -> list[tuple[int, int]]:
        """Stretches of tokens in which a pattern could lie, run together where they meet."""
        windows: list[tuple[int, int]] = []
        last = len(message.tokens)
        for place, token in enumerate(message.tokens):
            if token.plain in self._around or (token.kind and (token.kind in self._around or _GROUPED.get(token.kind) in self._around)):
                start, end = max(0, place - self._reach + 1), min(last, place + self._reach)
                if windows and start <= windows[-1][1]:
                    windows[-1] = (windows[-1][0], end)
                else:
                    windows.append((start, end))
        return windows


_GROUPED = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


def _variants(line: str) -> list[tuple[list[dict], frozenset[int]]]:
    """The Matcher is quick while a pattern begins with one plain word or kind, so one that begins with a choice is written out."""
    tokens, marked, inside = [], [], False
    for written in line.split():
        found = _TOKEN.match(written)
        if not found:
            raise ValueError(f"not a pattern: {line!r}")
        inside = inside or bool(found["open"])
        tokens.append(_token(found["base"], bool(found["not"]), found["op"] or found["op2"]))
        marked.append(inside)
        inside = inside and not found["close"]
    return _started(tokens, marked)


def _started(tokens: list[dict], marked: list[bool]) -> list[tuple[list[dict], frozenset[int]]]:
    first = tokens[0]
    if first.get("OP", "1").startswith(("?", "*", "{0")):
        given = {key: value for key, value in first.items() if key != "OP"}
        if first["OP"] != "?":
            raise ValueError("a pattern may not begin with a repeated word")
        return _started([given, *tokens[1:]], marked) + _started(tokens[1:], marked[1:])
    marks = frozenset(place for place, mark in enumerate(marked) if mark)
    if isinstance(first.get("ORTH"), dict) and "IN" in first["ORTH"]:
        return [([{"ORTH": word}, *tokens[1:]], marks) for word in first["ORTH"]["IN"]]
    return [(tokens, marks)]


def _token(base: str, negated: bool, op: str | None) -> dict:
    choices = base.split("|")
    given: dict
    if base == "_":
        given = {"IS_PUNCT": False}
    elif base == ",":
        given = {"IS_PUNCT": True}
    elif base.isupper():
        given = _kinds(choices)
    else:
        for word in choices:
            nlp().vocab.strings.add(word)
        given = {"ORTH": {"NOT_IN": choices}} if negated else {"ORTH": choices[0] if len(choices) == 1 else {"IN": choices}}
    return given | ({"OP": op} if op else {})


def _kinds(choices: list[str]) -> dict:
    groups = [choice in GROUPS for choice in choices]
    if any(groups) and not all(groups):
        raise ValueError(f"kinds and groups of kinds may not be mixed: {choices}")
    return {"TAG" if groups[0] else "ENT_TYPE": choices[0] if len(choices) == 1 else {"IN": choices}}


def _longest(token: dict) -> int:
    op = token.get("OP", "")
    return int(op[-2]) if op.startswith("{") else 1
