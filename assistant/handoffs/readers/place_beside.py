"""What is said of a ward or clinic beside something else: behind the name of its hospital ("Northgate, Heron ward"), in
one breath with it at another step, or a bed of the ward that stands already.
"""

import re
from collections.abc import Mapping

from assistant.details.question import asks
from assistant.details.read import Details
from assistant.handoffs.fields import BY_NAME, NO_WARD
from assistant.handoffs.readers.no_ward import no_patient, on_no_ward
from assistant.handoffs.readers.unsure_ward import says_either
from assistant.handoffs.readers.ward import names_a_doctor
from assistant.handoffs.readers.ward_denied import without_denied
from assistant.handoffs.words.sentences import halves
from assistant.hospital.profile import Profile, Site

FEW = 10  # words of a ward, behind its hospital
LONGEST = 16  # words of a site and its ward, where neither was asked
TURNS = re.compile(r"\b(?:no|nope|sorry|actually|wait|i mean)\b", re.IGNORECASE)
ATTENDS = r"(?:(?:and )?(?:s?he|they|we)(?:['\u2019]?(?:s|re)| is| are)? (?:attends?|goes? to|sees?|under|in|on|at|comes? to|visits?) |(?:and )?(?:under|in|on) (?:the )?)"
BED = re.compile(
    r"^(?:(?:and|also|oh|sorry|its|it'?s|it is|(?:s?he|they)(?:'?s|'?re| is| are)?|we'?re|in|on|at|the|that is)[ ,]+)*"
    r"(?P<bed>(?:bed|bay|cot|incubator|cubicle|side ?room|room)(?: (?:space|number|no\.?))? ?(?:\d{1,3}[a-z]?|[a-z]\d{0,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?:[ ,]+(?:bed|bay|cot|room|by the \w+|near the \w+)(?: \d{1,2})?)?)"
    r"(?: (?:if that helps|by the way|btw|please|there|now|too|also))*[ .!]*$",
    re.IGNORECASE,
)

_WHICH = (
    r"(?: (?:space|number|no\.?))? ?(?:\d{1,3}[a-z]?|[a-z]\d{0,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
KINDS = (  # a child has one of each
    re.compile(rf"\b(?:bed|cot|incubator|cubicle|side ?room|room){_WHICH}", re.IGNORECASE),
    re.compile(rf"\bbay{_WHICH}", re.IGNORECASE),
)
OF_NO_WARD = re.compile(r"^(?:not given|on no ward|not on a ward|none)\b", re.IGNORECASE)


def place_beside(words: str, profile: Profile) -> dict[str, str]:
    """Behind the site's name all that is said of the ward or clinic: "Outpatients, neurology" and "Heron ward then
    intensive care" say more than a ward's name does. Empty where another site is named too: which is meant is asked.
    """
    if len(profile.sites_named(words)) > 1:
        return {"place": ""}
    if not profile.places_named(words) and (on_no_ward(words) or no_patient(words)):
        return {"place": words.strip(" .!") if no_patient(words) else NO_WARD}
    words = without_denied(words, profile)
    site = profile.site(words) or profile.only_site_with(words)
    rest = _behind_the_site(words, site)
    if says_either(words, profile):
        return {"place": rest or re.split(r"[.;]\s+", words, maxsplit=1)[-1]}
    if rest and (profile.places_named(rest, site) or Details(rest).specialty or names_a_doctor(rest)):
        return {"place": rest}
    if site is None and len(words) <= BY_NAME["place"].longest and len(_at_one_site(words, profile)) > 1:
        return {"place": words.strip(" .!")}
    place = profile.place(words, site)
    return {"place": place.name} if place else {}


def site_and_place(words: str, profile: Profile) -> dict[str, str]:
    """Both, where nothing else was said: "northgate. the heart ward. heron i think"."""
    if len(words.split()) > LONGEST or "?" in words or "@" in words or re.search(r"\d{3}|\d[/.-]\d", words):
        return {}
    site, place = profile.site(words), place_beside(words, profile).get("place")
    return {"site": site.name, "place": place} if site and place and profile.places_named(words, site) else {}


def bed_beside(words: str, lines: Mapping[str, str]) -> str | None:
    """The line of the ward with the bed that is named alone, in the place of another bed that stands beside it."""
    stands, found = lines.get("place", ""), BED.match(words.replace("\u2019", "'").strip())
    if found is None or not stands or OF_NO_WARD.match(stands):
        return None
    bed = found["bed"].strip(" .!")
    if re.search(rf"(?<!\w){re.escape(bed)}(?!\w)", stands, re.IGNORECASE):
        return None
    place, _, beside = stands.partition(" (")
    for kind in (kind for kind in KINDS if kind.search(bed)):
        beside = kind.sub("", beside)
    others = [" ".join(one.split()) for one in beside.removesuffix(")").split(",")]
    return f"{place} ({', '.join(filter(None, (*others, bed)))})"


def _at_one_site(words: str, profile: Profile) -> list[str]:
    """The wards that are named, where one site has them all."""
    site = profile.site_of_all(words)
    return [place.name for place in profile.places_named(words, site)] if site else []


def _behind_the_site(words: str, site: Site | None) -> str | None:
    if site is None or asks(words):
        return None
    names = "|".join(re.escape(name) for name in sorted((site.name, *site.aliases), key=len, reverse=True))
    found = re.match(
        rf"^(?:\w+ ){{0,3}}?(?:{names})(?:(?: children['\u2019]?s)?(?: (?:site|hospital))?[\s,.;:-]+|(?=[\s,.;:-])){ATTENDS}?(?P<rest>\S.*)$",
        words,
        re.IGNORECASE,
    )
    rest = _last_thoughts(found["rest"]).strip(" .!") if found else ""
    rest = re.sub(r"^(?:and|or|&)\s+", "", rest, flags=re.IGNORECASE)
    if len(rest.split()) > FEW:
        rest = halves(rest)[0].strip(" .!;")  # what is told of it stands behind
    return rest if rest and len(rest.split()) <= FEW else None


def _last_thoughts(said: str) -> str:
    """Of too many words the last sentences, where they take back what stands before them."""
    parts = halves(said)
    while len(parts) > 1 and len(" ".join(parts).split()) > FEW and TURNS.search(parts[-1]):
        parts = parts[1:]
    return " ".join(parts)
