"""Whose word to go by, where doctors differ: "which of them has it right", "whom should a mother believe"."""

import re

from assistant.conversations.readers.polite import LEAD, without_swears

DIFFER = "ask_opinions_differ"
LONGEST = 22  # words
_OF_THEM = r"(?: of (?:them|these|those|the two|these two|those two|the (?:two |three )?(?:doctors|opinions|views|consultants|surgeons|teams)|the pair(?: of them)?|the lot))"
_DOCTOR = r"(?:doctors?|consultants?|surgeons?|specialists?|opinions?|views?|experts?|teams?|one|version|verdicts?)"
_WHO = rf"(?:(?:which|what)(?: {_DOCTOR})?{_OF_THEM}|which {_DOCTOR}|who(?:m|ever)?{_OF_THEM}?|(?:whose|which|who'?s) (?:word|advice|opinion|view|judge?ment|version|verdict|say|story))"
_WE = r"(?:i|we|you|one|us|anyone|anybody|a (?:mother|mum|mam|father|dad|parent|family|person|gran|nan|body)|parents|families|(?:my|our|his|her) (?:\w+ )?\w+)"
_HEEDS = r"(?:believe|trust|follow|heed|go by|go with|go on|listen to|side with|pick|choose|take|rely on|back|act on|run with|stick with|plump for)"
_SHOULD = rf"(?:(?:do|should|would|could|can|are|am|is|must|might|ought|shall|will|'?d) {_WE}(?: (?:to|supposed to|meant to|going to|best|really|actually|even|then|now))*|to|ought {_WE} to)"
_BEHIND = r"(?:[ ,]+(?:then|now|please|here|over|first|in (?:our|my|this|such) (?:shoes|place|position|case|boat|situation)|if (?:it|he|she|they) (?:was|were) (?:yours?|your \w+)|with (?:this|that)|about (?:it|this|that|him|her)|on (?:it|this|that)|for (?:him|her|us)|you reckon|do you think|and why))*"
_IF_YOURS = r"(?:(?:(?:if|were|was|suppose|say) (?:he|she|it|they|this|that|the child|you)(?: (?:was|were|is))? (?:your|yours|our|us|me|in (?:my|our))\b[^,.?!]{0,24}|in (?:my|our) (?:shoes|place|position)|if you were (?:me|us)|they (?:disagree|differ)|one says [^.?!]{1,60})[ ,;.:-]+)?"
_RIGHT = rf"(?:(?:which|who)(?: {_DOCTOR})?{_OF_THEM}?|which {_DOCTOR}|who)(?: do you (?:think|reckon|say))?(?:'s| is| are| has| have| has got| 'as)(?: (?:got|really|actually|the one))*"
WHOM = re.compile(rf"^{LEAD}{_IF_YOURS}{LEAD}{_WHO} {_SHOULD} {_HEEDS}{_BEHIND}$")
RIGHT = re.compile(
    rf"^{LEAD}{_IF_YOURS}{LEAD}{_RIGHT} (?:it )?(?:right|correct|telling the truth|to be believed|to believe){_BEHIND}$"
)
OR = re.compile(
    rf"^{LEAD}{_IF_YOURS}(?:do|should|would|shall) {_WE} {_HEEDS} (?P<one>[^.?!]{{2,50}}?),? or (?:(?:do (?:i|we) )?{_HEEDS} )?(?P<other>[^.?!]{{2,50}})$"
)
CHOOSES = re.compile(  # whom to ask, or which way to go
    r"\bwhich (?:doctors?|consultants?|surgeons?|specialists?|experts?|teams?|one) (?!of\b)[^.?!]*\b(?:pick|choose|take|plump for|go with|go for)\b"
)
LEANS = re.compile(r"^(?:which (?:one )?|what )(?:is|has|'s)")  # of two opinions only where doctors are named
PERSON = re.compile(
    r"\b(?:doctors?|dr|consultants?|surgeons?|specialists?|registrar|gp|man|lady|woman|bloke|chap|fella|guy|one|first|second|other|physio|dietitian|dietician|nurse|professor|prof|team|neurolog\w+|paediatrician|oncologist|cardiologist|dermatologist|therapist)\b"
)
OF_ANOTHER_KIND = re.compile(
    r"\b(?:hospitals?|schools?|nursery|forms?|leaflets?|websites?|links?|routes?|tablets?|medicines?|bus|train|number|ring|call|phone|email|ask|see|interpreter)\b"
)


def asks_whose_word(text: str) -> str | None:
    """The intent that answers it, and chooses none; None for anything else."""
    plain = " ".join(without_swears(text.lower().replace("\u2019", "'")).split()).strip(" .!?")
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain) or CHOOSES.search(plain):
        return None
    if WHOM.match(plain) or (RIGHT.match(plain) and not LEANS.match(plain)):
        return DIFFER
    either = OR.match(plain)
    return DIFFER if either and all(PERSON.search(either[side]) for side in ("one", "other")) else None
