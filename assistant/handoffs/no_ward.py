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
NO_PATIENT = re.compile(
    rf"\b{_NOT} (?:an? |your )?(?:(?:in|out)-?)?patients?\b(?! (?:person|enough|man|boy|girl|with)\b)"
    rf"|\b{_NOT} (?:under|with|known to|treated by|seen by) (?:you(?: lot| guys)?|(?:this|your) (?:hospital|trust|team))\b|\b{_NOT} (?:under|in) (?:this|your) (?:hospital|trust)'?s? ?care\b"
    rf"|\b{_NOT} (?:seen|treated|looked after) here\b"
    r"|\b(?:has|have|had|was|were|been|got|s?he'?s|we'?ve|they'?ve|is|are)(?: (?:been|now|already|all|just))* discharged\b",
    re.IGNORECASE,
)
_CLAUSE_OF_WARD = re.compile(
    rf"[ ,.;-]*(?:\b(?:and|but|um+|er+m?|so)\b[ ,]*)*(?:(?:i|we) (?:really )?(?:do not|don'?t|dont|can'?t) (?:know|remember) (?:the|which|what|his|her) ward\b[ ,.;-]*)?(?:(?:because|cos|as|but|and|so)\b ?)?(?:(?:s?he|they|we)(?:'?s|'?re)?(?: is| are)? ?)?\b{_NOT} (?:on|in|under) (?:(?:a|any|an actual)(?: \w+)? wards?|one|any)\b[ .!]*",
    re.IGNORECASE,
)


def on_no_ward(words: str) -> bool:
    plain = words.replace("\u2019", "'")
    return bool(ON_NONE.search(plain) or (WARD.search(plain) and NOT_ON_ONE.search(plain)))


def no_patient(words: str) -> bool:
    return "?" not in words and bool(NO_PATIENT.search(words.replace("\u2019", "'")))


def without_no_ward(words: str) -> str:
    """What is left of the words without that part of them."""
    return _CLAUSE_OF_WARD.sub(" ", words.replace("\u2019", "'")).strip() if on_no_ward(words) else words
