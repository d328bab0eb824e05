"""What went wrong, told with an oath or to "you lot": "you lot missed it for six fucking weeks". Nobody is threatened,
and what they tell is the matter.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 40  # words
OATH = re.compile(
    r"\b(?:fuck\w*|fkn|fkin|effing|bloody|sodding|frigging|flipping|goddamn|bastard|shit\w*|crap|jesus|christ|for (?:god|christ|fuck)'?s? ?sake|ffs|wtf|hell)\b|\byou (?:lot|people|all)\b"
)
_FAILED = r"(?:missed|overlooked|misdiagnosed|mis-?read|messed (?:it |this )?up|ignored|fobbed|dismissed|got (?:it|this|that) (?:all |so )?wrong|lost (?:his|her|my|our|the|all)|(?:did ?n'?t|never|would ?n'?t) (?:\w+ )?(?:spot|spotted|see|saw|find|found|catch|caught|listen|listened|notice|noticed|check|checked|test|tested))"
FAILED = re.compile(
    rf"\b{_FAILED}\b|\b(?:said|told (?:me|us)|kept (?:saying|telling us)|swore|insisted)\b[^.!?]{{0,20}}\b(?:it was|it is|it'?s|he was|she was|he'?s|she'?s|was|just|only)\b.{{1,40}}?\b(?:it was(?: a| the| n'?t)?|turned out|and (?:it|he|she) (?:was|had|has))\b"
)
ANOTHER_MATTER = re.compile(
    r"\b(?:appointment|letter|bus|parking|car park|form|line|button|my (?:list|message)|complain\w*|opinion)\b"
)


def tells_of_a_wrong(text: str) -> bool:
    plain = normalised(text)
    if len(plain.split()) > LONGEST or asks(text) or ANOTHER_MATTER.search(plain):
        return False
    return bool(OATH.search(plain) and FAILED.search(plain))
