"""Signs that look like others, or like nothing: invisible joiners, thin and no-break spaces, other hyphens, digits and
letters of full width, digits of other scripts. Numbers and addresses copied from letters and apps are full of them.

Only for finding and reading: what a family wrote is kept and shown as it is.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# Beside what Unicode calls "format": selectors and fillers that show nothing.
INVISIBLE = {"\u034f", "\u115f", "\u1160", "\u17b4", "\u17b5", "\u3164", "\uffa0", *map(chr, range(0xFE00, 0xFE10))}
OTHERS = {"\u2212": "-", "\u2043": "-", "\u2044": "/", "\u2215": "/", "\u29f8": "/", "\u2024": ".", "\u3002": "."}
SAME_LETTER = ("<wide>", "<narrow>", "<font>")
BETWEEN_SENTENCES = re.compile(r"(?<=[.!?;\n])\s+")  # and between halves of one


def plain(text: str) -> str:
    """As it would be typed on a UK keyboard, where a sign has such a double."""
    return text if text.isascii() else "".join(map(_plain, text))


def normalised(text: str) -> str:
    """For readers of whole messages: lower case, plain quotes, single spaces."""
    return " ".join(text.lower().replace("\u2019", "'").split())


def plain_with_places(text: str) -> tuple[str, Sequence[int]]:
    """And where in `text` each sign of the plain one stands, with the text's end as the last."""
    if text.isascii():
        return text, range(len(text) + 1)
    signs, places = [], []
    for place, sign in enumerate(text):
        if read := _plain(sign):
            signs.append(read)
            places.append(place)
    return "".join(signs), [*places, len(text)]


@lru_cache(maxsize=4096)
def _plain(sign: str) -> str:
    """One sign, or none."""
    kind = unicodedata.category(sign)
    if sign.isascii():
        return sign
    if kind == "Cf" or sign in INVISIBLE:
        return ""
    if kind == "Zs":
        return " "
    if kind == "Pd":
        return "-"
    if kind == "Nd":
        return str(unicodedata.decimal(sign))
    if unicodedata.decomposition(sign).startswith(SAME_LETTER):
        same = unicodedata.normalize("NFKC", sign)
        return same if len(same) == 1 else sign
    return OTHERS.get(sign, sign)
