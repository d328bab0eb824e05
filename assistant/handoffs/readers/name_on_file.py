"""A name with the one that the hospital has besides: "Alex Penhaligon now, the hospital still has Alexandra". The team
finds the child by the second, and says the first: both stand, in the family's words.
"""

import re

_WORD = r"(?-i:[A-Z])[\w'-]+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,3}}"
_WHO = r"(?:(?:s?he|they)(?:'?s| is|'?re| are)?|it'?s|his name is|her name is|their name is)"
_RECORD = r"(?:(?:the|his|her|their|your|gp|hospital) )*(?:hospital|ward|doctors?|surgery|notes?|records?|system|files?|charts?|letters?|band|wristband|register)"
_WRITTEN = r"(?:(?:the|his|her|their|your|gp|hospital) )*(?:notes?|records?|system|files?|charts?|letters?|band|wristband|register)"
_THEM = r"(?:him|her|them|it)"
_SAYS = (
    rf"{_RECORD} (?:still |might |may |will |only )*(?:has|have|had|says?|calls?|got|goes by|uses?)(?: {_THEM})?(?: (?:down|recorded|registered))?(?: as| under)?"
    rf"|you(?:'?ll| will| may| might| probably)? (?:still )?(?:have|got)(?: {_THEM})?(?: down)?(?: as| under)?"
    rf"|(?:(?:{_WHO}) )?(?:still |was )?(?:down |registered |recorded |known )*(?:on|in|under) {_WRITTEN}(?: it'?s)?(?: as| under)?"
    r"|(?:(?:s?he|they) )?(?:was|were|used to be|formerly|previously|born)(?: called)?"
)
BOTH = re.compile(
    rf"^(?:(?:oh|well|so)[ ,]+)*(?:{_WHO} (?:called |now |goes by )*)?(?P<name>{_NAME})(?: now)?[ ,;.(-]+(?:but |and |though )?"
    rf"(?P<record>(?:{_SAYS}) [\"']?{_NAME}[\"']?(?: (?:before|still|until|when)[^,.;?!)]{{0,40}})?)\)?[ .!]*$",
    re.IGNORECASE,
)


def name_on_file(words: str) -> str | None:
    """Both names, the second in brackets with what is said of it; None where nothing else is told, or more."""
    found = BOTH.match(" ".join(words.replace("\u2019", "'").split()))
    return f"{found['name']} ({found['record'].strip()})" if found else None
