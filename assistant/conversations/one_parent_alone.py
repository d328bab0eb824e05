"""Whether one parent may ask without the other: "would only my signature do", "may a father request it solo"."""

import re

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
OF_ANOTHER_KIND = re.compile(  # each has an answer of its own
    r"\b(?:operat\w+|surgery|treat\w*|jabs?|vaccin\w*|medicines?|tablets?|consent form|see|seen|talk|speak|appointments?|notes|records?|complain\w*|complaint|knowing|finding out|court|abroad|passport|discharge\w*|school)\b"
)
LONGEST = 26  # words


def asks_alone(text: str) -> str | None:
    """The intent that answers it; None for anything else."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain):
        return None
    return WHO_MAY if ASKED.search(plain) else None
