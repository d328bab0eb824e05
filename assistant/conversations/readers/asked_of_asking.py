"""Who may ask for a second opinion, whom, how it is put, and what it costs, in words that the engine takes for another
page: "is allowed for us, we from Romania?", "am I allowed, or has it to be Susan". And the pages a family
refuses by their names.
"""

import re
from functools import cache

from assistant.details.load import read_list
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 34  # words; a longer message says more
MAY_ASK, FREE, HOW = "who_can_request", "free_on_nhs", "how_to_request"
_PEOPLE = r"(?:people|persons?|famil(?:y|ies)|parents?|mums?|dads?|citizens?|nationals?)"
_NOT_BRITISH = r"(?!(?:british|english|scottish|welsh|irish|which|such|each|much)\b)"
_FOREIGN = rf"(?:{_NOT_BRITISH}(?:\w+(?:ian|ean|ish|ese)|polish|french|dutch|german|greek|turkish|arab|pakistani|somali|afghan|iraqi|eu|european|foreign|immigrant|migrant|refugee|non[- ]british|not british) {_PEOPLE}|foreigners?|immigrants?|migrants?|refugees?|asylum seekers?)"
_ALLOWED = r"\b(?:allowed|can|may|possible|permitted|entitled|the right|ok for|okay for|rights?)\b"
_OF_TREATMENT = re.compile(
    r"\b(?:doctors?|hospitals?|clinics?|specialists?|opinions?|surgeons?) (?:in|from|of) (?!this|our|the|here)\w+|\b(?:go|travel|fly|take (?:him|her|them)|treat\w* (?:him |her )?in|interpreter|translat\w+|language|visa|home office|immigration|deport\w*)\b"
)
REFUSES_ABROAD = r"(?:not? (?:go(?:ing)? |want |to )*abroad|why (?:do |are |did )?(?:you|u) (?:say|said|saying|talk\w*|tell\w*)(?: me| about| of| to go)* abroad|(?:i|we) (?:did ?n[o']?t|never|don'?t|do not|not) (?:say|said|ask|asked|mean|meant|want|go|going)(?: to| for| about| go)* abroad)"
_OTHER_DOCTOR = r"(?:(?:an)?other|second|2nd|different|new) (?:doctor|opinion|consultant|specialist|hospital)"
COSTS_HERE = re.compile(
    rf"\b(?:how much|what (?:do|must|will) (?:i|we) pay|cost)\b[^.?!]*\b{_OTHER_DOCTOR}\b[^.?!]*\b(?:here|nhs)\b"
)
HOSPITAL_SENDS = re.compile(
    r"\b(?:no(?:t|thing)?(?: to)? pay(?:ing)?|free|(?:do|does|must|will|would|have to|need to|don'?t|not)(?: i| we)? (?:have to |need to )?pay|any (?:cost|charge))\b.*\bif (?:it(?:'s| is) )?(?:this |the |our |his |her |my |an? )?(?:nhs |hospital |own )*(?:hospital|nhs|doctors?|gp|consultant|team)(?: doctors?)? (?:here )?(?:sends?|sent|refers?|referred|arranges?|arranged|asks?|asked|does it|organi[sz]es?)\b"
)
PRIVATE = re.compile(r"\bprivate(?:ly)?\b")
_KIN = r"(?:mums?|mam|mom|mothers?|dads?|fathers?|parents?|guardians?|next of kin|child|patient)"
MUST_BE = re.compile(
    rf"\b(?:am i|are we|is (?:her|his|the|my) \w+) (?:even |actually )?allowed to (?:do|ask(?: for)?|request|fill|send)(?: (?:it|this|that|one|in|for (?:it|one)))*(?: myself| instead| for (?:her|him|them))?(?:,? or\b|$)|\b(?:has (?:it|this|that)|do(?:es)? (?:it|this|that) have|must (?:it|this|that)) (?:got )?(?:to )?(?:be|come from) (?:(?:her|his|their|the|a|my|own|child'?s|\w+'s) )*{_KIN}\b|\bdo i have to be (?:the|a|his|her) (?:legal )?{_KIN}\b|\b(?:can|may) only (?:the |a )?{_KIN} ask\b"
)
PARENTAL = re.compile(
    r"^(?:(?:and|so|but|ok|sorry|hang on)[ ,]+)*(?:what(?:'s| is|s| does)?|whats|who (?:has|gets)|explain) (?:is |this |that )?(?:meant by |the )?['\"]?(?:parental responsibilit\w+|pr)['\"]?(?: (?:mean|means|then|please|exactly|actually))*\b(?!.*\b(?:council|local authority|social|foster)\b)"
)
HANDLES = re.compile(
    r"\bwho(?:'s| is)? (?:\w+ )?(?:(?:internally|actually|here|in the hospital) )*(?:handles?|deals? with|process(?:es)?|responsible for|in charge of|looks? after|actions?|sorts?(?: out)?|decides? on|takes?)(?: internally)? (?:the|a|an|my|our|these|such|this|second) ?(?:second opinion )?(?:requests?|opinions?)\b"
)
WORDED = re.compile(
    r"^(?:(?:and|so|but|ok|right|well|then|sorry)[ ,]+)*(?:how (?:do|should|can|would|could) (?:i|we) (?:word|put|say|phrase|ask|bring up|raise)|what (?:do|should|can|could) (?:i|we) (?:say|write)|help me (?:word|put|say|phrase)) ?(?:it|this|that)? (?:to|with) (?:the|our|his|her|my|a) (?:\w+ )?(?:consultant|doctors?|surgeon|team|nurses?|specialist|gp)\b.*\b(?:without|so (?:it|that|they|she|he)|and not|behind|not (?:to )?(?:look|sound|seem|upset|offend))\b"
)
_KNOWS = r"(?:i|we) (?:already |do |obviously |well |both )*(?:know|get|understand) what (?:a |an |the )?(?:second |2nd )?opinions? (?:is|are|means)"
_NO_COMPLAINT = r"(?:(?:not|no|n'?t|isn'?t|without) (?:\w+ ){0,3}?(?:complain\w*|ombudsm[ae]n)|(?:never|don'?t|dont) (?:said|say|asked|ask|want|wanted|mention\w*) (?:\w+ ){0,3}?(?:complain\w*|ombudsm[ae]n))"
REFUSED_PAGES = {  # what is told to a family that refuses the page by its name, and asks of asking
    "abroad": re.compile(rf"\b{REFUSES_ABROAD}\b"),
    "route_abroad": re.compile(rf"\b{REFUSES_ABROAD}\b"),
    "what_is_second_opinion": re.compile(rf"\b{_KNOWS}\b"),
    "complaint": re.compile(rf"\b{_NO_COMPLAINT}\b"),
}


