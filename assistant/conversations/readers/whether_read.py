"""Asked of a message that has gone: who reads it, whether anybody has, and when they ring. Pure: words in small
letters.
"""

import re

SO = r"(?:(?:and|so|but|ok|okay|right|wait|hang on|sorry|just to check|to be clear|does (?:that|this) mean|oh|please|then|no|yes|well|also)[ ,.!?]+)*"
IT = r"(?:it|that|this|them|what (?:i|we) (?:sent|wrote|said|passed on|put)|(?:my|the|our) (?:message|words|form|request|note|handoff))"
STAFF = r"(?:(?:the|my|his|her|our|their|that|a|any) )?(?:\w+ )?(?:doctors?|dr\.? \w+|consultants?|team|nurses?|ward|surgeon|gp|pals|staff|hospital)"
WHO = rf"(?:{STAFF}|they|he|she|anyone|anybody|people)"
_AT = r"(?: (?:(?:at|in|from|over at|out of|of) )?(?:pals|there|the (?:\w+ )?(?:hospital|team|ward|office|unit|staff)|(?:all )?(?:these|those|the) (?:people|lot)|them|staff))?"
_END = r"(?: (?:now|then|too|as well|still|first|yet|exactly|though))*"
READERS = re.compile(
    rf"^{SO}(?:who{_AT}(?:'?s| is|'?ll| will| all| else| actually| exactly)*(?: going to)? (?:reads?|sees?|gets?|got|has|looks? at|received?|opens?|handles?|deals? with|able to (?:see|read))(?: to (?:read|see))? {IT}|who{_AT} (?:can|could|will|did|would|does) (?:read|see|get|open|look at) {IT}|(?:will|does|did|can|could|would|has|have|do|is|are) {WHO} (?:\w+ ){{0,2}}?(?:read|see|seen|get|got|gotten|open(?:ed)?|look(?:ed)? at|reading|seeing|receive[d]?) {IT}|(?:has|did|does|will|is) {IT} (?:gone|go|going|get|got|been sent) (?:straight |directly )?to {STAFF}|(?:can|could|do) they still (?:see|read|have|look at) {IT}){_END}\b"
)
_ANYBODY = r"(?:any ?(?:one|body)|some ?(?:one|body)|they|pals|the (?:team|ward|office|hospital|staff)|any of them|a (?:doctor|nurse))"
_YET = r"(?: (?:yet|now|already|by now|at all|so far|then|or not|today|please))*"
_KNOW = r"(?:(?:i|we)(?:'d| would)?(?: just)? (?:want(?:ed)?|like|need) to know|(?:can|could) you tell me|do you know|tell me)"
IF_READ = re.compile(
    rf"^{SO}(?:{_KNOW} (?:if|whether) {_ANYBODY}(?:'ve| has| have|'s)? (?:(?:actually|even|already) )*(?:got|received|read|seen|opened) {IT}|(?:has|have|did) {_ANYBODY} (?:(?:actually|even|really|already|yet|ever) )*(?:read|seen?|open(?:ed)?|look(?:ed)? at|picked up|noticed) {IT}|(?:has|was|is|did) {IT} (?:(?:actually|even|been|already|get|got|yet) )*(?:read|seen|open(?:ed)?|looked at|picked up)(?: by (?:{_ANYBODY}))?|(?:has|have) n(?:o ?one|obody) (?:read|seen|opened|looked at) {IT}){_YET}$"
)
_REACH = (
    r"(?:ring|rang|rung|ringing|call|called|calling|phone|phoned|phoning|write|written|reply|replied|answer|answered"
    r"|contact|contacted|text|texted|get back|got back|be in touch|been in touch|come back to)"
)
_US = r"(?: (?:to )?(?:me|us|back|with me|with us|already|yet|now|today|then|please|about (?:it|this)))*"
WHEN = re.compile(
    rf"^{SO}(?:(?:when|what (?:time|day)|how (?:soon|long)|which day)(?:'?s| is| are| will| do| does| would| can i expect| until| till| before| for)* (?:{_ANYBODY}|{STAFF}|i|we)? ?(?:to |hear from |going to |gonna |expect (?:them|a (?:call|reply|answer)) ?(?:to )?)*(?:{_REACH}|an? (?:call|reply|answer))?{_US}"
    rf"|(?:did|has|have|have n't) {_ANYBODY} (?:(?:already|even|actually|tried to|try to) )*{_REACH}{_US}|how long (?:does|will|do|would) (?:it|this|they|an? (?:answer|reply))(?: take| be| need)?(?: to {_REACH})?{_US})$"
)
REACHES = re.compile(rf"\b(?:{_REACH}|hear from|an? (?:call|reply|answer))\b")


def asks_for_readers(plain: str) -> bool:
    return bool(READERS.match(plain)) and not asks_if_read(plain)


def asks_if_read(plain: str) -> bool:
    """By anybody: the records tell it. Of one doctor nothing is known."""
    return bool(IF_READ.match(plain.rstrip(" .?!")))


def asks_when_they_reach(plain: str) -> bool:
    said = plain.rstrip(" .?!")
    return bool(WHEN.match(said) and REACHES.search(said))
