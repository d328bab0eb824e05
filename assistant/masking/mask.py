"""Masks what identifies a person, before a text reaches the engine, a log or a list. What is found, and how:
`recognisers/`.
"""

from typing import TYPE_CHECKING

from assistant.hospital.profile import Profile
from assistant.masking.analyzer import find

if TYPE_CHECKING:
    from presidio_analyzer import RecognizerResult


def mask(text: str, given: tuple[str, ...] = (), spared: frozenset[str] = frozenset()) -> str:
    """Words in square brackets stand for what was there, so that understanding keeps its footing: "[phone]", "[name]".

    `given` are names the family gave in this conversation, `spared` words of the hospital's places. Masking a masked
    text changes nothing.
    """
    parts, done = [], 0
    for start, end, kind in _apart(find(text, given, spared)):
        parts += [text[done:start], f"[{kind}]"]
        done = end
    return "".join([*parts, text[done:]])


def _apart(found: list["RecognizerResult"]) -> list[tuple[int, int, str]]:
    """In the order of the text. Of those that overlap all goes, and the best, which comes first in `found`, names
    it.
    """
    apart: list[tuple[int, int, int]] = []
    for rank, one in sorted(enumerate(found), key=lambda ranked: ranked[1].start):
        if apart and one.start < apart[-1][1]:
            start, end, best = apart[-1]
            apart[-1] = (start, max(end, one.end), min(best, rank))
        else:
            apart.append((one.start, one.end, rank))
    return [(start, end, found[best].entity_type) for start, end, best in apart]


def place_words(profile: Profile) -> frozenset[str]:
    """The words of the hospital's own names, in small letters: a ward called Heron is nobody."""
    names = [profile.name, profile.trust]
    for site in profile.sites:
        names += [site.name, *site.aliases, *(name for place in site.places for name in (place.name, *place.aliases))]
    return frozenset(word.strip("(),.'").lower() for name in names for word in name.replace("-", " ").split())
