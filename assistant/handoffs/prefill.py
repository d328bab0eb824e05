"""What the family has said before the form opened, as lines of it: so that nobody is asked twice. The family sees each
line, and can change it.
"""

from collections.abc import Iterable

from assistant.details.read import Details
from assistant.hospital.profile import Profile

NOT_A_NEED = ("English",)


def said_before(messages: Iterable[str], profile: Profile) -> dict[str, str]:
    """`messages` are the family's, newest first: what was said last counts. Lines in the order of the form."""
    lines: dict[str, str] = {}
    for text in messages:
        for name, value in lines_in(Details(text, profile), profile).items():
            lines.setdefault(name, value)
    if "place" in lines and lines.get("site") not in _sites_of(lines["place"], profile):
        lines.pop("place")  # said of another site, or it stands in two: the step asks
    return {name: lines[name] for name in ("relationship", "site", "place", "needs") if name in lines}


def lines_in(details: Details, profile: Profile) -> dict[str, str]:
    """What one message plainly says, as lines of the form."""
    found = {}
    if details.relationship:
        found["relationship"] = details.relationship.value
    if details.site:
        found["site"] = details.site.value
    if details.place:
        found["place"] = details.place.value
        sites = _sites_of(details.place.value, profile)
        if not details.site and len(sites) == 1:
            found["site"] = sites[0]
    if details.language and details.language.value not in NOT_A_NEED:
        found["needs"] = details.language.value
    return found


def _sites_of(place: str, profile: Profile) -> list[str]:
    return [site.name for site in profile.sites if any(one.name == place for one in site.places)]
