"""Who is asking, of the words that answer for it."""

import re
from collections.abc import Mapping

from assistant.details.read import Details
from assistant.handoffs.fields import PATIENT

WHO_ENDS = re.compile(r"[.!;]+\s+|,?\s+(?:and|but)\s+(?=(?:i|we|please|don['\u2019]?t|can|could)\b)", re.IGNORECASE)
MORE_THAN_WHO = re.compile(
    r"\b(?:also|works?|working|don['\u2019]?t|do not|never|rather|please|not|want|need|would like|because|so that)\b",
    re.IGNORECASE,
)


def is_the_patient(lines: Mapping[str, str]) -> bool:
    """Whether whoever writes says to be the patient, by the button or in words: "its me, im 15"."""
    said = lines.get("relationship", "")
    known = Details(said).relationship if said and said != PATIENT else None
    return said == PATIENT or (known is not None and known.value == PATIENT)


def only_who(words: str) -> str:
    """Who asks, without what is told or wished behind it; all of it where nobody is named first."""
    parts = WHO_ENDS.split(words)
    behind = next((place for place, part in enumerate(parts) if MORE_THAN_WHO.search(part)), len(parts))
    said = ". ".join(part.strip(" ,;.") for part in parts[:behind])
    return said if Details(said).relationship else words
