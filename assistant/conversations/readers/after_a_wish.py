"""What families write once they wished for a person: how and when they are reached, who they are, and whether anybody
was told. Nothing here is noted anywhere, and that is what they are told.
"""

import re

from assistant.conversations.readers.wishes import plain_words
from assistant.details.phone import has_phone

LONGEST = 16  # words; a longer message says more
PARTS = re.compile(r"\s*(?:[,;\n]|\.\s|\s-\s|\band\b(?! \d))\s*")
EMAIL = r"\S+@\S+\.\w+"
NUMBER = r"[+\d(][\d ()-]{6,}\d"
_HELLO = r"(?:(?:ok|okay|yes|oh|so|and|it'?s|its|sorry|please|hi|hello|thanks|thank you)[ ,.!]+)*"
_ENDS = r"(?: (?:please|pls|thanks|thank you|if (?:possible|you can|that'?s ok(?:ay)?)|is (?:best|better|good|fine|ok)|for me|by the way|here))*"
REACHED = re.compile(
    rf"^{_HELLO}(?:(?:my |the |our |her |his )?(?:best |phone |mobile |home |work )?(?:number|phone|mobile|email|e-mail|tel)(?: is|'?s|:)? |(?:ring|call|text|phone|e-?mail|contact|reach)(?: me| us| my \w+)? (?:on|at) |(?:i'?m|im|we'?re) on |on |at )?"
    rf"(?:{NUMBER}|{EMAIL}){_ENDS}$"
)
_DAY = r"(?:today|tonight|tomorrow|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|(?:at )?(?:the )?weekends?)"
_HOUR = r"(?:about |around )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: o'?clock)?|half (?:past )?\w+|lunch(?:time)?|noon|tea(?:time)?|dinner|work|school|bedtime|midday)"
_TIME = rf"(?:(?:not )?(?:after|before|from|at|about|around|until|till|by|any ?time after) {_HOUR}|(?:between|from) {_HOUR} (?:and|to|till) {_HOUR}|\d{{1,2}}(?:[:.]\d\d)? ?[ap]m|(?:in )?(?:the )?(?:mornings?|afternoons?|evenings?)(?: only)?|any ?time)"
WHEN = re.compile(
    rf"^{_HELLO}(?:(?:ring|call|phone)(?: me| us)? |(?:i'?m|im|we'?re) (?:free|in|home|here) |the best time is |best )?(?:only )?(?:{_DAY}(?: {_TIME})*|{_TIME}(?: {_DAY})?){_ENDS}$"
)
NAMED = re.compile(
    r"^(?:(?:ok|yes|oh|so|and|sorry|hi|hello)[ ,.!]+)*(?:my (?:full |first )?names?(?:'?s| is)? |(?:the )?name(?:'?s| is|:) |i'?m called |im called |i am called |ask for |they (?:can|should) ask for |call me )[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2}(?: here| please)*$"
)
WHOSE = re.compile(
    r"^(?:(?:ok|yes|so|and)[ ,.!]+)*(?:it'?s |its )?(?:about |for |to talk about )?(?:my|our) (?:son|daughter|child|baby|boy|girl|kid|little one)(?:'s)?(?: (?:is|called|named|is called|name is))* [a-z][a-z'-]+(?: [a-z][a-z'-]+)?$"
    r"|^(?:(?:we'?re|we are|he'?s|she'?s|i'?m|its|it'?s) )?(?:on |in )?(?:the )?(?:ward|bed|room) \w+(?: (?:ward|bed|room) \w+)*$"
)
BARE_NAME = re.compile(r"^(?:[A-Z][a-z'-]+)(?: [A-Z][a-z'-]+){0,2}$")
_WHO = r"(?:them|him|her|anyone|anybody|someone|somebody|any of them|pals|the (?:team|ward|office|staff|hospital|doctors?|nurses?))"
_SO = r"(?:(?:so|and|but|ok|okay|oh|well|then|wait|sorry|please|hang on)[ ,.]+)*"
_NOW = r"(?: (?:now|yet|then|already|that|it|this|about (?:it|this|that|me|us)|that i (?:asked|want(?:ed)? (?:someone|a person|to be rung))|to (?:ring|call) (?:me|us)|tomorrow|today|tonight|back|at all|here|what i (?:said|wrote|told you)|my (?:number|name)))*"
WHETHER_TOLD = re.compile(
    rf"^{_SO}(?:(?:did|have|will|are|were) you (?:actually |really |even |just )?(?:tell|told|telling|let|asked|ask|contact(?:ed)?|inform(?:ed)?|notif(?:y|ied)|pass(?:ed)?|rung|called|messaged?) (?:{_WHO}(?: know)?|(?:it|this|that|my number) (?:on|to {_WHO}))"
    rf"|(?:have|has|were|was|are|is|did|do|does) (?:they|{_WHO}) (?:actually |really |even |all )?(?:been told|know|told|been asked|get my (?:number|message)|got my (?:number|message)|have my number|aware|see (?:this|that|my number))"
    r"|(?:is|was|will) (?:nobody|no one|noone|anyone|anybody|someone|somebody|pals|the ward|they) (?:actually |really |even |going to |gonna )*(?:ring|ringing|call|calling|phone|phoning|coming|contacting|contact|been told|told|going to (?:ring|call))(?: (?:me|us))?(?: back)?"
    r"|(?:are they|will they) (?:actually |really |even |going to )*(?:ring|ringing|call|calling|phone|phoning|contact|contacting)(?: (?:me|us))(?: back)?"
    r"|(?:when|what time|how soon)(?:'?s| is| are| will) (?:someone|somebody|they|anyone|pals) (?:going to )?(?:ring|ringing|call|calling|phone|phoning|coming)(?: (?:me|us))?(?: back)?"
    r"|(?:have|did) you (?:noted?|write|written|save|saved|got|get|pass|passed|taken|take) (?:that|it|this|my (?:number|name|details))(?: down| on)?|nobody(?:'?s| is) (?:ringing|calling|coming)(?: me| us)?(?: then)?)"
    rf"{_NOW}$"
)

