"""Where words that a family names stand on the check page, and a line without them: nothing of a sentence is left that
is none any more.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assistant.handoffs.fields import SHOWN
from assistant.handoffs.words.described import words_that_tell
from assistant.handoffs.words.sentences import spans

_SUBJECT = r"(?:(?:please|there|this|its|[a-z]+'[a-z]+|i|we|he|she|they|it|you|nobody|the|my|our|his|her|their)\b)"
CLAUSES = re.compile(rf"(?:\s*[,;]\s*|\s+)(?:and|but|so)\s+(?={_SUBJECT})|\s*;\s+|,\s+(?={_SUBJECT})", re.IGNORECASE)
JOINING_FIRST = re.compile(r"^[\s,;:\u2026-]*(?:(?:and|but|so|or|then|because|also)\b[\s,]*)*", re.IGNORECASE)
JOINING_LAST = re.compile(
    r"(?:[\s,;:\u2026-]+(?:(?:and|but|so|or|then|because|also|that)(?=[\s,;:\u2026-]*$))?)+$", re.IGNORECASE
)
DANGLES = re.compile(  # the last word of a sentence that was cut short
    r"\b(?:to|the|a|an|and|but|or|so|is|am|are|was|were|be|not|of|that|which|who|because|if|my|his|her|our|their|with|for|at|by|in|into|from|than|as|i|we|he|she|they|don'?t|didn'?t|can'?t|cannot|will|would|should|could|can|must|has|have|had)$",
    re.IGNORECASE,
)
HEADLESS = re.compile(  # the first of one that has lost who it is about
    r"^(?:is|am|are|was|were|be|been|has|have|had|does|do|did|doesn'?t|don'?t|didn'?t|can|cannot|can'?t|could|would|will|won'?t|should|must|mustn'?t|may|might|knows?|said|says|wants?|needs?|not|to|of|than|who|which)\b(?![^?]*\?)",
    re.IGNORECASE,
)
LEADS_ON = re.compile(r"\b(?:to|the|an?|my|his|our|their)$", re.IGNORECASE)  # to a word that must come
WITHOUT_ITS_WORD = re.compile(
    r"^\s*(?:at|in|on|for|with|is|are|was|were|has|have|will|that|when|where|who|which|he|she|they|we|i|it)\b",
    re.IGNORECASE,
)
VERB_ALONE = re.compile(  # with nobody before it, and no "and" that leaves another verb to the sentence
    rf"^(?!(?:and|but|or|so|because|who|which|that|if)\b)(?:(?!{_SUBJECT})\S+\s+){{0,2}}(?:is|am|are|was|were|has|have|had|does|do|did|can|could|will|would|should|must)\b",
    re.IGNORECASE,
)
JOINS_ON = re.compile(r"^\s*(?:[,;:]|(?:and|but|or|so|because|by|of|from|than|to)\b)", re.IGNORECASE)
LITTLE = frozenset(
    "the and about that being having our she her his him they are was were you for with not but has had all who what where when say says saying word words bit part sentence line from any does did don doesn didn".split()
)
LEAST_SAID = 4  # words of a sentence; fewer are a name or a ward


@dataclass(frozen=True)
class Stretch:
    """Words of a line, from one letter to another."""

    line: str
    start: int
    end: int


def pattern(said: str) -> re.Pattern[str] | None:
    """The words, however their apostrophes and the marks between them were typed."""
    words = [
        "['\u2019]?".join(map(re.escape, re.sub(r"['\u2019]", "", word).strip(',.;:!?"'))) for word in said.split()
    ]
    whole = r"[,.;:!?]*\s+".join(filter(None, words))
    return re.compile(rf"(?<![\w@]){whole}(?![\w@])", re.IGNORECASE) if whole else None


def exactly(
    said: str, lines: Mapping[str, str], within: str | None = None, *, edge: str | None = None
) -> Stretch | None:
    """Where they stand once in the message, or else once in all the other lines; at its "front" or its "end" where
    that is said with it.
    """
    place = pattern(said)
    if place is None:
        return None
    for names in kept_lines(lines, within):
        found = [Stretch(name, *one.span()) for name in names for one in place.finditer(lines[name])]
        if found and edge:
            found = [one for one in found if _at_edge(one, lines, edge)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _at_edge(one: Stretch, lines: Mapping[str, str], edge: str) -> bool:
    text = lines[one.line]
    return not re.search(r"\w", text[: one.start] if edge == "front" else text[one.end :])


def longest_from(words: str, lines: Mapping[str, str]) -> int:
    """How many of the first words stand in a row on the page."""
    said = words.split()
    held = (count for count in range(len(said), 0, -1) if exactly(" ".join(said[:count]), lines))
    return next(held, 0)


def told_of(what: str, lines: Mapping[str, str], within: str | None = None, *, whole: bool = True) -> Stretch | None:
    """The one sentence that holds all the words that tell, or, where less than a `whole` one is meant, the one clause
    of it, where both it and what is left can stand alone.
    """
    told = _telling(what)
    if not told:
        return None
    for names in kept_lines(lines, within):
        holding = [
            Stretch(name, *span)
            for name in names
            for span in spans(lines[name])
            if _holds(lines[name], span, told) and (within or len(lines[name][slice(*span)].split()) >= LEAST_SAID)
        ]
        if holding:
            return _clause(holding[0], lines, told, whole) if len(holding) == 1 else None
    return None


def sentence_spans(line: str) -> list[tuple[int, int]]:
    return list(spans(line))


def without(text: str, start: int, end: int) -> str | None:
    """The line as it is when these words are gone; None where a sentence would be broken."""
    before, behind = text[:start], text[end:]
    opens = not before.strip() or before.rstrip()[-1] in ".!?\n" or before.endswith("\n")
    closes = not behind.strip() or behind.lstrip(" \"'")[:1] in (".", "!", "?", "\n")
    if opens and closes:
        return _joined(before, re.sub(r"^[\"'\s]*[.!?]+", "", behind))
    if opens:
        bare = JOINING_FIRST.sub("", behind)
        if HEADLESS.match(bare):
            return None
        return _joined(before, bare[:1].upper() + bare[1:] if before.strip() and text[start].isupper() else bare)
    if VERB_ALONE.match(text[start:end]):
        return None
    if closes:
        bare = JOINING_LAST.sub("", before)
        return None if DANGLES.search(bare) else f"{bare}{behind.lstrip()}".strip()
    left = before.rstrip()
    cut = DANGLES.search(left) and JOINS_ON.match(behind)
    if cut or (LEADS_ON.search(left) and WITHOUT_ITS_WORD.match(behind)):
        return None
    if left.endswith((",", ";", ":")) and re.match(r"\s*[,;:]", behind):
        left = left[:-1]
    return _joined(left, re.sub(r"^\s+(?=[,;:])", "", behind))


def kept_lines(lines: Mapping[str, str], within: str | None) -> tuple[Collection[str], ...]:
    kept = [one.name for one in SHOWN if lines.get(one.name) and lines[one.name] not in (one.skip, "Not given")]
    if within is not None:
        return ([within] if within in kept else [],)
    return ([name for name in kept if name == "message"], [name for name in kept if name != "message"])


def _clause(one: Stretch, lines: Mapping[str, str], told: set[str], whole: bool) -> Stretch:
    text = lines[one.line][one.start : one.end]
    parts = list(spans(text, CLAUSES))
    holding = [span for span in parts if _holds(text, span, told)]
    if whole or len(holding) != 1 or len(parts) < 2:
        return one
    at = parts.index(holding[0])
    start, end = holding[0]
    follows = at + 1 == len(parts) or re.match(_SUBJECT, text[parts[at + 1][0] :], re.IGNORECASE)
    end = end - 1 if text[end - 1] in ".!?" else end
    return Stretch(one.line, one.start + start, one.start + end) if follows else one


def _telling(what: str) -> set[str]:
    return words_that_tell(" ".join(word for word in re.findall(r"[\w'\u2019-]+", what) if word.lower() not in LITTLE))


def _holds(text: str, span: tuple[int, int], told: set[str]) -> bool:
    return told <= words_that_tell(text[slice(*span)])


def _joined(before: str, behind: str) -> str:
    before, behind = before.rstrip(" "), behind.lstrip(" ")
    space = "" if not before or before.endswith("\n") or behind.startswith((",", ".", ";", ":", "!", "?")) else " "
    return f"{before}{space}{behind}".strip()
