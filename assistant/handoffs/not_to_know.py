"""Whom staff must not ring or tell: "don't ring my ex", "his dad is not to know". Whatever step it is said at, it goes
to the team in the family's words.
"""

import re
from collections.abc import Iterable

from assistant.handoffs.fields import BY_NAME

_WHO = r"(?:(?:the|my|his|her|their|our|to)(?: \w+'s)? )*(?:(?:birth|real|step|ex|foster|other|child'?s)[ -])*(?:mum|mam|mom|dad|mother|father|parents?|ex|partner|husband|wife|boyfriend|girlfriend|nan|nana|gran|grandparents?|grandad|family|in-laws|brother|sister|stepdad|stepmum|landline|home number|house phone|school|work)\b"
_TELL = r"(?:ring|call|phone|text|contact|tell|e-?mail|write to|speak to|talk to|let|inform|involve|message|go through|send (?:it|anything|letters?) to)"
WISH = re.compile(
    rf"\b(?:do not|don'?t|dont|never|must not|mustn'?t|please not) (?:ever |you |please )*{_TELL} {_WHO}"
    rf"|\bnot {_WHO}(?=[ ,.;!]*(?:$|please|ok|and|she|he|they|\W))"
    rf"|\b(?:s?he|they|{_WHO})(?:'?s| is|'?re| are)? (?:not|never) to (?:know|find out|be told|be (?:rung|called|contacted)|hear)\b"
    rf"|\b(?:s?he|they|{_WHO}) (?:must not|mustn'?t|can'?t|cannot|shouldn'?t|should not|must never) (?:know|find out|be told|hear|see)\b"
    rf"|\bwithout {_WHO} (?:knowing|finding out|seeing|hearing)\b",
    re.IGNORECASE,
)
ENDS = re.compile(r"[.!?;\n]+\s*|[, ]+\bbut\b ?")
NOTHING = ("no", "none", "nothing", "no thank you", "none needed", (BY_NAME["needs"].skip or "").lower())


def not_to_know(words: str) -> str | None:
    """The parts of the words that say so; None where none does, or where it is asked about."""
    said = [part.strip(" ,") for part in ENDS.split(words) if WISH.search(part.replace("\u2019", "'"))]
    return None if not said or words.rstrip().endswith("?") else "; ".join(said)


def with_wishes(line: str, wishes: Iterable[str]) -> str:
    """The line of needs with each wish in it once. As long as it comes: what is too long is asked about, never cut."""
    stands = "" if line.strip(" .!").lower() in NOTHING else line.strip()
    for wish in wishes:
        if wish.lower() not in stands.lower():
            stands = f"{stands}; {wish}" if stands else wish
    return stands or line
