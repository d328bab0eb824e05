"""The words of a button, typed: with slips of the finger, in other letters, with "please"."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

ALIKE = 0.84  # of the letters of both
CLEARER = 0.05  # than any other
SHORTEST = 5  # letters, below which a slip may be any word
ROUND = re.compile(r"^(?:(?:ok|okay|yes|yeah|the|no|um|oh) )+|(?: (?:please|pls|plz|thanks|thank you|ta|then))+$")


def typed_title(said: str, titles: Sequence[str]) -> int | None:
    """Which of the titles; None when it is none of them, or more than one could be meant."""
    plain = _plain(said)
    exact = [place for place, title in enumerate(titles) if _plain(title) == plain]
    if exact:
        return exact[0]
    near = sorted(((_alike(plain, _plain(title)), place) for place, title in enumerate(titles)), reverse=True)
    if not near or near[0][0] < ALIKE or len(plain) < SHORTEST:
        return None
    return None if len(near) > 1 and near[0][0] - near[1][0] < CLEARER else near[0][1]


def _alike(said: str, title: str) -> float:
    """Numbers have no slips, and neither has a word too many: "drop it first"."""
    numbers = re.findall(r"\d+", said) == re.findall(r"\d+", title)
    words = abs(len(said.split()) - len(title.split())) <= 1
    return SequenceMatcher(None, said, title).ratio() if numbers and words else 0.0


def _plain(text: str) -> str:
    words = " ".join(re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.lower().replace("\u2019", "'")))
    return ROUND.sub("", words).strip() or words
