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
from spacy.tokens import Doc

from assistant.details.kinds import GROUPS, group_of
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
    """Lines of patterns by name, looked for only around the kinds, groups or words named in `around`.

    A Matcher tries each of its patterns at each word, so there is one for each word or kind that a pattern may begin with,
    and it is shown no more than the words that follow one.
    """

    def __init__(self, lines: dict[str, str], around: tuple[str, ...]) -> None:
        self._around = frozenset(around)
        self._starting: dict[str, tuple[Matcher, int]] = {}
        self._marks: dict[int, tuple[str, frozenset[int]]] = {}
        starting: dict[str, list[tuple[str, list[dict]]]] = {}
        for name, written in lines.items():
            for line in filter(None, (line.strip() for line in written.splitlines())):
                for number, (first, pattern, marks) in enumerate(_variants(line)):
                    key = f"{name}|{line}|{number}"
                    self._marks[nlp().vocab.strings.add(key)] = (name, marks)
                    starting.setdefault(first, []).append((key, pattern))
        for first, patterns in starting.items():
            matcher = Matcher(nlp().vocab)
            for key, pattern in patterns:
                matcher.add(key, [pattern])
            self._starting[first] = (matcher, max(sum(_longest(token) for token in pattern) for _, pattern in patterns))

    def find(self, message: Message) -> list[Match]:
        if not (self._around & message.kinds or self._around & message.groups or self._around & message.plains):
            return []
        doc, found = message.doc, []
        for place, token in enumerate(message.tokens):
            for first in {token.plain, token.kind, group_of(token.kind), "_" if not token.is_break else ","}:
                if first in self._starting:
                    found += self._from(place, *self._starting[first], doc)
        return found

    def _from(self, start: int, matcher: Matcher, reach: int, doc: Doc) -> list[Match]:
        found = []
        for key, first, last, places in matcher(doc[start : start + reach], with_alignments=True):
            if first == 0:
                name, marks = self._marks[key]
                found.append(Match(name, start, start + last, tuple(start + offset for offset, place in enumerate(places) if place in marks)))
        return found


def _variants(line: str) -> list[tuple[str, list[dict], frozenset[int]]]:
    """One pattern for each word or kind that the line may begin with, and that word or kind."""
    tokens, marked, inside = [], [], False
    for written in line.split():
        found = _TOKEN.match(written)
        if not found:
            raise ValueError(f"not a pattern: {line!r}, at {written!r}")
        inside = inside or bool(found["open"])
        tokens.append(_token(found["base"], bool(found["not"]), found["op"] or found["op2"]))
        marked.append(inside)
        inside = inside and not found["close"]
    return _started(tokens, marked)


def _started(tokens: list[dict], marked: list[bool]) -> list[tuple[str, list[dict], frozenset[int]]]:
    first, later = tokens[0], tokens[1:]
    if "OP" in first:
        if first["OP"] != "?":
            raise ValueError("a pattern may not begin with a repeated word")
        given = {key: value for key, value in first.items() if key != "OP"}
        return _started([given, *later], marked) + _started(later, marked[1:])
    marks = frozenset(place for place, mark in enumerate(marked) if mark)
    (attribute, value), *_ = first.items()
    if attribute == "IS_PUNCT":
        return [("," if value else "_", tokens, marks)]
    choices = value["IN"] if isinstance(value, dict) else [value]
    return [(choice, [{attribute: choice}, *later], marks) for choice in choices]


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
    if len(choices) == 1 and choices[0] in GROUPS:
        return {"TAG": choices[0]}
    kinds = [kind for choice in choices for kind in GROUPS.get(choice, (choice,))]
    return {"ENT_TYPE": kinds[0] if len(kinds) == 1 else {"IN": kinds}}


def _longest(token: dict) -> int:
    op = token.get("OP", "")
    return int(op[-2]) if op.startswith("{") else 1
