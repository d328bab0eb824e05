"""The wish that a line stands as it did before it was changed: "put it back how it was", "you have lost my message".
Whole messages only: nothing else is said, but in protest.
"""

import re

from assistant.details.interjections import without_interjections
from assistant.handoffs.line_names import field_named
from assistant.signs import normalised

LONGEST = 28  # words
_KIND = r"(?:old|own|first|original|earlier|last|other|previous|whole|two|three|four|five|six|\d|proper|real)"
_WORDS = r"(?:messages?|mesage|messge|words?|text|questions?|list|name|numbers?|answers?|wording|version|ones?|ward|line|bit|date of birth|birthday|e-?mail|time|stuff)"
_MINE = rf"(?:my|the|our|his|her|those|that|these|this|all my|all the)(?: {_KIND})* {_WORDS}"
_WROTE = r"(?:what|everything|all|anything)(?: that)? (?:i|we|it)(?:'?d|'?ve| had| have)? ?(?:had|wrote|put|said|typed|written|was|there)?(?: (?:before|first|there|at first|originally))*"
_OLD = rf"(?:it|that|this|them|those|everything|it all|all of it|{_MINE}|{_WROTE})"
_AS = r"(?:(?:just |exactly )?(?:how|as|like|the way|to how|to the way|to what|to as|to like|back to how) (?:it|they|that|i|we|everything)(?:'d| was| were| had(?: (?:it|them|that))?| wrote (?:it|them)| put (?:it|them)|s)?(?: (?:before|first|at first|originally|earlier|already))*)"
_SO = r"(?:(?:and|so|but|please|pls|just|now|can you|could you|can i|could i|will you|i want you to|i want to|i'?d like(?: you)? to|i need you to|you need to|no) )*"
_ORDERS = (
    rf"(?:put|change|set|turn|bring|get|give(?: me)?|take|have|want|need|write)(?: me)? {_OLD}(?: right)? back(?: (?:in|there|again|in there))*(?: {_AS})?",
    rf"(?:put|bring|give(?: me)?|get|change|turn|switch|set) back {_OLD}(?: {_AS})?",
    rf"(?:put|leave|make|have|keep|change|set) {_OLD} (?:back )?{_AS}",
    rf"(?:restore|recover|undelete|un-?delete|retrieve|reinstate) {_OLD}(?: {_AS})?",
    rf"(?:undo|un do|reverse|revert)(?: (?:it|that|this|what you (?:just )?did|the (?:last )?change|that (?:last )?change|the last (?:one|bit)))?(?: {_AS})?",
    rf"(?:(?:go|change|revert|switch) )?back to (?:{_MINE}|{_WROTE}|how (?:it|that|they) (?:was|were)(?: before)?|the (?:old|first|other|last|previous|original) (?:one|way|version)|before)",
    rf"(?:i )?(?:want|need|would like|'?d like|prefer|had)(?: back)? (?:my|the) {_KIND} {_WORDS}(?: back)?",
    rf"(?:use|keep|send) (?:my|the) (?:old|first|original|earlier|previous) {_WORDS}(?: instead)?",
)
_LOST = r"(?:lost|deleted|wiped|erased|overwritten|over written|overwrote|replaced|got rid of|binned|ruined|scrapped|undone)"
_LOSSES = (
    rf"(?:why )?(?:you|it|that|this|the computer|have you|did you|has it)(?:'?ve|'?s| have| has)?(?: (?:just|now|gone and|went and|only))* {_LOST} (?:all )?(?:of )?(?:{_MINE}|{_WROTE}|it all|everything)",
    rf"where(?:'?s| is| are| has| have| did)? {_MINE}(?: (?:gone|go|now|then))*",
    r"(?:my|the)(?: \w+)? (?:message|mesage|messge|words|text|questions|list)(?:'?s| is| has| have| are)?(?: (?:just|all|been|now))* (?:gone|lost|disappeared|vanished|deleted|wiped|missing|overwritten)",
)
_BESIDE = r"(?:(?:no+|oh|hey|wait|please|pls|sorry|stop|oops|help|god|what|why|quick|thanks|thank you|not that|ffs|whoops)(?: (?:no+|oh|please|wait|not that))*|(?:that|this|it)(?:'?s| is| was)? ?(?:all |so )?(?:wrong|not (?:right|it|what i (?:meant|wanted|said|asked(?: for)?|wrote)|my message|the message))(?: now)?|that was (?:just )?(?:an? (?:instruction|order|request)|what i wanted(?: you to do)?|me (?:telling|asking) you)(?: (?:to|for) you)?|i (?:did ?n'?t|did not|never) (?:mean|want|ask for|say|asked for|said|meant|wanted)(?: you to)?(?: (?:do|change|write|use|put))?(?: (?:that|it|this))?|what have you done(?: (?:to|with) (?:it|my message))?|you(?:'?ve| have)? (?:messed|mucked|screwed|ruined)(?: (?:it|that|this))? up|you(?:'?ve| have)? (?:just |only |now )*(?:mangled|mucked|wrecked|garbled|muddled|spoilt|spoiled|ruined|broken|broke|butchered|got) (?:it|that|this|my \w+)(?: (?:all|up|wrong|again|now))*|i made a mistake|my mistake)"
WANTS = re.compile(
    rf"{_SO}(?:{'|'.join((*_ORDERS, *_LOSSES))})(?: (?:please|pls|now|again|thanks|thank you|then|for me))*"
)
LOSS = re.compile("|".join(_LOSSES))
BESIDE = re.compile(rf"(?:(?:no|oh|but|and|wait) )*{_BESIDE}")
BARE = re.compile(r"\b(?:undo|un do|reverse|revert)\b(?: (?:it|that|this))?(?: (?:please|pls|now|thanks))*$")
CLAUSES = re.compile(r"[.,;:!?\u2026\n]+|\s[-\u2013\u2014]+\s|\band (?=(?:put|give|bring|change|undo)\b)")
ENDS_UNDO = re.compile(
    r"(?<=[.!?;])\s+|\n+|[,\s]+(?:and|then|but)\s+(?:then\s+)?(?=(?:please |just |only )*(?:add|put|take|leave|change|remove|delete|write|say|make)\b)",
    re.IGNORECASE,
)
NAMES = (("questions", re.compile(r"\bquestions?\b|\blist\b")), ("message", re.compile(r"\bmessages?\b|\bmes+a?ge\b")))


