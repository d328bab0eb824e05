"""An order to us at a step of their own words, and no words for the team: "stop the message for now, keep it. I want to
make my list of questions". Every clause of it stops, keeps, goes to the list, or is polite.
"""

import re

from assistant.conversations.readers.leaving_clauses import COURTESY
from assistant.handoffs.words.spoken_marks import dictated_message
from assistant.handoffs.words.spoken_words import without_small_words
from assistant.signs import normalised

LONGEST = 30  # words
CLAUSE = re.compile(
    r"[.,;:!?\n\u2026]+|\s[-\u2013\u2014]\s|\b(?:and|but|then)\b(?= (?:i|we|let|can|could|keep|save|stop|do|don'?t|please|go|then|make)\b)"
)
_LEAD = r"^(?:(?:no|oh|ok|okay|right|sorry|please|just|actually|wait|hang on|and|but|so|now|first|then|can (?:i|we|you)|could (?:i|we|you)|let'?s|let me|i(?:'?d| would)? (?:like|want|need|rather)(?: to)?|i'?ll|i said|we(?:'?d| would)? (?:like|want|need)(?: to)?|before (?:that|this)) ?)*"
_IT = r"(?:it|this|that|(?:the|my|this) (?:message|form|letter|note)(?: (?:to|for) (?:the team|them))?)"
_WHEN = r"(?: (?:for (?:now|today|tonight|later|the moment|a (?:bit|while|minute|moment))|now|here|there|then|please|aside|to one side|safe|unsent|as it is|till? later|until later|yet|first|instead))*$"
STOPS = re.compile(
    rf"{_LEAD}(?:stop|pause|park|leave|hold|put|break off)(?: (?:with|doing|writing))?(?: {_IT})?{_WHEN}"
)
KEEPS = re.compile(
    rf"{_LEAD}(?:(?:keep|save|hold on to|hang on to) (?:{_IT}|what (?:i|we)(?:'?ve)? (?:wrote|written|put|said|done))|(?:don'?t|dont|do not) (?:send|lose|delete|bin) {_IT}){_WHEN}"
)
LISTS = re.compile(
    rf"{_LEAD}(?:make|do|write|start|open|see|show|build|have|get on with|work on|go (?:back )?to|put together)(?: me)? (?:my|a|our|the)(?: own)? (?:(?:question )?list|list of (?:my |our )?questions|questions? list|questions)(?: (?:for|to ask) (?:the |them|him|her|my )?(?:team|doctors?|ward|meeting|appointment|consultant)?)?{_WHEN}"
)


def set_aside(text: str) -> bool:
    """All of the words stop the form, in a clause that says so."""
    clauses = _clauses(text)
    plainly = len(clauses) > 1 or len(normalised(text).split()) > 3  # "leave it" alone may be of the words
    return plainly and any(map(STOPS.match, clauses)) and all(_of_it(one) for one in clauses)


def for_the_list(text: str) -> bool:
    """The same, and the list is wanted in its place."""
    return set_aside(text) and any(map(LISTS.match, _clauses(text)))


def _of_it(clause: str) -> bool:
    return any(known.match(clause) for known in (STOPS, KEEPS, LISTS, COURTESY))


def _clauses(text: str) -> list[str]:
    plain = normalised(without_small_words(dictated_message(text)))
    if len(plain.split()) > LONGEST:
        return []
    return [one.strip() for one in CLAUSE.split(plain) if one and one.strip()]
