"""Words beside a number that say how, when or by whom it may be used, or whom to fear: they stand with it whole, and
nothing is read out of them. "Never ring when dad is home", "hang up if he answers", "my husband is violent".
"""

import re

from assistant.details.phone import has_phone
from assistant.handoffs.form.whom_to_ring import OF_FEAR

_KIN = r"(?:step)?-?(?:father|dad|daddy|mother|mum|mam|mummy|husband|wife|partner|ex|boyfriend|girlfriend|gran|nan|nana|grandad|grandma|grandfather|grandmother|brother|sister|aunt|auntie|uncle)"
CARE = re.compile(
    r"\b(?:not|never|nothing|nobody|no one|only|unless|except|avoid|without|rather than|instead of|must|secret\w*|hide|hidden|find out|pretend|hang up|ring off|let it ring|withh(?:o|e)ld\w*|private number|code ?words?|(?:ring|call|text) (?:twice|two|three|once|first)|say (?:you|it|that|this)|leave|cannot|(?:do|does|did|must|should|can|could|wo|is|are|would)n'?t)\b",
    re.IGNORECASE,
)
NO_WAY = re.compile(  # before or behind the number, in its own clause
    r"\b(?:not|never|only|unless|except|avoid|cannot|(?:do|does|did|must|should|can|could|wo|is|are|would)n'?t)\b",
    re.IGNORECASE,
)
A_RELATIVE = re.compile(rf"\b(?:the|his|her|my|their) {_KIN}\b|\b{_KIN}(?:'s| is| has| on)\b", re.IGNORECASE)
FEAR = re.compile(OF_FEAR, re.IGNORECASE)
SENTENCES = re.compile(r"(?<=[.?!])\s+")


def says_how(words: str) -> bool:
    """Or whom to fear; a question put to us before it ("you can not read?") is none."""
    told = " ".join(one for one in SENTENCES.split(words.replace("\u2019", "'")) if not one.endswith("?"))
    return bool(CARE.search(told) or FEAR.search(told))


def of_one_feared(words: str) -> bool:
    """A relative, a number and fear or violence: whose number it is, is not for us to guess."""
    plain = words.replace("\u2019", "'")
    return has_phone(plain) and bool(A_RELATIVE.search(plain) and FEAR.search(plain))
