"""That the child did die, said to whoever seemed to doubt it: "Alfie did die, don't say he didn't"."""

import re

from assistant.signs import normalised

_CHILD = r"(?:he|she|they|it|(?:my|our) \w+|[a-z'-]{3,})"
_SAYS = r"(?:say|saying|tell|telling|write|writing|pretend|pretending|act like|talk as if|make out)"
_UNSAID = r"(?:did ?n'?t|did not|has ?n'?t|has not|is ?n'?t|is not|never|was ?n'?t)"
DID_DIE = re.compile(
    rf"\b{_CHILD} (?:did|really did|did really|has|is|really is) (?:die|died|dead|passed(?: away)?|gone)\b(?! (?:die|home|back|off|to|in for)\b)"
)
DOUBTED = re.compile(
    rf"\b(?:do not|don'?t|dont|never|stop|how dare you|you (?:must|can) ?n[o']t)(?: you| ever| dare| please)* {_SAYS}\b(?: to| me| us| them| that| anyone| as if)* {_CHILD} (?:{_UNSAID}(?: (?:die|died|dead|gone|happen(?:ed)?))?|(?:is|'?s) (?:alive|living|still here))(?=$|[.,!?]| and\b| but\b| to me\b)"
    rf"|\b(?:nobody|no ?one) (?:should|is to|must) say {_CHILD} {_UNSAID}|\b(?:it|that|the death) (?:did happen|is no mistake|was no mistake)\b"
)
MISTAKEN = re.compile(r"\b(?:thought|feared|was told|might have|nearly|if)\b[^.?!]{0,20}$")


def says_death_stands(text: str) -> bool:
    """And that nobody is to say otherwise; where a death was told before."""
    plain = normalised(text)
    if DOUBTED.search(plain):
        return True
    said = DID_DIE.search(plain)
    opens = re.match(r"(?:no|you took|you got|i did ?n'?t say|who said|what do you mean|but)\b", plain)
    return bool(said and opens and " did " in f" {said[0]} " and not MISTAKEN.search(plain[: said.start()]))


def without_that(text: str) -> str:
    """What is said beside it."""
    parts = re.split(r"(?<=[.!?;\n])\s+", text)
    return " ".join(one for one in parts if not (says_death_stands(one) or DID_DIE.search(normalised(one))))
