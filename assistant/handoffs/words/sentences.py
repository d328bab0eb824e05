"""Where a family's words are cut: into sentences, into the clauses of an answer, and into the orders of one message.
The readers of the form take their pieces from here, so that all of them see a sentence end in the same place.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

NOT_BEHIND_INITIALS = (  # "S. Adeyemi" and "Mrs. Finch", but "Dunne with an E. She is five"
    r"(?:(?<!\b(?-i:[A-Z])\.)|(?<=\b(?:an|by) .\.)|(?<=\ba .\.))(?<![:=] [a-z]\.)(?<!\b(?:dr|mr|ms|st)\.)(?<!\bmrs\.)"
)
_FLAGS = re.IGNORECASE | re.DOTALL
ENDS = re.compile(rf"(?<=[.!?]){NOT_BEHIND_INITIALS}[\s,]+|\n+", re.IGNORECASE)
HALVES = re.compile(rf"(?<=[.!?;]){NOT_BEHIND_INITIALS}\s+|\s*\n+\s*", re.IGNORECASE)  # at a semicolon too

# Between two things that are said to us in one breath. The first is of orders that name a line, the second of orders
# about words, which may also begin with the line: `begins` says with what.
_NEXT = r"(?:add|put|change|take|remove|delete|make|correct|fix|drop|use)"
_EACH_ORDER = re.compile(
    r"(?<=[.!?;])"
    + NOT_BEHIND_INITIALS
    + rf"\s+(?!(?!that|this|the|my|last)\w+ (?:bit|part)\b)|\s*\n+\s*|[,\s]+(?:and|also|plus|then)(?: (?:also|then|please))?\s+(?={_NEXT}\b)|,?\s+and (?=(?:for|under) (?:the|my|his|her|their) )|,?\s+(?:and|but)\s+(?=you(?:'?ve| have)? (?:just )?(?:put|got|stuck|wrote|written) (?:that|it|this) )|,\s+and\s+(?=(?:(?:the|her|his|my|their) (?:\w+ ){{0,2}}(?:is|should|isn'?t)|it(?:'s| is) [^,.]+ not)\b)",
    re.IGNORECASE,
)
_EACH_LINE = re.compile(
    r"(?:[,;.]\s+)?\b(?:and|also|plus)\b(?: also)?\s+|;\s+|[,.]\s+(?=(?:the|her|his|my|their|its|it's|change|it\u2019s)\b)",
    re.IGNORECASE,
)
_AND_ANOTHER = (
    r"\s*[,;]\s+(?:(?:and|then|also|plus|but)\s+)*(?={begins})|\s+(?:and|then|plus)\s+(?={begins})"
    r"|,\s+(?:and |because |cos )?(?=that'?s (?:his|hers?|theirs?|not)\b)|(?<=\w),\s+(?:and )(?={verb}\b)"
)

# In an answer to a short line, each with the mark that it ends with.
_ENDS_KEPT = re.compile(r"(?<!\b[Dd]r)(?<!\b[Mm]r)(?<!\b[Mm]rs)(?<!\b[Mm]s)(?<!\b[Ss]t)([.?!;\u2026]+(?:\s+|$)|\n+)")
AUXILIARY = r"(?:does|do|did|will|would|can|could|should|shall|is|are|am|has|have|had|was|were|may|might|must)"
_CLAUSE = re.compile(
    rf"(,\s+|\s+[-\u2013\u2014]\s+|\s+(?=(?:and|but|though) (?:please |then |also )*(?:{AUXILIARY} (?:this|that|it|they|you|i|we)\b|show me\b|take out\b|i(?:'?d| would) like to (?:stop|see)\b|it'?s [A-Z]|large print\b|i do not want\b|i don'?t want\b)))"
)
_MARKS = re.compile(r"([,;!?\u2026]+\s*|\.+(?:\s+|$)|\s+[-\u2013]+\s+|\n+)")
_ASKED = r"(?:and |but |so |also )*(?:does|do|will|would|is|are|am|can|could) (?:this|that|it|they|you|u|i|we|he|she|my|anyone|anybody|someone) \w[^.?!]*\?"
_BEFORE_QUESTION = re.compile(
    rf"(?<=[.?!])\s+|\n+|[,;]\s+(?=(?:and |but |so |also )*(?:who|why|how|what) \w+ \w+ [^.?!]*\?|{_ASKED})|(?<!\bor)(?:\s+-)?\s+(?={_ASKED})"
)


@dataclass(frozen=True)
class Piece:
    """`end` is what stands between it and the next."""

    text: str
    end: str


def sentences(words: str) -> list[str]:
    return _said(ENDS, words)


def halves(words: str) -> list[str]:
    """Sentences, and what a semicolon parts."""
    return _said(HALVES, words)


def spans(text: str, parted: re.Pattern[str] = ENDS) -> Iterator[tuple[int, int]]:
    """From which letter to which each sentence goes."""
    at = 0
    for found in [*parted.finditer(text), None]:
        end = found.start() if found else len(text)
        if text[at:end].strip():
            yield at, end
        at = found.end() if found else end


def without_spans(text: str, gone: Sequence[tuple[int, int]]) -> str:
    """Exactly the other sentences; each of the spans is one or more whole ones."""
    for start, end in reversed(gone):
        before, behind = text[:start].rstrip(" \t"), text[end:].lstrip(" \t,")
        behind = behind.lstrip("\n") if not before or before.endswith("\n") else behind
        joined = "" if not before or before.endswith("\n") or behind.startswith("\n") else " "
        text = f"{before}{joined}{behind}"
    return text.strip()


def last_end(words: str) -> tuple[int, int] | None:
    """Where the last sentence but one ends, and where the last begins."""
    ends = list(ENDS.finditer(words))
    return ends[-1].span() if ends else None


def orders(words: str) -> list[str]:
    """What one message orders of lines, one by one."""
    return _said(_EACH_ORDER, words)


def lines_named(words: str) -> list[str]:
    """ "The ward is Heron and the number is ..." """
    return _said(_EACH_LINE, words)


def orders_in(sentence: str, *, begins: str, verb: str) -> list[str]:
    """Orders about words, each of which begins so."""
    return re.split(_AND_ANOTHER.format(begins=begins, verb=verb), sentence, flags=_FLAGS)


def ended(words: str) -> list[Piece]:
    """Sentences and half sentences with their marks."""
    return _pieces(_ENDS_KEPT, words)


def clauses_of(sentence: str, *, last: str = "") -> list[Piece]:
    """`last` is the mark of the sentence."""
    return _pieces(_CLAUSE, sentence, last)


def between_marks(words: str) -> list[Piece]:
    """As small as the marks part them."""
    return _pieces(_MARKS, words)


def before_questions(words: str) -> list[str]:
    """Sentences, and questions that run on behind an answer."""
    return _said(_BEFORE_QUESTION, words)


def _said(parted: re.Pattern[str], words: str) -> list[str]:
    return [part.strip() for part in parted.split(words.strip()) if part and part.strip()]


def _pieces(parted: re.Pattern[str], words: str, last: str = "") -> list[Piece]:
    cut = parted.split(words)
    return [Piece(text, end) for text, end in zip(cut[0::2], [*cut[1::2], last], strict=True) if text.strip()]
