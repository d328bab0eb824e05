"""Names of people. There is no statistical model: a name is known by the words before it, by a list, by how it is
written, or because the
family gave it. A name in small letters that is on no list and that nothing announces is not seen.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from assistant.masking.recognisers.spans import Span
from assistant.masking.recognisers.words import (
    capitalised,
    common_words,
    given_names,
    known_words,
    names_that_are_words,
    phrases,
    surnames,
)
from assistant.signs import plain

WORD = re.compile(r"[^\W\d_](?:[\w-]|['\u2019](?!s\b|m\b|ll\b|ve\b|d\b))*(?<!['\u2019])")
OWNS = re.compile(r"['\u2019]s\b")
LABEL = re.compile(r"\[[a-z ]+\]")
SENTENCE_STARTS = re.compile(r"(?:^|[.!?\n:\u2022])[\W\d_]*+")  # up to the first letter of a sentence
SHORTEST_GIVEN = 3  # "Al" would take "al" out of other words
MOST_WORDS = 4
SUFFIXES = ("s", "m", "ll", "ve", "d", "t")  # what is left of "Noah's" and "I'm"

# Behind these stands a name, in whatever letters.
NAMED = re.compile(
    r"\b(?:(?:full |first |last |sur|middle |nick|maiden |real |proper |family )?names?(?:['\u2019]?s| is| are| was|:| =| -)|named|called|known as|goes by|nicknamed|"
    r"(?:call|calls) (?:me|him|her|them)|say (?:hi|hello) to|in the name of|under the name(?: of)?|signed|initials are)[ :\-\u201c\u2018\"']*$",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"\b(?:dr|drs|doctor|mr|mrs|ms|miss|mx|prof|professor|sir|dame|rev|reverend|imam|rabbi|nurse|sister|matron|consultant|surgeon|registrar|midwife|auntie|aunty|aunt|uncle|nanny|nanna|nan|"
    r"grandad|grandpa|grandma|granny|social worker|health visitor|cousin|baby|little|wee)[. ]+(?:[a-z]\.? )?$",
    re.IGNORECASE,
)
TITLE_OF_A_STRANGER = re.compile(r"\b(?:dr|drs|mr|mrs|ms|mx|prof)[. ]+(?:[a-z]\.? )?$", re.IGNORECASE)
# Behind these a town that is also a name is the name.
INTRODUCED = re.compile(r"\b(?:i am|i['\u2019]?m|im|this is|here is|here['\u2019]s)[ ]+$", re.IGNORECASE)
# Behind these the name of a relative may stand, in small letters too, if the sentence goes on as it does after a name.
RELATIVE = re.compile(
    r"\b(?:my|our|his|her|their) (?:(?:little|wee|baby|older|oldest|eldest|youngest|younger|big|middle|twin|dear|poor|beautiful|lovely|newborn|late|own|only|foster|step|\w+[ -](?:year|yr|month|week|day)s?[ -]old) ){0,2}"
    r"(?:son|daughter|boy|girl|baby|child|kid|grandson|granddaughter|grandchild|wife|husband|partner|brother|sister|nephew|niece|mum|mam|mom|dad|friend|twin|twins|cousin|stepson|stepdaughter|"
    r"girlfriend|boyfriend|aunt|uncle|neighbour|lad|lass|bairn|wean|consultant|surgeon|doctor|nurse)s?,? $",
    re.IGNORECASE,
)
INITIAL = re.compile(r"\b[A-Z]\.? $")
GOES_ON = re.compile(
    r"^(?:['\u2019]s\b|,|\)|\(| -|[ ](?:is|has|was|had|needs|who|aged|will|and|can|cant|can['\u2019]t|got|gets|wont|won['\u2019]t|would|went|said|says|told)\b(?! been\b))"
)
VERB_BEHIND = re.compile(
    r"^(?:['\u2019]s\b| (?:is|has|was|had|needs|who|aged|said|says|told|wants|will|can|cannot|and (?:i|me|his|her)|does|did|goes|gets|keeps|just|still)\b)"
)
SAINT = re.compile(r"\b(?:st|saint|royal|queen|king|prince|princess)\.? $", re.IGNORECASE)
PLACE_BEHIND = re.compile(
    r"^(?:['\u2019]?s)? (?:ward|wards|hospital|hosp|unit|clinic|centre|center|hospice|school|street|road|suite|site|wing|building|infirmary|foundation|trust|charity|university|act|rule|law|"
    r"syndrome|disease|scale|score|test|team)\b",
    re.IGNORECASE,
)
RELATIVES = re.compile(
    r"^(?:['\u2019]?s)? (?:mum|mam|mom|dad|mother|father|gran|nan|grandma|grandad|aunt|auntie|uncle|carer|foster|parent|parents|sister|brother|family)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Token:
    text: str
    plain: str  # small letters, one kind of apostrophe
    of: str  # with the "s" of "Addenbrooke's", as lists of places have it
    start: int
    end: int
    first: bool  # in its sentence

    @property
    def capital(self) -> bool:
        """A capital and small letters. All capitals are an abbreviation ("CDs" too), or a family that shouts."""
        return (
            self.text[0].isupper()
            and not self.text.isupper()
            and not (self.text.endswith("s") and self.text[:-1].isupper())
        )


class People:
    """`given` are names the family gave: each word of them goes, however it is written. `spared` are words of the
    hospital's own places,
    in small letters: they stay unless somebody is called so."""

    def __init__(self, given: Iterable[str] = (), spared: frozenset[str] = frozenset()) -> None:
        parts = {word.group().lower() for name in given for word in WORD.finditer(name.replace("-", " "))}
        self._given = {part for part in parts if len(part) >= SHORTEST_GIVEN} - _never_given()
        self._spared = spared

    def __call__(self, text: str) -> list[Span]:
        tokens = _tokens(text)
        safe = _in_a_phrase(tokens)
        shouted = sum(char.isupper() for char in text) > sum(char.islower() for char in text)
        found: set[int] = set()
        for place, token in enumerate(tokens):
            if place not in found and (
                self._was_given(token) or (place not in safe and self._is_name(text, tokens, place, found, shouted))
            ):
                found |= set(_with_surname(text, tokens, place, safe, shouted))
        return _joined(text, [tokens[place] for place in sorted(found)])

    def _is_name(self, text: str, tokens: list[Token], place: int, found: set[int], shouted: bool) -> bool:
        if tokens[place].plain in self._spared and not NAMED.search(_before(text, tokens[place])):
            return False
        return _is_name(text, tokens, place, shouted) or _is_the_next(text, tokens, place, found)

    def _was_given(self, token: Token) -> bool:
        return bool(self._given) and any(part in self._given for part in token.plain.split("-"))


def announced(text: str) -> list[str]:
    """Names that a message announces or that stand on the list: they are names in later messages as well."""
    text = plain(text)
    return [text[start:end] for start, end in People()(text)]


@cache
def _never_given() -> frozenset[str]:
    return known_words() - given_names() - names_that_are_words() - surnames()


def _tokens(text: str) -> list[Token]:
    unlabelled = LABEL.sub(lambda label: " " * len(label[0]), text)
    starts = {match.end() for match in SENTENCE_STARTS.finditer(unlabelled)}
    return [_token(text, match, match.start() in starts) for match in WORD.finditer(unlabelled)]


def _token(text: str, match: re.Match[str], first: bool) -> Token:
    plain = match[0].lower().replace("\u2019", "'")
    joined = plain.replace("'", "")
    return Token(
        match[0], plain, joined + "s" if OWNS.match(text, match.end()) else joined, match.start(), match.end(), first
    )


def _before(text: str, token: Token) -> str:
    """As much as any expression about what stands before a name needs."""
    return text[max(0, token.start - 60) : token.start]


def _behind(text: str, token: Token) -> str:
    return text[token.end : token.end + 30]


def _in_a_phrase(tokens: list[Token]) -> set[int]:
    """Places of words that belong to the name of a hospital, a town or a right."""
    known, inside = phrases(), set[int]()
    words = [token for token in tokens if token.plain not in SUFFIXES]
    places = [place for place, token in enumerate(tokens) if token.plain not in SUFFIXES]
    for at, first in enumerate(words):
        for phrase in (phrase for said in dict.fromkeys((first.of, first.plain)) for phrase in known.get(said, ())):
            here = words[at : at + len(phrase)]
            if len(here) == len(phrase) and all(
                said in (token.of, token.plain) for said, token in zip(phrase, here, strict=True)
            ):
                inside |= set(places[at : at + len(phrase)])
                break
    return inside


def _is_name(text: str, tokens: list[Token], place: int, shouted: bool) -> bool:
    token = tokens[place]
    listed, a_word_too = _listed(token.plain), token.plain in names_that_are_words()
    unknown = len(token.plain) > 1 and not _common(token)
    if not (listed or a_word_too or unknown or token.plain in surnames()):
        return False  # an everyday word, wherever it stands: most words are, and looking around each takes time
    before, behind = _before(text, token), _behind(text, token)
    if NAMED.search(before):
        return listed or a_word_too or token.plain in surnames() or unknown
    if TITLE.search(before) and (TITLE_OF_A_STRANGER.search(before) or token.capital or listed):
        return (
            listed
            or (unknown and not a_word_too and (token.capital or _as_small_names(token)))
            or (token.capital and (a_word_too or token.plain in surnames()))
        )
    if SAINT.search(before) or PLACE_BEHIND.match(behind) or (token.of != token.plain and token.of in capitalised()):
        return False
    if listed:
        return token.plain not in capitalised() or (token.capital and token.plain in given_names())
    if token.plain in capitalised() and not (a_word_too and INTRODUCED.search(before)):
        return False
    return _is_written_as_one(text, tokens, place, unknown, a_word_too, shouted)


def _is_written_as_one(
    text: str, tokens: list[Token], place: int, unknown: bool, a_word_too: bool, shouted: bool
) -> bool:
    """A word that no list calls a name, and that nothing announces as one."""
    token = tokens[place]
    before, behind = _before(text, token), _behind(text, token)
    if (
        RELATIVE.search(before)
        and (unknown or a_word_too)
        and (token.capital or (unknown and _as_small_names(token) and GOES_ON.search(behind)))
    ):
        return True
    if not token.capital or shouted:
        return False
    if unknown and INITIAL.search(before):
        return True
    if token.first:
        return _starts_with_a_name(tokens, place, unknown, a_word_too, behind)
    return unknown or a_word_too or token.plain in surnames()


def _is_the_next(text: str, tokens: list[Token], place: int, found: set[int]) -> bool:
    """ "called Ola and temi": the second of two children."""
    token = tokens[place]
    if (
        place - 2 not in found
        or tokens[place - 1].plain != "and"
        or text[tokens[place - 2].end : token.start].lower() != " and "
    ):
        return False
    return len(token.plain) > 1 and not _common(token) and _as_small_names(token)


def _common(token: Token) -> bool:
    """Also the plural of a common word, and both halves of "follow-up"."""
    common = common_words()
    if token.plain in common or token.of in common or (token.plain.endswith("s") and token.plain[:-1] in common):
        return True
    return "-" in token.plain and all(part in common or len(part) == 1 for part in token.plain.split("-"))


def _as_small_names(token: Token) -> bool:
    """A slip of the keyboard in a verb is likelier than a name of this form."""
    return len(token.plain) > 2 and not token.plain.endswith(("s", "ed", "ing", "ly"))


def _starts_with_a_name(tokens: list[Token], place: int, unknown: bool, a_word_too: bool, behind: str) -> bool:
    """A sentence begins with a capital anyway, so what follows must say that it is a name."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    beside = (
        following is not None
        and following.start == tokens[place].end + 1
        and following.capital
        and following.plain not in common_words()
    )
    return (unknown and bool(VERB_BEHIND.match(behind) or RELATIVES.match(behind) or beside)) or (
        a_word_too and bool(beside or RELATIVES.match(behind))
    )


