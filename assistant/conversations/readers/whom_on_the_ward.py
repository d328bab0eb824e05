"""Whom to ask for by somebody who is in hospital now: "nurse in charge? is that who I grab", "senior doctor. tonight".
No GP is of any use there.
"""

import re

from assistant.signs import BETWEEN_SENTENCES, normalised

LONGEST = 22  # words; a longer message says more
_SENIOR = r"(?:(?:nurse|doctor|person|one|sister|consultant) in charge|charge nurse|ward (?:sister|manager)|matron|night sister|(?:duty|site|bed) manager|(?:more )?senior (?:doctor|nurse|medic|clinician|person|one|staff|paediatrician)|senior(?: reg(?:istrar)?)|(?:someone|somebody|anyone|anybody|a doctor|doctor)(?: who(?:'?s| is))? (?:more |a bit )?(?:senior|higher(?: up)?)|registrar|(?:on[ -]?call|duty) (?:doctor|consultant|registrar)|(?:consultant|doctor) on[ -](?:call|duty))"
_SEEKS = r"(?:who(?:m)?(?:'?s| is| are)? ?(?:do|should|can|could|would|shall)? (?:i|we) (?:need to |have to |want to |got to )?(?:grab|ask|get|call|find|see|talk|speak|tell|fetch|nab|shout|go|collar|approach|demand)|who (?:to|is it i) (?:grab|ask|get|find|tell|fetch|see)|(?:how|where) (?:do|can|could|would|should) (?:i|we) (?:\w+ ){0,2}?(?:get|find|ask|see|speak|talk|grab|reach|fetch)|(?:can|could|may) (?:i|we) (?:\w+ )?(?:get|see|ask|have|speak|talk|demand)|is that who|(?:i|we)(?:'d)? (?:want|need|would like|like|demand) (?:to see |to speak to |to talk to )?(?:an?|the|some)|get me|what about the|is there (?:an?|any))"
_NOW = r"(?:tonight|now|right now|this (?:minute|second|evening|morning|afternoon)|today|at night|at this (?:hour|time)|straight ?away|here|on (?:the|this|our|his|her) ward|in a ?(?:&|and|n) ?e|in casualty|immediately)"
_WARD = r"(?:on (?:the|this|our|his|her) ward|in a ?(?:&|and|n) ?e|in casualty|in resus|by (?:his|her|the) bed)"
NAMED = re.compile(rf"\b{_SENIOR}s?\b")
SEEKS = re.compile(rf"\b{_SEEKS}\b")
NOW = re.compile(rf"\b{_NOW}\b")
AT_BEDSIDE = re.compile(
    rf"\bwho(?:m)? (?:do|should|can|could) (?:i|we) (?:grab|ask|get|tell|find|fetch|speak to|talk to)\b[^?]*\b(?:{_WARD}|at night|tonight|right now)\b"
)
OTHERWISE = re.compile(  # said of what was, or asked of something else
    r"\b(?:said|says?|told|refus\w+|agreed|gp|surgery|refer\w*|clinic|appointment|outpatients?|second opinion|another hospital|letter|private\w*|complain\w*|last (?:week|month|year)|yesterday|message|mean|means|what(?:'s| is| does) an?)\b"
)
_WHOM = r"(?:who(?:m)?(?: else)?(?:'?s| is)? ?(?:do|should|can|could|would|must|shall|else can)?(?: (?:i|we|my \w+))(?: (?:need|have|got|want) to)? (?:ask|call|ring|phone|turn|go|get|speak|talk|shout|tell|contact|demand)|who(?:m)?(?: else)? (?:i|we) (?:can|could|should|must|may|need to|ought to) (?:ask|call|ring|phone|turn|go|get|speak|talk|shout|tell|contact)|who (?:to|else to) (?:ask|call|ring|phone|turn to|go to|get|tell)|(?:is there )?(?:any(?:one|body)|some(?:one|body)) (?:else )?(?:i|we) can (?:ask|call|ring|phone|turn to|go to))"
_THEM = r"(?:they|nobody|no ?one|the (?:doctors?|nurses?|team|ward|staff|consultant|registrar)|the \w+ (?:team|doctors?|nurses?)|it|he|she|that doctor)"
_FAIL = r"(?:(?:(?:will|do|does|are|is|did)(?: not|n'?t)|wont|won'?t|dont|don'?t|doesnt|doesn'?t|arent|aren'?t|isnt|isn'?t|never|still (?:will not|won'?t|don'?t|do not))(?: \w+)? (?:listen\w*|hear\w*|come|coming|act|believ\w+|help|look|tak(?:e|ing) (?:me|us|it|this|her|him) serious\w*|do (?:any ?thing|something)|see (?:him|her))|get (?:it|this|him|her) wrong|(?:listens?|comes?|hears?|takes? (?:me|us|it|this) seriously)\b|(?:fob|brush|send|wave)s? (?:me|us|him|her|it) (?:off|home|away)|ignores? (?:me|us|him|her|it)|miss(?:es)? (?:it|this|something)|(?:say|says) (?:no|wait|it is nothing)|(?:make|makes) (?:a|the same) mistake)"
UNHEARD = re.compile(  # "who can I call if they will not listen to us in there", "if they get it wrong again, who do I ask for"
    rf"\b{_WHOM}\b[^.?!]*\b(?:if|when) {_THEM} {_FAIL}|\b(?:if|when) {_THEM} {_FAIL}[^.?!]*\b{_WHOM}\b"
    rf"|\bhow (?:do|can|could|should|would) (?:i|we) (?:make|get) (?:them|the (?:doctors?|nurses?|team|staff|ward)|someone|somebody|anyone) (?:to )?(?:listen|take (?:me|us|it|this|him|her|my \w+) seriously|hear (?:me|us)|believe (?:me|us)|act)\b[^.?!]*\b(?:{_NOW}|in there|tonight)\b"
)
LATER = re.compile(  # a wait, a complaint or a plan is no matter of this hour
    r"\b(?:gp|surgery|referr?\w*|clinic|appointment|outpatients?|second opinion|letters?|emails?|private\w*|complain\w*|complaint|pals|ombudsman|solicitor|school|council|waiting list|next (?:week|month)|on (?:monday|tuesday|wednesday|thursday|friday)|last (?:week|month|year)|reception\w*|message|notes)\b"
)
ALONE = 6  # words: "senior doctor. tonight"


def asks_whom(text: str) -> bool:
    plain = normalised(text)
    if asks_whom_if_unheard(text):
        return True
    words = len(plain.split())
    if words > LONGEST or OTHERWISE.search(plain):
        return False
    if AT_BEDSIDE.search(plain):
        return True
    return bool(NAMED.search(plain)) and bool(SEEKS.search(plain) or (words <= ALONE and NOW.search(plain)))


def asks_whom_if_unheard(text: str) -> bool:
    """By a family whose child is in their hands now: whom else, should nobody hear it. Read of each sentence."""
    parts = [normalised(one) for one in BETWEEN_SENTENCES.split(text)]
    return any(UNHEARD.search(one) and not LATER.search(one) for one in parts)
