"""A message as the readers see it: its words, with the kinds our lists know ("alder hey" is one word, of kind FAMED).

Words that no list or pattern knows are all the same word to spaCy, so nothing a family typed stays in its string store.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.tokens import Doc

from assistant.details.kinds import NUMBERS, group_of, phrases
from assistant.details.words import HARD, SOFT, Word, cut

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
    def __init__(self, text: str) -> None:
        self.text = text
        self.words = cut(text)
        self.tokens = _with_amounts(_tagged(self.words))
        self.kinds = {token.kind for token in self.tokens}
        self.groups = {group_of(kind) for kind in self.kinds}
        self.plains = {token.plain for token in self.tokens}
        self._doc: Doc | None = None
        self._known = 0

    @property
    def doc(self) -> Doc:
        """For the Matcher: kinds are entity types, groups of kinds are tags. Made anew when patterns read since have taught us more words."""
        known = nlp().vocab.strings
        if self._doc is None or self._known != len(known):
            words = [token.plain if token.plain in known else UNKNOWN for token in self.tokens]
            tags = [group_of(token.kind) or "_" for token in self.tokens]
            self._doc = Doc(nlp().vocab, words=words, tags=tags, ents=[f"B-{token.kind}" if token.kind else "O" for token in self.tokens])
            self._known = len(known)
        return self._doc

    def said(self, start: int, end: int) -> tuple[str, tuple[int, int]]:
        """The family's own characters from token `start` up to token `end`, without the breaks around them."""
        while end - start > 1 and self.tokens[start].is_break:
            start += 1
        while end - start > 1 and self.tokens[end - 1].is_break:
            end -= 1
        span = (self.tokens[start].start, self.tokens[end - 1].end)
        return self.text[span[0] : span[1]], span

    def of_kind(self, *kinds: str) -> Iterator[tuple[int, Token]]:
        return ((place, token) for place, token in enumerate(self.tokens) if token.kind in kinds)

    def clause_start(self, place: int) -> int:
        """The place after the last break before this one."""
        return next((before + 1 for before in range(place - 1, -1, -1) if self.tokens[before].is_break), 0)


@cache
def nlp() -> spacy.Language:
    """Blank English with one EntityRuler over all lists. It is asked with words already cut, so its own tokeniser only reads the lists."""
    blank = spacy.blank("en")
    blank.tokenizer = lambda phrase: Doc(blank.vocab, words=phrase.split())
    ruler = blank.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": kind, "pattern": phrase, "id": means} for phrase, (kind, means) in phrases().items()])
    for word in (UNKNOWN, SOFT, HARD):
        blank.vocab.strings.add(word)
    return blank


def _tagged(words: list[Word]) -> list[Token]:
    known = nlp().vocab.strings
    doc = Doc(nlp().vocab, words=[word.plain if word.plain in known else UNKNOWN for word in words])
    tokens, done = [], 0
    for ent in nlp().get_pipe("entity_ruler")(doc).ents:
        tokens += [Token(word.plain, "", "", word.start, word.end) for word in words[done : ent.start]]
        plain = " ".join(word.plain for word in words[ent.start : ent.end])
        tokens.append(Token(plain, ent.label_, ent.id_, words[ent.start].start, words[ent.end - 1].end))
        done = ent.end
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
    if value >= 20 and value % 10 == 0 and not first.plain.isdigit() and after[:1] and (ones := NUMBERS.get(after[0], 0)) and ones < 10:
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
    return end, Token(plain if kind == "NUMBER" else kind.lower(), kind, f"{value:g} {unit}".strip(), first.start, tokens[end - 1].end)


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
    return float(token.plain) if token.plain.isdigit() else NUMBERS.get(token.plain)
