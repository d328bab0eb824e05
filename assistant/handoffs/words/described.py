"""Which sentence of their own words is the one a family describes: "where he is dying", "the one about the scan". It
holds every word that tells; the form that a word takes there may be another.
"""

import re
from collections.abc import Sequence

LITTLE = frozenset(
    "the and about that being having our she her his him they are was were you for with not but has had all who where"
    " which what when says say said saying asks ask asking one bit part again just also this".split()
)
_SAME = {"dying": "die", "died": "die", "dies": "die", "death": "die", "dead": "die", "children": "child"}
_ENDINGS = re.compile(r"(?:ings?|ed|es|s|e)$")
_SHORTEST = 3  # letters that are left of a word


def holding(what: str, said: Sequence[str]) -> list[int]:
    """The places of those that hold what is described, from nought; none where nothing is described."""
    told = words_that_tell(what)
    return [at for at, one in enumerate(said) if told and told <= words_that_tell(one)]


def words_that_tell(said: str) -> set[str]:
    plain = re.sub(r"['\u2019]s?\b", "", said.lower())
    return {_stem(word) for word in re.findall(r"[^\W_]{3,}|\d+", plain) if word not in LITTLE}


def _stem(word: str) -> str:
    known = _SAME.get(word, word)
    bare = re.sub(r"([bdgmnprt])\1$", r"\1", _ENDINGS.sub("", known))
    return re.sub(r"y$", "i", bare) if len(bare) >= _SHORTEST else known  # "worrying" is "worried"
