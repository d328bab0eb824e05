"""What a family will write down or gather by itself: "let me dig out the dates first". Heard, and no list is opened for
it, nor for anything else that only tells.
"""

import re
from dataclasses import replace
from typing import Any

from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.polite import LEAD
from assistant.conversations.readers.wishes import tells
from assistant.signs import normalised

OPENS_LIST = "prepare_questions"
TOLD = "tell_situation"
LONGEST = 18  # words
_WILL = r"(?:let me|(?:i|we)(?:'?ll| will|'?d better| had better| had best|(?:'?m|'?re| am| are) (?:going|off) to| shall| might(?: just)?| need to| must| want to)|ill|gonna|off to)"
_WRITE = r"(?:write|jot|note|put|type|scribble|scrawl|get)"
_FETCH = r"(?:gather|dig out|look out|find|fetch|collect|look up|pull together|sort out|work out|check)"
_WHAT = r"(?:it|things|this|that|everything|some notes|what (?:[\w'-]+ ?){1,7}?|(?:the|all the|all|her|his|my|our|those|some) (?:[\w'-]+ ){0,3}(?:story|dates?|times?|letters?|details|history|papers?|paperwork|results|names|facts|notes|diary|red book|lot|whole thing|numbers?|medicines|symptoms))"
_WAY = r"(?:down|on paper|on a (?:pad|sheet|bit of paper)|in my (?:phone|diary|book|notebook)|together|up|out|in order)"
_WHEN = r"(?:first|beforehand|then|now|tonight|today|tomorrow|at home|later|myself|ourselves|in the meantime|meanwhile|after (?:tea|work|bedtime|lunch)|(?:before|while|when|once) (?:[\w'-]+ ?){1,6}|so (?:i|we|that) (?:[\w'-]+ ?){1,6})"
NOTES = re.compile(
    rf"^{LEAD}{_WILL} (?:(?:just|go and|try to|have to|start and) )*(?:{_WRITE}(?: {_WHAT})?(?: all)? {_WAY}(?: {_WAY})*|{_WRITE} {_WHAT}|{_FETCH}(?: {_WAY})? {_WHAT}(?: {_WAY})?)(?:,? {_WHEN})*$"
)
OF_OURS = re.compile(
    r"\b(?:questions?|list|help|team|message|form|complaint|pals|letter to|you|write to|send|pass|doctors?|ward)\b"
)
OF_THE_LIST = re.compile(
    r"\b(?:questions?|ask\w*|list|prepar\w+|(?:what|how) to (?:say|put)|get ready|ready for|nervous|note down|forget\w*)\b"
)
HEARD: dict[str, Any] = {"text": "", "buttons": [], "custom": {"answer": "situation"}}


def notes_themselves(text: str) -> bool:
    """Whole messages, with nothing for a list, a message or anybody else in them."""
    plain = normalised(text).strip(" .!")
    fits = len(plain.split()) <= LONGEST and "?" not in plain and not OF_OURS.search(plain)
    return fits and bool(NOTES.match(plain))


def without_list(turn: EngineTurn, text: str | None) -> EngineTurn:
    """The turn as one in which something was told, where the engine heard a wish for questions in it."""
    if text is None or turn.form or turn.intent != OPENS_LIST or not tells(text):
        return turn
    return turn if OF_THE_LIST.search(text.lower()) else replace(turn, replies=[HEARD], intent=TOLD)
