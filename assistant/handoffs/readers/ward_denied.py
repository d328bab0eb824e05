"""Wards that are named only to deny them: "she isn't on Ward 7", "take out Ward 7. Heron", "it must not say Ward 7".
Such a ward is never chosen: it is taken out, or the other one that is named is put in.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from assistant.details.question import asks
from assistant.handoffs.words.sentences import sentences
from assistant.hospital.profile import NUMBERS, Place, Profile

LONGEST = 40  # words
_CLAUSES = re.compile(
    r"[,.;:!?\n\u2026]+|\s[-\u2013\u2014]+\s|\b(?:and|but|so)\b|\b(?=(?:it'?s|it is|s?he'?s|s?he is|they'?re|they are|we'?re|we are|put) (?!not\b))",
    re.IGNORECASE,
)
DENIES = re.compile(  # what stands behind it in the clause
    r"\b(?:not(?! (?:sure|certain))|is ?n'?t|are ?n'?t|was ?n'?t|never|no longer|instead of|rather than|nowhere near|(?:does|should|must|do|did|has) ?n'?t (?:ever |still )?(?:say|put|write|have|mention|show|be|been)|says? nothing (?:of|about))\b",
    re.IGNORECASE,
)
_LEAD = r"^(?:(?:no|nope|yes|sorry|oh|ok|actually|well|please|just|can you|could you|also|then|now|check|make sure|that|because|cos|i said|i mean|you can|where)[ ]+)*"
_LINE = r"(?:it|this|that|which|(?:the|my|our|your) (?:form|page|line|ward|place)|ward)"
_WHO = rf"(?:s?he|they|we|{_LINE}|(?:my|our|the) (?:son|daughter|child|baby|boy|girl|little one|twins?))"
_IS = r"(?:'s|'re|'ve| is| are| was| were| has| have|)"
_AT = r"(?:(?:been|actually|really|even|still|staying|a patient) )*(?:(?:on|in|at|under|from|with) )?"
_TAIL = r"(?: (?:any ?more|any ?longer|now|today|at all|anywhere|please|yet|at the moment|right now|either|thanks|though|actually|sorry|(?:on|in) (?:it|there)|(?:on|in|from|off|of) (?:the|my|our) (?:form|page|line|answers?)))*$"
_NOT = r"(?:not|is ?n'?t|are ?n'?t|was ?n'?t|were ?n'?t|never|no longer|instead of|rather than|nowhere near)"
_OF_NO_WARD = r"(?:me|us|i|my|ring|call|phone|text|e-?mail|ask|tell|speak|send|write|happy|well|told|want)"
_OTHER = rf"(?!{_OF_NO_WARD}\b)[^\W_][\w'&-]*"
_SAYS_NOT = r"(?:(?:does|should|must|do|did|can)(?: ?n'?t| not)|never) (?:ever |still )?(?:say|put|write|have|mention|show|be)|says? nothing (?:of|about)"
_WRONG = r"(?:all |just |still )?(?:wrong|incorrect|a mistake|not (?:right|it|true|correct|where|hers|his|theirs|ours))"
_PLAINLY = (  # each is all of the clause, and of where the child is or of what the line says
    rf"{_LEAD}(?:{_WHO}{_IS} )?{_NOT} {_AT}<ward>{_TAIL}",
    rf"{_LEAD}(?P<said>(?:{_OTHER} ){{0,3}}{_OTHER}|(?:.+ )?<ward>) {_NOT} {_AT}<ward>{_TAIL}",
    rf"{_LEAD}(?:{_LINE} )?(?:{_SAYS_NOT}) <ward>{_TAIL}",
    rf"{_LEAD}(?:take|get|leave|cut|strip|cross|rub) (?:out|off|away) <ward>{_TAIL}",
    rf"{_LEAD}(?:take|get|leave|cut|strip|cross|rub) <ward> (?:out|off|away){_TAIL}",
    rf"{_LEAD}(?:remove|delete|drop|scrap|erase|get rid of|bin) <ward>{_TAIL}",
    rf"{_LEAD}(?:(?:it|you) (?:says?|put) )?<ward>(?: is| was|'s| looks) {_WRONG}{_TAIL}",
)
IS_WRONG = re.compile(rf"\b(?:is|was|'s|looks) {_WRONG}\b", re.IGNORECASE)
ISNT = re.compile(r"^is ?n['\u2019]?t (?:on|in|at|under) [^?]*$", re.IGNORECASE)  # "isn't on Heron" asks nothing
WRONG_BEFORE = re.compile(rf"^(?:but |and )?(?:that|this|it|which)(?:'?s| is| was) {_WRONG}[ ]*$", re.IGNORECASE)
_SAYS = rf"{_LEAD}(?:{_LINE} (?:says?|said|has)|(?:you|it|they) (?:put|wrote|say)) <ward>{_TAIL}"
IS_A_NAME = re.compile(  # "Wren is her name": nothing of a ward
    r"\b(?:is|was|'s) (?:(?:actually|just|only) )?(?:her|his|their|my|our|the|a)\b[^,.;]{0,30}\b(?:name|called|daughter|son|child|baby|girl|boy|twin|sister|brother)\b|\bnamed?\b(?= (?:is|was)\b)",
    re.IGNORECASE,
)
IT_IS = re.compile(
    r"^(?:(?:no|yes|sorry|oh|please|just|it'?s|it is|s?he'?s|(?:s?he|they|we) (?:is|are)|they'?re|we'?re|put|on|in|at|the|now)\s+)+",
    re.IGNORECASE,
)

PAST = re.compile(
    r"\b(?:last (?:time|year|month|week|autumn|winter|spring|summer)|used to|previously|formerly|back then|(?:at|in) the (?:start|beginning)|the first time|when (?:s?he|they|we) (?:was|were))\b(?!.*\bnow (?:on|in|at)\b)",
    re.IGNORECASE,
)
A_DOCTOR = re.compile(
    r"\b(?:dr|doctor|mr|mrs|ms|miss|prof|professor)\.? (?!(?:the|an?|and|or|on|in|at|is|was|of|for|who|what)\b)[^\W\d_]{3,}",
    re.IGNORECASE,
)


def without_denied(words: str, profile: Profile, child: str = "") -> str:
    """What is left of the words without what only denies a ward; as they are where none is denied."""
    words = without_past(words, profile)
    kept, denied = _wards(words, profile, child)
    return ", ".join(clause for clause, _ in kept) if denied and kept else "" if denied else words


def without_past(words: str, profile: Profile) -> str:
    """ "Neurology outpatients. His nurse last time was on Heron": without the sentences of a ward that was, where
    another names where the child is.
    """
    said = sentences(words)
    was = [one for one in said if PAST.search(one) and profile.places_named(one)]
    left = [one for one in said if one not in was]
    return " ".join(left) if was and any(profile.places_named(one) for one in left) else words


def ward_denied(words: str, lines: Mapping[str, str], profile: Profile) -> str | None:
    """What the line of the ward is to hold: the other ward that is named, nothing where the one that stands is denied,
    and the line as it is where another is; None where no ward is denied.
    """
    if "place" not in lines or len(words.split()) > LONGEST or (asks(words) and not ISNT.match(words)):
        return None
    kept, denied = _wards(words, profile, lines.get("child_name", ""))
    if not denied:
        return None
    if kept and (said := [clause for clause, place in kept if place]):
        return IT_IS.sub("", said[-1])
    if doctor := next((clause for clause, _ in kept if A_DOCTOR.search(clause)), None):
        return IT_IS.sub("", doctor)  # "Dr Smith, not Heron": the team is found by the name
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
    names = _names(profile)
    for said in _CLAUSES.split(without_name(words.replace("\u2019", "'"), child)):
        if not (clause := " ".join((said or "").split())):
            continue
        if kept and kept[-1][1] and WRONG_BEFORE.match(clause) and _whole(_SAYS, names).match(kept[-1][0]):
            denied += profile.places_named(kept.pop()[0])
            continue
        affirmed, out = _sides(clause, names)
        denied += (gone := profile.places_named(out))
        place = next(iter(profile.places_named(affirmed)), None)
        if affirmed.strip() and (place or not gone):
            kept.append((affirmed.strip(), place))
    said = [place for _, place in kept]
    return kept, [place for place in denied if place not in said]  # "ward 3, not Heron", where they are one


def _sides(clause: str, names: str) -> tuple[str, str]:
    """What the clause says, and what it denies. A name that is explained is neither, nor is a ward beside a denial of
    something else: "not happy with Heron".
    """
    if IS_A_NAME.search(clause):
        return "", ""
    for plainly in _PLAINLY:
        if found := _whole(plainly, names).match(clause):
            affirmed = found.groupdict().get("said") or ""
            return affirmed, clause[found.end("said") if affirmed else 0 :]
    if re.search(names, clause, re.IGNORECASE):
        return ("", "") if DENIES.search(clause) or IS_WRONG.search(clause) else (clause, "")
    if wrong := IS_WRONG.search(clause) or DENIES.search(clause):
        return re.sub(r"^(?:please )?(?:do|it|that|this|and)?$", "", clause[: wrong.start()].strip()), ""
    return clause, ""


@lru_cache(maxsize=256)
def _whole(plainly: str, names: str) -> re.Pattern[str]:
    ward = rf"(?:the |that )?(?:words? )?(?:{names})(?: (?:ward|unit|clinic|bit|part|one))?"
    return re.compile(plainly.replace("<ward>", rf"{ward}(?: n?or {ward})*"), re.IGNORECASE)


def _names(profile: Profile) -> str:
    """All that the wards are called, the longest first; a number also as a word."""
    places = [place for site in profile.sites for place in site.places]
    called = {name.lower() for place in places for name in (place.name, *place.aliases)}
    called |= {
        name.replace(f"ward {at}", f"ward {word}")
        for at, word in enumerate(NUMBERS, 1)
        for name in called
        if name == f"ward {at}"
    }
    return r"\b(?:" + "|".join(re.escape(one) for one in sorted(called, key=lambda one: (-len(one), one))) + r")\b"
