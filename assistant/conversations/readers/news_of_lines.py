"""What stands otherwise than it was sent: a number that changed, a ward they were moved to, another time; what was
forgotten; and the order to put it in. Read sentence by sentence, after sending.
"""

import re

from assistant.handoffs.line_names import field_named
from assistant.signs import normalised

LONGEST = 40  # words
_REACHED_BY = r"(?:phone|mobile|cell|landline|number|e-?mail(?: address)?|address|sim|postcode|contact details|details|phone number|mobile number)"
_WHERE = r"(?:ward|unit|clinic|bay|bed|room|cubicle|side room|hospital|department|site|picu|nicu|hdu|icu|scbu|intensive care|high dependency)"
_GIVEN = r"(?: (?:of (?:me|mine|us|him|her)|(?:that )?(?:i|we) (?:gave|put|wrote|sent)(?: you| them)?(?: down)?|there|on it))?"
_NOW = r"(?:(?:now|just|also|all|already|actually|sadly|going to be|been|being|still|a|from \w+) )*"
_IS = r"(?:'s| is| has| have| are| was|'ve| will)?"
_OTHER = r"(?:chang(?:ed|ing|es|e)|different|new(?: (?:one|number))?|wrong|not (?:right|that|the same)(?: any ?more)?|out of (?:date|use))"
LINE_CHANGED = re.compile(
    rf"\b(?:{_REACHED_BY}|(?:best )?times?|surname|name){_GIVEN}{_IS} {_NOW}(?:{_OTHER}|not (?:mine|in use|working)(?: any ?more)?|no (?:longer|good|use)|old|lost|stolen|broken|dead|cut off|switched off|doesn'?t work|does not work)\b"
    rf"|\b(?:my|our|the|his|her) {_WHERE}{_GIVEN}{_IS} {_NOW}{_OTHER}\b"
    rf"|\b(?:i|we|you|they)(?:'ve| have)?(?: (?:got|put|wrote|gave|still|just|given|written|sent|typed))* (?:my|our|the|a) (?:old|wrong) (?:\w+ )?(?:{_REACHED_BY}|{_WHERE}|(?:best )?time|name|surname)\b"
)
NEW_LINE = re.compile(
    rf"\b(?:i|we|he|she)(?:'ve|'s| have| has)?(?: (?:just|now|got|also))* (?:got |have |has |changed (?:to )?)?(?:a |an |my |our |his |her |the )?(?:new|different|another|other|changed) (?:\w+ )?{_REACHED_BY}\b"
    rf"|^(?:(?:here(?:'s| is)|this is|that's|my|our|the|his|her|it's) )*(?:new|correct|right|other) (?:\w+ )?(?:{_REACHED_BY}|ward|surname|name)\b"
    r"|\bchanged (?:my|our|the) (?:phone|mobile|number|e-?mail|address|sim|surname|name)\b"
)
MOVED = re.compile(
    rf"\b(?:we|he|she|they|i|(?:my|our) (?:\w+ )?\w+|[a-z]+)(?:'ve|'re|'s|'m| have| has| are| is| am| were| was| got| will be| be)? (?:(?:now|just|been|being|also|all|going to be|getting) )*(?:moved|transferred|moving|shifted|sent over)(?: (?:us|him|her|over|up|down|across|again|today|now))* (?:to|on ?to|into|from)\b(?! the next)"
    r"|\b(?:we|they)(?:'ve| have)? moved house\b|\bmoved (?:us|him|her) (?:to|on ?to|into)\b"
    rf"|\b(?:we|he|she|they)(?:'re|'s| are| is)(?: (?:now|not))* (?:on|in|at) (?:(?:a |the )?(?:different|another|new) {_WHERE}|[\w']+ (?:{_WHERE} )?(?:now|instead))\b"
    rf"|\b(?:bed|bay|room|cubicle|ward) [\w']+ now\b|\bnow (?:on|in) (?:bed|bay|room|cubicle|ward)\b"
)
LONG_SINCE = re.compile(
    r"\b(?:last (?:week|month|year|time|summer|winter|spring|autumn)|(?:weeks?|months?|years?) ago|in (?:19|20)\d\d|used to|when (?:he|she|we|they|i) (?:was|were)|back then|never)\b"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|mornings?|afternoons?|evenings?|nights?|(?:after|before|from|until|till|between|at|around) (?:about )?\d[\d:.]*\s?(?:am|pm|o'?clock)?(?: (?:and|to) \d[\d:.]*\s?(?:am|pm)?)?)"
TIME = re.compile(
    rf"\b(?:can|could|would|will) (?:they|you|someone|somebody|pals|the team) (?:please )?(?:ring|call|phone|text|contact|try)(?: (?:me|us))? (?:at )?(?:another|a different|some other|an?other) (?:time|day)\b"
    rf"|\b{_DAY}(?: (?:and|or) {_DAY})*(?: (?:before|after|only) \d?[\w: ]{{0,8}}?)?(?:'s| is| are| would be| will be| suits?| works?)(?: (?:now|me|us|also|much|a))*(?: (?:better|best|easier|good|fine|ok|okay|better for (?:me|us)))?(?: (?:now|for (?:me|us)|than \w+|instead))*$"
    rf"|\b(?:i|we) (?:can'?t|cannot|can not|am not able to|won'?t be able to) (?:do|talk|take calls|answer|be reached)(?: on| in the| at| after| before)? {_DAY}(?: (?:any ?more|now|after all|this week))*"
    r"|\b(?:another|a different|different|other) (?:time|day) (?:is|would be|suits|for ringing)\b|\b(?:change|move) the (?:best )?time to\b"
)
INSTEAD = re.compile(
    r"\b(?:use|ring|call|text|try|put|write|take|phone|have)\b[^.?!]{0,60}\b(?:instead|in place of|in the place of|not the (?:old|other|first)|rather than|from now on)\b|\bplease (?:use|ring|call|text) (?:this|that|me on|us on)\b"
)
FIGURES = re.compile(r"\d{3}|@|\d[\s\d-]{6,}\d")
PLACED = re.compile(
    r"(?-i:(?<=[a-z,] )[A-Z][a-z]+)|\d|\b(?:picu|nicu|hdu|icu|scbu|intensive care|high dependency|theatre|bed|bay|room|cubicle)\b",
    re.IGNORECASE,
)
_FORGOT = r"(?:forgot(?:ten)?|forget|left (?:out|off)|missed (?:out|off)|(?:did ?n'?t|did not|never|have ?n'?t|have not) (?:say|said|put|mention(?:ed)?|write|written|tell|told|give|given|include[d]?|add(?:ed)?|name[d]?))"
FORGOT = re.compile(
    rf"\b(?:i|we)(?:'ve| have)?(?: (?:also|just|totally|completely|stupidly|see(?: that)? i))* {_FORGOT}(?: (?:down|in|to (?:say|tell|put|mention|add|write|give)(?: (?:you|them|down|in))*))* (?P<what>.+)"
)
NO_WORDS_OF_IT = re.compile(  # forgotten, or not said, of something else than the message
    r"^(?:(?:that|about|how|where|why|when|what|who|whether|if|to (?!say|tell|add|put))\b(?! (?:he|she|we|i|they|his|her|my|our|their|the|it|there|its|it's|they're|he's|she's|we're|i'm|no)\b)|(?:my |the |a )*(?:secret |reference )?(?:codes?|reference|passwords?|log ?ins?|appointment|questions?|list|page|link|anything|yes|no|it|this|you|them|me|us|(?:that|him|her)$)\b(?! (?:is|was|has|name|of)\b))"
)
PUT_IN = re.compile(
    r"(?:(?:and|so|please|or) )*(?:(?:can|could|may|will|would|is it possible|possible) ?(?:it|that|this|she|he|they|you|i|we|to|for (?:you|me))?(?: (?:please|also|still|be|to))* (?:added?|put(?: (?:it|that|this))?(?: (?:in|on|there))?|included?|written(?: in)?|add (?:it|that|this|her|him|them)|tell them(?: (?:it|that|this|please))?|pass (?:it|that) on|send (?:it|that)|changed?(?: (?:it|that))?)|(?:please )?(?:add|include|put in|pass on) (?:it|that|this|her|him)|please (?:add|include)|(?:add|include) please|is (?:it|that) possible|possible)(?: (?:too|also|please|in|to it|now|still|there|for me|to (?:the|my) message|as well|afterwards|after))*"
)
OF_ANOTHER = re.compile(r"^(?:what|how|can|could|may|should|do|does|will|would|is|are|if|why|when|where|who)\b")


def tells_news(text: str) -> bool:
    """That a line stands otherwise now. A wish to be moved, or what was long ago, is none."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or LONG_SINCE.search(plain):
        return False
    if TIME.search(plain.rstrip(" .?!")):
        return True
    if OF_ANOTHER.match(plain):
        return False
    return any(one.search(plain) for one in (LINE_CHANGED, NEW_LINE, MOVED)) or bool(
        INSTEAD.search(plain) and FIGURES.search(plain)
    )


def line_without_words(text: str) -> str | None:
    """The line that is said to be changed, where its new words are not told."""
    plain = normalised(text)
    if "@" in text or PLACED.search(text):
        return None
    if LINE_CHANGED.search(plain) or NEW_LINE.search(plain):
        named = field_named(plain)
        return named if named in ("contact_value", "place", "site", "best_time") and len(plain.split()) <= 12 else None
    return "place" if MOVED.search(plain) and "house" not in plain else None


def forgot_to_tell(text: str) -> bool:
    """With what it was; and of the message, not a code or a visit."""
    found = FORGOT.search(normalised(text))
    return bool(found and not NO_WORDS_OF_IT.match(found["what"].strip(" .,;!?")))


def asks_to_put_in(plain: str) -> bool:
    """What stands before it, all of a clause: "can be added?"."""
    return bool(PUT_IN.fullmatch(plain.strip(" .,;!?")))
