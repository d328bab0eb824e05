"""The writer's own name, or how they would like to be addressed, told beside the answer to any short line: "call me
Jo", "please address me as Mrs Voss", "I'm Ada". Only where it is a clause by itself.
"""

import re

from assistant.handoffs.readers.leading_name import leading_name
from assistant.handoffs.words.sentences import Piece, between_marks
from assistant.masking.recognisers.people import announced
from assistant.masking.recognisers.words import is_everyday

LONGEST = 60  # words; a longer text tells a story
_LEAD = r"(?:(?:and|but|so|oh|also|please|yes|ok|okay|just|then|hi|hello)[ ,]+)*"
CALLED = re.compile(  # how to be addressed: whatever it is, if it can be a name
    rf"^{_LEAD}(?:(?:(?:you|they|the team|staff|people)(?: (?:can|may|could|should))? )?(?:call|address) me(?: as)?"
    r"|(?:i(?:'?d| would) (?:like|prefer|rather)|i (?:like|prefer|want)) (?:you |them )?to be (?:called|addressed(?: as)?))"
    r"[ :]+(?P<name>.+?)(?: please| thanks| if you (?:can|would|please)| (?:when|if) (?:you|they) (?:ring|call|phone|write))*$",
    re.IGNORECASE,
)
NAMED = re.compile(rf"^{_LEAD}(?:my (?:own |full )*name(?:'?s| is)?|i'?m called|i am called)[ :]+(?P<name>.+)$", re.I)
I_AM = re.compile(rf"^{_LEAD}(?:i'?m|i am) (?P<name>(?-i:[A-Z]).*)$", re.IGNORECASE)
HANGS_ON = re.compile(  # in the same sentence: how to be rung, and no name for the line
    r"\b(?:if|when|unless|until|in case|answers?|picks? up|not|never|don'?t|dont|pretend|only|because|cos|or)\b",
    re.IGNORECASE,
)
ENDS_SENTENCE = re.compile(r"[.!?;\n\u2026]")


def own_name(words: str) -> tuple[str, str]:
    """The name, and the words without that clause; nothing and all of the words where none is told, or two are."""
    plain = words.replace("\u2019", "'").strip()
    if len(plain.split()) > LONGEST:
        return "", words
    pieces = between_marks(plain)
    told = [(place, name) for place, one in enumerate(pieces) if (name := _told(one.text.strip()))]
    told = [(place, name) for place, name in told if not HANGS_ON.search(_beside(pieces, place))]
    if len(told) != 1:
        return "", words
    place, name = told[0]
    return name, _without(pieces, place)


def joined(stands: str, name: str) -> str:
    """Who is asking, with the name that was told since."""
    return stands if name.lower() in stands.lower() else f"{stands}, {name}"


def _told(said: str) -> str:
    for cue in (CALLED, NAMED, I_AM):
        if found := cue.match(said):
            name, rest = leading_name(found["name"])
            first = name.split()[0].lower() if name else ""
            known = announced(f"I'm {name}") if cue is I_AM else not is_everyday(first)
            return name if name and not rest and known else ""
    return ""


def _beside(pieces: list[Piece], place: int) -> str:
    """What else is said in the same sentence."""
    first, last = place, place
    while first and not ENDS_SENTENCE.search(pieces[first - 1].end):
        first -= 1
    while last + 1 < len(pieces) and not ENDS_SENTENCE.search(pieces[last].end):
        last += 1
    return " ".join(one.text for at, one in enumerate(pieces[first : last + 1], first) if at != place)


def _without(pieces: list[Piece], place: int) -> str:
    """With the stronger of the two marks that stood beside it."""
    left = [*pieces]
    gone = left.pop(place)
    if place and ENDS_SENTENCE.search(gone.end):
        left[place - 1] = Piece(left[place - 1].text, gone.end)
    return "".join(f"{one.text}{one.end}" for one in left).strip(" ,;-\n")
