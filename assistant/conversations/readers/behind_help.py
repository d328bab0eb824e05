"""What is asked or wished for behind words that say that help is there, or that it is over."""

import re

from assistant.details.question import asks
from assistant.signs import normalised

SENTENCE = re.compile(r"(?<=[.!?\u2026])\s+|\n+")
LEAST = 3  # words of a question that says by itself what is asked
WISHES = re.compile(
    r"^(?:(?:and|so|but|ok|okay|anyway|please|now) )*(?:(?:i|we)(?:'?d| would)? (?:just |only |really |still |also )*(?:want|need|would like|like)|(?:can|could) (?:you|u)(?: still| please)*)\b(?: [\w']+){2,}"
)
# "its not an emergency i told you look how do i ...": no mark stands between the denial and the question.
RUN_ON = re.compile(
    r"^(?P<said>(?:(?:no|nah|nope|jesus|christ|god|ffs|omg|look|listen|oh|please|for god'?s sake|for the last time|mate|love|sorry)[ ,.!]+)*"
    r"(?:(?:it'?s|its|it is|this is|that'?s|thats) (?:really |just )?not (?:really )?an emergency|(?:no ?one|nobody)(?:'?s| is) (?:in danger|hurt|dying)|(?:it'?s|its|it was|that was|it is) a false alarm)"
    r"(?:[ ,.!]+(?:like )?(?:i|we)(?:'ve| have)?(?: just| already)? (?:told|said|keep telling)(?: to)?(?: you| that| so)*)?)"
    r"[ ,.!]+(?:(?:look|listen|so|and|but|just|now|please|anyway|right|i (?:just )?(?:want|need) to know)[ ,.!]+)*"
    r"(?P<asked>(?:how (?:do|can|could|would|long|soon)|what (?:do i|can i|about|happens)|where (?:do|can)|who (?:do|can|could)|when (?:do|can|will)|can (?:i|we|it)|could (?:i|we|it)|do (?:i|we)) [^?]{8,}\??)$",
    re.IGNORECASE,
)


def asked_behind(text: str) -> tuple[str, str]:
    """The words before it, and the last sentence where that asks or wishes something; else all, and nothing."""
    parts = [one.strip() for one in SENTENCE.split(text) if one.strip()]
    last = parts[-1] if len(parts) > 1 else ""
    if not last and (run_on := _run_on(text)):
        return run_on["said"].strip(" ,"), run_on["asked"].strip()
    if len(last.split()) < LEAST or not (asks(last) or WISHES.match(normalised(last))):
        return " ".join(parts), ""
    return " ".join(parts[:-1]), last


def runs_on(text: str) -> bool:
    """A question behind a denial, with no mark between them."""
    return _run_on(text) is not None


def _run_on(text: str) -> re.Match[str] | None:
    return RUN_ON.match(text.replace("\u2019", "'").strip())
