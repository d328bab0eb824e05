"""Whether a question that was not understood takes up the answer told just before it, in other words than any example:
then the part of it that fits is told, and not only that it was not understood.
"""

import re
from collections.abc import Sequence

from assistant.conversations.readers.fitting_part import Part, words_in

NEAR = 3  # topics that may well be meant
FEW = 3  # words that say something, in a question that leans
ENOUGH = 2  # words that a question shares with a part of the answer, or the kind of thing it asks for
LEANS = re.compile(
    r"\b(?:it|its|it's|it'll|that|that's|thats|this|those|these|they|they'll|them|then|the same|afterwards|meanwhile)\b"
)


def takes_up(asked: str, part: Part, *, title: str, intent: str | None, nearest: Sequence[str], first: str) -> bool:
    """`title` and `intent` are those of the last answer, `nearest` what the words are nearest to, `first` the title of
    the nearest. Words that name another topic are about that one.
    """
    if nearest and nearest[0] != intent and words_in(asked) & (words_in(first) - words_in(title)):
        return False
    if intent in nearest[:NEAR]:
        return True
    leans = bool(LEANS.search(asked.lower().replace("\u2019", "'")))
    return part.shares >= ENOUGH or (leans and (part.sure or len(words_in(asked)) <= FEW))
