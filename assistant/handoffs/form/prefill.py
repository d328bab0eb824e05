"""What the family has said before the form opened, as lines of it: so that nobody is asked twice. The family sees each
line, and can change it.
"""

import re
from collections.abc import Iterable

from assistant.details.detail import Detail
from assistant.details.question import asks
from assistant.details.read import Details
from assistant.hospital.profile import Profile

NOT_A_NEED = ("English",)
IN_EVERY_HOSPITAL = re.compile(  # "we're in A&E": any hospital's, so neither the site nor the place was named
    r"^(?:the )?(?:a ?(?:&|and|n) ?e|ed|er|casualty|emergency(?: department| room| dept| unit)?|out ?patients?(?: (?:clinic|department|dept))?|(?:out ?patient )?clinic|opd|day (?:unit|ward|case|surgery)|camhs|(?:young people'?s )?mental health|cdc|(?:child )?development centre)$",
    re.IGNORECASE,
)
OF_A_NEWBORN = re.compile(  # then "intensive care" alone may be the newborn's or the children's
    r"\b(?:new ?born|pre ?mature(?:ly)?|prem(?:mie|ie)?|born (?:today|yesterday|last (?:night|week)|(?:\w+ ){1,2}(?:hours?|days?|weeks?) (?:ago|early))|(?:hours?|days?|weeks?)[ -]old|baby)\b",
    re.IGNORECASE,
)
INTERPRETER = re.compile(
    r"\binterpret(?:er|ers|ing)\b(?!.*\b(?:cost|pays?|free)\b)(?<!\bno interpreter)", re.IGNORECASE
)
INTENSIVE = re.compile(r"^(?:the )?(?:intensive(?: care(?: unit)?)?|itu|icu|hdu|high dependency)$")
OF_MYSELF = re.compile(r"\b(?:i|i['\u2019]?m|we|we['\u2019]re|me)\b[^.!?;]*$", re.IGNORECASE)
DENIED = re.compile(r"\b(?:never|did ?n'?t|did not) (?:said?|mention(?:ed)?|told you|tell you)\b", re.IGNORECASE)
BEING_THERE = re.compile(
    r"\b(?:i(?!s\b)|we|he|she|they|it|son|daughter|child|baby|boy|girl|grand\w+|brother|sister)(?:'?s|'?re|'?m| is| are| am| was| were| has been| have been)?(?: \w+){0,3} (?:at|in|under|on|to|from)(?: the)? $",
    re.IGNORECASE,
)
HERE = re.compile(r"^ (?:here|writing|asking|speaking)\b", re.IGNORECASE)


def said_before(messages: Iterable[str], profile: Profile) -> dict[str, str]:
    """`messages` are the family's, newest first: what was said last counts. Lines in the order of the form."""
    lines: dict[str, str] = {}
    read = [Details(text, profile) for text in messages]
    for details in read:
        for name, value in lines_in(details, profile).items():
            lines.setdefault(name, value)
    if lines.pop("relationship", None) and (who := _who_asks(read)):
        lines["relationship"] = who
    if "place" in lines and lines.get("site") not in _sites_of(lines["place"], profile):
        lines.pop("place")  # said of another site, or it stands in two: the step asks
    return {name: lines[name] for name in ("relationship", "site", "place", "needs") if name in lines}


def lines_in(details: Details, profile: Profile) -> dict[str, str]:
    """What one message plainly says, as lines of the form."""
    found = {}
    if details.relationship:
        found["relationship"] = details.relationship.value
    if details.site and not _asks_of(details.site, details.text):
        found["site"] = details.site.value
    if details.place and (details.site or not IN_EVERY_HOSPITAL.match(details.place.said)) and _is_sure(details):
        found["place"] = details.place.value
        sites = _sites_of(details.place.value, profile)
        if not details.site and len(sites) == 1:
            found["site"] = sites[0]
    if details.language and details.language.value not in NOT_A_NEED:
        asked_for = INTERPRETER.search(details.text)
        found["needs"] = f"{details.language.value} interpreter" if asked_for else details.language.value
    return found


def _is_sure(details: Details) -> bool:
    """Not where a baby is "in intensive care": a hospital has one for the newborn, and one for children."""
    said = details.place.said.lower() if details.place else ""
    return not (INTENSIVE.match(said) and OF_A_NEWBORN.search(details.text))


def _asks_of(site: Detail, text: str) -> bool:
    """ "Is PALS at Northgate even relevant to me": asked about or denied, and nobody says to be there."""
    begins = max(text.rfind(mark, 0, site.span[0]) for mark in ".!?;\n") + 1
    behind = re.split(r"[.!;\n]", text[site.span[1] :])[0]
    before = text[begins : site.span[0]]
    if DENIED.search(before):
        return True
    return asks(f"{before}{site.said}{behind}") and not BEING_THERE.search(before)


def _who_asks(read: Iterable[Details]) -> str | None:
    """Of two that differ the one said of themselves, "I'm the foster carer": "birth mum, who agrees" is another."""
    said = [(one.relationship, one.text) for one in read if one.relationship]
    plain = [who for who, text in said if OF_MYSELF.search(text[: who.span[0]]) or HERE.match(text[who.span[1] :])]
    if plain:
        return plain[0].value
    return said[0][0].value if len({who.value for who, _ in said}) == 1 else None


def _sites_of(place: str, profile: Profile) -> list[str]:
    return [site.name for site in profile.sites if any(one.name == place for one in site.places)]
