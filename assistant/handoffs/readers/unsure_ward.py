"""A ward or a site that the family is not sure of: "Plover I think, or is it Heron, the one wi the fish on the
wall". Their words are kept as what they are, and no ward is made of them; on the check page too, where they ask it.
"""

import re
from collections.abc import Mapping

from assistant.hospital.profile import Profile

NOT_SURE = "Not sure"
LONGEST = 30  # words
MANY_SITES = 2  # then it is of two hospitals, which the step asks about
DOUBT = re.compile(
    r"\b(?:i think|i thought|(?:i'?m |im |i am )?(?:not|no|never) (?:100% |really |too |very |quite |entirely )*(?:sure|certain)|unsure|or (?:is|was) it|maybe|perhaps|might be|could be|possibly|(?:can'?t|cannot|don'?t|dont) (?:remember|know|mind) which|one or the other|one of (?:those|them)|dunno|no idea)\b|\bor\b[^?]*\?",
    re.IGNORECASE,
)
OF_BOTH = re.compile(  # "moved from Plover, I think it was, to Heron"
    r"\b(?:moved|transferred|from|then|before|used to|now|both|was on|and then)\b|\bnot (?:on )?(?:plover|heron|the)\b",
    re.IGNORECASE,
)
_PUT = r"(?:(?:please |just |can you |could you |so )*(?:put|say|write|make it|leave it(?: as)?|change (?:it|that|this)(?: to)?|set it to|have it as|(?:it )?should (?:be|say))(?: (?:it )?(?:as|down as|is))?)"
_WARD = r"(?:(?:the|that|my|his|her) )?(?:ward|unit|clinic|place)(?:'?s| is| line| bit| name)*"
PUT_NOT_SURE = re.compile(
    rf"^(?:(?:and|so|no|please|just|sorry|oh)[ ,]+)*{_PUT} (?:that )?(?:i'?m |i am |we'?re )?not sure\b(?P<more>[^?]*)$",
    re.IGNORECASE,
)
OF_THE_WARD = re.compile(rf"\b{_WARD}\b|\bwhich (?:ward|one it is)\b", re.IGNORECASE)
WHOLE = re.compile(
    rf"^(?:(?:and|so|no|please|just|sorry|oh|can you|could you)[ ,.]+)*(?:(?:change|put|make|set|have) )?{_WARD}(?: (?:to|as|is|should (?:be|say)|down as))*[ :,-]+not sure\b(?P<more>[^?]*)$"
    rf"|^(?:(?:and|so|no|please|just|sorry|oh)[ ,.]+)*{_PUT} not sure (?:for|on|under|as|in|at) {_WARD}(?P<more2>[^?]*)$"
    rf"|^(?P<wrong>[^?]*?)[,.;]+ *(?P<put>{_PUT} (?:that )?(?:i'?m |i am |we'?re )?not sure\b[^?]*)$",
    re.IGNORECASE,
)
ENDS = re.compile(r"(?<=[.!;])\s+|,?\s+and (?=(?:take|remove|delete|change|put|add|correct)\b)", re.IGNORECASE)


_UNSURE = (
    r"(?:(?:i'?m|im|i am|we'?re|we are) )?(?:(?:really |honestly |just )*not (?:(?:really|too|quite|entirely|that|100%) )*(?:sure|certain)|unsure|dunno|idk|no idea"
    r"|(?:i |we )?(?:really |honestly )?(?:do not|don'?t|dont|can'?t|cant|cannot) (?:know|remember))"
    r"(?: (?:which(?: (?:one|site|hospital|ward))?|what (?:that|it)(?:'?s| is| was)?(?: called)?|sorry|now|then))*"
)
SAYS_UNSURE = re.compile(  # said first, with what is known instead
    rf"^(?:(?:um+|er+m?|oh|sorry|hmm+|honestly|well|so)[ ,.]+)*{_UNSURE}\s*[,.;!\u2026-]+\s*(?:but |so )?(?P<more>\w.*)$",
    re.IGNORECASE,
)
UNSURE_BEHIND = re.compile(  # "There isn't a delivery suite on there. I'll say not sure"
    rf"^(?P<more>.*\w)[.,;!\u2026-]+\s*(?:(?:so|and|then|well|but)[ ,]+)*(?:(?:i'?ll|i will|i'?d|let'?s|can i|i) )?(?:just )?(?:say|put|go (?:with|for)|choose|pick|press)? ?[\"']?{_UNSURE}[\"']?(?: (?:then|please|for (?:that|this|it)|instead))*[ .!]*$",
    re.IGNORECASE,
)
MOST_TOLD = 100  # letters


def is_unsure(words: str) -> bool:
    """Read before."""
    return words.startswith(f"{NOT_SURE} (") and words.endswith(")")


def unsure_with_words(words: str) -> str | None:
    """ "Not sure, it was the one with the fish tank": that they are not, with what they know, as they said it. None
    where they do not say so at either end.
    """
    plain = " ".join(words.replace("\u2019", "'").split())
    if "?" in plain or not (found := SAYS_UNSURE.match(plain) or UNSURE_BEHIND.match(plain)):
        return None
    more = found["more"].strip(" .,;!\u2026-")
    tells = len(more) <= MOST_TOLD and re.search(r"\w+ \w+", more)
    return f"{NOT_SURE} ({more})" if tells else NOT_SURE


def says_either(words: str, profile: Profile) -> bool:
    """Two are named, of any site, and in doubt."""
    doubt = DOUBT.search(words) and len(words.split()) <= LONGEST and not OF_BOTH.search(words)
    return bool(doubt) and len(profile.places_named(words)) > 1 and len(profile.sites_named(words)) < MANY_SITES


def unsure_of_several(words: str, profile: Profile) -> bool:
    """ "Heron I think, or outpatients, but now it's Dr Lindqvist's clinic": none of them is guessed."""
    doubt = DOUBT.search(words) and len(words.split()) <= LONGEST
    return bool(doubt) and len(profile.places_named(words)) > 1


def unsure_ward(words: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str] | None:
    """What the line of the ward is to hold, and the words left to be read; None where nothing of it is said."""
    plain = words.replace("\u2019", "'").strip()
    if "place" not in lines or len(plain.split()) > LONGEST + LONGEST or "?" in plain:
        return None
    parts = [part.strip() for part in ENDS.split(plain) if part.strip()]
    for at, part in enumerate(parts):
        before = parts[at - 1] if at else ""
        if (line := _line(part, before, profile)) is None:
            continue
        used = {at, at - 1} if PUT_NOT_SURE.match(part) and at else {at}
        return line, " ".join(one for place, one in enumerate(parts) if place not in used)
    return None


def _line(part: str, before: str, profile: Profile) -> str | None:
    """Where the part says it of the ward itself, or the part before it was of the ward."""
    said = part.strip(" .!")
    found = WHOLE.match(said)
    if found and found["more2"] is not None:
        return NOT_SURE
    if found and found["put"] and _of_the_ward(found["wrong"], profile):
        found = PUT_NOT_SURE.match(found["put"])
    elif found is None or found["put"]:
        found = PUT_NOT_SURE.match(said) if _of_the_ward(before, profile) else None
    if found is None:
        return None
    more = re.sub(
        r"^(?:[ ,:;.-]+|about (?:it|that)\b|please\b|instead\b|which\b|with\b|thanks\b)+", "", found["more"]
    ).strip(" .!")
    return f"{NOT_SURE} ({more})" if more else NOT_SURE


def _of_the_ward(words: str, profile: Profile) -> bool:
    return bool(OF_THE_WARD.search(words) or profile.places_named(words))
