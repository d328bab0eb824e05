"""The ward, clinic or service, of the words that answer for it: a known one as the hospital names it, with what is said
beside it; an unknown one in the family's words, once it was asked about.
"""

import re
from collections.abc import Collection

from assistant.details.question import asks
from assistant.details.read import Details
from assistant.handoffs.fields import UNSURE_OF_SITE
from assistant.handoffs.readers.misspelt import as_named, one_hinted_at, places_of
from assistant.handoffs.readers.no_ward import no_patient, on_no_ward
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.readers.site import WHAT_IS
from assistant.handoffs.readers.site_or_ward import IN_DOUBT, NOT_ONE, NOT_THERE
from assistant.handoffs.readers.unsure_ward import is_unsure, says_either, unsure_of_several, unsure_with_words
from assistant.handoffs.readers.ward_denied import A_DOCTOR, without_denied
from assistant.handoffs.words.dictated import DIGITS
from assistant.hospital.profile import Place, Profile, Site
from assistant.masking.recognisers.words import is_everyday

NO_WARDS_NAME = re.compile(r"^(?:the|an?|my|our)\b", re.IGNORECASE)  # "the puffin room": asked about
SENTENCE = 4  # words
LONGEST_DOCTOR = 12  # words that say under whom they are, and where
NOT_ON_LIST = re.compile(
    r"^(?:(?:it'?s|its|it is|s?he'?s (?:on|in|under)|on|in|under|the) )*(?P<name>[^.,;!?]{3,60}?)[.,;!\u2026-]+\s*(?:(?:but|and|though|only|i see) )*(?:(?:it|that|this|they|which|mine|ours|that one)(?:'?s|'?re| is| are)? ?(?:not|n'?t) (?:(?:one of|there|listed|(?:on|in|among) (?:there|(?:the|your|this|that) (?:list|buttons|choices|options|menu)))\b.*)|i (?:do not|don'?t|cannot|can'?t) (?:see|find) (?:it|that|ours)\b.*|you (?:have not|haven'?t|do not|don'?t) (?:got|have|list) (?:it|that|ours)\b.*)$",
    re.IGNORECASE,
)
FEW = 8  # words that may name a ward we do not know, where it was asked about before
WITH_A_NAME = re.compile(
    r"\b(?:dr|doctor|mr|mrs|ms|miss|prof|professor)\.? [A-Z\w]|\b\w+'s (?:clinic|list|team)\b"
    r"|\b(?!(?:the|an?|my|her|his|their|our|this|that|in|at|to|from|out ?patients?|for|is|its) )\w+ clinic\b",
    re.IGNORECASE,
)
SAID_LAST = re.compile(
    r"^(?P<first>.+?)[\s,.;!]+(?:no|nope|sorry|actually|wait)[\s,.]+(?:(?:no|sorry|wait|actually|i mean)[\s,.]+)*(?:it'?s|its|it is|that'?s|(?:s?he|they)(?:'?s|'?re| is| are) (?:on|in|at|under)) (?P<last>[^,.;?!]+?)(?:[ ,]+(?:sorry|actually|i think|now|i mean))*[ .!]*$",
    re.IGNORECASE,
)
A_PLACE = re.compile(  # what is not in the profile may be one all the same; "the other one" is none
    r"^(?!.*\b(?:right|correct|same|other|that|this|first|fine)\b).*\b(?:wards?|units?|rooms?|clinics?|bay|floor|centre|department|one)\b",
    re.IGNORECASE,
)
DOES = re.compile(
    r"\b(?:said|says?|told|tells?|thinks?|wants?|asked|will|would|should|never|rang|came|has|had|did|does|knows?|goes|see|can|could|won'?t|please|but)\b|\?",
    re.IGNORECASE,
)
ON_NO_WARD = re.compile(
    r"\bnot on (?:a|any|the) ward\b|\bcommunity\b|\b(?:seen|treated|looked after|cared for) at home\b", re.IGNORECASE
)
AND_THEN = re.compile(r"\b(?:then|and|after|before|now|since)\b|[,;&+/]", re.IGNORECASE)
WARD_NUMBER = re.compile(r"\bward (\d{1,3}[a-z]?|[a-z]\d{1,2})\b", re.IGNORECASE)
NUMBER_NOT_NAME = re.compile(r"\bward \d+\b[ ,.;-]+(?:and |it'?s |its )*not (?:the )?[^\W\d]", re.IGNORECASE)
_IT_IS = r"(?:(?:(?:the|my|her|his|our) )?ward(?:'?s| is| should be)? |it'?s |its |it is |(?:s?he|we|they)(?:'?s|'?re| is| are)? (?:now )?(?:on|in|at) |on |in |at |the |now |moved to |actually |sorry |but |and |no (?!longer))*+"
INSTEAD_OF = tuple(  # "Kingfisher not Kestrel": another ward than the one that is named
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"^{_IT_IS}(?P<new>[^,.;?]{{1,80}}?)(?:[ ,.;-]{{1,4}}(?:and |but |it'?s |its |is ){{0,4}}(?:not|isn'?t|no longer|rather than|instead of)) (?:on |in |at )?(?:the )?(?P<old>[^,.;?]{{1,80}}?)[ .!]*$",
        rf"^{_IT_IS}(?:(?:it|that|s?he|they|we) )?(?:is |are )?(?:not|isn'?t|aren'?t|no longer) (?:on |in |at )?(?:the )?(?P<old>[^,.;?]{{1,80}}?)(?:(?: any ?more| now)?[,.;-]+ *| (?=it'?s |its |but ))(?P<said>{_IT_IS})(?P<new>[^,.;?]{{1,80}}?)[ .!]*$",
    )
)
KINDS_OF_PLACE = frozenset("ward wards unit clinic clinics hospital site department dept centre center".split())
BESIDE_A_PLACE = re.compile(
    r"\b(?:mov(?:ing|es?|ed)|transferr?(?:ing|s|ed)?|leav(?:es|ing)|goes home|going home|discharged?)\b(?=.*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|soon|next (?:week|month)|at the weekend|later)\b)|\b(?:side ?room|room \w+|bay \w+|bed \d+|cubicle|isolation|ent|e\.? ?n\.? ?t|ears?|nose|throat|eyes?|skin|bones?|hearts?|kidneys?|blood|brain|sleep|feeding|speech|chest|lungs?|liver|gut|tummy|bowel|hips?|feet|teeth|dental|hearing|growth|diabetes|epilepsy|allergy|autism|pain)\b",
    re.IGNORECASE,
)
ONCE = re.compile(  # "Heron (used to be Kestrel)"
    r"[\s,(]+(?:which |it )?(?:used to be|formerly|previously|once|was called)(?: called)? [^,;.)]+\)?[ .]*$",
    re.IGNORECASE,
)


