"""What is asked or wished for behind words that say that help is there, or that it is over."""

import re

from assistant.details.question import asks
from assistant.signs import normalised

SENTENCE = re.compile(r"(?<=[.!?\u2026])\s+|\n+")
LEAST = 3  # words of a question that says by itself what is asked
WISHES = re.compile(
    r"^(?:(?:and|so|but|ok|okay|anyway|please|now) )*(?:(?:i|we)(?:'?d| would)? (?:just |only |really |still |also )*(?:want|need|would like|like)|(?:can|could) (?:you|u)(?: still| please)*)\b(?: [\w']+){2,}"
)


def asked_behind(text: str) -> tuple[str, str]:
    """The words before it, and the last sentence where that asks or wishes something; else all, and nothing."""
    parts = [one.strip() for one in SENTENCE.split(text) if one.strip()]
    last = parts[-1] if len(parts) > 1 else ""
    if len(last.split()) < LEAST or not (asks(last) or WISHES.match(normalised(last))):
        return " ".join(parts), ""
    return " ".join(parts[:-1]), last
