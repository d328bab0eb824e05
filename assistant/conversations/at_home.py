"""Where the family is, said now or a moment ago: at home 999 stands first on a card, on a ward who is near does."""

import re
from collections.abc import Callable, Sequence
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
AT_BEDSIDE = re.compile(  # said of a ward, and of nowhere else
    r"\b(?:nobody(?:'?s)?|no ?one|none of them|nurses?|they)(?: is|'?s| are|'?re)? (?:not |isn'?t |aren'?t |even )*(?:coming|comes|came|answering)\b(?=.*\b(?:alarms?|monitors?|sats|bleeping|beeping|buzzer|cord)\b)"
    r"|\b(?:alarms?|monitors?|sats|buzzer|cord)\b.*\b(?:nobody(?:'?s)?|no ?one|none of them|nurses?)(?: is|'?s| are)? (?:not |isn'?t |aren'?t |even )*(?:coming|comes|came|answering|here|about)\b|\bin (?:his|her|the|an) (?:incubator|cubicle|hospital bed)\b"
)
UNIT = re.compile(r"\b(?:newborn|neonatal|nicu|scbu|picu|hdu|intensive|special care|high dependency|ward)\b")
NOT_NOW = re.compile(r"\b(?:when|if|once|until|till|before|was|not at home|go(?:ing)? home|tomorrow|last)\b")
AT_HOME = re.compile(r"^(?:If you are not|Not) in hospital\b")
IN_HOSPITAL = re.compile(r"^(?:(?:If you are in|In) hospital\b|Or pull\b)")


def at_home(said: Sequence[str]) -> bool:
    """`said` is what the family wrote, newest first: the newest that tells where they are counts."""
    for one in said:
        plain = normalised(one)
        if WARD.search(plain):
            return False
        if HOME.search(plain) and not NOT_NOW.search(plain):
            return True
    return False


def on_the_ward(said: Sequence[str], place: str) -> bool:
    """`place` is the ward or service that the family named for its message."""
    plain = [" ".join(one.lower().replace("\u2019", "'").split()) for one in said]
    there = any(WARD.search(one) and not NOT_NOW.search(one) for one in plain)
    return there or bool(plain and AT_BEDSIDE.search(plain[0])) or bool(UNIT.search(place.lower()))


def first_for(said: Sequence[str], place: str) -> Callable[[Reply], Reply]:
    """Puts first on a card what holds where they are."""
    if at_home(said):
        return home_first
    return ward_first if on_the_ward(said, place) else _as_it_is


def _as_it_is(card: Reply) -> Reply:
    return card


def home_first(card: Reply) -> Reply:
    """The same words, with what holds at home before the rest."""
    return _with_first(card, AT_HOME)


def ward_first(card: Reply) -> Reply:
    """The same words, with what holds in hospital before the rest."""
    return _with_first(card, IN_HOSPITAL)


def _with_first(card: Reply, theirs: re.Pattern[str]) -> Reply:
    gap = "\n\n" if "\n\n" in card.text else "\n"
    parts = card.text.split(gap)
    first = [part for part in parts if theirs.match(part)]
    return replace(card, text=gap.join([*first, *(part for part in parts if part not in first)]))
