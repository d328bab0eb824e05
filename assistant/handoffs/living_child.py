"""A family that speaks of a child who died and of another who lives: the chat, and what is sent, are of the living one.
And a death that was taken from the words wrongly: one sentence takes it off.
"""

import re

LOST_ANOTHER = "lost_another"  # the writer, once this was said
_SIBLING = r"(?:(?:twin|little|big|baby|older|younger|elder|wee|half) )*(?:brother|sister|twin|sibling)"
_KID = r"(?:children|child|kid|son|daughter|boy|girl|lad|lass|baby|twin|bairn|wean|one)"
_OTHER = rf"(?:(?:my|our|the|his|her|their) )?(?:(?:other|second|surviving|living|remaining|eldest|youngest|older|younger|elder) (?:\w+ )?{_KID}|youngest|eldest)"
_ANOTHER = rf"(?:(?:his|her|their|the|my|our) {_SIBLING}|{_OTHER}|the other (?:twin|one))"
_OF_NAME = r"(?:(?!(?:he|she|they|it|i|we|that|this|who|which)\b)[a-z'-]{3,})"
_NOW = r"(?:now|still|today|at the moment|right now|too|as well|also)"
_ILL = (
    r"(?:(?:has|have|'s got|has got|got|was born with|is showing|shows|is getting|'s getting)(?: now)?(?: exactly| just| all)? (?:the )?same\b"
    r"|(?:has|'s got|has got) it (?:too|as well|now)"
    rf"|(?:is|'s|are) (?:{_NOW} )*(?:on (?:the|that|your) (?:\w+ )?ward|in (?:the )?(?:hospital|intensive care|picu|nicu|hdu|here)|here|going (?:through )?the same|ill|sick|poorly|unwell|under (?:the|you)|waiting|having|due|alive|living|well|fine|next|getting|being))"
)
_LIVES = r"(?:is|'s|s|are|'re)(?: \w+ly| very much| still| here and)* (?:alive|living|breathing|not (?:dead|gone|died|passed))"
_NOT_DEAD = r"(?:(?:is|has|have|did|was|are)(?: not|n'?t)|isnt|hasnt|didnt|has never|never) (?:\w+ly )?(?:dead|died?|passed|gone|lost)"
_WHO = rf"(?:{_ANOTHER}|he|she|they|(?:my|our|the) (?:\w+ )?{_KID}|{_OF_NAME})"
_WANTS = r"(?:second opinion|another (?:opinion|doctor|look|view)|someone else|somebody else|other doctors?|different doctors?|looked at|look at|help|a fresh look|seen|this is|its|it'?s|asking|writing|talking|message|form|mean|meant|question|on here|all this is|chat)"
ANOTHER_LIVES = re.compile(
    rf"\b{_ANOTHER}\b(?:,? (?!has died|died)[a-z'-]+,?)? ?{_ILL}"
    rf"|\b{_OF_NAME}(?: who)? (?:has|'s got|has got) (?:exactly |just )?the same\b|\b{_WHO} ?{_LIVES}\b"
    rf"|\b{_WANTS}\b[^.?!]{{0,30}}\b(?:for|about|of|at) {_ANOTHER}\b|\b(?:i|we) (?:mean|meant) {_ANOTHER}\b"
)
_BOY, _GIRL = r"(?:son|boy|lad|brother|twin brother)", r"(?:daughter|girl|lass|sister|twin sister)"
_LOST = r"(?:died|passed|lost|dead|buried|stillborn|death|killed|funeral)"
NOT_ALIVE = re.compile(
    r"\b(?:if|whether|wish\w*|why|until|till|when|while|as if|like|imagine|believe|thought|think|dream\w*|would|could|should|might|nearly|almost|hop(?:e|ed|ing)|pray\w*)\b[^.?!,]{0,30}\b(?:alive|living|breathing|not dead|here)\b"
    r"|\b(?:alive|living|not (?:dead|gone)|here)\b[^.?!]{0,12}\b(?:in (?:my|our|his|her) hearts?|to me|to us|in spirit|in heaven|with (?:god|jesus|us always)|when|until|at the time|then|in (?:our|my) memor\w+)\b"
)
OF_GRIEF = re.compile(
    r"\b(?:cope|coping|grie\w+|tell (?:him|her|them|his|her|my|our)|explain\w*|counsel\w+|funeral|school|sad|upset|devastated|in bits|heartbroken|missing|misses|support(?:ing)?|in pieces|struggl\w+|asks? (?:where|about|for)|bereave\w+)\b"
)
_DEATH = r"(?:the|that|this|any|about the)? ?(?:death(?: (?:bit|note|line|thing|part))?|dead (?:bit|thing|part|note)|died (?:bit|thing|part|note))"
_SAYING = r"(?:(?:that )?(?:he|she|they|my \w+|our \w+|the child|[a-z'-]{3,}) (?:has |have |is |was |'s )?(?:died?|dead|passed(?: away)?|gone)\b|(?:about |of )?(?:the|a|his|her) death|(?:he|she)(?:'s| is) dead)"
TAKES_OFF = re.compile(
    rf"\b(?:take|taking|get|remove|delete|cross|scrub|leave|strike|scrap|lose|drop|change|correct)(?: (?:away|out|off|rid of|back))* {_DEATH}\b|\b(?:take|remove|delete|leave|cross)\b[^.?!]{{0,16}}\b{_SAYING}"
    rf"|\b(?:do not|don'?t|dont|must not|please not|never|stop)\b(?: (?:want (?:you|them) to|go|you dare|ever|please))* (?:tell(?:ing)?|say(?:ing)?|write|put|let)\b[^.?!]{{0,22}}?(?:\b(?:know|think) )?\b{_SAYING}"
    r"|\b(?:nobody|no ?one|none of them) (?:has |is )?(?:died|dead)\b|\b(?:there is|there'?s|there was|theres) no death\b|\bwrong (?:child|twin)\b"
)
BARE = re.compile(
    r"^(?:(?:no+|please|can you|just|oh|god|and|then|so|that is wrong|thats wrong|that'?s wrong|wrong)[ ,.!]+)*(?:take|get|remove|delete|cross|scrub|leave)(?: (?:that|it|this|the note|that (?:line|bit|part|last line|note|sentence)|the last (?:line|bit|sentence)))(?: (?:out|off|away|now|please|at once|straight away))*[ .!]*$"
)
JUST_NOW = r"(?:just|today|tonight|this (?:morning|afternoon|evening|minute)|yesterday|last night|an? (?:hour|minute) ago|too|as well|now|also)"
DIED_TOO = re.compile(
    rf"\b(?:has |have |'s )?(?:just )(?:died|passed|gone)\b|\b(?:died|dead|passed away|passed|gone)\b[^.?!]{{0,16}}\b{JUST_NOW}\b|\b(?:both|all) (?:of )?(?:them |my \w+ |our \w+ )?(?:have |are |has )?(?:died|dead|gone)\b"
)


