"""What a message comes after. An answer that fits what was asked is no statement of danger, though rules still read
it.
"""

import re
from enum import StrEnum

# Words that a name, a date, a place or a time does not need: an answer that holds one is read like any other message.
HARM = re.compile(
    r"\b(?:hit|hits|hitting|hurt\w*|beat\w*|kill\w*|die|dies|dying|dead|blue|grey|gray|limp|floppy|breath\w*|chok\w*|fit|fits|fitting|seizure\w*|bleed\w*|blood|burn\w*|unconscious|"
    r"collaps\w*|suicid\w*|overdos\w*|cut|cuts|cutting|rap(?:e|ed|es|ing)|touch\w*|abus\w*|scared|afraid|frightened|strangl\w*|punch\w*|kick\w*|slap\w*|threat\w*|lock\w*|worse|help)\b"
)


class Asked(StrEnum):
    NOTHING = "nothing"  # a message of the family's own
    STEP = "step"  # a step waits for words of theirs: what may be danger is not guessed at, what is likely is told
    ANSWERED = "answered"  # these words fit what was asked, or are a button's: rules alone read them


def fitting(text: str, fits: bool, step: bool) -> Asked:
    """`fits` says that the words have the shape that was asked for; `step` that a form waits for words."""
    if fits and not HARM.search(text.lower()):
        return Asked.ANSWERED
    return Asked.STEP if step else Asked.NOTHING
