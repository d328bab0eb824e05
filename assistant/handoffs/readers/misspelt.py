"""The hospital's own names and the ways to be reached, with one slip of the finger: "norhtgate", "heren", "emial"."""

import re
from collections.abc import Iterable
from itertools import pairwise

from assistant.hospital.profile import Place, Profile, Site
from assistant.masking.recognisers.words import given_names, known_words, names_that_are_words
from assistant.spelling.slips import one_slip_away

SHORTEST = 5  # letters of a name that is known by itself; nearly every shorter word is another's slip
SHORTEST_WAY = 4
WAYS = ("phone", "mobile", "email", "text", "message", "telephone", "texting", "phoning")
SHORT_FOR = {
    "msg": "message", "mesg": "message", "fone": "phone", "fon": "phone", "fones": "phone", "txt": "text", "txts": "text",
    "tx": "text", "mob": "mobile", "moby": "mobile", "eml": "email",
}  # fmt: skip
GENERIC = frozenset(
    "centre center department service clinic outpatient children childrens young people mental health emergency".split()
)
POINTING = frozenset(
    "yes yeah yep ok please the that this one it its is s there i think he she they we re on in at under".split()
)
_WORD = re.compile(r"(?<![\w@.])[^\W\d_]+(?![\w@]|\.\w)")
_WORDS = re.compile(r"[^\W\d_]+")


def as_named(words: str, things: Iterable[Site | Place]) -> str:
    """The words with the hospital's spelling of what they name, where it can be one name only."""
    names = _told_apart(things)
    return _mended(_joined(words, names), names, SHORTEST)


def as_a_way(words: str) -> str:
    return _mended(
        _WORD.sub(lambda found: SHORT_FOR.get(found[0].lower(), found[0]), words), frozenset(WAYS), SHORTEST_WAY
    )


def places_of(profile: Profile, site: Site | None) -> tuple[Place, ...]:
    return site.places if site else tuple(place for one in profile.sites for place in one.places)


def one_hinted_at(words: str, places: Iterable[Place]) -> Place | None:
    """ "The child development something": the one place that has the word. A word that any hospital's places have says
    it only where nothing else does: "yes the centre, that one".
    """
    places = tuple(places)
    said = set(re.findall(r"[a-z]+", words.lower()))
    hints = said & _told_apart(places)
    hints = hints - GENERIC or (hints if said - hints <= POINTING else set())
    having = [
        one for one in places if hints & set(re.findall(r"[a-z]+", f"{one.name} {' '.join(one.aliases)}".lower()))
    ]
    return having[0] if len(having) == 1 else None


def _joined(words: str, names: frozenset[str]) -> str:
    """ "North gate": one name, spelt apart."""
    for one, other in pairwise(_WORDS.finditer(words)):
        between = words[one.end() : other.start()]
        if between in (" ", "-") and (one[0] + other[0]).lower() in names:
            return f"{words[: one.end()]}{words[other.start() :]}"
    return words


def _told_apart(things: Iterable[Site | Place]) -> frozenset[str]:
    """Words that stand in the names of one of them only, and in no everyday talk: "heron", and not "ward"."""
    said = [
        {word for name in (one.name, *one.aliases) for word in re.findall(r"[a-z]+", name.lower().replace("'", ""))}
        for one in things
    ]
    return frozenset(
        word for words in said for word in words if len(word) >= SHORTEST and sum(word in other for other in said) == 1
    )


def _mended(words: str, names: frozenset[str], shortest: int) -> str:
    def meant(found: re.Match[str]) -> str:
        word = found[0].lower()
        if len(word) < shortest or word in names or not word.isascii() or _is_another_word(word):
            return found[0]
        near = {name for name in names.intersection(one_slip_away(word)) if name[0] == word[0]}  # seldom the wrong one
        return next(iter(near)) if len(near) == 1 else found[0]

    return _WORD.sub(meant, words)


def _is_another_word(word: str) -> bool:
    return word in known_words() or word in given_names() or word in names_that_are_words()
