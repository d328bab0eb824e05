"""A family whose baby was stillborn, and whether it asks why, or who looks at what happened.

The review of a child's death, its key worker and the medical examiner are for the families of children who lived.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 40  # words
_THEY = r"(?:s?he|it|they|this|that|our \w+|my \w+)"
WHY = re.compile(
    rf"\b(?:know|understand|find out|told|tell (?:me|us)|explain(?:ed)?|see|learn|ask)(?: (?:me|us|to us|to me))? (?:why|how (?:it|this|that) (?:happened|came)|what (?:happened|went wrong))(?! (?:you|the chat|they ask)\b)"
    rf"|^(?:(?:but|and|so|just|please)[ ,]+)*why\b(?: (?:did|has|had) {_THEY}(?: \w+)? (?:die|died|happen|happened)| was {_THEY} (?:still ?-?born|born)|[ ?.!]*$)|\bwhat went wrong\b"
)
WHO_LOOKS = re.compile(
    r"\b(?:who|anyone|anybody|someone|somebody|they|hospital|doctors?|midwives)\b[^.?!]{0,24}\b(?:looks?|looking|looked|finds? out|investigat\w+|reviews?|reviewed|check(?:s|ed)?)\b[^.?!]{0,24}\b(?:it|this|that|her|him|them|what happened|why|death|baby|birth|stillbirths?)\b"
    r"|\bwhat happens (?:to|for|with|after|when)\b[^.?!]{0,40}\b(?:afterwards?|after (?:this|that|it)|stillb\w+|like (?:her|him|mine|ours|this))\b"
    r"|\b(?:will|do|did|can|could|would|when|how) (?:i|we|they|you|anyone|anybody|someone|somebody)\b[^.?!]{0,24}\b(?:ever |all )*(?:know|knew|find out|found|be told|hear)\b(?! of| about (?:this|your)| from)"
    r"|\b(?:mnsi|hsib|pmrt|cdop|perinatal|reviews?|reviewed|investigat\w+|enquiry|inquiry|looked into|key ?workers?|medical examiners?|coroners?)\b"
)
CORONER = re.compile(r"\b(?:inquests?|coroner\w*|(?:procurator )?fiscal|fatal accident inquiry)\b")
BLAME = re.compile(
    r"\b(?:blam\w+|(?:any|some|no)(?:body|one)'?s? (?:is |was )?(?:to blame|in(?:to)? trouble|at fault|fault)|in(?:to)? trouble|point(?:ing)? (?:the|a) finger|accus\w+|witch ?-?hunt)\b"
)
OF_ANOTHER_KIND = re.compile(  # each has an answer of its own, or none
    r"\b(?:notes|records?|placenta|report|inquest|post ?-?mortem|autopsy|complain\w*|sue|suing|solicitor|lawyer|compensation|talk to|speak to|counsell\w+|support|money|pay|leave|funeral|buried|cremat\w+|ashes|certificate|register\w*|my fault|medication|my review|message|send|sent)\b"
)


def names_blame(text: str) -> bool:
    """That nobody is to be blamed, or sued, or got into trouble."""
    return bool(BLAME.search(normalised(text)))


def asks_of_a_coroner(text: str) -> bool:
    """Whether there is, or was to be, an inquest."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    return any(asks(one) and CORONER.search(normalised(one)) for one in sentences)


def asks_who_looks(text: str) -> bool:
    """Why, what happened, whether anybody looks at it. "There was a review" only tells."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain):
        return False
    return bool(_why(text) or (asks(text) and WHO_LOOKS.search(plain)))


def _why(text: str) -> bool:
    return any(WHY.search(normalised(one)) for one in re.split(r"(?<=[.!?])\s+", text))
