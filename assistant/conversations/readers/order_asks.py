"""What whoever has a child by a court's order asks of it: must a parent be told, and does the hospital want to see it.
Nobody here can see the order: that is said, and who can.
"""

import re
from collections.abc import Sequence

from assistant.conversations.readers.carer_asks import HOLDS, NOT_COURT
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 45  # words; a longer message says more
RELATIVE = "without_responsibility"
_PARENT = r"(?:(?:(?:his|her|their|the|a|any|child'?s) (?:birth |real |own |other |natural |biological )?|birth )(?:mum|mam|mom|mummy|mother|dad|daddy|father|parents?)|she|he|they|my (?:own )?(?:daughter|son))"
_EVEN = r"(?:(?:still|even|also|really|always|legally|actually|first|then|just|now|both|too) )*"
_MUST = r"(?:have to|has to|need to|needs to|got to|gotta|must|supposed to|meant to|required to|obliged to)"
_TOLD = r"(?:told|asked|informed|consulted|contacted|notified|rung|involved|know(?! (?:her|his|how|what|why|when|where|the|my)\b)|hear(?: about)? (?:it|this))"
_TELLS = r"(?:tell|ask|inform|contact|consult|notify|ring|involve|let)"
PARENT_TOLD = re.compile(
    rf"\b(?:do|does|must|should|if|whether|will|would) {_PARENT} {_EVEN}(?:{_MUST} )?{_EVEN}(?:be )?{_EVEN}{_TOLD}\b"
    rf"|\b{_PARENT} {_EVEN}{_MUST} {_EVEN}(?:be )?{_TOLD}\b"
    rf"|\b(?:(?:do|does|must|should|have|if|whether|am|are) (?:i|we|they|you|the hospital|staff|the team|doctors|somebody|someone)|(?:i|we)(?= must)) {_EVEN}(?:{_MUST} )?{_EVEN}{_TELLS} {_PARENT}\b"
    rf"|\bwithout (?:telling|asking|informing|involving|contacting) {_PARENT}\b"
)
OBLIGED = re.compile(
    rf"\b{_MUST}\b|\bwithout\b|\bmust\b|\b(?:do|must) (?:i|we) (?:even |still )?(?:tell|ask)\b|\bshould\b"
)
_ORDER = r"(?:(?:the |my |our |that |this |an? |his |her )?(?:court (?:papers?|paperwork|orders?|documents?|letter)|(?:papers?|order|letter) (?:from|of) (?:the )?court|(?:special )?guardianship (?:papers?|paperwork|orders?|certificate)|sgo)|(?:the|my|our|that|this|an) orders?(?! (?:of|in which|for|to)\b)|(?:the|my|our|any|some|what|which) (?:legal )?(?:papers?|paperwork|documents?|proof)|proof)"
_SEES = r"(?:see|seeing|shown?|showing|bring|ask(?:ed)? (?:me |us )?(?:for|to see|to show)|look at|check|want|need|require|expect|carry|send|produce|hand over|give them|have with me|prove)"
SHOWN = re.compile(
    rf"\b{_SEES}\b[^.?!]{{0,44}}?\b{_ORDER}\b|\b{_ORDER}\b[^.?!]{{0,30}}\b(?:enough|do(?! with\b)|accepted|needed|be seen|with me|original|copy)\b"
    r"|\bhow (?:do|can|will|would|should) (?:i|we|they|staff|the hospital) (?:\w+ )?(?:prove|show|know|tell|check)\b[^.?!]{0,30}\b(?:guardian|responsib\w+|order|allowed|who i am|i am|i'?m)\b"
)
NAMED = re.compile(r"\b(?:mum|mam|mom|mummy|mother|dad|daddy|father|parents?|daughter|son)\b")  # whom "she" may mean
NAMES_PAPER = re.compile(r"\b(?:court|guardianship) (?:papers?|paperwork|orders?|documents?)\b|\bsgo\b")
MUST_I = re.compile(r"\b(?:must (?:i|we)|(?:i|we) must\b[^.?!]*\bor not)\b")
ABOUT_THE_CASE = re.compile(
    r"\b(?:hearing|judge (?:will|might|could)|going to court|take (?:us|me|them) to court|taking (?:us|me) to court|solicitor|apply|cafcass|served|summons|against (?:us|me)|life support|medicines?|wheelchair|visit\w*|died|dead)\b"
)


def order_asked(text: str, earlier: Sequence[str], writer: str | None) -> str | None:
    """The phrase that answers it; None for anything else. `earlier` are the messages before it."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or ABOUT_THE_CASE.search(NOT_COURT.sub(" ", plain)):
        return None
    holds = any(HOLDS.search(normalised(one)) for one in (text, *earlier))
    if not holds and not (writer == RELATIVE and NAMES_PAPER.search(plain)):
        return None
    if not (asks(text) or "?" in text or MUST_I.search(plain)):
        return None
    if SHOWN.search(plain):
        return "order_shown"
    named = any(NAMED.search(normalised(one)) for one in (text, *earlier))
    told = PARENT_TOLD.search(plain) and OBLIGED.search(plain)
    return "order_parent_told" if holds and named and told else None
