"""Two sites in one answer, the one then and the one now: "we came from Northgate, it's Saltmarsh these days"."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

Named = TypeVar("Named")
_CLAUSES = re.compile(
    r"[,.;:!\u2026]+|\s[-\u2013]+\s|\b(?:but|and|although|though)\b|\b(?=(?:now|then) (?:it|we|s?he|they|in|at|on|to)\b)|\b(?=(?:moved|transferred|sent|went|switched|over)(?: over| across)? to\b)|\b(?=to [A-Z])"
)
_THEN = re.compile(
    r"\b(?:was|were|used to|until|till|came from|come from|before|previously|originally|formerly|at first|to begin with|moved from|transferred from|sent from|from|no longer|not|isn'?t|aren'?t|started|last (?:week|month|year|time)|born (?:in|at))\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|these days|nowadays|today|currently|at the moment|at present|(?:moved|transferred|sent|went|switched) (?:over |across )?to|since)\b",
    re.IGNORECASE,
)


def named_now(words: str, named: Callable[[str], Sequence[Named]]) -> Named | None:
    """The one thing that is `named` in what is said of now; None where more than one could be."""
    clauses = [clause for clause in _CLAUSES.split(words.replace("\u2019", "'")) if clause and clause.strip()]
    speaking = [clause for clause in clauses if named(clause)]
    for kept in ([one for one in speaking if _NOW.search(one)], [one for one in speaking if not _THEN.search(one)]):
        found = {id(one): one for clause in kept for one in named(clause)}
        if len(found) == 1 and len(kept) < len(speaking):
            return next(iter(found.values()))
    return None
