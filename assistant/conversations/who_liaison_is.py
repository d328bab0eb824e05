"""Who the office is that so many answers name: "what is PALS", by the name it has at this hospital."""

import re

LONGEST = 14  # words of a question how to reach it; a longer message says more
ASKED = (
    r"^(?:(?:and|but|so|ok|sorry|hi|hello|um)[ ,]+)*(?:what|who|wot|wat)(?:'?s|'?re| is| are| does| do)? (?:the )?{name}(?: (?:do|for|mean|stand for|anyway|then|please|actually|when it'?s at home))*"
    r"|^(?:(?:and|but|so|ok|sorry)[ ,]+)*(?:what does|whats|what's|what is) (?:the )?{name} (?:do|mean|stand for|for)(?: .{{0,30}})?"
    r"|^never heard of (?:the )?{name}|^(?:explain|tell me about) (?:the )?{name}|^(?:i )?(?:do not|don'?t|dont) know (?:what|who) (?:the )?{name} (?:is|are)"
)
IS_IT = re.compile(
    r"[ ,?!-]+(?:is|are) (?:it|that|they) (?:a |an |the |like )*(?:doctors?|nurses?|hospital|person|people|charity|law|office|place|department)$"
)
REACH = (
    r"^(?:(?:and|but|so|ok|okay|please|sorry|hi|hello|um)[ ,]+)*(?:how|what (?:is|are|other) (?:the )?(?:best |other |another )?ways?|which way|where|is there (?:a|any|another|some other)(?: other)? way)\b(?:(?!\b(?:long|much|many|often|soon|about)\b).){{0,30}}"
    r"\b(?:contact|reach|get (?:hold of|in touch with|through to|to)|write to|e-?mail|text|message|find|ring|phone|speak (?:to|with)|talk (?:to|with)|see) (?:with )?(?:the )?{name}\b.*$"
)

PLACE = (  # the way there, or a room: nobody waits to be rung
    r"^(?=.*\b(?:where\w*|room|floor|building|door|address|entrance|level|desk)\b)(?:(?:and|but|so|ok|okay|please|sorry|hi|hello|um|thanks)[ ,]+)*(?:where(?:'?s| is| are|abouts is| about is|s)|what(?:'?s| is|s)|which|what) (?:the )?(?:(?:room|floor|building|door|address|entrance|level|desk)(?: number)?(?: is| of| for)* )?"
    r"(?:the |this |your |that )?(?:{name}(?:'?s)?(?: (?:office|desk|room|team|people))?|(?:liaison |complaints )?office)(?: (?:room|floor|door|building|address|office)(?: number)?)*(?: (?:based|located|exactly|then|please|in|on|at|is|number|again|actually|from here|in (?:the|this) (?:building|hospital)))*$"
)


def asks_who_liaison_is(text: str, name: str) -> bool:
    plain = IS_IT.sub("", " ".join(text.lower().replace("\u2019", "'").split()).strip(" ?!."))
    return bool(re.match(f"(?:{ASKED.format(name=re.escape(name.lower()))})$", plain))


def asks_how_to_reach(text: str, name: str) -> bool:
    """ "How do I get hold of PALS": its numbers, and no wish for a person."""
    plain = " ".join(text.lower().replace("\u2019", "'").split()).strip(" ?!.")
    named = (one.format(name=re.escape(name.lower())) for one in (REACH, PLACE))
    return len(plain.split()) <= LONGEST and any(re.match(one, plain) for one in named)