def speaks_of_living(text: str) -> bool:
    """Another child, who lives and is ill or cared for, is spoken of."""
    plain = _plain(text)
    if OF_GRIEF.search(plain) or NOT_ALIVE.search(plain) or re.search(r"\b(?:both|all) (?:have )?died\b", plain):
        return False
    return bool(ANOTHER_LIVES.search(plain)) or any(one.search(plain) for one in _TWO)


def unsays_death(text: str, *, at_note: bool = False) -> bool:
    """That the child lives, or that the death is not to be told. `at_note`: the page that tells of it is open."""
    plain = _plain(text)
    if NOT_ALIVE.search(plain):
        return False
    lives = re.search(rf"\b{_WHO} ?(?:{_LIVES}|{_NOT_DEAD})\b", plain)
    return bool(lives or TAKES_OFF.search(plain) or (at_note and BARE.match(plain)) or speaks_of_living(text))


def dies_too(text: str) -> bool:
    """Where another child died before: this is now said of the one who lived."""
    return bool(DIED_TOO.search(_plain(text)))


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("\u2019", "'").split())


def _two(died: str, lives: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b{died}\b[^.?!]{{0,25}}\b{_LOST}\b|\b{_LOST}\b[^.?!]{{0,14}}\b{died}\b).*\b(?:my|our|her|his) (?:\w+ )?{lives}\b(?! (?:died|passed|was|had))[^.?!]{{0,20}}(?:{_ILL}|\bneeds\b|\bis\b)"
        rf"|\b(?:my|our|her|his) (?:\w+ )?{lives}\b(?! (?:died|passed|was|had)) (?:{_ILL}|needs).*\b{died}\b[^.?!]{{0,25}}\b{_LOST}\b"
    )


_TWO = (_two(_BOY, _GIRL), _two(_GIRL, _BOY))
