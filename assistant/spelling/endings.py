"""Words that an ending was put to. The encoder's vocabulary has "wheelchair" and "bin", but cuts "wheelchairs" and
"bins": an ending does not make a slip.
"""

from collections.abc import Iterator

SHORTEST = 3  # letters that are left
_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("ers", ""),
    ("ly", ""),
    ("y", ""),
)


def without_ending(word: str) -> Iterator[str]:
    """What it may have been made of."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word[: -len(ending)] + instead
            yield stem
            if len(stem) > SHORTEST and stem[-1] == stem[-2]:
                yield stem[:-1]  # "stopping"
