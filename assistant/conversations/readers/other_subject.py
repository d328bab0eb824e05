"""A change of subject that is announced: "another thing: may we stay overnight?", "one thing before they ring, ...".
What follows is read by itself, and not behind the answer that was told before.
"""

import re

from assistant.conversations.readers.polite import LEAD

_WHAT = r"(?:question|thing|matter|subject|topic|point|note|query|issue)"
_OTHER = r"(?:another|different|separate|other|new|unrelated)"
_ENDS = r"(?: (?:now|then|please|though|altogether|entirely|completely|if (?:i|we) may|for you|to ask))*"
_MEANWHILE = r"(?: (?:in the meantime|meanwhile|while (?:i|we)(?:'?m| am|'?re| are)? (?:wait(?:ing)?|hold(?:ing)?(?: on)?)|(?:until|till) then|first|before (?:they|he|she|some(?:one|body)|any(?:one|body)) (?:rings?|calls?|phones?|comes?)(?: (?:me|us|back))*))"
_A_QUESTION = r"(?:(?:something|anything)(?: else)?|(?:one|a)(?: (?:more|last|quick|small|little))*(?: (?:thing|question|point))?)"
_MAY_I = r"(?:can|could|may|might) (?:i|we) (?:(?:still|also|just|quickly|please|maybe|perhaps) )*(?:ask|put|check)(?: to)?(?: you)?"
ANNOUNCED = re.compile(
    rf"^{LEAD}(?:(?:just |now )?(?:(?:an?|one|my|the|on an?|on|to)? ?(?:completely |totally |quite |very )?{_OTHER} {_WHAT}"
    rf"|(?:on |about )?something (?:else|different|quite different|separate)|(?:to |let me |can (?:i|we) )?chang(?:e|ing)(?: of)?(?: the)? subject"
    rf"|(?:(?:(?:and )?now )?for something different)|moving on|next(?: (?:one|up|{_WHAT}))?|separate(?:ly)?|unrelated(?:ly)?|by the way|btw|not about (?:that|this)(?: but)?"
    rf"|{_MAY_I}(?: {_A_QUESTION}(?: (?:to|of|with) you)?{_MEANWHILE}?|{_MEANWHILE})|{_A_QUESTION}{_MEANWHILE})"
    rf"{_ENDS})\s*[.,:;!\u2026\u2013-]+\s*(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ASKS = r"(?:do|does|did|is|are|was|were|will|would|can|could|has|have|had|should|might|must|may)"
_GOES_ON = (  # behind "that", where it stands by itself
    r"(?:(?:second )?(?:opinions?|answers?|waits?)|one|ones|too|then|also|all|alone|be|been|not|only|still|really|actually|just|even|ever|or|for|in|on|at|with|to|of|by|from|if|when|while|because|so|as|up|out|about|after|before|without|takes?|costs?|means?|works?|happens?|helps?|appl(?:y|ies)|counts?|matters?|changes?|goes|go|gets?|comes?|starts?|ends?|lasts?|done|free|allowed|normal|legal|safe|true|right|ok|okay"
    rf"|{_ASKS})"
)
POINTS_BACK = re.compile(  # "that brace", with its noun, is a thing of theirs
    rf"\bit\b(?! (?:she|he|we|i|they|is|my|our|the)\b)|\b(?:that|this|those)(?= (?!is\b){_GOES_ON}\b|[^\w\s]|\s*$)|\b{_ASKS} (?:that|this|those)\b",
    re.IGNORECASE,
)
FEWEST = 3  # words of what follows


def other_subject(text: str) -> str | None:
    """What follows, as it was typed; None where no other subject is announced, or none follows."""
    found = ANNOUNCED.match(" ".join(text.replace("\u2019", "'").split()))
    return found["rest"] if found and len(found["rest"].split()) >= FEWEST else None


def points_back(text: str) -> bool:
    """ "Another question: how long does that take?" is of the same subject after all."""
    return bool(POINTS_BACK.search(text))
