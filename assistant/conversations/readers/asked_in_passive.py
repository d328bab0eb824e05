"""How a second opinion is asked for, put formally: "in what way is another view arranged", "how does one obtain one",
often behind a need that is told first.
"""

import re

from assistant.conversations.readers.polite import LEAD, without_tail
from assistant.details.question import asks

HOW, PAID = "ask_how_to_request", "ask_free_on_nhs"
LONGEST = 40  # words
_VIEW = r"(?:(?:an?|any|another|such|such an?|these|those|the|a further) )?(?:(?:second|other|further|fresh|2nd|outside|independent|different|alternative) )*(?:opinion|view|review|assessment|look)s?"
_HOW = r"(?:how|in (?:what|which) (?:way|manner)|by (?:what|which) (?:means|route|process|procedure)|through whom|by what steps)"
_DONE = r"(?:sought|requested|arranged|obtained|got|gotten|had|secured|asked for|applied for|gone about|organi[sz]ed|set up|set in motion|initiated|procured|made)"
_DO = r"(?:seek|request|arrange|obtain|get|secure|ask for|apply for|organi[sz]e|set up|initiate|procure)"
_DOING = r"(?:seeking|requesting|arranging|obtaining|getting|securing|asking for|applying for|organi[sz]ing|setting up)"
_ONE = r"(?:one|a (?:family|parent|mother|father|person|relative|carer|guardian|grandparent|patient)|families|parents|people)"
_OFTEN = r"(?:(?:usually|normally|generally|best|properly|typically|ordinarily|then|actually|ever|to be|formally|correctly) )*"
_WHERE = r"(?:[ ,]+(?:here|with you|at (?:this|your|the|our) (?:hospital|trust|clinic)|in (?:this|your) (?:hospital|trust)|please|then|nowadays|by (?:a )?(?:famil(?:y|ies)|parents?)|on (?:his|her|their) behalf|for (?:him|her|a child|one'?s (?:child|son|daughter))|if (?:i|one) may ask|on the nhs|from (?:another|a different) (?:doctor|hospital|consultant)))*"
ASKED = re.compile(
    rf"^{LEAD}(?:may i (?:ask|enquire) |(?:might|could) (?:i|one) (?:ask|enquire|learn) |i should like to (?:know|ask) )?{_HOW} (?:"
    rf"(?:is|are|was|were) {_VIEW} {_OFTEN}{_DONE}"
    rf"|(?:would|can|could|may|might|should|must|ought) {_VIEW} {_OFTEN}(?:be|to be|get) {_OFTEN}{_DONE}"
    rf"|(?:does|do|would|can|could|may|might|should|must|is|are) {_ONE} {_OFTEN}(?:to )?(?:{_DO}|(?:go|set) about {_DOING}) {_VIEW}"
    rf"|{_VIEW} (?:is|are|would be|can be|could be|may be|might be) {_OFTEN}{_DONE}"
    rf"){_WHERE}$"
)
_OTHER_DOCTOR = r"(?:(?:(?:a|an|the|any|from|of|by|with) )*(?:(?:another|second|different|fresh|further|other|independent|outside) (?:\w+ )?(?:consultant|doctor|specialist|surgeon|paediatrician|opinion|view|hospital|clinician|professional|team)s?))"
PROCEDURE = re.compile(  # "I wish to know the procedure for another consultant to review her case"
    rf"\b(?:procedures?|process|protocol|formalit(?:y|ies)|proper (?:way|channels?|route|course)|correct (?:way|channels?|route|course|steps)|official (?:way|channels?|route)|usual (?:way|course|practice|procedure)|right (?:way|channels?)|steps)\b(?: [\w']+){{0,8}}? (?:{_OTHER_DOCTOR}|other doctors?)\b"
)
NOT_THE_PROCEDURE = re.compile(  # of a treatment, or of another matter
    r"\b(?:complain\w*|complaint|ombudsman|abroad|privat\w+|insurance|court|refus\w+|during the procedure|have the procedure|(?:his|her|this|surgical|medical) (?:procedure|operation)|record\w*|coroner|died|death|how long|cost)\b"
)
BY_WHOM = re.compile(
    rf"^{LEAD}(?:by whom (?:is|are|would|will) {_VIEW} (?:be )?(?:paid|paid for|met|funded|borne)|by whom (?:is|are) the (?:costs?|fees?|bills?) of {_VIEW} (?:paid|met|borne))(?: for)?{_WHERE}$"
)


def asked_in_passive(text: str) -> str | None:
    """The intent of the only question; None for anything else, and where another sentence asks too."""
    plain = " ".join(without_tail(text).lower().replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST:
        return None
    known = {one: _intent(one) for one in re.split(r"(?<=[.!?;])\s+", plain) if one.strip(" .!?;")}
    found = [intent for intent in known.values() if intent]
    others = any(asks(one) for one, intent in known.items() if not intent)
    return found[0] if len(found) == 1 and not others else None


def _intent(sentence: str) -> str | None:
    plain = sentence.strip(" .!?;")
    if ASKED.match(plain) or (PROCEDURE.search(plain) and not NOT_THE_PROCEDURE.search(plain)):
        return HOW
    return PAID if BY_WHOM.match(plain) else None
