"""The answer to a step of the form that stands beside words of danger: "12 June 2012. She has gone blue". Only a part
that is plainly of a line, and of no harm, is taken: the card comes first, and nobody has to write the day once more.
"""

import re
from collections.abc import Mapping, Sequence

from assistant.conversations.readers.field_answer import plainly_answers
from assistant.handoffs.fields import BY_NAME, DECIDED
from assistant.handoffs.form.read_line import read
from assistant.handoffs.form.several_lines import line_of
from assistant.handoffs.form.with_care import says_how
from assistant.handoffs.readers.needs import names_need
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.hospital.profile import Profile
from assistant.safety.asked import HARM

LONGEST = 8  # words of a part: more of them tell something
PARTS = re.compile(
    r"\s*[.!?;]+(?=\s|$)\s*|\s*[,\n]+\s*|\s+(?:but|because|cos|and) (?=(?:s?he|they|i|we|his|her|my|it|the)\b)|\s+[\u2013\u2014-]\s+",
    re.IGNORECASE,
)
OF_REACHING = (
    "contact_method",
    "contact_value",
    "best_time",
    "needs",
)  # what is said beside them may be how to ring safely
NUMBER_ALONE = re.compile(  # with words about somebody else it may be the number of whoever is feared
    r"(?:(?:and|ok|yes|so|please|it'?s|it is|my|our|(?:mobile|phone|home)? ?(?:number|mobile|phone|e-?mail)(?: is|'?s)?|(?:ring|call|text|reach|phone) (?:me|us)|me|on|at|is)[ :,]+)*"
    r"(?P<number>[+(]?\d[\d ()-]{6,}|[^\s@]+@[^\s@]+\.[^\s@]+)",
    re.IGNORECASE,
)
NO_NAME = re.compile(r"\b(?:ward|unit|bay|bed|room|hospital|clinic|nurse|doctor|icu|nicu|picu|a&e)\b", re.IGNORECASE)
OF_A_CALL = re.compile(
    r"\b(?:rings?|rang|calls?|texts?|phones?|answers?|numbers?|messages?|mobile|picks? up|finds? out|home)\b",
    re.IGNORECASE,
)


def answers_beside(step: str | None, text: str, given: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """What each line would hold, in the order in which it was said; `given` are the lines so far."""
    if step not in BY_NAME or step in DECIDED or BY_NAME[step].own_words:
        return {}
    parts = [part for one in PARTS.split(text) if (part := one.strip(" .,!"))]
    told = [
        found
        for at, part in enumerate(parts)
        if _is_of_no_harm(part) and (found := _line(step, part, profile, first=at == 0))
    ]
    names = [name for name, _ in told]
    return {
        name: line
        for name, said in told
        if names.count(name) == 1 and (name == step or name not in given) and not _with_care(name, parts)
        if (line := _as_it_stands(name, said, dict(given), profile))
    }


def _is_of_no_harm(part: str) -> bool:
    return len(part.split()) <= LONGEST and not HARM.search(part.lower())


def _line(step: str, part: str, profile: Profile, *, first: bool) -> tuple[str, str] | None:
    """The line it is plainly of; what comes first is of the one that was asked for."""
    line = line_of(part, step, profile)
    answers = first and (plainly_answers(step, part, profile) or (step == "needs" and names_need(part)))
    found = (step, part) if answers and not (line and line[0] == step) else line
    if found and found[0] == "contact_value":
        alone = NUMBER_ALONE.fullmatch(part)
        return ("contact_value", alone["number"]) if alone else None
    return None if found and found[0] == "child_name" and NO_NAME.search(part) else found


def _with_care(name: str, parts: Sequence[str]) -> bool:
    """A number stands with what is said of its use, or not at all; "she isn't breathing" is none of it."""
    return name in OF_REACHING and any(
        says_how(part) and (not HARM.search(part.lower()) or OF_A_CALL.search(part)) for part in parts
    )


def _as_it_stands(name: str, said: str, given: dict[str, str], profile: Profile) -> str:
    try:
        return read(name, said, profile, given)
    except NotUnderstood:
        return ""
