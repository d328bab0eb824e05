"""Who the office is that so many answers name: "what is PALS", by the name it has at this hospital."""

import re

from assistant.signs import normalised

LONGEST = 14  # words of a question how to reach it; a longer message says more
ASKED = (
    r"^(?:(?:and|but|so|ok|sorry|hi|hello|um)[ ,]+)*(?:what|who|wot|wat)(?:'?s|'?re| is| are| does| do)? (?:the )?{name}(?: (?:do|for|mean|stand for|anyway|then|please|actually|when it'?s at home))*"
    r"|^(?:(?:and|but|so|ok|sorry)[ ,]+)*(?:what does|whats|what's|what is) (?:the )?{name} (?:do|mean|stand for|for)(?: .{{0,30}})?"
    r"|^never heard of (?:the )?{name}|^(?:explain|tell me about) (?:the )?{name}|^(?:i )?(?:do not|don'?t|dont) know (?:what|who) (?:the )?{name} (?:is|are)"
)
BESIDE = (  # "whats pals are they going to treat it as me moaning"
    r"(?:(?:and|but|so|ok|sorry|hi|hello|um|right)[ ,]+)*(?:what(?:'?s|s| is| are)|who(?:'?s|s| is| are)|wots) (?:the )?{name}(?: (?:then|anyway|please|even))*[ ,?.!-]+"
    r"(?P<behind>(?:and |so |but )?(?:are|will|do|would|can|could|is|does|if|whose|how|why|what) .+)"
)
IS_IT = re.compile(
    r"[ ,?!-]+(?:is|are) (?:it|that|they) (?:a |an |the |like )*(?:doctors?|nurses?|hospital|person|people|charity|law|office|place|department)$"
)
AGAIN = re.compile(  # "what is PALS please? you keep saying it"
    r"[ ,.?!-]+(?:(?:you|u|everyone|they|it) (?:just |always )?(?:keeps?|kept|says?|said|mentions?|mentioned) (?:saying |on about |mentioning |going on about |talking about )?(?:it|that|this|them|pals)?(?: (?:a lot|all the time|again|before|everywhere))*|(?:i have |i'?ve )?never heard of (?:it|them))[ ?!.]*$"
)
REACH = (
    r"^(?:(?:and|but|so|ok|okay|please|sorry|hi|hello|um)[ ,]+)*(?:how|by what means|what (?:is|are|other) (?:the )?(?:best |other |another )?ways?|which way|where|is there (?:a|any|another|some other)(?: other)? way)\b(?:(?!\b(?:long|much|many|often|soon|about)\b).){{0,30}}"
    r"\b(?:contact|reach|get (?:hold of|in touch with|through to|to)|write to|e-?mail|text|message|find|ring|phone|speak (?:to|with)|talk (?:to|with)|see|send (?:a |an )?(?:letter|note|e-?mail|text) to|write a (?:letter|note) to) (?:with )?(?:(?:the|these|those|this|your) )?{name}\b.*$"
)

REASON_BEFORE = re.compile(r"[.;:!?]+\s|,\s+(?=(?:so|and|but) (?:how|where|what|which|is|by)\b)")
PLACE = (  # the way there, or a room: nobody waits to be rung
    r"^(?=.*\b(?:where\w*|room|floor|building|door|address|entrance|level|desk)\b)(?:(?:and|but|so|ok|okay|please|sorry|hi|hello|um|thanks)[ ,]+)*(?:where(?:'?s| is| are|abouts is| about is|s)|what(?:'?s| is|s)|which|what) (?:the )?(?:(?:room|floor|building|door|address|entrance|level|desk)(?: number)?(?: is| of| for)* )?"
    r"(?:the |this |your |that )?(?:{name}(?:'?s)?(?: (?:office|desk|room|team|people))?|(?:liaison |complaints )?office)(?: (?:room|floor|door|building|address|office)(?: number)?)*(?: (?:based|located|exactly|then|please|in|on|at|is|number|again|actually|from here|in (?:the|this) (?:building|hospital)))*$"
)

LONGEST_OPEN = 24  # words
OTHER_PLACES = re.compile(
    r"\b(?:ward|clinic|cafe|canteen|pharmacy|chemist|shop|surgery|x-?ray|school|nursery|box office|post office|home office|ticket|council|benefits?|register|head office|his office|her office|my office|consultant'?s office|crisis team)\b"
)
_OPENS = r"(?:open(?:ed|s|ing)?|close[ds]?|shuts?|manned|staffed)"
OPEN = (
    rf"\b(?:is|are|will|does|do|when|what time|what times|which days?|how late|until when|till when)\b[^.?!]{{{{0,24}}}}\b{{office}}\b[^.?!]{{{{0,20}}}}\b{_OPENS}\b"
    rf"|\b{{office}},? (?:is |be |it |they )*(?:(?:now|today|still) )*{_OPENS}\b(?= *(?:\?|or\b|what\b|when\b|now\b|today\b|yet\b|tomorrow\b|at\b|on\b|hours\b|times?\b|$))|\b{_OPENS} (?:hours|times?)\b[^.?!]*\b{{office}}\b|\b{{office}} (?:opening )?hours\b"
    rf"|\b(?:i|we|can i|can we|could i|should i|shall i|do i) (?:just |can )?(?:go|come|walk|pop|drop|turn up)(?: (?:in|down|over|up|round|along|to|into|at|by|now))* {{office}}(?: (?:now|today|tonight|tomorrow|at \w+|this \w+|in person))+ *(?:\?|,|\.|$)|\b{{office}}\b[^.!]*\b(?:is )?it {_OPENS}\b"
)


def asks_who_liaison_is(text: str, name: str) -> bool:
    plain = IS_IT.sub("", AGAIN.sub("", normalised(text)).strip(" ?!."))
    return bool(re.match(f"(?:{ASKED.format(name=re.escape(name.lower()))})$", plain))


def asked_beside_liaison(text: str, name: str) -> str | None:
    """What is asked behind "whats pals"; nothing where only that is asked, and None where it is not asked."""
    if asks_who_liaison_is(text, name):
        return ""
    first = BESIDE.format(name=re.escape(name))
    found = re.match(first, " ".join(text.replace("\u2019", "'").split()), re.IGNORECASE)
    return found["behind"] if found and len(found["behind"].split()) > 2 else None


def asks_how_to_reach(text: str, name: str) -> bool:
    """ "How do I get hold of PALS": its numbers, and no wish for a person."""
    named = [one.format(name=re.escape(name.lower())) for one in (REACH, PLACE)]
    told = normalised(text)
    said = [told, *REASON_BEFORE.split(told)[1:]]  # "I cannot hear on the phone, so how do I reach PALS?"
    plain = [part for one in said if (part := one.strip(" ?!.")) and len(part.split()) <= LONGEST]
    return any(re.match(one, part) for one in named for part in plain)


def names_it_alone(text: str, name: str) -> bool:
    """ "pals", from whoever waits for it."""
    return text.strip(" ?!.\n").lower() == name.lower()


def asks_whether_open(text: str, name: str) -> bool:
    """The office, by whoever would go there or ring it: "i go office now? it open?"."""
    plain = normalised(text)
    office = rf"(?:(?:the |your |that |this )?(?:liaison |complaints |help )?(?:{re.escape(name.lower())}(?: office)?|office)(?! (?:letter|said|told|rang|work)))"
    if len(plain.split()) > LONGEST_OPEN or OTHER_PLACES.search(plain) or not re.search(rf"\b{office}\b", plain):
        return False
    return bool(re.search(OPEN.format(office=office), plain))