def ward(words: str, profile: Profile, given: dict[str, str]) -> str:
    """A known place is written as the hospital names it, with what is said beside it ("Dr Osei's clinic, outpatients",
    "Outpatients. ENT"). An unknown one is asked about once, never guessed: said again, it stands as said.
    """
    if said := _as_they_say(words, profile):
        return said
    words = not_on_list(words) or words
    if "?" in words and (asks(words) or WHAT_IS.search(words)):
        raise NotUnderstood("utter_unclear_step")
    site = profile.site(given.get("site", ""))
    words = ONCE.sub("", words) or words
    places = places_of(profile, site)
    if other := _another_place(words, profile, places) or _said_last(words, profile, site):
        return other
    words = without_denied(words, profile) or words
    place = profile.place(words, site) or profile.place(as_named(words, places), site) or one_hinted_at(words, places)
    if place and words.startswith(f"{place.name} (") and words.endswith(")"):
        return words  # read before
    named = profile.places_named(as_named(words, places), site)
    if (
        len(named) > 1
        and AND_THEN.search(words)
        and not (IN_DOUBT.search(words) or NOT_ONE.search(words) or " or " in words.lower())
    ):
        return words  # "Heron ward then intensive care"
    if place and NUMBER_NOT_NAME.search(words) and len(named) == 1:
        return words  # the ward's number, and not the name that the hospital has for it
    if place and not NOT_THERE.search(words):
        more = _says_more(words, place, profile) or _by_its_number(words, place)
        if more and len(named) == 1 and (" or " in words.lower() or _is_only_a_kind(words, place)):
            return words  # "Kestrel ward, or is it Kingfisher": their doubt; "the sleep clinic": no ward that they said
        return f"{place.name} ({words})" if more else place.name
    if unsure_of_several(words, profile):
        return f"{UNSURE_OF_SITE} ({words.strip(' .')})"
    return _not_known(words, place)


def _as_they_say(words: str, profile: Profile) -> str | None:
    """Of no ward, or of one that they are not sure of: in their words, and none is made of them."""
    if is_unsure(words) or _is_of_no_ward(words, profile):
        return words
    if not profile.places_named(words) and (unsure := unsure_with_words(words)):
        return unsure
    if (alone := not_on_list(words)) and not profile.place(alone):
        return alone
    return f"{UNSURE_OF_SITE} ({words.strip(' .')})" if says_either(words, profile) else None


