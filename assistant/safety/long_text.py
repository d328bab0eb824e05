"""The screen over a text that is longer than a message may be: such a text is refused, and danger in it gets its card
all the same. However long it is, it costs little.
"""

from collections.abc import Callable

from assistant.safety.screen import Screen
from assistant.safety.verdict import Verdict, ordered

OVERLAP = 200  # letters: a sentence or so, which no cut takes apart
BY_RULES = Screen()


def screened_whole(screen: Callable[[str], Verdict], text: str, most: int) -> Verdict:
    """`screen` reads how it begins and ends, `most` letters in all; the rules read what stands between."""
    ends = screen(_both_ends(text, most))
    between = [finding for part in _between(text, most) for finding in BY_RULES(part).findings]
    known = {one.route for one in ends.findings if one.level == "card"}
    more = {one.route: one for one in between if one.level == "card" and one.route not in known}
    return Verdict(ordered([*ends.findings, *more.values()])) if more else ends


def _both_ends(text: str, most: int) -> str:
    """No longer than `most`, so that no text can keep the screen busy."""
    half = (most - 2) // 2
    return text if len(text) <= most else f"{text[:half]}\n\n{text[-half:]}"


def _between(text: str, most: int) -> list[str]:
    """What both ends leave out, in parts that lie over one another by a sentence or so."""
    half = (most - 2) // 2
    left_out = text[max(0, half - OVERLAP) : len(text) - half + OVERLAP] if len(text) > most else ""
    return [left_out[at : at + most] for at in range(0, len(left_out), max(most // 2, most - OVERLAP))]
