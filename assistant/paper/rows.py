"""A text as rows for the page: which way each runs, in which language, and what in it may not be torn.

A row runs the way of its first letter (UAX 9, rule P2). A long word is given places to break.
"""

import re
import string
import unicodedata
from collections.abc import Iterator
from typing import Any

from assistant.links import kept, linked
from assistant.paper.fonts import shown

LONGEST_WORD = 22  # letters that fit on a row also in large print; of narrow ones twice as many
NARROW = frozenset(string.ascii_lowercase + string.digits + string.punctuation) - frozenset("mw@%")
PIECE = 8
WORD = re.compile(r"\S+|\s+")
AFTER_A_SIGN = re.compile(r"(?<=[/._?&=@-])")
# A script's language where one is meant, for a program that reads aloud. Urdu has letters that Arabic has not.
LANGUAGES = (
    (re.compile("[ٹڈڑںےہھ]"), "ur"),
    (re.compile("[\u0600-\u06ff]"), "ar"),
    (re.compile("[\u0590-\u05ff]"), "he"),
    (re.compile("[\u0980-\u09ff]"), "bn"),
    (re.compile("[\u0a00-\u0a7f]"), "pa"),
    (re.compile("[\u0a80-\u0aff]"), "gu"),
    (re.compile("[\u0b80-\u0bff]"), "ta"),
    (re.compile("[іїєґІЇЄҐ]"), "uk"),
)


def rows(text: str, *, link: bool = False) -> list[dict[str, Any]]:
    """Each row as page.typ reads it: `{leftwards, language or "", parts: [{pieces, link or "", kept}]}`; a blank one
    has no parts. `link` makes numbers and addresses ones to tap.
    """
    return [_row(row, link) for row in shown(text).rstrip("\n").split("\n")]


def _row(row: str, link: bool) -> dict[str, Any]:
    parts = [part for text, address in (linked(row) if link else [(row, "")]) for part in _parts(text, address)]
    return {"leftwards": _leftwards(row), "language": _language(row), "parts": parts if row.strip() else []}


def _parts(text: str, address: str) -> Iterator[dict[str, Any]]:
    if address.startswith("tel:"):
        yield {"pieces": [text], "link": address, "kept": True}
        return
    for piece, whole in kept(text):
        if whole:
            yield {"pieces": [piece], "link": address, "kept": True}
        else:
            yield _torn(piece, address)


def _torn(text: str, address: str) -> dict[str, Any]:
    """Between two pieces the row may break, without a sign; elsewhere it breaks as rows do."""
    pieces = [""]
    for word in WORD.findall(text):
        first, *others = _pieces(word)
        pieces[-1] += first
        pieces += others
    return {"pieces": pieces, "link": address, "kept": False}


def _pieces(word: str) -> list[str]:
    if sum(1 if one in NARROW else 2 for one in word) <= 2 * LONGEST_WORD:
        return [word]
    found = []
    for part in AFTER_A_SIGN.split(word):
        found += [part[at : at + PIECE] for at in range(0, len(part), PIECE)]
    return found


def _leftwards(row: str) -> bool:
    first = next((kind for one in row if (kind := unicodedata.bidirectional(one)) in ("L", "R", "AL")), "L")
    return first != "L"


def _language(row: str) -> str:
    return next((code for letters, code in LANGUAGES if letters.search(row)), "")
