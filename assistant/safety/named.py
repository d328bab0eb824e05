"""A message without the name behind "father is": only a name that people are known to have, for whoever is called
Violent or Overdosed there is said to be that. Who writes other words with a capital keeps it all.
"""

import re
from functools import cache

from assistant.masking.recognisers.words import given_names, known_words, surnames

_KIN = (
    r"(?:[Ff]ather|[Dd]ad|[Dd]addy|[Mm]other|[Mm]um|[Mm]am|[Mm]ummy|[Mm]om|[Hh]usband|[Ww]ife|[Pp]artner|[Gg]ran|[Nn]an|[Nn]ana"
    r"|[Gg]randad|[Gg]randfather|[Gg]randmother|[Ss]tepdad|[Ss]tepmum|[Bb]rother|[Ss]ister|[Aa]untie|[Aa]unt|[Ff]riend)"
)
_WORD = r"[A-Z][a-z][a-z'\u2019-]*"
_NAMED = re.compile(
    rf"\b{_KIN}(?:['\u2019]?s)?(?:,|,? (?:name is|is called|called|name|is|=))? (?P<name>{_WORD}(?: {_WORD})?)\b"
)
_CAPITAL = re.compile(r"(?<![.!?] )(?<!^)\b(?:[A-Z][a-z]+|[A-Z]{2,})\b")


def without_name(text: str) -> tuple[str, str] | None:
    """The rest, and the name. None where there is no such name, or words beside it have capitals as well."""
    found = _NAMED.search(text)
    if found is None or not _names() >= set(found["name"].lower().split()):
        return None
    rest = f"{text[: found.start('name')]}{text[found.end('name') :]}"
    return None if _CAPITAL.search(rest) else (rest, found["name"])


@cache
def _names() -> frozenset[str]:
    """Not those that are everyday words too: "Hope", "Young"."""
    return (given_names() | surnames()) - known_words()
