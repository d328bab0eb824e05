"""Whether it is really gone, asked when what was written for the team has been deleted."""

import re

from assistant.signs import normalised

LONGEST = 14  # words
_SO = (
    r"(?:(?:and|so|but|ok|okay|right|just to check|to be clear|sorry|are you sure|wait|is it true)[ ,.!?]+(?:that )?)*"
)
_IT = r"(?:it|that|this|everything|all of (?:it|that)|it all|what i (?:wrote|said|typed)|my (?:message|form|words|details|draft|name|answers)|the (?:message|form|draft|lot|whole (?:thing|lot)))"
_GONE = r"(?:gone|deleted|erased|wiped|removed|thrown away|binned|scrapped|destroyed|not (?:there|kept|sent|saved))"
_SURELY = r"(?:(?:really|definitely|actually|now|all|completely|totally|truly|properly|been|for good) )*"
GONE = re.compile(
    rf"^{_SO}(?:(?:is|has|was|are|have|did) {_IT} {_SURELY}(?:{_GONE}|get {_GONE})|{_IT}(?:'?s| is| has)? {_SURELY}{_GONE}|(?:is |are )?(?:there )?(?:any|no) (?:trace|copy|record|sign)s?(?: of (?:it|that|me))*(?: (?:remains?|left|kept|anywhere|still there|is left))*"
    rf"|(?:is |are )?(?:there )?(?:any(?:thing)?|nothing)(?: of (?:it|that))?(?: is)? (?:left|kept|still (?:there|kept)|remain(?:s|ing)?)|did (?:you|it) {_SURELY}(?:delete|go|erase|throw) ?{_IT}?(?: away)?|(?:do|does|have|will) (?:you|they|anyone) still (?:have|see|keep) {_IT})"
    r"(?: (?:for good|now|then|for ever|forever|anywhere|from here|of it|completely|really|right|yes|away))*$"
)


def asks_whether_gone(text: str) -> bool:
    plain = normalised(text).strip(" .!?")
    return len(plain.split()) <= LONGEST and bool(GONE.match(plain))
