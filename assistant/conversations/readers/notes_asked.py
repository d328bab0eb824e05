"""A family whose child has died asks for what was written down: the notes, their own too, or the report of a test. For
itself: that another doctor should read them, or have them sent, is asked elsewhere.
"""

import re

from assistant.details.question import asks
from assistant.signs import BETWEEN_SENTENCES, normalised

LONGEST = 40  # words of one sentence
_OF = r"(?:her|his|their|my|our|the|those|these|any|all|maternity|birth|pregnancy|hospital|medical|\w+'s)"
_TEST = r"(?:placentas?|post ?-?mortems?|autopsy|patholog\w+|histology|tests?|bloods?|swabs?|genetics?)"
_PAPER = r"(?:notes|records|file|paperwork|chart)"
WRITTEN = re.compile(
    rf"\b{_OF} (?:\w+ )?{_PAPER}\b|\b(?:a )?cop(?:y|ies) of\b[^.?!]{{0,20}}\b(?:{_PAPER}|reports?|results?)\b"
    rf"|\b{_TEST} (?:\w+ )?(?:reports?|results?|findings)\b|\b(?:reports?|results?|findings)\b[^.?!]{{0,30}}\b{_TEST}\b|\bwhat (?:the|her|his) {_TEST}\b[^.?!]{{0,24}} (?:show\w*|said|found)\b"
)
WISHES = re.compile(
    r"\b(?:i|we)(?:'d| would| should|'m| am| do| was| were| just| only| really| still| also)* (?:like|love|want\w*|wish\w*|need\w*|ask(?:ed|ing)?|hop(?:ed|ing)|after|tr(?:y|ying|ied))\b"
    r"|\b(?:can|could|may|might|am|are|do|would) (?:i|we)\b|\b(?:give|show|send|get|let|tell) (?:me|us)\b|\bto know\b|\bhow (?:do|can|would|to)\b|\b(?:to|i|we) (?:have|see|read|get)\b|\b(?:please|entitled|allowed|a right|what about)\b"
)
ALONE = re.compile(  # "her notes and mine", "the placenta report"
    rf"^(?:(?:and|just|only|no|yes|please|it'?s|it was|its|about|for|to have|not that)[ ,]+)*(?:{_OF} (?:\w+ )?{_PAPER}|(?:the )?{_TEST} (?:report|results?))(?:,? (?:and|or|with) (?:mine|hers|his|my own|(?:my|the|her|his) \w+(?: \w+)?))*(?: please| then)?[ .?!]*$"
)
ELSEWHERE = re.compile(  # asked in other words elsewhere, or told of what was written
    r"\b(?:sen[dt]|pass(?:ed)?|forward(?:ed)?|shared?|post(?:ed)?(?![ -]?mort)|transfer(?:red)?)\b(?! (?:it |them |me |us |a copy )*(?:to )?(?:me|us)\b)"
    r"|\b(?:another|other|different|outside|independent|second|new|someone else|somebody else|elsewhere)\b(?! (?:copy|set))"
    r"|\b(?:wrong|mistakes?|lost|missing|correct(?:ed)?|chang(?:e|ed)|alter(?:ed)?|delet\w+|complain\w*|solicitor|lawyer|coroner|sick notes?|my message|my list|this chat)\b"
)


def asks_for_notes(text: str) -> bool:
    """In a sentence that asks or wishes, or that is nothing else than what is wished for."""
    return any(_asks(one) for one in BETWEEN_SENTENCES.split(text.strip()) if one)


def _asks(sentence: str) -> bool:
    plain = normalised(sentence)
    if len(plain.split()) > LONGEST or ELSEWHERE.search(plain):
        return False
    if ALONE.match(plain):
        return True
    return bool(WRITTEN.search(plain)) and bool(asks(sentence) or WISHES.search(plain))
