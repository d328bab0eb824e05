"""Words that protest at what was answered: "u just said that", "no, I asked who signs", "theres no parents!!". A page
that was told lately is no answer to them.
"""

import re
from collections.abc import Sequence

from assistant.signs import normalised

LATELY = 2  # the family's messages before this one
PROTEST = re.compile(
    r"\b(?:you|u|ya)(?:'?ve| have)? (?:just |already |only )*(?:said|told|sent|gave|give|showed|shown|wrote|answered)(?: (?:me|us))? (?:me |us )?(?:that|this|it|the same)\b"
    r"|\b(?:that'?s|thats|that is|its|it'?s|this is|was|is|isn'?t|isnt) ?(?:not |n'?t )?(?:quite |really |at all )?what (?:i|we)(?:'?m| am|'?ve| have)? ?(?:just )?(?:asked|asking|said|meant|mean|want(?:ed)?)\b"
    r"|\b(?:i|we) (?:just |already |did )*(?:said|asked|asked you|told you|meant|mean)\b"
    r"|(?:\b(?:not|never|dont|didnt|havent|arent|ain'?t)|n't) (?:even |really |actually )*(?:answer(?:ed|ing)?|listen(?:ed|ing)?|read|reading|hear(?:d|ing)?)\b"
    r"|\bif (?:you|u) (?:do not|don'?t|dont) know\b|\b(?:does not|doesn'?t|doesnt|did not|didn'?t|didnt) (?:give|tell|answer) (?:me )?(?:the|my|what)\b"
    r"|\b(?:the )?same (?:thing|answer|page|words?|again)\b|\b(?:stop )?repeating\b|\byou keep\b|\bparrot\b|!!|^no+(?:[,.!]+ *(?!thank)| (?:i|we|you|u|that|thats|that's|not|its|it's|but|what|who|where|how|when)\b)"
)


def protests(text: str) -> bool:
    return bool(PROTEST.search(normalised(text)))


def protested(text: str, earlier: Sequence[str]) -> bool:
    """In this message, or a moment ago. `earlier` are the messages before it, newest first."""
    return any(protests(one) for one in (text, *earlier[:LATELY]))
