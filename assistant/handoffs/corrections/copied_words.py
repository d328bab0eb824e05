"""Where words stand that a family copied from the check page to say which ones it means. Capitals, quotes, end marks
and a slip of the finger may be other than they stand there.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from assistant.handoffs.corrections.where_words_stand import Stretch, kept_lines, sentence_spans, without
from assistant.handoffs.words.sentences import without_spans

WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
LEAST_SLIPS = 4  # words; in fewer a slip may make them others
NEAR = 0.75  # how much two words must share to be one with a slip
FEWEST = 0.75  # of the words that must be the same

Same = Callable[[Sequence[str], Sequence[str]], bool]


@dataclass(frozen=True)
class Copied:
    """`whole` says that it is one or more whole sentences."""

    at: Stretch
    whole: bool


def copied(said: str, lines: Mapping[str, str], within: str | None = None) -> Copied | None:
    """In the message before the other lines. Of a sentence that stands there twice it is the last."""
    words = [one[0] for one in WORD.finditer(said)]
    for same in (_same, _slipped) if len(words) >= LEAST_SLIPS else (_same,):
        for names in kept_lines(lines, within):
            found = [one for name in names for one in _in_line(words, name, lines[name], same)] if words else []
            whole = [one for one in found if one.whole]
            if whole or len(found) == 1:
                return (whole or found)[-1]
            if found:
                return None
    return None


def without_copied(text: str, found: Copied) -> str | None:
    """Exactly the other sentences; None where a part of one cannot go without breaking it."""
    span = (found.at.start, found.at.end)
    return without_spans(text, [span]) if found.whole else without(text, *span)


def _in_line(words: Sequence[str], name: str, text: str, same: Same) -> list[Copied]:
    stands = list(WORD.finditer(text))
    found = []
    for at in range(len(stands) - len(words) + 1):
        there = stands[at : at + len(words)]
        if same(words, [one[0] for one in there]):
            found.append(_as_found(name, text, there[0].start(), there[-1].end()))
    return found


def _as_found(name: str, text: str, start: int, end: int) -> Copied:
    """With the marks of the sentences, where it is all the words of them."""
    held = [span for span in sentence_spans(text) if span[0] < end and span[1] > start]
    first, last = held[0][0], held[-1][1]
    whole = not WORD.search(text[first:start]) and not WORD.search(text[end:last])
    return Copied(Stretch(name, first, last) if whole else Stretch(name, start, end), whole)


def _same(words: Sequence[str], there: Sequence[str]) -> bool:
    return [_bare(one) for one in words] == [_bare(one) for one in there]


def _slipped(words: Sequence[str], there: Sequence[str]) -> bool:
    alike = [_bare(one) == _bare(two) for one, two in zip(words, there, strict=True)]
    near = (
        SequenceMatcher(None, _bare(one), _bare(two)).ratio() >= NEAR for one, two in zip(words, there, strict=True)
    )
    return sum(alike) >= FEWEST * len(alike) and all(near)


def _bare(word: str) -> str:
    return re.sub(r"['\u2019]", "", word).lower()
