"""The stems of a text: what is left of its words when their endings, case and accents are gone, so that "scans" finds
"scan" and "Zoe" finds "Zoë".
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"\d(?:[ \-()]{0,2}\d){6,}")  # "07700 900 123" and "07700-900123" are one number
ABROAD = re.compile(r"(?:\+44|\b0044)\s*(?:\(0\))?\s*(?=\d)")
LONGEST = 40  # what is longer was not typed as a word
COMMON = frozenset(
    """a about after all also am an and any are as at be because been but by can cant could did do does doing dont for
    from get had has have he her hers him his how i id if ill im in is isnt it its ive just me my no not of on or our
    out please she should so some than that the their them then there they this to too up us was we were what when
    where which who why will with would yes you your""".split()
)
_english = snowballstemmer.stemmer("english")


def stems(text: str) -> frozenset[str]:
    """Without the words that stand in every text."""
    return frozenset(_stem(word) for word in words(text) if len(word) <= LONGEST and word not in COMMON)


def without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """In small letters, without accents and apostrophes; a number is one word."""
    plain = without_accents(text).casefold().replace("\u2019", "'")
    plain = ABROAD.sub("0", re.sub(r"'s\b", "", plain).replace("'", ""))
    plain = NUMBER.sub(lambda found: re.sub(r"\D", "", found[0]), plain)
    return [word for word in WORD.findall(plain) if len(word) > 1 or word.isdigit() or not word.isascii()]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    return _english.stemWord(word) if word.isascii() else word
