"""Help for a grown-up whom it has worn down, the writer or another: "his mam's run ragged, what is there for her"."""

import re

from assistant.signs import normalised

SUPPORT = "ask_emotional_support"
LONGEST = 34  # words
_GROWN = r"(?:(?:my|our) (?:(?:big|little|older|younger|poor) )?(?:brother|sister)(?:[- ]in[- ]law)?|(?:son|daughter|mother|father|brother|sister)s?[- ]in[- ]law|(?:husband|wife|partner|fianc[e\u00e9]e?|girlfriend|boyfriend|missus|hubby|mum|mam|mom|mother|father|dad|parent|carer|nan|nana|gran|granny|grandma|grandad|grandpa|grandparent|aunt|aunty|auntie|uncle|family)s?|wives|families|i|we|us|me|i'?m|we'?re)"
_CHILD = r"(?:son|daughter|baby|babe|boy|girl|child|kid|kids|children|toddler|twins?|bairn|lad|lass|youngest|oldest|eldest|grandson|granddaughter|teenager)"
_TIRED = r"(?:exhausted|shattered|knackered|worn (?:out|down)|ragged|drained|burn(?:t|ed) out|in bits|in pieces|on (?:his|her|their|our|my) knees|dead on (?:his|her|their|our|my) feet|at (?:the|his|her|their|our|my) (?:end of (?:his|her|their|our|my|the) (?:tether|rope)|wits'? end)|running on (?:empty|fumes)|wiped out|done in|(?:very|so|really|too|dead|dog) tired|tired out|(?:is|'s|are|'re|been|feeling|feels|gone|so|very|really|pretty) low|(?:has ?n'?t|have ?n'?t|hasnt|havent|not|never) (?:properly )?sle(?:pt|eps?|eping))"
TIRED = re.compile(rf"(?<!\w){_TIRED}\b")
GROWN = re.compile(
    rf"\b{_GROWN}(?:'s)?\b(?! (?:says?|said|thinks?|reckons?|asks?|asked|wonders?|told|noticed|has noticed))"
)
OF_THE_CHILD = re.compile(
    rf"\b{_CHILD}(?! ?-?in[- ]law)\b(?:'s| is| are| was| has been| seems| looks| gets| just| still| always| so| really| all the time| too)* {_TIRED}"
)
OF_SOMEONE = re.compile(
    rf"\b(?:he|she|they|it)(?:'s|'re| is| are| was| has been| seems| looks| gets)?(?: (?:just|still|always|so|really|all|too|completely))* ?{_TIRED}"
)
A_CHILD = re.compile(rf"\b{_CHILD}\b(?! ?-?in[- ]law)")
_HELP = r"(?:help|support|(?:some|any|no)? ?(?:one|body) to talk to|anything|counselling)"
_FOR = rf"(?:for|to) (?:(?:the|his|her|their|my|our|a|any|you|those|other) )?(?:\w+ )?(?:him|her|them|{_GROWN})\b"
_THEY = rf"(?:he|she|they|(?:the|his|her|their|my|our|a) {_GROWN}|i|we)"
WANTED = re.compile(
    rf"\b(?:what|which|any|is there|are there|some|where|have you|do you have|who)\b[^.?!]{{0,30}}?\b{_HELP}\b[^.?!]{{0,20}}?\b{_FOR}"
    rf"|\b(?:what(?:'s| is)(?: there)?|is there anything|anything) (?:out there |on offer |available )?{_FOR}"
    rf"|\b(?:what|which|any|where) (?:(?:kind|sort) of )?{_HELP} (?:might|can|could|would|does|do|may|should|is) (?:there )?{_THEY}\b"
    rf"|\b(?:does|do|is|can|will|would|could) (?:any(?:one|body)|some(?:one|body)|you|the hospital|the ward|they) (?:also |ever )?(?:look(?:s|ing)? (?:after|out for)|help(?:s|ing)?|support(?:s|ing)?|care for|there for) (?:(?:the|his|her|their|my|our) )?(?:him|her|them|{_GROWN})\b"
    rf"|\bwho (?:looks (?:after|out for)|helps|supports|cares for|is there for) (?:(?:the|his|her|their|my|our) )?(?:him|her|them|{_GROWN})\b"
)
OF_ANOTHER_KIND = re.compile(
    r"\b(?:forms?|questions?|money|costs?|fares?|benefits?|travel\w*|parking|lifts?|notes|records?|interpret\w*|translat\w*|letters?|homework|opinion|appointments?|died|death|dead)\b"
)


def asks_for_relative(text: str) -> str | None:
    """The intent that answers it; None for anything else, and where it is the child who is tired."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain) or not TIRED.search(plain):
        return None
    of_child = OF_THE_CHILD.search(plain) or (OF_SOMEONE.search(plain) and A_CHILD.search(plain))
    return SUPPORT if not of_child and GROWN.search(plain) and WANTED.search(plain) else None
