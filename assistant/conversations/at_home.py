"""That the family is at home, said now or a moment ago: then 999 stands first on a card, and the nurse behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.reply import Reply
from assistant.signs import normalised

_WHO = r"(?:(?:we|i|he|she|they|the baby|baby|my \w+)(?:'?re| are|'?m| am|'?s| is)?|were|im|hes|shes|theyre)"
HOME = re.compile(
    rf"\b{_WHO} (?:just |still |all |now |back |only |here )*(?:at home|home (?:now|with|from|again))\b|^(?:no |sorry |still |not in hospital )*(?:at home|at my \w+'?s)\b|\b{_WHO} (?:not|isn'?t|aren'?t) (?:in|at) (?:the )?hospital\b|\bnot (?:in|at) (?:the )?hospital\b"
)
WARD = re.compile(
    rf"\b{_WHO} (?:just |still |now |back |here )*(?:in (?:the )?(?:hospital|icu|picu|nicu|hdu|resus|a ?(?:and|&) ?e)|on (?:the |a )?(?:\w+ )?ward|at (?:the )?hospital|in a bed|in (?:bay|bed) \d+)\b"
)
NOT_NOW = re.compile(r"\b(?:when|if|once|until|till|before|was|not at home|go(?:ing)? home|tomorrow|last)\b")
AT_HOME = re.compile(r"^(?:If you are not|Not) in hospital\b")


def at_home(said: Sequence[str]) -> bool:
    """`said` is what the family wrote, newest first: the newest that tells where they are counts."""
    for one in said:
        plain = normalised(one)
        if WARD.search(plain):
            return False
        if HOME.search(plain) and not NOT_NOW.search(plain):
            return True
    return False


def home_first(card: Reply) -> Reply:
    """The same words, with what holds at home before the rest."""
    gap = "\n\n" if "\n\n" in card.text else "\n"
    parts = card.text.split(gap)
    first = [part for part in parts if AT_HOME.match(part)]
    return replace(card, text=gap.join([*first, *(part for part in parts if part not in first)]))
