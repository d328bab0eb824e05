"""What it costs, as people say it among themselves: "wots that gona cost me", "do i have to fork out", "what am i
lookin at moneywise", "is there a bill".
"""

import re

_WHAT = r"(?:what|wot|wat|wha|how much|how mutch)(?:'?s|s| is| will| would| does| do)?"
_GOING = r"(?:is|it|its|it's|that|that'?s|this|thats|all|gonna|gona|gunna|goin|going|to|ganna|will|would|be|likely|then|do|does|we|i|am|are|'ll|'s)"
_SPEND = r"(?:fork(?:ing)? out|cough(?:ing)? up|stump(?:ing)? up|shell(?:ing)? out|splash(?:ing)? out|dig(?:ging)? (?:deep|into (?:my|our|me) pockets?)|dip(?:ping)? into (?:my|our|me) (?:pockets?|savings|own pocket)|put (?:my|our|me) hands? in (?:my|our|me) pockets?|part with (?:any )?(?:cash|money)|find the (?:money|cash|dosh))"
_MONEY = r"(?:money ?wise|cash ?wise|cost ?wise|price ?wise|in (?:money|cash|pounds|quid)|for (?:the )?(?:money|cost)|in terms of (?:money|costs?|cash))"
SLANG = re.compile(
    rf"\b{_WHAT}(?: {_GOING})* (?:cost(?:ing)?|set(?:ting)?|rush|run|knock)(?: (?:me|us|back|him|her|mam|mum))*\b"
    rf"|\b(?:do|does|will|would|must|am|are|is|have|should|gonna|gona)\b(?: (?:i|we|me|us|you|have|need|got|gotta|hafta|to|it|expected|supposed|going|gonna|gona))* {_SPEND}\b"
    rf"|\b(?:what|wot|wat|how much)(?:'?s|s| am| are| is)?(?: (?:i|we|it|the))*(?: (?:looking|lookin|talking|talkin|in for|facing)(?: at)?)* {_MONEY}\b"
    r"|\b(?:is|will|would) there (?:be )?(?:a|any|some) (?:bills?|charges?|fees?|costs?|price)(?: (?:for (?:it|that|this|us|me)|at the end|after|afterwards|then|to pay|involved))*(?=\s*(?:$|[.,?!]))"
    r"|\b(?:do|will|would) (?:i|we|they) (?:get |be |send (?:me|us) |end up with )+(?:a |the )?(?:bill|billed|invoiced?)\b"
    r"|\b(?:what|wot)(?:'?s| is|s)? the damage(?=\s*(?:$|[.,?!]| for (?:it|that|this)))|\bcost (?:me|us)? ?(?:a bomb|the earth|an arm and a leg|a packet|an? fortune)\b|\bis it (?:all )?(?:on|through) the (?:nhs|house)\b"
)


def asks_cost_in_slang(plain: str) -> bool:
    """In lower case and with plain quotes."""
    return bool(SLANG.search(plain))
