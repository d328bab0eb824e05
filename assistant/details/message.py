"""A message as the readers see it: its words, with the kinds our lists know ("alder hey" is one word, of kind FAMED).

Words that no list or pattern knows are all the same word to spaCy, so nothing a family typed stays in its string store.

spaCy is imported when a message is read for the first time (two seconds): what only knows of readers does not wait.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING

from assistant.details.kinds import GROUP_OF, NUMBERS, phrases
from assistant.details.words import HARD, SOFT, Word, cut

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

UNKNOWN = "someword"


@dataclass(frozen=True)
class Token:
    """One word or one listed phrase. `means` is what the list says it stands for (a nation, a role, a number)."""

    plain: str
    kind: str
    means: str
    start: int
    end: int

    @property
    def is_break(self) -> bool:
        return self.plain in (SOFT, HARD)


class Message:
    """`places` says where each word, kind and group of kinds stands; "_" is any word and "," any break."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = cut(text)
        self.tokens = _with_amounts(_tagged(self.words))
        self.places: dict[str, list[int]] = {}
        for place, token in enumerate(self.tokens):
            kinds = (
                (token.kind, GROUP_OF[token.kind]) if token.kind in GROUP_OF else (token.kind,) if token.kind else ()
            )
            for key in (
                token.plain,
                *kinds,
                *(("_",) if not token.is_break else (",",) if token.plain != SOFT else ()),
            ):
                self.places.setdefault(key, []).append(place)
        self._doc: Doc | None = None
        self._known = 0

    @property
    def doc(self) -> "Doc":
        """For the Matcher: kinds are entity types, groups of kinds are tags. Made anew when patterns read since have
        taught us more words.
        """
        if self._doc is None or self._known != len(nlp().vocab.strings):
            tags = [GROUP_OF.get(token.kind, token.kind) or "_" for token in self.tokens]
            kinds = [f"B-{token.kind}" if token.kind else "O" for token in self.tokens]
            self._doc = made(known_words(self.tokens), tags=tags, ents=kinds)
            self._known = len(nlp().vocab.strings)
        return self._doc

    def has(self, *keys: str) -> bool:
        """Whether one of these words, kinds or groups is in it."""
        return any(key in self.places for key in keys)

    def said(self, start: int, end: int) -> tuple[str, tuple[int, int]]:
        """The family's own characters from token `start` up to token `end`, without the breaks around them."""
        while end - start > 1 and self.tokens[start].is_break:
            start += 1
        while end - start > 1 and self.tokens[end - 1].is_break:
            end -= 1
        span = (self.tokens[start].start, self.tokens[end - 1].end)
        return self.text[span[0] : span[1]], span

    def of_kind(self, *kinds: str) -> list[tuple[int, Token]]:
        return [
            (place, self.tokens[place])
            for place in sorted(place for kind in kinds for place in self.places.get(kind, ()))
        ]


def known_words(words: Sequence[Word | Token]) -> list[str]:
    known = nlp().vocab.strings
    return [word.plain if word.plain in known else UNKNOWN for word in words]


def made(words: list[str], **more: list[str]) -> "Doc":
    """spaCy's form of these words."""
    from spacy.tokens import Doc

    return Doc(nlp().vocab, words=words, **more)  # type: ignore[arg-type]  # its stub knows lists of anything alone


@cache
def _blank() -> "Language":
    import spacy

    blank = spacy.blank("en")
    for word in (UNKNOWN, SOFT, HARD):
        blank.vocab.strings.add(word)
    return blank


_one_at_a_time = Lock()


def nlp() -> "Language":
    """Blank English: no model, only a vocabulary. One for all threads: two that ask first at the same moment must not
    get a vocabulary each.
    """
    with _one_at_a_time:
        return _blank()


@cache
def _lists() -> "PhraseMatcher":
    """All lists. What a phrase is known as ("CITY|england") is its key."""
    from spacy.matcher import PhraseMatcher

    matcher = PhraseMatcher(nlp().vocab)
    known: dict[str, list[Doc]] = {}
    for phrase, (kind, means) in phrases().items():
        known.setdefault(f"{kind}|{means}", []).append(made(phrase.split()))
    for key, docs in known.items():
        matcher.add(key, docs)
    return matcher


def _tagged(words: list[Word]) -> list[Token]:
    """Of phrases inside one another the longest is taken, of two that overlap the first."""
    lists = _lists()
    tokens: list[Token] = []
    done = 0
    for key, start, end in sorted(lists(made(known_words(words))), key=lambda one: (one[1], -one[2])):
        if start >= done:
            tokens += [Token(word.plain, "", "", word.start, word.end) for word in words[done:start]]
            kind, _, means = nlp().vocab.strings[key].partition("|")
            plain = " ".join(word.plain for word in words[start:end])
            tokens.append(Token(plain, kind, means, words[start].start, words[end - 1].end))
            done = end
    return tokens + [Token(word.plain, "", "", word.start, word.end) for word in words[done:]]


UNITS = ("year", "month", "week", "day", "hour", "minute")


def _with_amounts(tokens: list[Token]) -> list[Token]:
    """ "two and a half years" becomes one AMOUNT of 2.5 years, "3 year old" one OLD; a number alone stays a NUMBER."""
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        end, token = _amount(tokens, place)
        found.append(token)
        place = end
    return found


def _amount(tokens: list[Token], place: int) -> tuple[int, Token]:
    first, after = tokens[place], [token.plain for token in tokens[place + 1 : place + 7]]
    value = _value(first)
    if value is None:
        return place + 1, first
    used = 0
    if (
        value >= 20
        and value % 10 == 0
        and not first.plain.isdigit()
        and after[:1]
        and (ones := NUMBERS.get(after[0], 0))
        and ones < 10
    ):
        value, used = value + ones, 1
    value, used = _half(value, after, used)
    unit = after[used] if used < len(after) and after[used] in UNITS else ""
    if unit:
        used += 1
        value, used = _half(value, after, used)
    old = used < len(after) and after[used] == "old" and bool(unit)
    end = place + 1 + used + old
    kind = "OLD" if old else "AMOUNT" if unit else "NUMBER"
    plain = " ".join(token.plain for token in tokens[place:end])
    return end, Token(
        plain if kind == "NUMBER" else kind.lower(), kind, f"{value:g} {unit}".strip(), first.start, tokens[end - 1].end
    )


def _half(value: float, after: list[str], used: int) -> tuple[float, int]:
    for words in (["and", "a", "half"], ["and", "half"], ["half"]):
        if value == int(value) and after[used : used + len(words)] == words and value < 20:
            return value + 0.5, used + len(words)
    return value, used


def _value(token: Token) -> float | None:
    if token.kind:
        return None
    if token.plain in ("a", "an"):
        return None
    return float(token.plain) if token.plain.isdecimal() else NUMBERS.get(token.plain)
