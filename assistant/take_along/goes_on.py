"""An order that goes on without its verb: "same for the bottom one", "and the brother one too", and behind an order
"And the team of experts". Pure: words in, the words for a question out.
"""

import re

from assistant.signs import normalised

_MANY = r"(?:two|three|four|five|six|seven|eight)"
_ABOUT = r"(?: (?:about|on|with|asking|that asks|where|for) [^,;.!?]{2,80}?)"
POINTED = re.compile(
    rf"^(?:(?:the |that |those |my |both )?(?:[\w'-]+ ){{1,4}}?(?:ones?|questions?){_ABOUT}?|(?:the|that|those|my) (?:ones?|questions?){_ABOUT}"
    rf"|(?:number |question |no |q)?(?:\d{{1,2}}|{_MANY})|(?:the )?(?:first|second|third|fourth|fifth|last)|that one|that|it)$"
)
SAME = re.compile(
    r"^(?:do |and )?(?:the )?same (?:again )?(?:for|with|to|goes for) (?P<one>.+?)(?: (?:please|pls|too|as well|also))*$"
)
AND = re.compile(r"^(?:(?:and|also|plus|then|now|ok|okay|please|pls|oh|no)[ ,]+)+")
TOO = re.compile(r"(?: (?:again|too|as well|also|likewise|the same|please|pls))+$")
ONLY_POLITE = re.compile(r"^(?: (?:please|pls|again))+$")
STILL = re.compile(  # "..., that one is still there"
    r"(?:[ ,;.-]+(?:(?:and|but|because|cos|as) )?)(?:(?:that|this|it)(?: one)?(?:'s| is) (?:still|also) (?:there|here|on|in|left)(?: (?:it|there|the list|my list))?|(?:you|u)(?:'ve| have)? (?:left|missed|forgot(?:ten)?) (?:it|that(?: one)?))$"
)
THING = re.compile(r"^(?:the|my|his|her|our|their|that|those) (?:[\w'-]+ ?){1,6}$")
TELLS = re.compile(  # a verb, so that something is told: no more words of the order
    r"\b(?:is|was|are|were|am|be|been|has|have|had|say|says|said|can|could|will|would|should|may|might|did|does|do|ask|asks|asked|want|wants|think|thinks|know|knows|need|needs|went|goes|came|comes|get|gets|got|told|tells|gave|gives|hate|hates|like|likes|love|loves|hope|hopes)\b|'s\b|n't\b"
)


def same_for(said: str) -> str:
    """The question to which what was done last is to be done too; empty for any other words."""
    plain = normalised(said).strip(" .!?")
    opens = AND.match(plain)
    rest = plain[opens.end() :] if opens else plain
    if same := SAME.match(rest):
        return same["one"] if POINTED.match(same["one"]) else ""
    still = STILL.search(rest)
    rest = rest[: still.start()] if still else rest
    too = TOO.search(rest)
    one = rest[: too.start()] if too else rest
    also = bool(too and not ONLY_POLITE.match(too[0])) or bool(opens and re.search(r"\b(?:and|also|plus)\b", opens[0]))
    named = re.split(r" (?:about|on|with|asking|that|where|for) ", one)[0]
    return one if (also or still) and POINTED.match(one) and not TELLS.search(named) else ""


def goes_on_with(clause: str) -> str:
    """ "And the team of experts", behind an order: what it is to be done to as well. What tells something is no such
    words.
    """
    plain = normalised(clause).strip(" .!?,")
    opens = AND.match(plain)
    rest = TOO.sub("", plain[opens.end() :]) if opens else ""
    return rest if THING.match(rest) and not TELLS.search(rest) else ""
