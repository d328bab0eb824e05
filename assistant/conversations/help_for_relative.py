"""Help asked for a grown-up who is worn out by it: "night feeds have run my brother ragged, does anybody look after the
dads". What there is for families, and not what this chat can do.
"""

import re

from assistant.conversations.told_engine import ToEngine
from assistant.conversations.weighed import Plan, Weighed

LONGEST = 40  # words
EMOTIONAL_SUPPORT = "ask_emotional_support"
_GROWN_UP = r"(?:(?:(?:his|her|their|my|our|the|a|whose|step|poor|other|older|elderly) ?)*(?:mums?|mams?|moms?|mothers?|dads?|fathers?|parents?|nans?|nanas?|gran(?:s|ny|dad|ma|pa|dparents?|dmother|dfather)?|grandads?|aunt(?:s|ie|y)?|uncles?|brothers?(?:-in-law)?|sisters?(?:-in-law)?|(?:son|daughter)s?-in-law|wi(?:fe|ves)|husbands?|partners?|carers?|famil(?:y|ies)|relatives?|siblings))"
_FOR_WHOM = rf"(?:him|her|them|me|us|{_GROWN_UP})"
_OTHER_HELP = re.compile(
    r"\b(?:help|support)\w* (?:\w+ )?(?:with|to (?:fill|pay|write|get|find)|filling|paying|writing|getting) (?:\w+ ){0,2}?(?:forms?|questions?|money|travel\w*|fares?|bills?|cost\w*|parking|letters?|lists?|there|second|opinion|english|interpret\w*)\b"
)
WORN_OUT = re.compile(
    r"\b(?:exhausted|shattered|drained|worn (?:out|down|to a \w+)|run(?:ning)? [\w' -]{0,20}?(?:ragged|into the ground)|ragged|on (?:his|her|their|my|our) (?:last legs|knees)|at (?:the|his|her|their|my|our) wit'?s'? end|end of (?:his|her|their|my|our|the|a) (?:tether|rope)|in bits|in pieces|in a bad way|dead on (?:his|her|their|my|our) feet|burn(?:t|ed) out|(?:is|are|so|very|feels?|feeling|'s|'re|really|gone) (?:so |very |really )?(?:low|tired|down)|knackered|(?:has|have)(?: not|n'?t) slept|(?:not|never|hardly|barely) (?:slept|sleeping)|overwhelmed|struggling|not coping)\b"
)
_A_GROWN_UP = re.compile(rf"\b(?:{_GROWN_UP}|i|i'?m|i'?ve|we|we'?re|we'?ve)\b")  # a child that is tired is of the ward
ASKS_FOR_HELP = re.compile(
    rf"\b(?:what|which|wot)(?: (?:sort|kind)s? of| other)? (?:help|support)\b[^.?!]{{0,30}}\b{_FOR_WHOM}\b|\b(?:what|which) (?:help|support) (?:might|can|could|may|would|do|does|will) (?:he|she|they|we|i|{_GROWN_UP}) (?:have|get|find|ask for|be given)\b"
    rf"|\b(?:is|are|what(?:'?s| is)) there\b(?: (?:any|anything|something|any ?(?:one|body)|some ?(?:one|body)|some|help|support|out|to|talk|turn|listen|at all|you (?:do|offer)))* (?:for|to help|to support|to look after) {_FOR_WHOM}\b"
    rf"|\b(?:any|some) (?:help|support)(?: (?:going|out there|available|there|you know of))? for {_FOR_WHOM}\b"
    rf"|\b(?:does|do|can|could|will|would|who)(?: (?:any|some)(?:one|body)| the hospital| you)? (?:look(?:s)? after|support|help|see to|care for|listen(?:s)? to) {_FOR_WHOM}\b"
    rf"|\b(?:who|any ?(?:one|body)|some ?(?:one|body)) (?:can |could )?{_FOR_WHOM} (?:can|could|to|might) (?:talk|speak|turn)\b"
)


def help_for_relative(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines or it.reader.writer == "bereaved":
        return None
    asked = asks_help_for_worn_out(snapshot.text)
    return it.plan(engine=ToEngine(intent=EMOTIONAL_SUPPORT), after=it.lines) if asked else None


def asks_help_for_worn_out(text: str) -> bool:
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST or _OTHER_HELP.search(plain):
        return False
    return bool(_A_GROWN_UP.search(plain) and WORN_OUT.search(plain) and ASKS_FOR_HELP.search(plain))
