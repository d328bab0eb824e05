"""Whether words are an order to us about what is written, and no words for the team: "remove: ...", "use these words,
but ...", "take the dad bit out of my message". "Remove the shunt" and "move him to another ward" are for the team.
"""

import re
from collections.abc import Callable, Mapping

from assistant.handoffs.corrections.described_edits import FILLERS, describes
from assistant.handoffs.corrections.edit_grammar import LINE, line_said, order
from assistant.handoffs.corrections.edits_in_breath import LONGEST, each_order, is_a_request, of_words
from assistant.handoffs.corrections.kept_words import takes_them
from assistant.handoffs.corrections.parts_by_place import names_a_part
from assistant.handoffs.corrections.where_words_stand import exactly
from assistant.handoffs.words.described import words_that_tell
from assistant.handoffs.words.whole_clause import CLAUSE
from assistant.hospital.profile import Profile

_VERB = r"(?:take|get|cut|leave|remove|delete|drop|scrap|erase|lose|get rid of|rub out|cross out|change|move|swap|switch|replace|fix|correct|reword|rewrite|split)"
_WHAT = r"(?:(?:my|the|this|our) (?:message|questions?|text|form|wording|question list)|my (?:list|words))"
OF_THE_PAGE = order(  # the place is ours, whatever is to go from it
    rf"{_VERB}\b(?: \S+)+? (?:out of|from|of|in|off|to|into|under) {_WHAT}(?: (?:line|box|bit|part))?(?: and the words? .+)?"
)
WITH_COLON = re.compile(rf"^{_VERB}(?: (?:out|off))?\s*:\s*\S", re.IGNORECASE)
THE_BIT = order(
    rf"{_VERB} (?:(?:out|off) )?(?:the|that|this|my) (?P<what>(?:[\w'-]+ ){{1,3}})(?:bits?|parts?|stuff|words?)(?: (?:out|off|away))?"
)
THE_WORDS = order(rf"{_VERB} (?:out |off )?(?P<what>\S.*?)(?: (?:out|off))?")
OF_TREATMENT = re.compile(  # a thing of the body or the treatment: for the team, or asked which is meant
    rf"^(?:(?:please|pls|can you|could you|just|and|also|then) )*{_VERB}\b:? (?:(?:out|off) )?(?:(?:the|that|this|my|his|her|their|our) )?(?:(?:blocked|infected|dead|damaged|broken|swollen|old|new|bad) )?(?:drips?|shunts?|tumou?rs?|casts?|dose|dosage|line|tubes?|stents?|drains?|pump|plates?|pins?|screws?|stitches|catheter|cannula|port|valve|lump|mass|cyst|growth|stoma|splint|brace|pacemaker|(?:blocked|infected|dead|damaged|broken|swollen) (?:part|bit)|consultant|doctor|surgeon|nurse|medicines?|meds|medication|tablets?)\b(?: (?:stuff|parts?|bits?))?(?: (?:out|off|away))?(?: (?:and|of|from) (?:move|him|her|them|his|her|their)\b[^.]{{0,60}})?[ .!]*$",
    re.IGNORECASE,
)
OUT_OF_MOUTH = re.compile(r"\bwords? (?:right )?out of (?:his|her|their|my|our) mouths?\b", re.IGNORECASE)
LEAST_OF_COLON = 3  # words behind it that are of a text, where none is known
GOES_ON = re.compile(  # behind an order that is one without doubt
    r"^(?:(?:just|only) (?:leave|keep)|(?:leave|keep)(?: it)?(?: (?:as|at|to))? (?:just|only)|(?:and )?the words?) \S",
    re.IGNORECASE,
)
BESIDE = re.compile(
    r"^(?:(?:no|yes|ok|okay|oh|sorry|please|pls|thanks|thank you|wait|hang on|that'?s (?:it|all|wrong|not right)|it'?s wrong)[ ,.!]*)+$",
    re.IGNORECASE,
)


def orders_us(text: str, kept: str = "") -> bool:
    """All of it is such orders. `kept` are the words that stand, or are offered: what copies them is of them."""
    stands = {"message": kept} if kept else {}
    return takes_them(text) or _all_are(text, stands, lambda part: takes_them(part) or _is_order(part, stands))


def orders_words(words: str, lines: Mapping[str, str]) -> bool:
    """In any part of the words, also where it cannot be done; or all of them are such orders."""
    if len(words.split()) > LONGEST or _of_treatment(words):
        return False
    own = {"message": " ".join(lines[name] for name in ("message", "questions") if name in lines)}
    plain_order = not words.rstrip().endswith("?") and _all_are(words, own, lambda part: _is_order(part, own))
    return plain_order or any(of_words(part, lines) for part in each_order(words, lines))


def line_ordered(words: str, lines: Mapping[str, str], profile: Profile) -> str:
    """The line that an order is of: the one it names, else the message."""
    named = re.search(rf"\b(?:of|from|in|on|under|to|into|out) {LINE}", words, re.IGNORECASE)
    name = line_said(named["line"], profile) if named else "message"
    return name if name in lines else "message"


def _all_are(text: str, stands: Mapping[str, str], is_one: Callable[[str], bool]) -> bool:
    if len(text.split()) > LONGEST:
        return False
    parts = [part for part in each_order(text, stands) if not BESIDE.match(part)]
    return any(is_one(part) for part in parts) and all(is_one(part) or GOES_ON.match(part) for part in parts)


def _is_order(part: str, stands: Mapping[str, str]) -> bool:
    if _of_treatment(part):
        return False
    if is_a_request("message", part) or names_a_part(part) or FILLERS.match(part):
        return True
    if OF_THE_PAGE.match(part) or (WITH_COLON.match(part) and len(part.split(":", 1)[1].split()) >= LEAST_OF_COLON):
        return True
    return bool(stands) and (describes(part, stands) or _of_what_stands(part, stands))


def _of_treatment(part: str) -> bool:
    return bool(OF_TREATMENT.match(part) or OUT_OF_MOUTH.search(part))


def _of_what_stands(part: str, stands: Mapping[str, str]) -> bool:
    """A bit that tells of words there, or a whole clause that stands there: "the drip" alone may be the drip itself."""
    if bit := THE_BIT.match(part):
        told = words_that_tell(bit["what"])
        return bool(told) and told <= words_that_tell(stands["message"])
    words = THE_WORDS.match(part)
    said = words["what"].strip(" \"'") if words else ""
    return bool(CLAUSE.match(said)) and exactly(said, stands) is not None