def wants_back(text: str) -> bool:
    """Every part of it asks for what stood there, or says that it is lost, or protests."""
    clauses = _clauses(text)
    if not clauses or sum(len(one.split()) for one in clauses) > LONGEST:
        return False
    wanted = [one for one in clauses if WANTS.fullmatch(one)]
    return bool(wanted) and all(one in wanted or BESIDE.fullmatch(one) for one in clauses)


def undone_first(text: str) -> str | None:
    """ "No. Undo that. Only add ...": the rest, where what comes before it asks for what stood there."""
    for end in ENDS_UNDO.finditer(text):
        if wants_back(text[: end.start()]):
            rest = text[end.end() :].strip()
            return rest if re.search(r"\w", rest) and not wants_back(text) else None
    return None


def only_undo(text: str) -> bool:
    """ "Undo", which may also mean the step before."""
    clauses = [one for one in _clauses(text) if not BESIDE.fullmatch(one)]
    return bool(clauses) and all(BARE.fullmatch(re.sub(rf"^{_SO}", "", one)) for one in clauses)


def line_wanted(text: str) -> str | None:
    """The line that it names."""
    plain = " ".join(_clauses(text))
    return next((name for name, sign in NAMES if sign.search(plain)), None) or field_named(plain)


def _clauses(text: str) -> list[str]:
    parts = CLAUSES.split(normalised(text))
    return [said for part in parts if part and (said := without_interjections(part.strip()).strip())]
