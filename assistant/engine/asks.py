"""What a long message asks: its parts, and which of them is the question. Families tell the story first, and ask more
than one thing.

Without Rasa: it is given a way to read a text, `{intent: {name, confidence}, …}`, and chooses.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.engine.danger import DANGER

LONG = 18  # words: a shorter message without several sentences is read as a whole
STORY = 40  # words: told first, and asked at the end
SHORTEST, MOST_PARTS, MOST_OTHERS = 3, 8, 3
SURE_WHOLE, SURE_PART, SURE_SECOND = 0.75, 0.45, 0.60
TALK = frozenset(
    """
    greet goodbye thank affirm deny stop inform tell_situation correct_handoff out_of_scope nlu_fallback give_feedback restart
    not_answered say_simpler tell_more ask_source
    """.split()
).union(DANGER)
SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+|\s+(?=\U0001f300)")
TURN = re.compile(
    r",?\s+(?=(?:and|but|so|also|plus|then|anyway)\s+(?:what|how|why|when|where|who|which|can|could|do|does|is|are|will|would|should)\b)",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"\?|^(?:and |but |so |also |plus )*(?:what|how|why|when|where|who|which|can|could|do|does|is|are|will|would|should|am)\b",
    re.IGNORECASE,
)
Parse = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """`main` is how the message is taken; `also` are the intents of the other questions that plainly stand in it."""

    main: Parse
    also: tuple[str, ...] = ()


def understand(text: str, read: Callable[[str], Parse]) -> Asked:
    """The whole message counts while it is short and clear; otherwise the first part that plainly asks something, and
    of a long story the last.
    """
    whole = read(text)
    parts = split(text)
    if len(parts) < 2:
        return Asked(whole)
    found = [(part, parse) for part in parts if _asks(parse := read(part), SURE_PART)]
    if not found:
        return Asked(whole)
    questions = [one for one in found if ASKING.search(one[0])] or found
    chosen = questions[-1 if len(text.split()) > STORY else 0][1]
    if _asks(whole, SURE_WHOLE):
        chosen = whole
    name = chosen["intent"]["name"]
    others = [
        parse["intent"]["name"]
        for part, parse in questions
        if _asks(parse, SURE_SECOND) and parse["intent"]["name"] != name
    ]
    return Asked({**chosen, "text": text}, tuple(dict.fromkeys(others))[:MOST_OTHERS])


def split(text: str) -> list[str]:
    """Sentences, and run-on questions joined by "and how", "but can". A message of one short sentence is its own only
    part.
    """
    if len(text.split()) < LONG and len(SENTENCE.split(text.strip())) < 2 and not TURN.search(text):
        return [text]
    parts = [part.strip() for sentence in SENTENCE.split(text) for part in TURN.split(sentence)]
    return [part for part in parts if len(part.split()) >= SHORTEST][-MOST_PARTS:] or [text]


def _asks(parse: Parse, sure: float) -> bool:
    intent = parse.get("intent") or {}
    return (
        intent.get("name") not in TALK and intent.get("name") is not None and (intent.get("confidence") or 0.0) >= sure
    )
