"""A question that is all of a message: with the small words around it, and what only says why it is asked."""

import re
from collections.abc import Callable
from typing import TypeVar

from assistant.details.interjections import without_interjections

Read = TypeVar("Read")
LONGEST = 14  # words
LEAD = r"(?:(?:before (?:i|we) (?:answer|do|go on|agree|say (?:yes|anything)|decide|send(?: (?:it|this))?|press (?:send(?: it)?|it)|sign|carry on|start)|(?:can you )?tell me|first|no|yes|so|sorry|then|not (?:just )?yet|hold on|hang on|wait|(?:you|u) (?:still )?(?:did ?n.?t|did not|never|have ?n.?t) (?:say|answer(?:ed)?)(?: me| that| my question)?|in a (?:minute|sec|second|moment|bit))[ ,:]+)*"
TAIL = r"(?:[ ,]+(?:please|pls|thanks|thank you|ta|sorry|then|though|love|mate|anyway|exactly|actually|if (?:you|i) (?:don'?t|dont) mind(?: me asking)?|now))*"
_CLAUSE = re.compile(r"[,.;?!\u2026]+\s*|\s[-\u2013]+\s")
_ADDS_NOTHING = re.compile(  # behind a question about the form: the same once more, or why it is asked
    r"^(?:is (?:it|that|this)|does (?:it|that|this) mean|or (?:is|just|only|do|does|will|a|an|the|some)|before i|so (?:i know|that i know|i can)|just (?:so|asking|wondering|checking|curious)|because|cos|i'?m (?:not sure|asking|just|a bit|lost|confused|nervous|worried)|not sure|no (?:clue|idea)|i (?:don'?t|dont|do not|have no) (?:know|understand|get|like|want|clue|idea)|sorry|please|thanks|thank you|ta\b|if you (?:don'?t|dont) mind|do you know|can you (?:say|tell)|i(?:'?d| would) (?:like|rather|want) (?:to )?know|i need to know|asking for|(?:we|i)(?:'?re| are|'?m| am|'?ve been| have been| were| was)? (?:always |usually |only )?(?:told|supposed|meant|not (?:allowed|meant|supposed)|asked not|advised|warned))"
)
_MARKS = re.compile(r"[.!?\u2026]+")


def whole_question(text: str, read: Callable[[str], Read | None]) -> Read | None:
    """What is read in the message, or in its first clause where a few words behind it ask the same, or say why: "who
    opens it? is it the surgeon".
    """
    said = _MARKS.sub(" ", text.lower().replace("\u2019", "'").replace(",", " "))
    found = read(without_interjections(" ".join(said.split())))
    return found or _read_first(text, read)


def _read_first(text: str, read: Callable[[str], Read | None]) -> Read | None:
    first, *rest = [part.strip() for part in _CLAUSE.split(text.lower().replace("\u2019", "'")) if part.strip()] or [""]
    behind = " ".join(rest)
    if not rest or len(behind.split()) > LONGEST or not _ADDS_NOTHING.match(behind):
        return None
    return read(without_interjections(" ".join(first.split())))
