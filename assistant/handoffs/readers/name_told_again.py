"""A name that is told twice, fuller the second time, with what the child goes by: "Well he's Callum, Callum James
Rennie, but everybody calls him Cal, after his grandpa's dog". One name, and the short one behind it in brackets.
"""

import re

from assistant.handoffs.readers.leading_name import leading_name
from assistant.handoffs.readers.names_said import KNOWN_AS, TURNED
from assistant.handoffs.words.sentences import between_marks
from assistant.masking.recognisers.words import is_everyday

LONGEST = 40  # words
LEADS = re.compile(
    r"^(?:(?:well|oh|um+|er+m?|so|and|but|yes|ok|okay|right|now|or|it'?s|that'?s|this is)[ ,]+)*"
    r"(?:(?:s?he|they)(?:'s|'re| is| are| was| were)(?: called| named)? |(?:(?:her|his|their|the) )?(?:full |whole |real |proper |first )?name(?:'s| is| was)? )?",
    re.IGNORECASE,
)
GOES_BY = re.compile(
    r"^(?:(?:and|but|though|or)[ ,]+)*(?:(?:s?he|they)(?:'s|'re| is| are| was| were)? )?(?:known as|goes by|went by|called) ",
    re.IGNORECASE,
)


def name_told_again(words: str) -> str:
    """The words as they are where it is told once, or put right: others read that."""
    plain = words.replace("\u2019", "'").strip()
    pieces = [one.text.strip() for one in between_marks(plain)]
    if len(pieces) < 2 or len(plain.split()) > LONGEST or TURNED.search(plain) or "?" in plain:
        return words
    name, again, called, rest = _bare_name(pieces[0]), False, "", False
    for piece in pieces[1:]:
        more = _bare_name(piece)
        if short := _goes_by(piece):
            called = short
        elif more and _is_of(name, more):
            name, again = more, True
        elif not (more and _is_of(more, name)):
            rest = True
    if not name or not (again or (called and rest)):
        return words
    return f"{name} ({called})" if called and called.lower() != name.split()[0].lower() else name


def _bare_name(piece: str) -> str:
    name, rest = leading_name(LEADS.sub("", piece))
    return name if name and not rest and not is_everyday(name.split()[0].lower()) else ""


def _goes_by(piece: str) -> str:
    cue = GOES_BY.match(piece) or KNOWN_AS.search(piece)
    name, rest = leading_name(piece[cue.end() :]) if cue else ("", "")
    return "" if rest else name


def _is_of(name: str, fuller: str) -> bool:
    return bool(name) and set(name.lower().split()) <= set(fuller.lower().split())
