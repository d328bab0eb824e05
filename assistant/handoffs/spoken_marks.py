"""Marks that were spoken into a phone and written down as words: "mum comma", "capital R", "oh apostrophe Neill". For
short lines: a message to the team stays as it was written.
"""

import re

SPOKEN = re.compile(r"\b(?:comma|full stop|apostrophe|hyphen|capital|new (?:line|paragraph))\b", re.IGNORECASE)
NOT_NAMED = r"(?<!\ba)(?<!\bthe)(?<!\bin)(?<!\ba big)"  # "in a comma": a word, and no mark
MARKS = (
    (r"[\s,]+(?:with )?(?:no|without(?: an?| the| any)?) (?:hyphens?|apostrophes?|capitals?|dashe?s?)(?=[\s,.]|$)", ""),
    (r"\boh? apostrophe (\w)", lambda found: f"O'{found[1].upper()}"),
    (r"(\w) apostrophe (\w)", r"\1'\2"),
    (r"\bcapital (?=[^\W\d_]['\u2019])", ""),
    (r"(\w) hyphen (\w)", r"\1-\2"),
    (rf"{NOT_NAMED}\s+comma\b(?!['\u2019])[,\s]*", ", "),
    (rf"{NOT_NAMED}\s+full stop\b(?=\s*$)", ""),
    (rf"{NOT_NAMED}\s+full stop\b\.?\s*", ". "),
    (r"\s+new (?:line|paragraph)\b[\s,.]*", ", "),
)
CAPITAL = re.compile(
    r"(?P<before>\S+)?(?P<said>\s*\b(?:with )?(?:a )?capital (?P<letter>[^\W\d_])\b)(?P<after>\s+\S+)?",
    re.IGNORECASE,
)


def without_spoken_marks(words: str) -> str:
    """The words as they would be typed; anything else as it was."""
    if not SPOKEN.search(words):
        return words
    for spoken, mark in MARKS:
        words = re.sub(spoken, mark, words, flags=re.IGNORECASE)
    return CAPITAL.sub(_without_capital, words).strip(" ,.")


def _without_capital(found: re.Match[str]) -> str:
    """ "Capital R" beside a word that begins so says how to write it."""
    letter, before, after = found["letter"].lower(), found["before"] or "", found["after"] or ""
    if before.lower().startswith(letter) or after.strip().lower().startswith(letter):
        return f"{before}{after}"
    return found[0]
