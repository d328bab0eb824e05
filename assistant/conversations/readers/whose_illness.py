"""Of whom a family that lost a child tells that they are ill: of another child, who lives, or of themselves. Only the
words of a card hang on it. The child who died is told of in the past, and needs no nurse.
"""

import re
from collections.abc import Sequence

from assistant.signs import normalised

CLAUSES = re.compile(r"[.?!;:,\n]+|\s[-\u2013\u2014]\s|\b(?:and|but|while|because|so)\b")
_KIN = (
    r"(?:brother|sister|twin|triplet|sibling|son|daughter|boy|girl|lad|lass|baby|child|kid|bairn|wean|little one|one)"
)
_SMALL = r"(?:other|second|surviving|living|remaining|eldest|youngest|oldest|older|younger|elder|little|big|wee|twin|baby|half|newborn|premature|prem)"
NAMED = re.compile(
    rf"\b(?:(?:my|our|the|his|her|their) (?:{_SMALL} )*{_KIN}|(?:my|our) (?:\w+ )?(?:year old|eldest|youngest)|surviving \w+|baby|(?:the|my|our|his|her|their) twin)\b"
)
SPOKEN_OF = re.compile(r"\b(?:he|she|him|they|hes|shes)\b|\bher\b(?= (?:temp|breath|colou?r|oxygen|obs|heart|rash))")
SEVERAL = re.compile(r"\b(?:twins?|triplets?|siblings?|surviving|other (?:one|child|baby|son|daughter|boy|girl))\b")
PRESENT = re.compile(
    r"\b(?:s|is|isn'?t|are|aren'?t|has|hasn'?t|have|haven'?t|keeps?|won'?t|can'?t|cannot|looks?|feels?|seems?|needs?|does(?:n'?t)?|gets?|hes|shes|now|today|tonight)\b|'s\b"
)
DEAD = re.compile(
    r"\b(?:die[ds]?|dead|died|death|passed|lost|buried|stillborn|stillbirth|killed|funeral|gone|grave|ashes|mortuary|heaven|angels?|coroner|inquest|post ?-?mortem|chapel|miscarr\w+|miss(?:es|ing)? (?:him|her))\b"
)
WITH_THEM = re.compile(  # somebody's company, or how the other children bear it
    r"\b(?:is|'s|s|are)(?: (?:here|still|now|just|also|all|both))* (?:with (?:me|us|his|her|my|our|gran\w*|nan\w*)|staying|coming|asleep|fine|ok|okay|well|at home|at school|all ?right|alright|sad|upset|heartbroken|devastated|missing|asking)\b"
)
_SIGN = r"(?:bleed\w*|hot|ill|unwell|sick|poorly|feverish|shiver\w*|dizzy|faint\w*|weak|worse|breathless|in (?:so much |a lot of |terrible |agony|pain)\w*|swollen|sore)"
OWN = re.compile(
    rf"\b(?:i|i'm|im|i've|ive) (?:(?:am|have|had|feel|felt|keep|still|so|very|really|just|now|been|being|a|bit|getting|got|all|feeling|bad) )*{_SIGN}\b"
    r"|\bi (?:have|'?ve got|got|'?ve) (?:(?:a|got|very|such|bad|high|had) )*(?:fever|temp\w*|pain\w*|clots?|headache|bleeding|chest)\b"
    r"|\bmy (?:own )?(?:\w+ )?(?:stitch(?:es)?|milk|breasts?|scar|wound|womb|section|caesarean|c-section|bleeding|placenta|leg|legs|calf|head|headache|chest|temperature|period|tummy|belly|stomach|waters|blood|heart)\b"
)


def tells_of_living_child(texts: Sequence[str]) -> bool:
    """The newest words first; those before them count where the newest leave it open."""
    for text in texts:
        plain = normalised(text)
        if _names_one(plain) or (_speaks_of_one(plain) and not OWN.search(plain)):
            return True
        if OWN.search(plain):
            return False
    return False


def _names_one(plain: str) -> bool:
    return any(NAMED.search(one) and _is_ill(one) for one in CLAUSES.split(plain))


def _speaks_of_one(plain: str) -> bool:
    """In the present. Where a death stands beside it, it is of the one who died, unless there are several."""
    if DEAD.search(plain) and not SEVERAL.search(plain):
        return False
    return any(SPOKEN_OF.search(one) and _is_ill(one) for one in CLAUSES.split(plain))


def _is_ill(clause: str) -> bool:
    return bool(PRESENT.search(clause)) and not (DEAD.search(clause) or WITH_THEM.search(clause))
