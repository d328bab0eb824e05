"""Slips of the finger and textspeak, put into clean texts the same way each time.

Written apart from the lexicon that the assistant mends them with, so that it is not marked by its own key.
"""

import random
import re
import string

SHARE = 0.25  # of the words
SEED = 2026
SHORTER = {
    "you": "u", "your": "ur", "are": "r", "please": "pls", "because": "cos", "to": "2", "for": "4", "be": "b", "see": "c", "why": "y", "and": "n", "thanks": "thx",
    "with": "w", "about": "abt", "people": "ppl", "what": "wot", "before": "b4", "though": "tho", "through": "thru", "tomorrow": "tmrw", "today": "2day",
    "someone": "sum1", "anyone": "any1", "doctor": "dr", "doctors": "drs", "hospital": "hosp", "appointment": "appt", "second": "2nd", "consultant": "cons",
    "really": "rly", "would": "wud", "should": "shud", "could": "cud", "have": "hav", "going": "goin", "know": "kno", "don't": "dnt", "can't": "cnt", "message": "msg",
    "minutes": "mins", "weeks": "wks", "years": "yrs", "daughter": "dd", "son": "ds", "husband": "dh", "week": "wk", "tonight": "2nite", "right": "rite", "the": "da",
}  # fmt: skip
_WORD = re.compile(r"[\w'’]+")


def with_typos(texts: list[str], seed: int = SEED) -> list[str]:
    draw = random.Random(seed)
    return [
        " ".join(_slip(word, draw) if len(word) > 1 and draw.random() < SHARE else word for word in text.split(" "))
        for text in texts
    ]


def _slip(word: str, draw: random.Random) -> str:
    """One letter left out, one too many, one wrong, or two swapped."""
    at, letter = draw.randrange(len(word)), draw.choice(string.ascii_lowercase)
    kind = draw.randrange(4)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + letter + word[at:]
    if kind == 2:
        return word[:at] + letter + word[at + 1 :]
    at = min(at, len(word) - 2)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def in_textspeak(texts: list[str]) -> list[str]:
    """No capitals, no apostrophes, no full stops, every word that has a short form in it."""
    return [
        _WORD.sub(lambda word: SHORTER.get(word[0], word[0]).replace("'", "").replace("’", ""), text.lower()).rstrip(
            "."
        )
        for text in texts
    ]
