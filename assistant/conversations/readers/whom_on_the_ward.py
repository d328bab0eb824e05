"""Whom to ask for by somebody who is in hospital now: "nurse in charge? is that who I grab", "senior doctor. tonight".
No GP is of any use there.
"""

import re

from assistant.signs import normalised

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
ALONE = 6  # words: "senior doctor. tonight"


def asks_whom(text: str) -> bool:
    plain = normalised(text)
    words = len(plain.split())
    if words > LONGEST or OTHERWISE.search(plain):
        return False
    if AT_BEDSIDE.search(plain):
        return True
    return bool(NAMED.search(plain)) and bool(SEEKS.search(plain) or (words <= ALONE and NOW.search(plain)))
