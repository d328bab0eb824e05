"""A language for the talk with the doctor, without the word interpreter: "could the surgeon go through it in Somali",
"we no have much english, somebody translate?". The chat's own language is language_asked.py.
"""

import re
from functools import cache

from assistant.conversations.decisions.weighed import Plan, ToEngine, Weighed
from assistant.details.load import read_list
from assistant.signs import normalised

LONGEST = 16  # words; a longer message says more
_MAY = r"(?:can|could|will|would|do|does|should|shall|may|might|must|needs?|wants?|has to|have to|is there|get|hear)"
_NOT_OURS = r"(?!(?:i|you|u|we|it|this|that)\b)"  # who tells it is another than the writer, and than the chat
_TELLS = r"(?:explain|tell|say|talk|speak|go (?:over|through)|run (?:over|through)|put|describe)"
_TOLD = r"(?:explained|told|said|put|explaining|telling|saying|going (?:over|through)|gone (?:over|through))"
_NEEDS = r"(?:needs?|wants?|like|prefer|rather|better|have|get|be|being|hear|had)"
_ENDS = r"(?=[^\w\s]|$| (?:please|pls|for|to|at|instead|too|so|and|but|if|when|as|because|cos|not|or|then|thanks|on)\b)"
_TALK = r"(?:meetings?|appointments?|talks?|doctors?|surgeons?|nurses?|ward|clinic|scan|hospital|consultants?)"
LITTLE = re.compile(
    r"\b(?:no|not|little|small|bit of|poor|bad|hardly|don'?t|dont|can'?t|cant)(?: \w+){0,3}? (?<!plain )(?<!simple )(?<!easy )(?<!normal )(?<!proper )(?<!in )english\b(?! (?:doctors?|nurses?|hospitals?|law|teams?|schools?|people)\b)"
)
SORRY = re.compile(r"\bsorry(?: (?:for|about|my|the|is|i|have))* (?:bad|poor|no|not|little) \w*")
COMPANY = re.compile(
    rf"\b(?:translat|interpret)\w*|\bspeak for\b|\b(?:someone|somebody|anyone|anybody|who|person|people)(?: (?:can|could|will|would|to|may|at|is|be))* (?:sits?|comes?|helps?|talks?|speaks?|explains?|stays?|there|with|beside|goes?)\b"
    rf"|\bhelp\b.*\b{_TALK}\b|\b{_TALK}\b.*\bhelp\b"
)


def wants_language_for_talk(text: str) -> bool:
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return False
    if _in_a_language().search(plain):
        return True
    return bool(LITTLE.search(plain) and COMPANY.search(plain) and not SORRY.search(plain))


@cache
def _names() -> str:
    known = read_list("languages")["languages"]
    return "|".join(re.escape(one.lower()) for name, others in known.items() for one in (name, *others))


@cache
def _in_a_language() -> re.Pattern[str]:
    names = _names()
    return re.compile(
        rf"\b(?:{_MAY} {_NOT_OURS}(?:[\w'-]+ ){{1,6}}?{_TELLS}|{_NEEDS} (?:[\w'-]+ ){{0,4}}?{_TOLD})\b(?: [\w'-]+){{0,6}}? (?:in|into) (?:{names}){_ENDS}"
    )


def writes_in_own(text: str) -> bool:
    """ "Can I write Bangla?": the words for the team, in the family's own language."""
    plain = " ".join(re.sub(r"[?!,.]+", " ", text.lower().replace("\u2019", "'")).split())
    return len(plain.split()) <= LONGEST and bool(_writes_in().search(plain))


@cache
def _writes_in() -> re.Pattern[str]:
    own = r"my (?:own |mother |first )?(?:language|tongue)|(?:an)?other language"
    words = r"(?:write|type|put|answer|reply|say|send|do|speak|use|fill)"
    what = r"(?: (?:it|this|that|you|to you|in|the|my|a|message|words|them|to them|answers?|for (?:the )?team|to (?:the )?(?:team|doctors?)))*"
    return re.compile(
        rf"\b(?:can|could|may|is it ok|ok|allowed)(?: (?:i|we|if i|if we|to|also|please))* {words}{what} (?:{_names()}|{own})\b|\b(?:in )?(?:{_names()}) (?:is )?(?:can|ok|okay|allowed|possible|good)(?: (?:i|me|it|please|for you))*$"
        rf"|\bi (?:only )?(?:can )?(?:only )?(?:write|type)(?: only)?(?: in)? (?:{_names()}|{own})\b"
    )


def language_for_talk(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or not wants_language_for_talk(snapshot.text):
        return None
    return it.plan(engine=ToEngine(intent="ask_interpreter"), after=it.lines)
