"""A question that is known by cues which must all stand in its words, and by words that make it another question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


def cue(*words: str) -> re.Pattern[str]:
    return re.compile("|".join(words))


@dataclass(frozen=True)
class Known:
    """`answer` is the phrase, `needs` the cues that all stand in the words, `unless` what makes it another question.
    `before` may stand in the messages just before as well; `told` need not be asked.
    """

    answer: str
    needs: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None
    before: re.Pattern[str] | None = None
    told: bool = False


def holds(known: Known, plain: str, beside: Sequence[str]) -> bool:
    """`beside` are the texts in which what must stand before it may stand, these words among them."""
    if known.unless and known.unless.search(plain):
        return False
    if known.before and not any(known.before.search(one) for one in beside):
        return False
    return all(one.search(plain) for one in known.needs)
