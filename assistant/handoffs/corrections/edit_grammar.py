"""How an order on the check page is said: what leads in to it, how a line is named in it, and what may end it."""

import re

from assistant.handoffs.corrections.named_edit import NAMES, REACHED, line_of
from assistant.hospital.profile import Profile

LONGEST = 40  # words, but for a message's own
MOST_NEW = 8  # words put in the place of others
HELP = r"(?:help(?: (?:i|you|we) need)?(?: with (?:language|communication|language or communication))?|(?:language|communication)(?: (?:help|needs?))?)"
_OURS = (("needs", HELP), *((name, names) for name, names in NAMES if name != REACHED), (REACHED, dict(NAMES)[REACHED]))
EVERY_LINE = "|".join(names for _, names in _OURS)
OF = r"(?:(?:my|the|his|her|their|our|your)(?: \w+'s)? )?"
BOX = r"(?: (?:line|bit|part|box|one|section|answer))"
LINE = rf"{OF}(?P<line>{EVERY_LINE}){BOX}?"
LEAD = r"^(?:(?:before (?:it|this|that|anything)(?:'?s| is| gets?)? (?:sent|goes|sending)(?: off| out)?|might i (?:also )?trouble you(?: (?:to|again))?|if i may|if you please|kindly|oh|ah|dear|ok|okay|sorry|no|wait|actually|and|also|please|pls|just|can you|could you|i want to|i'?d like to)[ ,.:]+)*"
END = r"(?:[ ,]+(?:please|pls|thanks|thank you|ta|too|as well))*[ .!]*$"
FLAGS = re.IGNORECASE | re.DOTALL
ONLY_NAMED = re.compile(rf"^(?!no \w){LEAD}(?:change |fix |edit |correct )?{LINE}{END}", FLAGS)  # and nothing else said
POINTS = re.compile(
    r"^(?:it|that|this|them|these|everything|all(?: of it)?|something|the (?:lot|rest))$", re.IGNORECASE
)


def order(said: str) -> re.Pattern[str]:
    """A whole order, polite or not."""
    return re.compile(rf"{LEAD}{said}{END}", FLAGS)


def order_with_words(said: str) -> re.Pattern[str]:
    """An order that ends with the family's own words, kept to the last of them."""
    return re.compile(rf"{LEAD}{said}$", FLAGS)


def line_said(said: str, profile: Profile, value: str = "") -> str:
    if re.fullmatch(HELP, said, re.IGNORECASE):
        return "needs"
    return line_of(said, value, profile)
