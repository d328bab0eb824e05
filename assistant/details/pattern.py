"""Patterns as a person reads them, for spaCy's Matcher.

he|she is [AGED]      a word or one of several; CAPITALS are a kind or a group of kinds; [...] is the part that is meant
just? almost?         may be missing
_   _{0,3}            any one word; up to three. Neither crosses a break
,   .                 a break of any kind; the end (or start) of a sentence. A message starts and ends with one
!in|on                any one word or break but these
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from assistant.details.kinds import GROUPS, MORE_GROUPS
from assistant.details.message import Message, nlp

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Span

_TOKEN = re.compile(
    r"(?P<open>\[?)(?P<not>!?)(?P<base>[^\[\]?{}*]+)(?P<op>\?|\*|\{\d,\d\})?(?P<close>\]?)(?P<op2>\?)?$"
)


@dataclass(frozen=True)
class Match:
    """Tokens `start` up to `end`; `meant` are the places of the part in brackets."""

    name: str
    start: int
    end: int
    meant: tuple[int, ...]


class Patterns:
    """Lines of patterns by name, looked for only around the kinds, groups or words named in `around`.

    A Matcher tries each of its patterns at each word, so there is one for each word or kind that a pattern may begin
    with,
    and it is shown no more than the words that follow one. Those that stand side by side it is shown together: a table
    has a thousand numbers.
    """

    def __init__(self, lines: dict[str, str], around: tuple[str, ...]) -> None:
        from spacy.matcher import Matcher

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
        around = sorted({place for key in self._around & message.places.keys() for place in message.places[key]})
        if not around:
            return []
        doc, found = message.doc, []
        for first in self._starting.keys() & message.places.keys():
            matcher, reach = self._starting[first]
            for start, end in _side_by_side(_near(around, message.places[first], reach)):
                found += self._from(start, end, matcher, doc[start : end + reach - 1])
        return sorted(found, key=lambda match: (match.start, match.end))

    def _from(self, start: int, end: int, matcher: "Matcher", words: "Span") -> list[Match]:
        """Those that begin at `start` or behind it, before `end`."""
        found = []
        for key, first, last, places in matcher(words, with_alignments=True):  # type: ignore[misc]  # spaCy's stub knows three
            if start + first < end:
                name, marks = self._marks[key]
                meant = tuple(start + first + offset for offset, place in enumerate(places) if place in marks)
                found.append(Match(name, start + first, start + last, meant))
        return found


def _near(around: list[int], places: list[int], reach: int) -> Iterator[int]:
    """Those of `places` that have one of `around` within their reach."""
    for place in places:
        near = bisect_left(around, place)
        if near < len(around) and around[near] < place + reach:
            yield place


def _side_by_side(places: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _variants(line: str) -> Iterator[tuple[str, list[dict], frozenset[int]]]:
    """The patterns a line stands for, each with the word or kind that it begins with."""
    choices, marked, inside = [], [], False
    for written in line.split():
        found = _TOKEN.match(written)
        if not found:
            raise ValueError(f"not a pattern: {line!r}, at {written!r}")
        inside = inside or bool(found["open"])
        choices.append(_choices(found["base"], bool(found["not"]), found["op"] or found["op2"]))
        marked.append(inside)
        inside = inside and not found["close"]
    for tokens in product(*choices):
        yield from _started(list(tokens), marked)


def _started(tokens: list[dict], marked: list[bool]) -> Iterator[tuple[str, list[dict], frozenset[int]]]:
    first, later = tokens[0], tokens[1:]
    if "OP" in first:
        if first["OP"] != "?":
            raise ValueError("a pattern may not begin with a repeated word")
        yield from _started(later, marked[1:])
    ((attribute, value),) = ((key, value) for key, value in first.items() if key != "OP")
    marks = frozenset(place for place, mark in enumerate(marked) if mark)
    if attribute == "IS_PUNCT":
        yield "," if value else "_", [{attribute: value}, *later], marks
    else:
        for choice in value["IN"] if isinstance(value, dict) else [value]:
            yield choice, [{attribute: choice}, *later], marks


def _choices(base: str, negated: bool, op: str | None) -> list[dict]:
    """What may stand at one place: any of some words, any of some kinds, a break. spaCy wants a pattern for each."""
    repeated = {"OP": op} if op else {}
    if base == "_":
        return [{"IS_PUNCT": False} | repeated]
    said = base.split("|")
    kinds = [choice for choice in said if choice.isupper()]
    words = [choice for choice in said if not choice.isupper() and choice != ","]
    for word in words:
        nlp().vocab.strings.add(word)
    found: list[dict] = [{"IS_PUNCT": True}] if "," in said else []
    if words:
        found.append(
            {"ORTH": {"NOT_IN": words}} if negated else {"ORTH": words[0] if len(words) == 1 else {"IN": words}}
        )
    if kinds:
        found.append(_kinds(kinds))
    return [one | repeated for one in found]


def _kinds(choices: list[str]) -> dict:
    if len(choices) == 1 and choices[0] in GROUPS:
        return {"TAG": choices[0]}
    kinds = [kind for choice in choices for kind in (GROUPS | MORE_GROUPS).get(choice, (choice,))]
    return {"ENT_TYPE": kinds[0] if len(kinds) == 1 else {"IN": kinds}}


def _longest(token: dict) -> int:
    op = token.get("OP", "")
    return int(op[-2]) if op.startswith("{") else 1
