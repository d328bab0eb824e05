"""What the recognisers are made of: functions that find spans in a text.

Anybody may send four thousand characters of anything, so the time a search takes must grow with the text, never with
its square.
"""

import re
from collections.abc import Callable, Iterable

Span = tuple[int, int]
Find = Callable[[str], Iterable[Span]]


def by_pattern(*patterns: re.Pattern[str], group: str | int = 0) -> Find:
    def find(text: str) -> list[Span]:
        return [match.span(group) for pattern in patterns for match in pattern.finditer(text)]

    return find


def by_run(run: re.Pattern[str], rest: re.Pattern[str]) -> Find:
    """What `run` and then `rest` match, for a `rest` that cannot begin inside a run.

    As one expression, a run that nothing follows is read again from each of its characters: a second for 4,000 digits.
    """

    def find(text: str) -> list[Span]:
        found, here = [], 0
        while first := run.search(text, here):
            here = first.end()
            if then := rest.match(text, here):
                here = then.end()
                found.append((first.start(), here))
        return found

    return find


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The same length, so that places stay true. A line feed joins nothing."""
    for start, end in spans:
        text = text[:start] + "\n" * (end - start) + text[end:]
    return text
