"""A message's letters without what hides them: no accents, no invisible characters, no look-alikes, nothing said a
hundred times over.
"""

import re
import unicodedata

import ftfy

APOSTROPHES = re.compile(r"(?<=\w)['’‘`´ʼ′＇](?=\w)")
_STROKES = str.maketrans("łŁı", "lLi")  # letters that are one piece with their mark
_LONG_RUN = re.compile(r"(.)\1{3,}")  # of one character: a scream, a row of dots
_BLANKS = re.compile(r"[^\S\n]+")


def spoken(message: str) -> str:
    """What the classifier reads: the words as they were typed, in small letters, with their punctuation and line
    ends.
    """
    return _BLANKS.sub(" ", _LONG_RUN.sub(r"\1\1\1", without_marks(message).lower())).strip()


def without_marks(message: str) -> str:
    """NFKC, then no accents and no invisible characters: "łóżko" keeps its letters, "b\u200blue" becomes "blue"."""
    if message.isascii():
        return message
    text = APOSTROPHES.sub("'", unicodedata.normalize("NFKC", ftfy.fix_text(message)))
    kept = (c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c) not in ("Mn", "Cf"))
    return "".join(kept).translate(_STROKES)