def _listed(plain: str) -> bool:
    """Also "olivers mum", and both halves of "Smith-Jones"."""
    names = given_names()
    if plain in names or any(part in names for part in plain.split("-")):
        return True
    return (
        plain.endswith("s")
        and len(plain) > 4
        and plain[:-1] in names
        and plain not in known_words()
        and plain not in capitalised()
    )


def _with_surname(text: str, tokens: list[Token], place: int, safe: set[int], shouted: bool) -> list[int]:
    """The name's further words: known surnames, and whatever has a capital and is not a word."""
    places = [place]
    announced_here = bool(NAMED.search(_before(text, tokens[place])))
    while len(places) < MOST_WORDS and places[-1] + 1 < len(tokens):
        last, following = tokens[places[-1]], tokens[places[-1] + 1]
        if (
            text[last.end : following.start] not in (" ", ". ", "  ", "-")
            or places[-1] + 1 in safe
            or following.plain in capitalised()
        ):
            break
        unknown = following.plain not in known_words()
        a_name = _listed(following.plain) or (
            following.plain in surnames() and (unknown or following.capital or announced_here)
        )
        if not (
            a_name
            or (following.capital and not shouted and (unknown or following.plain in names_that_are_words()))
            or (unknown and announced_here)
        ):
            break
        places.append(places[-1] + 1)
    return places


def _joined(text: str, tokens: list[Token]) -> list[Span]:
    spans: list[Span] = []
    for token in tokens:
        if spans and text[spans[-1][1] : token.start] in (" ", "-", ". "):
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
    return spans
