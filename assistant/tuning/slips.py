"""What a tired hand does to a text: slips, textspeak, lost apostrophes and spaces, half a sentence, other sentences
around it.

Learned with these, the classifier needs no mended words. Written apart from the noise that the held-out sets are
measured with.
"""

import random
import re
from collections.abc import Sequence

LETTERS = "abcdefghijklmnopqrstuvwxyz"
NEAR = {
    "a": "qsz", "b": "vgn", "c": "xvd", "d": "sfe", "e": "wrd", "f": "dgr", "g": "fht", "h": "gjy", "i": "uok", "j": "hku", "k": "jli", "l": "kop", "m": "nj", "n": "bmh",
    "o": "ipl", "p": "ol", "q": "wa", "r": "etf", "s": "adw", "t": "ryg", "u": "yij", "v": "cbf", "w": "qes", "x": "zcs", "y": "tuh", "z": "xas",
}  # fmt: skip
SPOKEN = {
    "you": "u", "are": "r", "your": "ur", "please": "plz", "because": "bc", "to": "2", "for": "4", "and": "n", "going": "goin", "want to": "wanna", "going to": "gonna",
    "don't": "dont", "cannot": "cant", "what": "wat", "with": "wiv", "the": "da", "have": "av", "myself": "meself", "nothing": "nuffin", "something": "summat", "think": "fink",
    "okay": "ok", "really": "rly", "about": "bout", "know": "no", "breathing": "breathin", "someone": "sum1", "tonight": "tonite", "right now": "rn", "anymore": "any more",
    "she is": "shes", "he is": "hes", "i am": "im", "they": "dey", "this": "dis", "that": "dat", "minutes": "mins", "hospital": "hosp", "baby": "bby", "doctor": "dr",
}  # fmt: skip
_SPOKEN = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, SPOKEN), key=len, reverse=True)) + r")\b", re.IGNORECASE)
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)


def slipped(text: str, draw: random.Random) -> str:
    """One to three kinds of carelessness, at random."""
    if draw.random() < 0.5:
        text = _APOSTROPHE.sub("", text)
    if draw.random() < 0.3:
        text = text.rstrip(".!? ").replace(",", "").replace(".", "")
    if draw.random() < 0.3:
        text = _SPOKEN.sub(lambda found: SPOKEN[found[0].lower()] if draw.random() < 0.7 else found[0], text)
    if draw.random() < 0.65:
        share = draw.choice((0.1, 0.2, 0.3))
        text = " ".join(
            _mistyped(word, draw) if len(word) > 2 and draw.random() < share else word for word in text.split(" ")
        )
    if draw.random() < 0.12:
        text = _joined(text, draw)
    return text


def _mistyped(word: str, draw: random.Random) -> str:
    at = draw.randrange(len(word))
    if not _LATIN.match(word[at]):
        return word
    kind = draw.randrange(6)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at] + word[at:]
    if kind == 2 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    near = NEAR.get(word[at].lower(), LETTERS)  # Turkish has an i that is not on this keyboard
    other = draw.choice(near if kind < 5 else LETTERS)
    return word[:at] + other + (word[at + 1 :] if kind != 3 else word[at:])


def _joined(text: str, draw: random.Random) -> str:
    words = text.split(" ")
    if len(words) < 3:
        return text
    at = draw.randrange(len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def with_another_word(text: str, words: Sequence[str], draw: random.Random) -> str:
    """One word changed for any other: a word nobody has used before makes a calm text no less calm."""
    said = text.split(" ")
    said[draw.randrange(len(said))] = draw.choice(words)
    return " ".join(said)


def fragment(text: str, draw: random.Random) -> str:
    """One to six words in a row, as a family sends half a sentence."""
    said = text.split()
    length = draw.randint(1, min(6, len(said)))
    start = draw.randint(0, len(said) - length)
    return " ".join(said[start : start + length]).strip(".,;:!?()\"'")


def in_company(text: str, others: Sequence[str], draw: random.Random) -> tuple[str, int]:
    """One or two other texts before or behind it; where it begins then."""
    company, before = draw.sample(list(others), draw.randint(1, 2)), ""
    end = draw.choice((". ", ", ", " ", "\n", "... "))
    if draw.random() < 0.6:
        before = company.pop().rstrip(".") + end
    return before + text + "".join(end + one for one in company), len(before)
