"""A wish for a person that is only guessed, from a few words that name nobody: "number two". Asked about first: a call
brings somebody to a bed.
"""

import re
from difflib import SequenceMatcher

LONGEST = 3  # words; whoever writes more has said what is wanted
ALIKE = 0.75  # of a word with slips: "persn", "smeone"
NAMES_NOBODY_LEAST = 4  # letters that are compared so
PERSON = (
    "person people human somebody someone anybody anyone staff pals liaison office nurse doctor manager boss operator agent advisor adviser "
    "receptionist worker lady man woman real help talk speak chat call ring phone contact speaking talking callback representative sos"
).split()


def only_guessed(text: str) -> bool:
    """Whether nothing in so few words names a person, or talking to one."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return len(text.split()) <= LONGEST and not any(_names_person(word) for word in words)


def _names_person(word: str) -> bool:
    if word in PERSON or word.rstrip("s") in PERSON:
        return True
    return len(word) >= NAMES_NOBODY_LEAST and any(SequenceMatcher(None, word, one).ratio() >= ALIKE for one in PERSON)
