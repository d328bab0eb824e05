"""Wards that are named only to deny them: "she isn't on Ward 7", "take out Ward 7. Heron", "it must not say Ward 7".
Such a ward is never chosen: it is taken out, or the other one that is named is put in.
"""

import re
from collections.abc import Mapping

from assistant.details.question import asks
from assistant.hospital.profile import Place, Profile

LONGEST = 40  # words
_CLAUSES = re.compile(
    r"[,.;:!?\n\u2026]+|\s[-\u2013\u2014]+\s|\b(?:and|but|so)\b|\b(?=(?:it'?s|it is|s?he'?s|s?he is|they'?re|they are|we'?re|we are|put) (?!not\b))",
    re.IGNORECASE,
)
DENIES = re.compile(  # what stands behind it in the clause
    r"\b(?:not(?! (?:sure|certain))|is ?n'?t|are ?n'?t|was ?n'?t|never|no longer|instead of|rather than|nowhere near|(?:does|should|must|do|did|has) ?n'?t (?:ever |still )?(?:say|put|write|have|mention|show|be|been)|says? nothing (?:of|about))\b",
    re.IGNORECASE,
)
TAKES_OUT = re.compile(  # all of the clause
    r"\b(?:take|get|leave|cut|strip|cross|rub)\b.{0,60}\b(?:out|off|away)\b|\b(?:remove|delete|drop|scrap|erase|get rid of|bin)\b",
    re.IGNORECASE,
)
IS_WRONG = re.compile(  # what stands before it
    r"\b(?:is|was|'s|that'?s|looks) (?:all |just |still )?(?:wrong|incorrect|a mistake|not (?:right|it|true|correct|where|hers|his|theirs|ours))\b",
    re.IGNORECASE,
)
IS_A_NAME = re.compile(  # "Wren is her name": nothing of a ward
    r"\b(?:is|was|'s) (?:(?:actually|just|only) )?(?:her|his|their|my|our|the|a)\b[^,.;]{0,30}\b(?:name|called|daughter|son|child|baby|girl|boy|twin|sister|brother)\b|\bnamed?\b(?= (?:is|was)\b)",
    re.IGNORECASE,
)
IT_IS = re.compile(
    r"^(?:(?:no|yes|sorry|oh|please|just|it'?s|it is|s?he'?s|(?:s?he|they|we) (?:is|are)|they'?re|we'?re|put|on|in|at|the|now)\s+)+",
    re.IGNORECASE,
)


def without_denied(words: str, profile: Profile, child: str = "") -> str:
    """What is left of the words without what only denies a ward; as they are where none is denied."""
    kept, denied = _wards(words, profile, child)
    return ", ".join(clause for clause, _ in kept) if denied and kept else "" if denied else words


def ward_denied(words: str, lines: Mapping[str, str], profile: Profile) -> str | None:
    """What the line of the ward is to hold: the other ward that is named, nothing where the one that stands is denied,
    and the line as it is where another is; None where no ward is denied.
    """
    if "place" not in lines or len(words.split()) > LONGEST or asks(words):
        return None
    kept, denied = _wards(words, profile, lines.get("child_name", ""))
    if not denied:
        return None
    if kept and (said := [clause for clause, place in kept if place]):
        return IT_IS.sub("", said[-1])
    stands = profile.place(lines["place"].split(" (")[0])
    return "" if stands in denied else lines["place"]


def without_name(words: str, child: str) -> str:
    """The child's name may be a ward's too, and is meant for one only where "ward" stands behind it."""
    for name in sorted({child, *child.split()}, key=len, reverse=True):
        if len(name) > 1:
            words = re.sub(rf"\b{re.escape(name)}\b(?! (?:ward|unit)\b)(?:'s)?", " ", words, flags=re.IGNORECASE)
    return words


def _wards(words: str, profile: Profile, child: str) -> tuple[list[tuple[str, Place | None]], list[Place]]:
    """The clauses that deny none, each with the ward it names; and the wards that are denied."""
    kept: list[tuple[str, Place | None]] = []
    denied: list[Place] = []
    for said in _CLAUSES.split(without_name(words.replace("\u2019", "'"), child)):
        if not (clause := (said or "").strip()):
            continue
        affirmed, out = _sides(clause)
        denied += (gone := profile.places_named(out))
        place = next(iter(profile.places_named(affirmed)), None)
        if affirmed.strip() and (place or not gone):
            kept.append((affirmed.strip(), place))
    said = [place for _, place in kept]
    return kept, [place for place in denied if place not in said]  # "ward 3, not Heron", where they are one


def _sides(clause: str) -> tuple[str, str]:
    """What the clause says, and what it denies. A name that is explained is neither."""
    if IS_A_NAME.search(clause):
        return "", ""
    if TAKES_OUT.search(clause):
        return "", clause
    if wrong := IS_WRONG.search(clause):
        return "", clause[: wrong.start()]
    if found := DENIES.search(clause):
        return clause[: found.start()], clause[found.end() :]
    return clause, ""
