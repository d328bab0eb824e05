"""At a step of the form: the child is in another hospital than ours, whether it reaches that one, and an order to stop
that stands anywhere in what is said.
"""

import re

from assistant.details.nation import Named, named_places
from assistant.details.question import asks
from assistant.hospital.profile import Profile
from assistant.signs import normalised

LONGEST = 40  # words; a longer text tells a story
HOSPITALS = ("HOSPITAL", "FAMED")
_OTHER = r"(?:another|any other|other|a different|different|(?:our|my|his|her|their)(?: own| local)?) (?:hospitals?|trusts?|place)|anywhere else|elsewhere|somewhere else"
NONE_OF_OURS = re.compile(  # where the site is asked
    r"\b(?:none|neither|not (?:either|any)) (?:of )?(?:them|these|those|your|the)\b|^neither\b|\b(?:not|isn'?t|never|nowhere)(?: \w+){0,2} (?:at|in|under|with|one of) (?:your|this|these|any of (?:your|these|those)|either)\b"
    r"|\b(?:a different|another|not your|not this|not here|a whole other) (?:hospital|trust|one)\b|\b(?:it'?s|s?he'?s|we'?re|they'?re|at|in) (?:somewhere|elsewhere)(?: else)?\b"
)
REACHES = re.compile(
    r"\b(?:does|do|will|would|can|could|is|are|if|did|whether|has|doesn'?t|won'?t)\b[^.?!]{0,30}?\b(?:this|it|that|these|the (?:message|form|words|chat)|what i(?:'ve)? (?:write|wrote|put|say|said|type))\b"
    r"[^.?!]{0,20}?\b(?:go|goes|going|get|gets|reach|reaches|sent|send|passed|arrive|seen|read|work|works)\b(?P<where>[^.?!]{2,60})"
)
ANYWHERE_ELSE = re.compile(rf"\b(?:{_OTHER})\b")
CARED_FOR = re.compile(  # beside a town: as where they live it says nothing of care
    r"\b(?:hospital|infirmary|ward|clinic|treated|admitted|inpatient|under|team|consultant|surgeon|appointments?|operation|picu|nicu|intensive care)\b|\b(?:s?he|they|baby|son|daughter)(?:'?s| is| are) (?:at|under)\b"
)
NOT_NOW = re.compile(  # then, a wish, or somebody else
    r"\b(?:born|was|were|used to|until|came from|moved from|transferred from|from|liv(?:e|es|ed|ing)|opinion|refer\w*|maybe|could|would|want\w*|wish\w*|like|if|than|before|number|letter|gp|school)\b"
)
_PLACE = r"(?:place|hospital|form|website|page|chat|trust)"
WRONG_PLACE = re.compile(
    rf"\b(?:not|isn'?t|isnt|ain'?t)(?: really| quite| even)?(?: the)? (?:right|correct) {_PLACE}\b|\b(?:do not|don'?t|dont) (?:think|believe|reckon) (?:(?:that|this|it) )+(?:is|'s) the (?:right|correct) {_PLACE}\b"
    rf"|\b(?:its|im|(?:this|it|i|we)\b(?:'s|'m| is| am| are| must be| may be| might be| looks like|'ve got| have got))(?: (?:in|on|at|all))? the wrong {_PLACE}\b"
)
OF_A_WARD = re.compile(r"\b(?:for (?:him|her|them|a child)|ward|bed)\b")
_CLAUSES = re.compile(r"[.,;:!?\n\u2026]+|\s[-\u2013\u2014]+\s|\b(?:and|but|so|because|cos)\b")
_IT = r"(?:this|it|that|all this|the (?:whole )?(?:form|thing|message|lot)|everything|anything|any of (?:it|this)|them|what i (?:wrote|put|said))"
_TAIL = r"(?: (?:then|now|please|pls|thanks|thank you|sorry|at all|after all|ok|okay|here|there|to (?:them|anyone|anybody|your|this hospital|northgate)))*"
STOPS = re.compile(
    rf"^(?:(?:ok|okay|no|oh|right|well|please|just|then|sorry|actually|look|wait|can (?:you|we)|could you|i want (?:you )?to|i'd like to|let'?s|we should|i'll)\s+)*"
    rf"(?:(?:stop|end|quit) {_IT}(?: form| message)?|(?:cancel|scrap|bin|drop|forget) (?:this|all this|everything|(?:the|this|that) (?:whole )?(?:form|message|thing|lot))|stop|(?:do not|don'?t|dont|never) (?:you )?(?:send|pass on)(?: {_IT})?(?: on)?){_TAIL}$"
)
OF_REACHING = ("contact_method", "best_time", "needs")  # where "ring twice and stop" says how to reach them
SENDS = re.compile(r"^(?:(?:please|just|but|and|so)\s+)*(?:do not|don'?t|dont|never)\b")
NAMES_IT = re.compile(r"\b(?:this|it|form|message)\b")
UNLESS = re.compile(  # and what is to be deleted is not kept: that is asked about
    r"\b(?:delet\w+|erase|wipe|if|unless|until|when|yet|can'?t stop|carry on|don'?t stop|do not stop|keep going|what happens)\b"
)
ALONG = re.compile(
    r"\b(?:take|bring|keep|show|print|save|copy|put)\b[^.?!]{0,20}\b(?:(?:the|my|these|those|her|his|our|own) words|what (?:i|we) (?:wrote|said|put|typed)|it somewhere|them somewhere|along|with (?:me|us|her|him))\b"
)


