"""A question that a family means for its team, told to the list: "I want say to doctor: why you wait", "ask them how
long it goes on". Pure: the question out, in their words.
"""

import re

_OPENS = r"(?:(?:ok|okay|so|and|also|but|please|pls|then|yes|no|well|um+|oh|first|just|maybe|sorry|hi|hello)[ ,.:]+)*"
_ASKS = r"(?:why|how|if|whether|what|when|where|who|which|is|are|will|would|can|could|do|does|did|has|have|was|were|should|about|wich|wat|wen)"
WHOM = rf"(?:(?:dr|mr|mrs|miss|ms)\.? (?!{_ASKS}\b)[\w'-]+|(?:(?:the|my|our|her|his|their|this|that|a|your) )?(?:doctors?|drs?|docs?|consultants?|surgeons?|nurses?|team|specialists?|registrar|midwife|anaesthetist|hospital|ward|them|him|her|people there))"
_WISH = r"(?:(?:i|we|me)(?:'?d| would| will|'?ll| am going)? ?(?:also |just |really )*(?:want|need|like|wish|wanna|must|have|will|should)?(?: to)? )?"
QUESTION = re.compile(
    rf"^{_OPENS}(?:{_WISH}(?:ask|say|tell|put|questions?)(?: to| it to| at)? {WHOM}(?: this| that)?(?P<mark>\s*[:,-]\s*|\s+)(?P<own>\S.*)"
    rf"|(?:(?:my|a|one|another|our|the|i have (?:a|one)|we have (?:a|one)|here is (?:a|my)) )?questions? (?:for|to) {WHOM}(?: is| would be)?(?P<mark2>\s*[:,-]\s*|\s+)(?P<own2>\S.*))$",
    re.IGNORECASE | re.DOTALL,
)
BEGINS = re.compile(rf"^{_ASKS}\b", re.IGNORECASE)
WORD = re.compile(r"[\w']+")  # however they are joined: "ok,ok,ok" are three
FEWEST, LONGEST = 2, 60  # words of a question


def question_for_team(said: str) -> str | None:
    """None for words that ask nothing: "tell them he hates needles" is a message."""
    whole = " ".join(said.replace("\u2019", "'").split())
    found = QUESTION.match(whole) if len(WORD.findall(whole)) <= LONGEST else None
    if found is None:
        return None
    own = (found["own"] or found["own2"]).strip(" \"'\u201c\u201d")
    marked = ":" in (found["mark"] or found["mark2"] or "")
    asks = BEGINS.match(own) or (marked and own.endswith("?"))
    return own if asks and len(own.split()) >= FEWEST else None
