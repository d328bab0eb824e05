"""Marks that were spoken into a phone and written down as words: "mum comma", "capital R", "oh apostrophe Neill". In
a message to the team only where it was plainly dictated.
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
SEVERAL = 2  # marks said: one may be a word of theirs, "comma" for a coma, or said for weight
_NO_MARK = r"(?<!\ba)(?<!\bthe)(?<!\bin)(?<!\binto)(?<!\binduced)(?<!\bmedical)(?<!\bbig)(?<!\bof)(?<!\bto)(?<!\bfrom)"
_NO_DRIP = r"(?<!\bhis)(?<!\bher)(?<!\btheir)(?<!\bmy)(?<!\bother)(?<!\bfirst)(?<!\bsecond)(?<!\bpicc)(?<!\bcentral)(?<!\bhas)(?<!\bhad)(?<!\bneeds)(?<!\banother)"  # a line is a tube too
MARK_SAID = re.compile(
    rf"{_NO_MARK}\s+(?:full stop|comma|question mark|exclamation mark)\b(?!['\u2019s])",
    re.IGNORECASE,
)
AT_THE_END = re.compile(r"\s(?:full stop|question mark|exclamation mark)\s*$", re.IGNORECASE)
TYPED = re.compile(r"[,.;:!?](?=\s|$)")  # who types marks does not speak them
WRITTEN = (
    (rf"{_NO_MARK}\s+full stop\b[,.]*", "."),
    (rf"{_NO_MARK}\s+comma\b(?!['\u2019])[,.]*", ","),
    (rf"{_NO_MARK}\s+question mark\b[?.]*", "?"),
    (rf"{_NO_MARK}\s+exclamation mark\b[!.]*", "!"),
    (rf"{_NO_MARK}\s+new paragraph\b[,.]?\s*", "\n\n"),
    (rf"{_NO_MARK}{_NO_DRIP}\s+new line\b[,.]?\s*", "\n"),
)
MARK_NAMES = {  # as a family names them when they are to go
    "full stop": r"full stops?",
    "comma": r"commas?",
    "question mark": r"question marks?",
    "exclamation mark": r"exclamation marks?",
    "new line": r"new (?:lines?|paragraphs?)|line breaks?",
    "capital": r"capitals?(?: letters?)?|big letters",
}
_DICTATED = {  # each with the mark that it stands for
    "full stop": ((MARKS[6][0], ""), (MARKS[7][0], ". ")),
    "comma": ((MARKS[5][0], ", "),),
    "question mark": ((rf"{_NO_MARK}\s+question mark\b[?.]*", "?"),),
    "exclamation mark": ((rf"{_NO_MARK}\s+exclamation mark\b[!.]*", "!"),),
    "new line": (WRITTEN[4], WRITTEN[5]),
    "capital": (),
}
_MARK_TYPED = {
    "full stop": (r"(?<!\bdr)(?<!\bmrs)(?<!\bmr)(?<!\bms)\.(?=\s|$)", ""),
    "comma": (r",(?=\s|$)", ""),
    "question mark": (r"\?", ""),
    "exclamation mark": (r"!", ""),
    "new line": (r"\s*\n+\s*", " "),
}
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


def dictated_message(words: str, *, sounds: int = 0) -> str:
    """A message whose marks were plainly spoken, with the marks themselves; any other as it is. `sounds` are others
    that only a voice makes.
    """
    said, typed = len(MARK_SAID.findall(words)), len(TYPED.findall(words))
    if said <= typed or (said + sounds < SEVERAL and not AT_THE_END.search(words)):
        return words
    for spoken, mark in WRITTEN:
        words = re.sub(spoken, mark, words, flags=re.IGNORECASE)
    return words.strip()


def without_mark(words: str, kind: str, *, behind: str = "") -> str:
    """Without the marks of one kind: those that were spoken become marks, and only where none was, those that were
    typed go. `behind` is the word that the one to go stands behind. As they are where there is none.
    """
    after = rf"(?<=\b{re.escape(behind)})" if behind else ""
    spoken = words
    for said, mark in _DICTATED[kind]:
        spoken = re.sub(f"{after}{said}", mark, spoken, flags=re.IGNORECASE)
    if kind == "capital":
        spoken = CAPITAL.sub(_without_capital, spoken)
    if spoken != words:
        return spoken.strip()
    if kind == "capital":
        return words if behind else re.sub(r"\bi\b", "I", words.lower())
    typed, instead = _MARK_TYPED[kind]
    return re.sub(f"{after}{typed}", instead, words, flags=re.IGNORECASE).strip()


def _without_capital(found: re.Match[str]) -> str:
    """ "Capital R" beside a word that begins so says how to write it."""
    letter, before, after = found["letter"].lower(), found["before"] or "", found["after"] or ""
    if before.lower().startswith(letter) or after.strip().lower().startswith(letter):
        return f"{before}{after}"
    return found[0]
