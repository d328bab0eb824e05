"""A person, wished for in another language: its own phrases (answers/languages), in whole words, with or without marks
on the letters. A list, not an understanding: what it does not hold is answered with the card of that language, which
offers a person too.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache

from assistant.answers.languages import LanguageCard

CLAUSE = re.compile(r"[.,!?;:\n\u060c\u061b\u061f\u06d4\u0964]+")
MARKS = re.compile("[\u0300-\u036f\u064b-\u0655\u0670]")  # of Latin, Cyrillic and Arabic; a vowel of others is no mark
ALIKE = str.maketrans({"ł": "l", "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u2019": "'"})
BEFORE, AFTER = 3, 2  # words of the same clause; more before it, and it says more than the wish


def language_of_wish(text: str, languages: Mapping[str, LanguageCard]) -> str | None:
    """The code of the language in which a person is wished for."""
    clauses = [bare_words(clause) for clause in CLAUSE.split(text)]
    found = (one.code for one in languages.values() if any(_wished(words, one) for words in clauses))
    return next(found, None)


def _wished(words: Sequence[str], language: LanguageCard) -> bool:
    unless = {word for one in language.unless for word in _phrase(one)}
    for phrase in map(_phrase, language.wishes):
        for at in range(min(BEFORE, len(words) - len(phrase)) + 1):
            end = at + len(phrase)
            if words[at:end] == phrase and not unless & {*words[:at], *words[end : end + AFTER]}:
                return True
    return False


@cache
def _phrase(listed: str) -> list[str]:
    """Only of what the files list: a family's words are not kept."""
    return bare_words(listed)


def bare_words(text: str) -> list[str]:
    plain = MARKS.sub("", unicodedata.normalize("NFKD", text.casefold())).translate(ALIKE)
    return plain.split()
