"""One line of the list that asks several things: its parts, apart or without one of them. Pure: texts in, texts out, in
the family's own words.
"""

import re

from assistant.details.question import asks
from assistant.take_along.which_questions import fitting, substance

_ASKING = r"(?:who|what|when|where|why|how|which|whether|if|will|would|can|could|is|are|does|do|did|has|have|should)\b"
SENTENCES = re.compile(r"(?<=[?.!])\s+|\s*;\s*|\n+")
ASKED = re.compile(
    rf",?\s+(?:and(?: also)?|also|plus|n|&)[ ,:]+(?={_ASKING})|,?\s+and also[ ,:]+|,\s+(?={_ASKING})|,?\s+or\s+(?={_ASKING})",
    re.IGNORECASE,
)
ALSO = re.compile(r"(?<=[?.!])\s+|,?\s+and also\s+", re.IGNORECASE)
LISTED = re.compile(r",\s*(?:and\s+)?|\s+(?:and|n|&)\s+", re.IGNORECASE)
LEADS = re.compile(r"^(?:and|also|plus|then|n|&)(?: also)?[ ,:]+(?=\S)", re.IGNORECASE)


def parts(text: str) -> list[str]:
    """What asks by itself: by its own sentence, or behind "and whether"."""
    return _clean([one for sentence in SENTENCES.split(text) for one in ASKED.split(sentence)])


def apart(text: str, many: int = 0) -> list[str]:
    """As questions of their own, `many` where that was said; empty where it is not plain where each begins."""
    ways = [_clean(SENTENCES.split(text)), _clean(ALSO.split(text))]
    if many:
        ways += [parts(text), _clean(re.split(r"(?<=[?.!])\s+|,\s*(?:and\s+)?", text)), _clean(LISTED.split(text))]
    fits = (way for way in ways if (len(way) == many if many else len(way) > 1))
    found = next(fits, [])
    return [_marked(one, text) for one in found]


def without_part(text: str, named: str, kept: str = "") -> str | None:
    """Without the one part that the words name; None where they name none, or all of it. `kept` names what stays."""
    each = parts(text)
    if len(each) == 1 and kept:
        each = _clean(LISTED.split(text))
    gone = [place for place in fitting(named, each) if not _names_better(kept, named, each[place])]
    if not substance(named) or not gone or len(gone) == len(each):
        return None
    if len(gone) > 1:
        gone = [place for place in gone if _share(named, each[place]) == _share(named, each[gone[0]])]
    stay = [one for place, one in enumerate(each) if place not in gone]
    if not kept and any(_asks(each[place]) for place in gone) and not any(_asks(one) for one in stay):
        return None  # "I already said" is no question by itself
    if kept and not any(_names(kept, one) for one in stay):
        return None
    return _joined(text, [place for place in range(len(each)) if place not in gone], each)


def with_only(text: str, kept: str) -> str | None:
    """Only the part that the words name."""
    each = parts(text)
    each = each if len(each) > 1 else _clean(LISTED.split(text))
    stay = sorted(fitting(kept, each))
    return _joined(text, stay, each) if stay and len(stay) < len(each) else None


def _asks(part: str) -> bool:
    return asks(part) or bool(re.match(_ASKING, part, re.IGNORECASE))


def _names_better(kept: str, named: str, part: str) -> bool:
    return bool(kept) and _share(kept, part) > _share(named, part)


def _names(words: str, part: str) -> bool:
    """Also by small words alone: "who does it"."""
    return bool(fitting(words, [part])) or (not substance(words) and words.strip().lower() in part.lower())


def _share(words: str, part: str) -> int:
    return sum(bool(fitting(word, [part])) for word in substance(words))


def _joined(text: str, stay: list[int], each: list[str]) -> str:
    left = [each[place] for place in stay]
    joined = " ".join(one if one[-1] in ".?!" else f"{one}," for one in left[:-1])
    whole = f"{joined} {left[-1]}".strip()
    return _marked(whole, text)


def _marked(part: str, text: str) -> str:
    """With the mark of the whole, where it asks."""
    ends = part[-1:] in ".?!" or not text.rstrip().endswith("?") or not asks(part)
    return part.rstrip(" ,") if ends else f"{part.rstrip(' ,.')}?"


def _clean(found: list[str]) -> list[str]:
    each = (LEADS.sub("", one.strip(" ,;")).strip() for one in found)
    kept = [one for one in each if any(char.isalnum() for char in one)]
    return [one.removesuffix(".") if len(kept) > 1 else one for one in kept]
