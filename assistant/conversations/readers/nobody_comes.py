"""Words soon after an emergency or deterioration card of which one sentence says that the child is not well still, or
that whoever was called has gone or does not come; and whom to ring then. What else is asked beside it is told apart.
"""

import re

from assistant.conversations.readers.after_danger import BODILY
from assistant.details.question import asks
from assistant.signs import normalised

_SO = r"(?:(?:no|nope|nah|but|and|so|well|look|please|oh|ok|okay|yes|yeah|honestly|really|seriously|listen|actually|then|er|um|now|because|omg|ffs|that|help)[ ,]+)*"
_VERY = r"(?:(?:really|being|so|just|actually|completely|definitely|at all|very|still|quite|looking|feeling|doing|getting|any|acting) )*"
_CHILD = r"(?:he|she|they|it|baby|(?:my|our|the) \w+)"
_WELL = (
    r"(?:ok|okay|o\.k\.|fine|all ?right|alright|well|right|good|better|herself|himself|over it|stable|normal|improving)"
)
_END = r"(?: (?:at all|now|really|though|you know|please|either|any ?more|yet|again|i can (?:see|tell)(?: it)?|i know (?:him|her|it|my \w+)|and i know it|to me|in (?:him|her)self|tonight|today))*"
STILL_UNWELL = re.compile(
    rf"{_SO}(?:i(?:'?m| am) (?:telling|saying)(?: you)? |i (?:know|can see|can tell) (?:that )?)?(?:"
    rf"{_CHILD}(?:'?s| is| are|'?re)? {_VERY}not {_VERY}{_WELL}"
    rf"|{_CHILD} {_VERY}(?:isn'?t|isnt|aren'?t|arent|ain'?t|aint|(?:don'?t|doesn'?t|doesnt|dont) (?:look|seem|sound|feel)) {_VERY}{_WELL}"
    rf"|(?:(?:{_CHILD}|something)(?:'?s| is)? )?still (?:{_VERY}not {_VERY}{_WELL}|{_VERY}(?:wrong|worse|as bad|bad|no better|poorly|really ill|very ill))"
    rf"|(?:i )?{_VERY}(?:don'?t|dont|do not|can'?t|cannot) {_VERY}(?:think|believe) (?:that )?{_CHILD}(?:'?s| is| are)? {_VERY}{_WELL}"
    rf"){_END}"
)
_THEY = r"(?:they(?:'?ve| have|'?re)?|she|he|everyone|(?:the |that |our |his |her )?(?:nurses?|doctors?|sister|staff|ward|team|registrar|lot)(?: in charge)?)"
_GONE = r"(?:walked (?:off|away|out|straight past|past)|went (?:off|away|home)|gone (?:off|away|again)|(?:just )?left|left (?:us|me|again|the room|straight away)|disappeared|vanished|wandered off|shrugged|brushed (?:it|me|us) off|fobbed (?:me|us) off|ignor(?:ed|ing|es?) (?:it|me|us)|rolled (?:his|her|their) eyes|(?:won'?t|wont|will not|(?:did|do|does|has|have|is|are)(?:n'?t| not|nt)|'?s not|'?re not|never|not) (?:even )?(?:come|came|been|coming|answer(?:ing)?|look(?:ed|ing)?|listen(?:ed|ing)?|bothered|interested|checked|seen|see)(?: back| (?:at )?(?:him|her|us))?)"
_THERE = r"(?: (?:here|back|near (?:him|her|us)|to (?:him|her|us|me|(?:see|check|look at) (?:him|her))|at (?:him|her|it)|for (?:him|her|us)|(?:when|whenever) (?:i|we) (?:ring|press|pull|buzz|call|shout|pressed|rang|pulled)(?: (?:it|the \w+))?))*"
NOBODY_COMES = re.compile(
    rf"{_SO}(?:"
    rf"(?:still )?(?:nobody|no ?one|no-one|not one of them|none of them)(?:'?s| is| has|'?ll| will)? {_VERY}(?:coming|come|comes|came|turn(?:ed|ing) up|here|listen(?:ing|s|ed)?|answer(?:ing|s|ed)?|look(?:ing|s|ed)?|seen (?:him|her)|been(?: (?:near|in))?|going to come|helping|bothered|checked){_THERE}"
    rf"|(?:(?:{_THEY}|(?:then|and)) )?(?:have |has |all |both |just |then |now |already )*{_GONE}{_THERE}"
    rf"){_END}"
)
WHOM_TO_RING = re.compile(
    rf"{_SO}(?:who|whom|what number|which number) (?:else )?(?:do|should|shall|can|could|must|would) (?:i|we) {_VERY}(?:ring|call|phone|get|shout for|dial|try)(?: (?:now|then|next|instead|for help|tonight|when nobody comes|if nobody comes))*"
)
NOT_READ = re.compile(
    r"(?:did|do|have|are|can) (?:you|u) (?:not |even |really |actually )*(?:read|hear|heard|listen(?:ing)?|reading|see|seen|take in|get)\b.*|(?:did|do|have|are)n'?t (?:you|u) .*|what (?:do|should|shall|can) (?:i|we) do(?: (?:now|then))?"
)
_SENTENCE = re.compile(r"[.!?;\n\u2026]+|,|\s[-\u2013\u2014]\s|\b(?:but|and)\b")
_BREAK = re.compile(r"[^.!?;\n\u2026]+\??")


def still_unwell(text: str, notice: str | None) -> bool:
    if notice not in BODILY:
        return False
    parts = _parts(text)
    if len(parts) == 1 and WHOM_TO_RING.fullmatch(parts[0]):
        return True
    return any(one.fullmatch(part) for one in (STILL_UNWELL, NOBODY_COMES) for part in parts)


def asks_something_else(text: str) -> bool:
    """Beside the danger, and not whom to ring about it."""
    return any(
        asks(said) and not any(one.fullmatch(said.rstrip("? ")) for one in (WHOM_TO_RING, NOT_READ))
        for said in (one.strip() for one in _BREAK.findall(normalised(text)))
    )


def _parts(text: str) -> list[str]:
    return [part for part in (one.strip() for one in _SENTENCE.split(normalised(text))) if part]
