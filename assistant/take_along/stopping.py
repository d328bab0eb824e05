"""Words that stop what is being made, however they are put: "no, I want to stop", "enough", "I can't do this now". They
are no answer of any step.

What a family may want to be stopped for the child is an answer: "whether to stop the chemo", "carry on, or stop".
"""

import re

_OPENS = r"(?:(?:oh|no|nah|nope|ok|okay|yes|right|well|um+|er+|look|listen|wait|hang on|hold on|please|pls|sorry|but|and|so|now|just|actually|honestly|really|god|ffs|hey|hi|seriously|i think|i said|i told you|can you|could you|will you|would you|you can|you need to)[ ]+)*"
_WISH = (
    r"(?:(?:i|we)(?: (?:really|just|do))*(?:'?d| would|d)? (?:want|wanna|need|wish|have|like|rather|prefer|going|got|think we should)(?: (?:to|rather|just|please|now))*[ ]|(?:i'?m|i am|im) (?:going to|gonna|stopping)[ ]?"
    r"|(?:can|could|may|shall|should|must|might) (?:i|we)(?: (?:please|just|maybe))*[ ]|(?:let'?s|let me|let us)(?: (?:just|please))*[ ]|(?:how (?:do|can) (?:i|we)|want to|wanna|time to|is it ok(?:ay)? to|is it ok(?:ay)? if (?:i|we))[ ])?"
)
_THIS = r"(?:it|this|that|here|there|everything|(?:all|any) (?:of )?(?:this|that|it|these|them)|(?:the|my|our|this|these|your|all these|all the|so many|any more|more|these stupid)? ?(?:list|plan|steps?|questions?|form|chat|thinking|whole thing|conversation))"
_LATER = r"(?:now|right now|just now|at once|already|today|tonight|any ?more|at the moment|for (?:now|today|tonight|a bit|a while|me|one (?:day|night))|please|pls|plz|thanks|thank you|ta|sorry|ok|okay|then|i (?:mean it|said|can'?t|cant|cannot)(?: (?:do|face) (?:this|it|that))?)"
_DONE = rf"(?: (?:with )?(?:{_THIS}|me|us|{_LATER}))*"
_STOP = re.compile(
    rf"^{_OPENS}{_WISH}(?:stop+|stopping|quit|abort)(?: (?:doing|asking|pestering|bothering|nagging|making|writing|filling in))?{_DONE}$"
    rf"|^{_OPENS}(?:i|we)(?:'m|'re| am| are)? ?(?:really |just |so )*(?:can'?t|cant|cannot|can not|couldn'?t|(?:do not|don'?t|dont) (?:want|wish|wanna|feel able|feel up)(?: to)?|(?:do not|don'?t|dont) feel like|won'?t|wont|not|not going to|refuse to) "
    rf"(?:do|doing|carry on|carrying on|go on|continue|keep going|face|finish|answer|answering)(?: (?:with )?{_THIS}| {_LATER})*$"
    rf"|^{_OPENS}(?:i give up|leave me alone|leave me be|(?:let me|i want|get me|i need) out(?: of (?:this|here|it))?|make (?:it|this) stop|no more(?: (?:of (?:this|it|these)|questions?|please|pls|thanks|now))*)$"
)
_ENOUGH = re.compile(
    rf"^{_OPENS}(?:(?:that'?s|that is|it'?s|its|this is|thats) |(?:i|we)(?:'ve| have|ve)?(?: just| really)*(?: had| done| got)? )?(?:quite |just |really |more than )*enough(?: (?:of (?:{_THIS}|them|you)|questions?|is enough|{_LATER}))*$"
)
_STOP_LIST = re.compile(  # whatever they want instead stands behind it
    rf"^{_OPENS}(?:please )?(?:stop|quit|leave|close|exit|get out of|come out of) (?:with )?(?:the |this |my |that )?(?:list|questions? list)\b(?! of\b)"
)
_PARTS = re.compile(r"[.!?,;:\u2026\n]+|\s[-\u2013]\s|\s(?:because|cos|bc)\s")
_SIGNS = re.compile(r"[^\w\s'-]+")
LONGEST = 14  # words; a longer message says more


def stops(said: str) -> bool:
    plain = said.lower().replace("\u2019", "'")
    if len(re.findall(r"[\w']+", plain)) > LONGEST:
        return False
    parts = [" ".join(_SIGNS.sub(" ", part).split()) for part in _PARTS.split(plain)]
    parts = [part for part in parts if part]
    whole = " ".join(parts)
    if _STOP.match(whole) or _ENOUGH.match(whole) or _STOP_LIST.match(whole):
        return True
    if re.search(r"\bor\b", whole):  # "stop, or carry on": what they have to decide
        return False
    return any(_STOP.match(part) for part in parts) or (len(parts) > 1 and all(_ENOUGH.match(part) for part in parts))
