"""A child who is on no ward of the hospital, or no patient of it: "northgate, he isn't on one", "no patient here yet".
It is kept as it was said: the team finds a family by more than a ward.
"""

import re

_NOT = r"(?:not|isn'?t|aren'?t|ain'?t|wasn'?t|never|no longer)(?: (?:been|really|yet|actually|currently|even|now|staying))*"
ON_NONE = re.compile(
    rf"\b{_NOT} (?:on|in|under) (?:a|any|an actual)(?: \w+)? wards?\b|\b(?:on|in|has|got) no ward\b|\bno ward yet\b",
    re.IGNORECASE,
)
NOT_ON_ONE = re.compile(rf"\b{_NOT} (?:on|in) (?:one|any)\b(?! of\b)", re.IGNORECASE)  # where a ward was spoken of
WARD = re.compile(r"\bwards?\b", re.IGNORECASE)
_WHEN = r"(?:on|last|yesterday|today|tonight|home|this|in (?:january|february|march|april|may|june|july|august|september|october|november|december|the|20\d\d)|a|an|one|two|three|four|five|six|\d+|already|now|before|earlier|just|again|from (?:here|hospital|you|your|the (?:ward|hospital))|and|but|so|because|cos)"
NO_PATIENT = re.compile(
    rf"\b{_NOT} (?:an? |your )?(?:(?:in|out)-?)?patients?\b(?! (?:person|enough|man|boy|girl|with)\b)"
    rf"|\b{_NOT} (?:under|with|known to|treated by|seen by) (?:you(?: lot| guys)?|(?:this|your) (?:hospital|trust|team))\b|\b{_NOT} (?:under|in) (?:this|your) (?:hospital|trust)'?s? ?care\b"
    rf"|\b{_NOT} (?:seen|treated|looked after) here\b(?! (?:well|properly|right|badly|kindly|nicely|fairly|like|with|as|the|how)\b)"
    # A child is discharged, and then no more is said of how or of what: a wound discharges too.
    rf"|(?:\b(?:was|were|been|got)|\b(?:s?he|they|we)(?:'?s| is|'?re| are)|\b(?:has|have|had|is|are)(?= (?:now|already|all|just)? ?been))(?: (?:been|now|already|all|just)){{0,3}} discharged(?:\s*(?:$|[.,;!])| {_WHEN}\b(?! ward))(?!.*\bto (?!us\b|me\b|you\b))"
    r"|\b(?:has|have|had|'ve) (?:just |now |already ){0,2}discharged (?:him|her|them|us)\b",
    re.IGNORECASE,
)
IN_PATIENT = re.compile(r"\bin-?patients?\b", re.IGNORECASE)
OUT_PATIENT = re.compile(r"(?<!not an )\b(?:out-?patients?|clinics?|day (?:unit|ward|case))\b", re.IGNORECASE)
OF_A_WOUND = re.compile(
    r"\b(?:wounds?|drains?|ears?|eyes?|nose|scars?|stitches|abscess|cut|sore|skin|it)(?:'?s| has| have| is| was)? (?:been |just |now )?discharg",
    re.IGNORECASE,
)
_CLAUSE_OF_WARD = re.compile(
    rf"(?<![ ,.;-])[ ,.;-]*+(?:\b(?:and|but|um+|er+m?|so)\b[ ,]*+){{0,5}}(?:(?:i|we) (?:really )?(?:do not|don'?t|dont|can'?t) (?:know|remember) (?:the|which|what|his|her) ward\b[ ,.;-]*+)?(?:(?:because|cos|as|but|and|so)\b ?)?(?:(?:s?he|they|we)(?:'?s|'?re)?(?: is| are)? ?)?\b{_NOT} (?:on|in|under) (?:(?:a|any|an actual)(?: \w+)? wards?|one|any)\b[ .!]*",
    re.IGNORECASE,
)


def on_no_ward(words: str) -> bool:
    plain = words.replace("\u2019", "'")
    return bool(ON_NONE.search(plain) or (WARD.search(plain) and NOT_ON_ONE.search(plain)))


def no_patient(words: str) -> bool:
    plain = words.replace("\u2019", "'")
    found = NO_PATIENT.search(plain)
    if found is None or "?" in plain or OF_A_WOUND.search(plain):
        return False
    return not (IN_PATIENT.search(found[0]) and OUT_PATIENT.search(plain))  # of the clinic all the same


def without_no_ward(words: str) -> str:
    """What is left of the words without that part of them."""
    return _CLAUSE_OF_WARD.sub(" ", words.replace("\u2019", "'")).strip() if on_no_ward(words) else words
