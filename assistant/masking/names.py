"""Masks names inside the handoff form, before a text reaches the engine: those the family gave, and words written as
names are.

A name in small letters that nobody gave us before is not seen here.
"""

import re
from collections.abc import Iterable

from assistant.signs import plain_with_places

WORD = re.compile(r"[^\W\d_](?:[\w-]|['\u2019](?!s\b))*")
SENTENCE_STARTS = re.compile(r"(?:^|[.!?\n])[\W\d_]*+")  # up to the first letter of a sentence
SHORTEST = 3  # letters: "Al" would take "al" out of other words
NEVER = frozenset(
    """
    i i'm i'll i've i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december christmas easter england scotland wales britain english scottish welsh irish british the and but for not has had was she her his him
    they them you your our are can will who how why what when where baby child
    """.split()
)


def mask_names(text: str, given: Iterable[str] = ()) -> str:
    """`given` are names the family gave: each word of them goes, however it is written. Others go where they stand as
    names stand.
    """
    known = {
        word.group().lower()
        for name in given
        for word in WORD.finditer(name.replace("-", " "))
        if len(word.group()) >= SHORTEST
    } - NEVER
    read, places = plain_with_places(text)
    words = list(WORD.finditer(read))
    written = [_as_a_name(word.group()) for word in words]
    starts = {match.end() for match in SENTENCE_STARTS.finditer(read)}
    masked = text
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        first = word.start() in starts
        beside = place + 1 < len(words) and written[place + 1] and read[word.end() : words[place + 1].start()].isspace()
        if _known(word.group(), known) or (written[place] and (not first or beside)):
            masked = masked[: places[word.start()]] + "[name]" + masked[places[word.end() - 1] + 1 :]
    return masked


def _known(word: str, known: set[str]) -> bool:
    return any(part in known for part in re.split(r"-", word.lower()))


def _as_a_name(word: str) -> bool:
    """A capital and small letters. All capitals are an abbreviation, or a family that shouts."""
    return word[0].isupper() and not word.isupper() and word.replace("\u2019", "'").lower() not in NEVER
