"""Stems that a word may have been meant as: its own, and those of what is one slip of the finger away."""

from assistant.spelling.slips import one_slip_away
from assistant.spelling.stems import stems, words

SHORTEST = 5  # letters of a word that is looked for so: nearly every shorter one is another word's slip
MOST = 6  # words, each of which has hundreds near it


def near_stems(text: str) -> list[frozenset[str]]:
    """For each word of the text that counts. Numbers, and what is beyond MOST, stay as they are."""
    found, slips = [], 0
    for word in words(text):
        own = stems(word)
        if not own:
            continue
        may_slip = word.isalpha() and word.isascii() and len(word) >= SHORTEST and slips < MOST
        slips += may_slip
        found.append(own.union(*(stems(one) for one in one_slip_away(word))) if may_slip else own)
    return list(dict.fromkeys(found))
