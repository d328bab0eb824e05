"""What worries a family most, said as questions of their own: "whether I can sit my A levels, and if it will hurt",
"mostly will it go wrong again and when can he play". Pure: words in, questions out, each as it was typed.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised
from assistant.take_along.parts_of_line import parts

MOSTLY = re.compile(
    r"^(?:(?:i think|i guess|probably|really|honestly|um+|just|and|well)[ ,]+)*(?:mostly|mainly|most of all|above all|especially|just|really)\b[ ,:]*",
    re.IGNORECASE,
)
IF = re.compile(r"^(?:whether|if)\b", re.IGNORECASE)
BEGINS = re.compile(
    r"^(?:whether|if|who|what|when|where|why|how|which|will|would|can|could|is|are|does|do|did|has|have|should)\b",
    re.IGNORECASE,
)
ALL_OF = re.compile(  # which of ours: it asks nothing by itself
    r"^(?:um+ |well |i think )*(?:(?:a )?(?:bit|little) (?:of )?)?(?:all|everything|both|most|lots?|loads)\b(?: (?:of|o) (?:it|'?em|them|those|these|that))?(?: really)?$",
    re.IGNORECASE,
)
TO_US = re.compile(
    r"\b(?:you|u|your|(?:the|my|a|this) (?:list|message|form|chat)|this (?:site|website|page))\b", re.IGNORECASE
)
OF_US = re.compile(  # of the second opinion, of us, of who pays: answered here, and for no list
    r"\b(?:opinions?|costs?|pays?|paid|free|money|complain\w*|pals|referr?\w*|ask(?:ing)? for|appointments?|how long (?:does|will|would|do) (?:it|this|that|they) take|(?:you|u|your)|chat|messages?|list|legal|rights?|private|interpreter|parking|another (?:doctor|hospital)|somebody else|someone else|who reads|sees? this)\b"
)
FEWEST, LEAST, LONGEST = 3, 2, 60  # words of a question, questions of a list, words of them all


def worries_asked(said: str) -> tuple[str, ...]:
    """Each by itself; none where anything else is said, or is asked of us."""
    if TO_US.search(said):
        return ()
    said_so = (MOSTLY.sub("", one).strip() for one in parts(said) if not ALL_OF.match(one))
    each = [one for one in said_so if one]
    whole = bool(each) and all(BEGINS.match(one) and len(one.split()) >= FEWEST for one in each)
    return tuple(one.rstrip(" .!,") for one in each) if whole and any(_asks(one) for one in each) else ()


def several_worries(said: str) -> tuple[str, ...]:
    """More than one, and none that may be for us: they are a list by themselves."""
    plain = normalised(said)
    each = worries_asked(said)
    return each if len(each) >= LEAST and len(plain.split()) <= LONGEST and not OF_US.search(plain) else ()


def plainly_worries(said: str) -> bool:
    """Whether no question of a chat is put so: several of the child, "whether ...", "mostly will ..."."""
    if several_worries(said):
        return True
    first = next((one for one in parts(said) if not ALL_OF.match(one)), "")
    return "?" not in said and bool(worries_asked(said)) and bool(IF.match(first) or MOSTLY.match(first))


def _asks(part: str) -> bool:
    return asks(part) or bool(IF.match(part))
