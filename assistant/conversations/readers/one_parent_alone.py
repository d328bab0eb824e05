"""Whether one parent may ask without the other: "would only my signature do", "may a father request it solo"; or may
stop it: "can birth mum block it".
"""

import re

from assistant.signs import normalised

WHO_MAY = "ask_who_can_request"
_OPENS = r"(?:can|may|could|might|should|am|is|are|would|will|do|does|must)"
_ME = r"(?:i|me|just one of us|one of us|only one of us|(?:just |only )?(?:an?|one|the|a single|a lone|one single) (?:parent|father|mother|dad|mum|mam|mom)|my ex|his (?:mum|mam|dad)|her (?:mum|mam|dad))"
_ONE = (
    r"(?:it|one|this|that|an?other (?:opinion|view|look|doctor)|an? (?:second|other|fresh|2nd) (?:opinion|view|look))"
)
_REQUEST = rf"(?:(?:ask|put in|apply|go ahead|sign up|put my name down)(?: (?:for|with) {_ONE})?|(?:request|seek|arrange|sign for|start|set up|organi[sz]e|get|have) {_ONE})"
_OTHERS = r"(?:(?:the other|his|her|their|my|our)(?: other)? (?:[\w-]+ ){0,2}?(?:parent|half|ex|husband|wife|partner|dad|father|mum|mam|mother)|my ex|my old man|(?:his|her|their)|him|her)"
_SAY_SO = r"(?:say[- ]so|agreement|signature|blessing|consent|permission|ok|okay|approval|go[- ]ahead|name on it|signing(?: it| too)?|agreeing(?: to it)?|being (?:asked|on board)|sign[- ]off|nod)"
_ALONE = rf"(?:alone|by myself|by (?:him|her)self|on my own|on (?:his|her) own|solo|single[- ]handed|as (?:just )?one parent|(?:without|minus|lacking|with no) (?:{_OTHERS}(?:'?s)? {_SAY_SO}|a word from {_OTHERS}|{_SAY_SO} (?:of|from) {_OTHERS}))"
_MAY = rf"(?:(?:can|may|could|might|should|would) {_ME}|(?:am i|is {_ME}|are (?:single )?parents) (?:allowed|free|entitled|able|permitted) to|do i get to|would i be (?:allowed|able|free) to)"
ASKED = re.compile(
    rf"\b{_MAY} (?:(?:just|even|still|please|also|then) )*{_REQUEST}[^.?!;]{{0,40}}?\b{_ALONE}"
    rf"|\b{_OPENS} (?:only|just) (?:my|one|a single|one parent'?s|the one) signature\b(?: (?:do|be enough|suffice|count|ok|okay|needed))"
    r"|\b(?:is|would|will) (?:only |just )?(?:my|one|one parent'?s|a single) signature(?: be)?(?: alone)? (?:do|enough|sufficient|suffice)\b"
    r"|\b(?:does|do|would|will) (?:it|this|one|a second opinion|a request) (?:need|take|want|require) (?:the )?(?:two|both) (?:of us|parents|signatures)\b"
)
_FAMILY = r"(?:(?:(?:his|her|their|my|our|the|a)(?: own)? )?(?:birth |real |other |foster |step )?(?:mums?|mam|mom|mother|dads?|father|parents?|ex|husband|wife|partner|nan|gran|in-?laws|family)|one parent)"
_STOPS = rf"(?:stop|block|veto|prevent|refuse|overrule|put a stop to) (?:it|this|that|(?:me|us)(?: from)? asking|{_ONE}|the (?:second opinion|request|asking))"
BLOCKED = re.compile(
    rf"\b(?:can|could|does|will|would|is|may|has) {_FAMILY} (?:be able to |allowed to |really |even |just |legally |the right to )*{_STOPS}\b"
    r"|\b(?:does|do|can|will|would) (?:her|his|their)(?: birth)?(?: mum'?s?| dad'?s?| mother'?s?| father'?s?)? (?:say[- ]?so|saying no|no|word|objecti\w+|not agreeing|disagreeing) (?:really |even |just )*(?:stop|block|veto|count|end|put a stop to)\b"
)
PRONOUN_STOPS = re.compile(
    rf"\b(?:can|could|does|will|would) (?:she|he|they) (?:really |even |just |legally )*{_STOPS}\b"
)
DIFFERS = re.compile(r"\b(?:agree\w*|against|says? no|said no|objects?|disagree\w*|doesn'?t want|won'?t have it)\b")
OF_ANOTHER_KIND = re.compile(  # each has an answer of its own
    r"\b(?:operat\w+|surgery|treat\w*|jabs?|vaccin\w*|medicines?|tablets?|consent form|see|seen|talk|speak|appointments?|notes|records?|complain\w*|complaint|knowing|finding out|court|abroad|passport|discharge\w*|school)\b"
)
LONGEST = 26  # words


def asks_alone(text: str) -> str | None:
    """The intent that answers it; None for anything else."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain):
        return None
    stopped = BLOCKED.search(plain) or (DIFFERS.search(plain) and PRONOUN_STOPS.search(plain))
    return WHO_MAY if stopped or ASKED.search(plain) else None