_ANYONE = r"(?:(?:a|any|some|the|that|this|real|actual|proper|live|one|of)[ ]+)*(?:person|human|people|man|woman|lady|body|anyone|any1|anybody|someone|sum ?1|somebody|sumbody|no ?one|nobody|they|them|pals|staff|one)"
STILL_WAITS = re.compile(
    rf"^{_SO}(?:(?:hello|hi|hiya|er|um|hey|oi)[ ,.?!]+)*(?:(?:are|r|is) (?:you|u|ya|yous)(?: (?:still|even|actually))? (?:there|ther|here|around|coming)|(?:you|u) (?:still )?there"
    rf"|(?:is|are|will|wil|would|does|do)(?:n'?t)? {_ANYONE}(?: (?:actually|really|even|ever|still|gonna|going to|about to|just))* (?:there|here|around|come|comin\w?|join\w*|answer\w*|talk\w*|reply\w*|read\w*|on (?:the|their|there) way|about)(?: (?:to|on|in|the|this|chat|me|us|it))*"
    rf"|{_ANYONE}(?:'?s| is)? (?:still )?(?:there|here|around|coming|comin)|(?:where|wher)(?:'?s| is| are|s)? (?:this |that |the |my )?{_ANYONE}(?: (?:then|i asked for))?"
    rf"|(?:how long|how much longer|when)(?: (?:till|until|before|do i wait|is|will|does|for))*(?: {_ANYONE})?(?: (?:come|comes|coming|comin|join|joins|here|be here|get here|wait|to wait|answer|answers))+|(?:i(?:'?m| am)|im|we(?:'?re| are)) (?:still|just) (?:waiting|waitin|here|sat here)|still (?:waiting|waitin|here|nobody|no ?one))"
    rf"(?: (?:or (?:not|what|no)|then|now|yet|please|pls|today|at all|for (?:a |the )?(?:person|human|someone|somebody)))*$"
)


def still_waits(text: str) -> bool:
    """Said while a person is waited for: "are u there", "is a person comin or not"."""
    plain = plain_words(text)
    return len(plain.split()) <= LONGEST and bool(STILL_WAITS.match(plain))


def tells_details(text: str) -> bool:
    """How or when to reach the family, or who it is, and nothing else."""
    parts = [part for part in PARTS.split(_plain_stops(text)) if part]
    if not parts or len(text.split()) > LONGEST or "?" in text:
        return False
    known = [_is_detail(part) for part in parts]
    return any(known) and all(sure or BARE_NAME.match(part) for sure, part in zip(known, parts, strict=True))


def gives_way_to_reach(text: str) -> bool:
    """A number or an address to reach them by is among the details: nobody writes one to no end."""
    return tells_details(text) and bool(has_phone(text) or re.search(EMAIL, text))


def asks_whether_told(text: str) -> bool:
    """ "Did you tell them", "so is nobody ringing me": of the wish, or of anything else that was passed on."""
    plain = plain_words(text)
    return len(plain.split()) <= LONGEST and bool(WHETHER_TOLD.match(plain))


def _is_detail(part: str) -> bool:
    plain = plain_words(part)
    return any(pattern.match(plain) for pattern in (REACHED, WHEN, NAMED, WHOSE))


def _plain_stops(text: str) -> str:
    return text.replace("\u2019", "'").strip(" .!\n")
