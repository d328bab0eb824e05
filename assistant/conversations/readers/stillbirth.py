"""A family whose baby was stillborn, and whether it asks why, or who looks at what happened.

The review of a child's death, its key worker and the medical examiner are for the families of children who lived.
"""

import re
from collections.abc import Iterable

from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 40  # words
STILLBORN = re.compile(
    r"\bstill ?-?(?:born|births?)\b|\bborn (?:sleeping|asleep|dead|without (?:a heart ?beat|breathing)|silent)\b"
    r"|\bnever (?:took a |drew a |had a )?(?:breath\w*|cried|lived outside)\b|\bdied (?:before (?:the )?birth|before (?:s?he|they) (?:was|were) born|inside me|in the womb)\b"
)
ANOTHER = re.compile(  # another baby of theirs, or the child after all
    r"\b(?:not|wasn'?t|nearly|almost)(?: a| \w+ly)? still ?-?(?:born|birth)\b"
    r"|\b(?:first|second|twin|brother|sister|sibling|cousin|friend'?s?|one before|previous|earlier|another|other|last)\b[^.?!]{0,24}\b(?:still ?-?(?:born|birth)|born (?:sleeping|asleep|dead))\b"
    r"|\bbefore (?:him|his|we had (?:him|her))\b"
    r"|\b(?:had|after|since|before) (?:an?|the|one|two|my|our) still ?-?births?\b[^.?!]{0,30}\b(?:before|first|already|then|and then)\b"
    r"|\bnever breathed (?:on|by|without|alone)\b|\bborn (?:dead|without)\b[^.!?]{0,30}\b(?:but|then|brought|revived|resus\w*)\b"
)
_AGE = r"(?:only |just |about |nearly |for |at |after |aged? |until )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several)(?: few)? "
LIVED = re.compile(
    rf"\b(?:lived|survived) {_AGE}(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
    rf"|\b(?:died|passed away) (?:only |just )?(?:at|aged?|after|when s?he was) {_AGE}(?:minutes?|hours?|days?|months?|years?|weeks? old)\b|\bborn alive\b"
)
_THEY = r"(?:s?he|it|they|this|that|our \w+|my \w+)"
WHY = re.compile(
    rf"\b(?:know|understand|find out|told|tell (?:me|us)|explain(?:ed)?|see|learn|ask)(?: (?:me|us|to us|to me))? (?:why|how (?:it|this|that) (?:happened|came)|what (?:happened|went wrong))(?! (?:you|the chat|they ask)\b)"
    rf"|^(?:(?:but|and|so|just|please)[ ,]+)*why\b(?: (?:did|has|had) {_THEY}(?: \w+)? (?:die|died|happen|happened)| was {_THEY} (?:still ?-?born|born)|[ ?.!]*$)|\bwhat went wrong\b"
)
WHO_LOOKS = re.compile(
    r"\b(?:who|anyone|anybody|someone|somebody|they|hospital|doctors?|midwives)\b[^.?!]{0,24}\b(?:looks?|looking|looked|finds? out|investigat\w+|reviews?|reviewed|check(?:s|ed)?)\b[^.?!]{0,24}\b(?:it|this|that|her|him|them|what happened|why|death|baby|birth|stillbirths?)\b"
    r"|\bwhat happens (?:to|for|with|after|when)\b[^.?!]{0,40}\b(?:afterwards?|after (?:this|that|it)|stillb\w+|like (?:her|him|mine|ours|this))\b"
    r"|\b(?:reviews?|reviewed|investigat\w+|enquiry|inquiry|looked into|key ?workers?|medical examiners?|coroners?)\b"
)
OF_ANOTHER_KIND = re.compile(  # each has an answer of its own, or none
    r"\b(?:notes|records?|placenta|report|inquest|post ?-?mortem|autopsy|complain\w*|sue|suing|solicitor|lawyer|compensation|talk to|speak to|counsell\w+|support|money|pay|leave|funeral|buried|cremat\w+|ashes|certificate|register\w*|my fault|medication|my review|message|send|sent)\b"
)


def says_stillborn(messages: Iterable[str]) -> bool:
    """Of the messages, newest first, the one that last said how the baby died."""
    for one in messages:
        plain = normalised(one)
        if LIVED.search(plain) or ANOTHER.search(plain):
            return False
        if STILLBORN.search(plain):
            return True
    return False


def asks_who_looks(text: str) -> bool:
    """Why, what happened, whether anybody looks at it. "There was a review" only tells."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain):
        return False
    return bool(_why(text) or (asks(text) and WHO_LOOKS.search(plain)))


def _why(text: str) -> bool:
    return any(WHY.search(normalised(one)) for one in re.split(r"(?<=[.!?])\s+", text))
