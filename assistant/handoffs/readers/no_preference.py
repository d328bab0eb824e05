"""No preference for a time, where a time is asked for: "whatever suits them". It is the line, and no wish to leave it
out.
"""

import re

from assistant.signs import normalised

_PART = (
    r"(?:(?:i(?:'?ve| have)? )?(?:got )?no (?:real |particular )?(?:preferences?|best time|special time)|(?:i(?:'?m| am)|im|we(?:'?re| are))? ?(?:really |honestly )?not (?:fuss(?:y|ed)|bothered|picky)|(?:i|we)? ?(?:really |honestly )?(?:do not|don'?t|dont) (?:really )?(?:mind|care)(?: (?:when|what time|which))?"
    r"|(?:it(?:'?s| is) )?(?:entirely |totally |completely )?(?:up to|down to) (?:them|you|the (?:team|ward|doctors?|nurses?)|whoever (?:rings|calls))|(?:whatever|whichever|whenever|any time|anytime|when)(?: (?:time|day))?(?: (?:suits|works|is (?:best|easiest|good)|they (?:like|can|want|are free)|it suits)(?: (?:best|for))*(?: (?:them|you|the (?:team|ward|doctors?)))?)"
    r"|(?:they|you) (?:can )?(?:choose|decide|pick)|(?:it )?(?:does not|doesn'?t|doesnt) matter(?: (?:when|to me|to us))?|(?:all|any)(?: the)? same(?: to (?:me|us))?|makes no (?:odds|difference)(?: to (?:me|us))?|(?:i(?:'?m| am)|we(?:'?re| are)) easy|easy)"
)
NO_PREFERENCE = re.compile(
    rf"^(?:(?:oh|um+|well|honestly|no|really|ok|just)[ ,.]+)*{_PART}(?:[ ,.;!-]+(?:and |so |but )?(?:really|thanks|thank you|please|{_PART}))*$"
)


def no_preference(text: str) -> bool:
    return bool(NO_PREFERENCE.match(normalised(text).strip(" .!")))