@cache
def _lives_here() -> re.Pattern[str]:
    """Where they come from, and not where they would go."""
    places = "|".join(re.escape(one.strip()) for one in read_list("nations")["abroad"].split(","))
    return re.compile(
        rf"\b(?:we|i|us|my (?:wife|husband|family|partner|\w+))(?:'m|'re| am| are| is)?(?: (?:come|came|be|only|not|here|originally|also|both|all))*,? from (?:{places}|another country|abroad|overseas|outside (?:the )?(?:uk|england))\b|\b{_FOREIGN}\b|\bnot (?:born (?:here|in (?:the uk|england))|british|english|from here)\b|\b(?:no|without|not have)(?: have| got)? (?:a )?(?:british|uk|english) passport\b"
    )


def asked_of_asking(text: str) -> str | None:
    """The id of the answer; None where nothing is plain."""
    plain = normalised(text).strip(" .!?")
    if len(plain.split()) > LONGEST:
        return None
    if not PRIVATE.search(plain) and (COSTS_HERE.search(plain) or HOSPITAL_SENDS.search(plain)):
        return FREE
    if MUST_BE.search(plain) or PARENTAL.search(plain) or _from_elsewhere(plain, text):
        return MAY_ASK
    return HOW if HANDLES.search(plain) or WORDED.search(plain) else None


def _from_elsewhere(plain: str, text: str) -> bool:
    plain = ". ".join(one for one in re.split(r"[.!?]+ ", plain) if not refuses(one, "abroad"))
    found = re.search(_ALLOWED, plain) and _lives_here().search(plain)
    return bool(found and asks(text) and not _OF_TREATMENT.search(plain))


def asks_whose_yes(text: str) -> bool:
    """What parental responsibility is."""
    return bool(PARENTAL.search(normalised(text).strip(" .!?")))


def refuses(text: str, page: str) -> bool:
    """Whether it names the page, to have it no more."""
    named = REFUSED_PAGES.get(page)
    return bool(named and named.search(normalised(text)))
