"""Masks what identifies a person, before a text reaches the engine, a log or a list. What is found, and how: `recognisers/`."""

from assistant.hospital.profile import Profile
from assistant.privacy.analyzer import find


def mask(text: str, given: tuple[str, ...] = (), spared: frozenset[str] = frozenset()) -> str:
    """Words in square brackets stand for what was there, so that understanding keeps its footing: "[phone]", "[name]".

    `given` are names the family gave in this conversation, `spared` words of the hospital's places. Masking a masked text changes nothing.
    """
    taken: list[tuple[int, int, str]] = []
    for found in find(text, given, spared):
        overlapping = [one for one in taken if one[0] < found.end and found.start < one[1]]
        if not overlapping:
            taken.append((found.start, found.end, found.entity_type))
        else:  # the better one names it, and all of both goes
            taken = [one for one in taken if one not in overlapping]
            ends = [found.start, found.end, *(end for one in overlapping for end in one[:2])]
            taken.append((min(ends), max(ends), overlapping[0][2]))
    for start, end, kind in sorted(taken, reverse=True):
        text = f"{text[:start]}[{kind}]{text[end:]}"
    return text


def place_words(profile: Profile) -> frozenset[str]:
    """The words of the hospital's own names, in small letters: a ward called Heron is nobody."""
    names = [profile.name, profile.trust]
    for site in profile.sites:
        names += [site.name, *site.aliases, *(name for place in site.places for name in (place.name, *place.aliases))]
    return frozenset(word.strip("(),.'").lower() for name in names for word in name.replace("-", " ").split())
