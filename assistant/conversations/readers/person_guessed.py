"""A wish for a person that is only guessed, from a few words that name nobody: "number two"; or from words that speak
of one who sent them here. Asked about first: a call brings somebody to a bed.
"""

import re
from difflib import SequenceMatcher

from assistant.signs import normalised

LONGEST = 3  # words; whoever writes more has said what is wanted
ALIKE = 0.75  # of a word with slips: "persn", "smeone"
NAMES_NOBODY_LEAST = 4  # letters that are compared so
PERSON = (
    "person people human somebody someone anybody anyone staff pals liaison office nurse doctor manager boss operator agent advisor adviser "
    "receptionist worker lady man woman real help talk speak chat call ring phone contact speaking talking callback representative sos"
).split()


_STAFF = r"(?:pals|they|he|she|(?:the|a|our|his|her) (?:\w+ )?(?:ward|nurse|office|doctor|consultant|team|lady|man|secretary|receptionist)|someone|somebody)"
SENT_HERE = re.compile(  # "PALS told me to use the chat": who sent them is not who they want
    rf"\b{_STAFF}(?: has| have|'ve|'s)?(?: just| only)? (?:told|said|asked|advised|sent|suggested|pointed)\b[^.?!,;]*\b(?:chat|here|this|website|page|online|you)\b(?:(?! (?:but|and|so)\b)[^.?!,;])*"
)
NO_WISH = (
    SENT_HERE,
    re.compile(r"\b(?:talk|speak|chat) to (?:me|us)\b(?: (?:again|more))* about\b[^.?!;,]*"),
    re.compile(
        r"\b(?:which|what) number\b[^.?!;]*|\bwho (?:do|should|can|could) (?:i|we) (?:ring|call|phone|contact)\b[^.?!;]*"
    ),
    re.compile(r"\b(?:don'?t|dont|do not|never) (?:\w+ )?(?:do|like|use|trust|talk to) (?:chat ?)?(?:ro)?bots?\b"),
)


def only_guessed(text: str) -> bool:
    """Whether nothing in so few words, or beside words that only speak of one, names a person or talking to one."""
    plain = normalised(text)
    rest = plain
    for clause in NO_WISH:
        rest = clause.sub(" ", rest)
    words = re.findall(r"[^\W\d_]+", rest)
    if rest != plain:
        return not any(word in PERSON or word.rstrip("s") in PERSON for word in words)
    return len(text.split()) <= LONGEST and not any(_names_person(word) for word in words)


def sent_here(text: str) -> bool:
    """ "PALS told me to use the chat. So here I am": sent to the chat, and nobody is wished for."""
    return bool(SENT_HERE.search(normalised(text))) and only_guessed(text)


def _names_person(word: str) -> bool:
    if word in PERSON or word.rstrip("s") in PERSON:
        return True
    return len(word) >= NAMES_NOBODY_LEAST and any(SequenceMatcher(None, word, one).ratio() >= ALIKE for one in PERSON)