def not_on_list(words: str) -> str:
    """ "Orthopaedics. It is not in your list": the name alone, which stands as they said it; nothing where none is
    said to be missing.
    """
    found = NOT_ON_LIST.match(words.replace("\u2019", "'").strip())
    name = found["name"].strip(" ,.;-") if found else ""
    return name if 0 < len(name.split()) <= SENTENCE and not (NOT_ONE.search(name) or DOES.search(name)) else ""


def _is_of_no_ward(words: str, profile: Profile) -> bool:
    """ "He's not on a ward, he's community, Dr Osei": whose patient they are is enough to find them; so is "not on a
    ward", and that they are no patient here.
    """
    if profile.place(words):
        return False
    named = ON_NO_WARD.search(words) and WITH_A_NAME.search(words)
    return bool(named) or on_no_ward(words) or no_patient(words)


def _not_known(words: str, place: Place | None) -> str:
    """ "Community, Dr Lindqvist": the team finds the family by the name."""
    if place is None and names_a_doctor(words):
        return words
    raise NotUnderstood("utter_handoff_place_unknown")


def _another_place(words: str, profile: Profile, places: Collection[Place]) -> str | None:
    """The one that is said instead of a known one, known to the hospital or not."""
    for found in filter(None, (one.match(words) for one in INSTEAD_OF)):
        old = profile.place(as_named(found["old"], places))
        known = profile.place(as_named(found["new"], places))
        if old is None or known == old or len(found["old"].split()) > SENTENCE:
            continue
        if known or names_a_ward(found["new"]):
            return known.name if known else found["new"]
    return None


def _said_last(words: str, profile: Profile, site: Site | None) -> str | None:
    """ "Heron I think, no it's the puffin room sorry": in their own words, where the hospital's profile has none."""
    found = SAID_LAST.match(words.replace("\u2019", "'"))
    if found is None or not profile.place(found["first"]) or profile.place(found["last"], site):
        return None
    if one_hinted_at(found["last"], places_of(profile, site)) or len(found["last"].split()) > FEW:
        return None
    return found["last"].strip() if A_PLACE.search(found["last"]) or names_a_ward(found["last"]) else None


def names_a_doctor(words: str) -> bool:
    """In few words that tell nothing of them: "under Mr Okafor"."""
    return len(words.split()) <= LONGEST_DOCTOR and bool(A_DOCTOR.search(words)) and not DOES.search(words)


def names_a_ward(words: str) -> bool:
    """Whether one that we do not know can be called so: few words, and not everyday ones alone."""
    said = re.findall(r"[^\W\d_]{3,}", words.lower())
    told = [word for word in said if not is_everyday(word) and word not in KINDS_OF_PLACE]
    return bool(told) and len(words.split()) < SENTENCE and not (NOT_ONE.search(words) or NO_WARDS_NAME.match(words))


def _is_only_a_kind(words: str, place: Place) -> bool:
    """Nothing of its names is said but what any hospital has many of: "clinic", and not "outpatients"."""
    names = " ".join((place.name, *place.aliases)).lower()
    said = set(re.findall(r"\w+", words.lower())) & set(re.findall(r"\w+", names))
    return bool(said) and said <= KINDS_OF_PLACE


def _by_its_number(words: str, place: Place) -> bool:
    """ "Ward 3" of Heron ward: who said the number sees that it is meant."""
    number = WARD_NUMBER.search(words)
    return number is not None and not re.search(rf"\b{re.escape(number[1])}\b", place.name, re.IGNORECASE)


def _says_more(words: str, place: Place, profile: Profile) -> bool:
    """A clinic, a room or somebody's name stands beside the place's own."""
    if WITH_A_NAME.search(words):
        return True
    sites = [name for one in profile.sites for name in (one.name, *one.aliases)]
    known = [place.name, *place.aliases, *sites, *place.name.split()]
    rest = as_named(words, (place,))
    for name in sorted(known, key=len, reverse=True):
        rest = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", rest, flags=re.IGNORECASE)
    told = [
        word
        for word in re.findall(r"[^\W\d_]{3,}", rest.lower())
        if not is_everyday(word) and word not in (*DIGITS, *KINDS_OF_PLACE)
    ]
    return bool(told or BESIDE_A_PLACE.search(rest) or Details(rest).specialty)
