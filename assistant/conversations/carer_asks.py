"""What whoever cares for another's child asks behind the page on who may ask: is that a yes, who agrees, whom to go to
while the council's worker is away, whether they may speak for the child. No source here says it; who can is named.
"""

import re

from assistant.details.question import asks

LONGEST = 40  # words; a longer message says more
_COUNCIL = r"(?:social workers?|sws?|case ?workers?|supervising \w+|(?:the )?(?:local authority|la|council|agency|children'?s services))"
_PARENT = r"(?:birth |real |biological )(?:mum|mam|mom|mother|dad|father|parents?|family)"
_AGREES = r"(?:agrees?|consents?|signs?(?: (?:for )?(?:it|this|that|the form))?|decides?|says? (?:yes|no|so)|(?:gives?|giving) (?:permission|consent|the go ?ahead)|authoris\w+|approves?|has the (?:final )?say)"
_MUST = r"(?:have to|has to|need to|needs to|must|be asked to|got to|gotta)"
AWAY = re.compile(
    rf"\b{_COUNCIL}\b[^.?!]*\b(?:on (?:annual )?leave|leave (?:until|till)|on holiday|away|off(?: sick| till| until| this| now)|sick|out of (?:the )?office|maternity|left|gone|(?:not|never|won'?t|doesn'?t|isn'?t|don'?t)(?: \w+)? (?:answer\w*|reply\w*|repl\w+|ring\w*|reach\w*|there|call\w*)|voice ?mail|no reply|no answer)\b"
    rf"|\b(?:can'?t|cant|cannot|can not|couldn'?t|never) (?:reach|get hold of|get through to|find|contact|get) (?:(?:my|his|her|the|our|their|a) )?{_COUNCIL}\b|\b(?:got|have|has|having|between)(?: (?:no|a new|not got a|no new|got no))+ {_COUNCIL}\b"
)
WHOM_THEN = re.compile(r"\bwho(?:m|se)?\b|\bwhere do (?:i|we)\b|\bwhat (?:do|can|should) (?:i|we) do\b|\binstead\b|\?")
WHO_AGREES = re.compile(
    rf"\bwho(?:'s|s| is| are| else)?(?: (?:can|may|could|has|have|needs?|must|actually|then|does|is|the one|allowed|able|to|who|got|legally|will|should|would))* {_AGREES}\b"
    rf"|\b(?:do|does|must|will|would|can|could)(?: (?:his|her|the|their))? (?:{_PARENT}|{_COUNCIL})(?: (?:both|also|too|still|even))* (?:{_MUST} )?{_AGREES}\b"
    rf"|\bis (?:it|that) (?:for )?(?:(?:his|her|the|their) )?(?:{_PARENT}|{_COUNCIL}|mum|mother|me)(?: \w+)? or (?:(?:his|her|the|their|for) )*(?:{_PARENT}|{_COUNCIL}|mum|mother|me)\b|\bcare order\b[^?!]*\b(?:who|which|or)\b|\bdo (?:i|we) need (?:(?:the|his|her|their|a) )?(?:{_COUNCIL}|{_PARENT})?(?:'?s)? ?(?:permission|consent|agreement|say[- ]so)\b"
    r"|\b(?:is|what is|what'?s|has|have)\b[^.?!]*\bdelegated\b"
)
SPEAKS = re.compile(
    r"\b(?:can|may|could|am) (?:i|we)(?: (?:allowed|able|entitled|then|also|even|legally|to|still))* (?:speak|talk|answer|decide|sign|act|consent|agree)(?: \w+)? (?:for (?:him|her|them|the child|my \w+)|on (?:his|her|their) behalf)\b"
    r"|\b(?:can|may|could|am) (?:i|we)(?: (?:allowed|able|entitled|then|also|even|to|still))* (?:go|come|sit in|be (?:there|at)|attend|join)\b[^.?!]*\bmeetings?\b"
)
MAY_ASK = re.compile(
    r"\bis (?:that|it) (?:a )?yes\b|^(?:(?:so|ok|right|and|then)[ ,]+)*(?:(?:i|we) (?:may|can|am allowed to|are allowed to)|(?:can|may) (?:i|we)|am i allowed to|are we allowed to) (?:still |just |then )?ask\b(?! for an? (?:interpreter|number))"
)
CHECKED = re.compile(
    r"\b(?:what|how)\b[^.?!]{0,24}\b(?:staff|they|the (?:ward|hospital|team))\b[^.?!]{0,16}\bcheck\b|\bwhat (?:papers?|proof|documents?|letters?) (?:do|will|would|should) (?:i|we|they|staff)\b"
)


def asked_by_carer(text: str, last_answer: str | None) -> str | None:
    """The phrase that says so; None for anything else."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST:
        return None
    if AWAY.search(plain) and WHOM_THEN.search(plain):
        return "carer_contact_away"
    if SPEAKS.search(plain) and asks(text):
        return "carer_speaks"
    behind = last_answer == "who_can_request"
    if behind and MAY_ASK.search(plain):
        return "carer_may_ask"
    if WHO_AGREES.search(plain) and (asks(text) or behind):
        return "carer_who_agrees"
    return "carer_is_checked" if behind and CHECKED.search(plain) else None