def other_hospital(text: str, profile: Profile, step: str | None) -> bool:
    """Whether the child is said to be there. Where the site is asked its name alone says so."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or profile.sites_named(text):
        return False
    places = _not_ours(text, profile)
    if step == "site":
        if NONE_OF_OURS.search(plain):
            return True
        return any(_is_another(one, profile) and one.how != "elsewhere" for one in places) and not _long_ago(plain)
    if NOT_NOW.search(plain) or asks(text) or profile.places_named(text):
        return False
    there = [one for one in places if one.how == "here"]
    return any(one.kind in HOSPITALS or (_is_another(one, profile) and bool(CARED_FOR.search(plain))) for one in there)


def asks_if_it_reaches(text: str, profile: Profile) -> bool:
    """ "Does this go to Cardiff at all?"."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return False
    found = REACHES.search(plain)
    return bool(found and (ANYWHERE_ELSE.search(found["where"]) or _not_ours(found["where"], profile)))


def is_wrong_place(text: str) -> bool:
    """ "I don't think this is the right place is it": said of the form, and not of a ward."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(WRONG_PLACE.search(plain)) and not OF_A_WARD.search(plain)


def stops_in_a_clause(text: str, step: str | None = None) -> bool:
    """ "Stop this then, dont send it. Put the words somewhere": it stands first or last, whatever else is said."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or UNLESS.search(plain):
        return False
    clauses = [clause.strip() for clause in _CLAUSES.split(plain) if clause.strip()]
    stops = [one for one in (*clauses[:1], *clauses[-1:]) if STOPS.match(one)]
    if step in OF_REACHING and len(clauses) > 1:  # "letter, but don't send it": the letter
        return any(NAMES_IT.search(one) and not SENDS.match(one) for one in stops)
    return bool(stops)


def wants_words_along(text: str) -> bool:
    return bool(ALONG.search(normalised(text)))


def _not_ours(text: str, profile: Profile) -> list[Named]:
    ours = " ".join([profile.name, profile.trust, *(site.name for site in profile.sites)]).lower()
    ours += " " + " ".join(alias for site in profile.sites for alias in site.aliases)
    return [one for one in named_places(text) if not re.search(rf"\b{re.escape(one.plain)}\b", ours.replace("'", ""))]


def _is_another(one: Named, profile: Profile) -> bool:
    """A hospital, or a town that is in another nation: of our own nation's towns families say where they live."""
    return one.kind in HOSPITALS or one.nation not in (None, profile.nation)


def _long_ago(plain: str) -> bool:
    return re.search(r"\b(?:born|was|were|used to|came from|moved from|transferred from|opinion)\b", plain) is not None
