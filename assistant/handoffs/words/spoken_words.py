"""A short line as it would have been typed: what a phone wrote down of "um", and of marks that were spoken, is gone
before anything is read in it. The family's own message is never read so.
"""

import re

from assistant.handoffs.fields import OWN_WORDS
from assistant.handoffs.words.spoken_marks import MARK_SAID, dictated_message, without_spoken_marks

SMALL = re.compile(  # not "ER", nor "the er", which are a department; nor "Um Kareem", who is somebody's mother
    r"(?<![\w'\u2019-])(?:u+m+|(?<![a-z] )U+m+(?! [A-Z])|[Ee]+r+m+|[Uu]+h+m*(?![ -](?:huh|oh|uh)\b)|(?<!the )(?<!at )(?<!in )er+)(?![\w'\u2019-])[ ,\u2026]*"
)
BEGINS = re.compile(r"^(?:u+m+|U+m+|[Ee]+r+m+|[Uu]+h+m*)(?![\w'\u2019-])[\s,\u2026]*(?=\S)")
_SPACE = re.compile(r"\s+([,.;?!])")
COMMA = re.compile(r"\s+comma(?![\w'\u2019@])[\s,]*", re.IGNORECASE)


def as_typed(step: str | None, words: str) -> str:
    """The words as they are where nothing else would be left, or the line is in the family's own words; `step` is None
    where no form is open.
    """
    if step in OWN_WORDS:
        return words
    if not step:
        return _at_no_step(words)
    typed = _of_the_page(words) if step == "check" else _of_a_line(step, words)
    return typed if any(char.isalnum() for char in typed) else words


def _at_no_step(words: str) -> str:
    sounds = len(SMALL.findall(words))
    marked = dictated_message(words, sounds=sounds)
    return (" ".join(SMALL.sub("", marked).split(" ")).strip() or words) if sounds else marked


def _of_a_line(step: str, words: str) -> str:
    shorter = without_small_words(words)
    if step == "contact_value":  # "full stop" and "hyphen" may be of an address
        return COMMA.sub(", ", shorter)
    typed = without_spoken_marks(dictated_message(shorter))
    return typed if typed == shorter else typed.strip(" .")


def _of_the_page(words: str) -> str:
    """Orders, with words of the family's own among them: only what was plainly dictated."""
    said = dictated_message(words)
    return BEGINS.sub("", words) if said == words or not MARK_SAID.search(words) else without_small_words(said)


def without_small_words(words: str) -> str:
    """The comma behind one stays where it parts two clauses: "none um, and ..."."""
    shorter = SMALL.sub(lambda found: ", " if "," in found[0] and found.start() else "", words)
    return re.sub(r",(?:\s*,)+", ",", _SPACE.sub(r"\1", shorter)).strip(" ,") if shorter != words else words
