"""Dates and times, as said: "on thursday", "the 3rd", "next week", "after 5". Lengths of time ("for 8 weeks") and
"every night" are not.
"""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.load import read_list
from assistant.details.message import Message
from assistant.details.pattern import Patterns
from assistant.details.words import STANDING_FOR


def read_when(message: Message) -> tuple[Detail, ...]:
    """In the order said. What stands side by side is one: "on the 9th at half eight in the morning"."""
    matches = _patterns().find(message)
    denied = {place for match in matches if match.name == "not" for place in match.meant}
    told = [
        (match.meant[0], match.meant[-1] + 1) if match.meant else (match.start, match.end)
        for match in matches
        if match.name == "when"
    ]
    told = [span for span in told if not denied.intersection(range(*span))]
    if message.has(*_happens()):
        told += [
            (match.meant[0] - 1, match.meant[-1] + 1)
            for match in matches
            if match.name == "at_number" and not denied.intersection(match.meant)
        ]
    found: list[list[int]] = []
    for start, end in sorted(set(told), key=lambda span: (span[0], -span[1])):
        if found and start <= found[-1][1] and not message.tokens[start].is_break:
            found[-1][1] = max(end, found[-1][1])
        else:
            found.append([start, end])
    return tuple(_detail(message, start, end) for start, end in found)


def _detail(message: Message, start: int, end: int) -> Detail:
    said, span = message.said(start, end)
    return Detail(said, said, span)


@cache
def _happens() -> frozenset[str]:
    return frozenset(read_list("times")["happens"].split())


@cache
def _patterns() -> Patterns:
    times = read_list("times")
    around = (*times["kinds"], "NUMBER", "AMOUNT", *STANDING_FOR, *times["around"].split())
    return Patterns({name: times[name] for name in ("when", "at_number", "not")}, around)
