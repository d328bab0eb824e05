"""A ward, clinic or service of this hospital, and a site of it, by the names in its profile.

A ward's name may be somebody's ("Wren", "Mrs Heron") and a short alias an everyday word ("clinic"), so a name counts
only with a word
for a place in it ("wren ward", "ward 7") or behind "on", "in", "at" and the like; and "ward 3 in Barnsley" is another
hospital's.
"""

from assistant.details.detail import Detail
from assistant.details.load import read_list
from assistant.details.message import Message, known_words, made, nlp
from assistant.details.words import Word, cut
from assistant.hospital.profile import Place, Profile, Site

TIMES = frozenset("day days week weeks wk wks month months hour hours hr hrs night nights year years times".split())
OTHERS = ("CITY", "HOSPITAL", "FAMED", "REGION", "UNSURE")


class Names:
    """What the places or sites of one profile are called."""

    def __init__(self, things: list[Place] | list[Site]) -> None:
        from spacy.matcher import PhraseMatcher

        self._matcher = PhraseMatcher(nlp().vocab)
        self._words: set[str] = set()
        for thing in things:
            forms = {tuple(word.plain for word in cut(name)[1:-1]) for name in (thing.name, *thing.aliases)}
            self._words.update(word for form in forms for word in form)
            self._matcher.add(thing.name, [made(list(form)) for form in forms])

    def find(self, words: list[Word]) -> list[tuple[str, int, int]]:
        """Name, first word and one past the last; of names inside one another the longest."""
        found: list[tuple[str, int, int]] = []
        if self._words.isdisjoint(word.plain for word in words):
            return found
        for key, start, end in sorted(self._matcher(made(known_words(words))), key=lambda one: one[1] - one[2]):
            if not any(start < other_end and other_start < end for _, other_start, other_end in found):
                found.append((nlp().vocab.strings[key], start, end))
        return sorted(found, key=lambda one: one[1])


def read_place(message: Message, profile: Profile) -> Detail | None:
    return _read(message, _names(profile)[0], anywhere=False)


def read_site(message: Message, profile: Profile) -> Detail | None:
    return _read(message, _names(profile)[1], anywhere=True)


def _read(message: Message, names: Names, *, anywhere: bool) -> Detail | None:
    words = message.words
    found: dict[str, tuple[int, int]] = {}
    for name, start, end in names.find(words):
        if anywhere or _is_meant(message, start, end):
            if _left(words, start, end):
                continue
            found.setdefault(name, (words[start].start, words[end - 1].end))
    if len(found) != 1:
        return None
    name, span = found.popitem()
    return Detail(name, message.text[span[0] : span[1]], span)


def _is_meant(message: Message, start: int, end: int) -> bool:
    lists = read_list("places")
    words = [word.plain for word in message.words]
    form, before = words[start:end], words[max(0, start - 3) : start]
    if before and before[-1] in lists["before_a_person"]:
        return False
    if form[-1].isdigit() and set(words[end : end + 1]) & TIMES:
        return False  # "on the ward 3 weeks"
    numbered = any(word[0].isdigit() for word in form)
    named = (
        not numbered
        and bool(set(form) & set(lists["facility"]))
        and bool(set(form) - set(lists["facility"]) - set(lists["everyday"]))
    )
    if not named and _elsewhere(message):
        return False
    if named or (numbered and set(form) & set(lists["facility"])):
        return words[start - 1] not in lists["denying"]
    if set(words[max(0, start - 5) : start]) & set(lists["never_behind"]):
        return False
    while before and before[-1] in lists["between"]:
        before.pop()
    if not before or before[-1] not in lists["prepositions"]:
        return False
    return before[-1] != "to" or (len(before) > 1 and before[-2] in lists["moving"])


def _left(words: list[Word], start: int, end: int) -> bool:
    """ "moved from picu to ward 7": where they no longer are."""
    before = [word.plain for word in words[max(0, start - 2) : start]]
    return "from" in before and any(word.plain in ("to", "onto", "into") for word in words[end : end + 2])


def _elsewhere(message: Message) -> bool:
    """The message names another hospital or town as where something is: "on ward 3 in Barnsley"."""
    tokens = message.tokens
    for place, _ in message.of_kind(*OTHERS):
        before = [token.plain for token in tokens[max(0, place - 3) : place] if token.plain != "the"]
        if before and before[-1] in ("in", "at") and not {"live", "living", "lives", "based"} & set(before):
            return True
    return False


_loaded: list[tuple[Profile, tuple[Names, Names]]] = []


def _names(profile: Profile) -> tuple[Names, Names]:
    """Of the profile asked for last. A hospital has one, so it is read once."""
    for known, names in _loaded:
        if known is profile:
            return names
    places = [place for site in profile.sites for place in site.places]
    _loaded[:] = [(profile, (Names(places), Names(list(profile.sites))))]
    return _loaded[0][1]
