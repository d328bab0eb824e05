"""Whom staff must not ring or tell: "don't ring my ex", "his dad is not to know". Whatever step it is said at, it goes
to the team in the family's words.
"""

import re
from collections.abc import Iterable

from assistant.handoffs.fields import BY_NAME

_WHO = r"(?:(?:the|my|his|her|their|our|to)(?: \w+'s)? )*(?:(?:birth|real|step|ex|foster|other|child'?s)[ -])*(?:mum|mam|mom|dad|mother|father|parents?|ex|partner|husband|wife|boyfriend|girlfriend|nan|nana|gran|grandparents?|grandad|family|in-laws|brother|sister|stepdad|stepmum|landline|home number|house phone|school|work)\b"
_TELL = r"(?:ring|call|phone|text|contact|tell|e-?mail|write to|speak to|talk to|let|inform|involve|message|go through|send (?:it|anything|letters?) to)"
_ORDER = (
    r"(?:^|, *|\b(?:please|just|and|so|also|ok|you to|me,?) )(?:do not|don'?t|dont|never|must not|mustn'?t|please not)"
)
_KNOW = r"(?:know|find out|be told|be (?:rung|called|contacted))"
WISH = re.compile(  # an order: "they never ring my husband" is a grievance
    rf"{_ORDER} (?:ever |you |please )*{_TELL} {_WHO}"
    rf"|\b(?:do not|don'?t|dont) want (?:you|them|any(?:one|body)|the (?:team|hospital|ward)|{_WHO}) (?:to )?(?:{_TELL} {_WHO}|{_KNOW})\b"
    rf"|\b(?:s?he|they|{_WHO})(?:'?s| is|'?re| are)? (?:not|never) to {_KNOW}\b"
    rf"|\b(?:s?he|they|{_WHO}) (?:must not|mustn'?t|shouldn'?t|should not|must never) (?:{_KNOW}|hear|see)\b"
    rf"|\b(?:s?he|they|{_WHO}) (?:can'?t|cannot) (?:know|find out|be told)(?= (?:about|that|i|it|this|any|we)\b|[ .,!]*$)"
    rf"|{_ORDER} (?:ever |you |please )*(?:talk|speak|discuss|say|mention|tell|go over|bring)\b[^.;!?]{{0,30}}? (?:in front of|in earshot of|where) (?!(?:him|her|the child|my child|my son|my daughter)\b)"
    rf"|\bwithout {_WHO} (?:knowing|finding out|seeing|hearing)\b",
    re.IGNORECASE,
)
NOT_THEM = re.compile(rf"(?:^|, *|\b(?:just|only|please) )not {_WHO}", re.IGNORECASE)
REACHES = re.compile(  # "text me, but not his dad"; "not his dad, his uncle" is who is asking
    r"\b(?:ring|call|phone|text|e-?mail|contact|message)\b|@|\d(?:[ -]?\d){5}", re.IGNORECASE
)
ENDS = re.compile(r"[.!?;\n]+(?:\s+|$)|[, ]+\bbut\b ?")
TO_US = re.compile(
    r"^(?:(?:can|could|would) you |please |also |and |just )*(?:add|put|write|say)(?: please| this| that| in| down)*[ ,:]+(?=\S)",
    re.IGNORECASE,
)
AN_ADDRESS = re.compile(r"\S@\S|\d(?:[ -]?\d){7}")
NOTHING = ("no", "none", "nothing", "no thank you", "none needed", (BY_NAME["needs"].skip or "").lower())


def not_to_know(words: str) -> str | None:
    """The parts of the words that say so; None where none does, or where it is asked about."""
    plain = words.replace("\u2019", "'")
    reaches = REACHES.search(plain)
    parts = [part.strip(" ,") for part in ENDS.split(plain)]
    said = [_alone(part) for part in parts if WISH.search(part) or (reaches and NOT_THEM.search(part))]
    return None if not said or words.rstrip().endswith("?") else "; ".join(said)


def _alone(part: str) -> str:
    """Without the order to us, and without an address that it stands behind."""
    found = WISH.search(part)
    behind = found is not None and found.start() > 0 and AN_ADDRESS.search(part[: found.start()])
    return part[found.start() :].strip(" ,") if found and behind else TO_US.sub("", part) or part


def with_wishes(line: str, wishes: Iterable[str]) -> str:
    """The line of needs with each wish in it once. As long as it comes: what is too long is asked about, never cut."""
    stands = "" if line.strip(" .!").lower() in NOTHING else line.strip()
    for wish in wishes:
        if wish.lower() not in stands.lower():
            stands = f"{stands}; {wish}" if stands else wish
    return stands or line
