"""Words that put right what was asked before: "no, I meant the hospital", "you've got the wrong idea, I'm looking for
somebody from outside". Alone they mean nothing, or the wrong thing.
"""

import re
from collections.abc import Sequence

from assistant.conversations.readers.dismissed import without_dismissed, without_not_that
from assistant.conversations.readers.polite import LEAD
from assistant.details.question import asks

_I = r"(?:i(?:'?m| am| was|'?d| had)?|im|we(?:'?re| are| were)?)"
_TO = r"(?: (?:to (?:say|ask|know)|was|is|about|for|on|at|by (?:it|that)))*"
_MEANT = rf"(?:(?:what )?{_I} (?:actually |really |only |just )*(?:meant|mean|asking(?: about| for)?|talking about|on about|getting at|driving at|trying to (?:say|ask)|referring to)|(?:i|we) (?:was|were) (?:actually |really |only |just )*after|what i asked(?: about| for)?)"
MEANT = re.compile(rf"^{LEAD}{_MEANT}{_TO}[ ,:]+(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)
IS_MEANT = re.compile(  # "it's the scan I'm on about"
    rf"^{LEAD}(?:it'?s |its |it was )(?P<rest>.+?) (?:that |which |what )?{_I} (?:actually |really )*(?:meant|mean|asking about|asking for|talking about|on about|after|getting at|referring to)$",
    re.IGNORECASE | re.DOTALL,
)
_THE = r"(?:about |for |with )?(?:the|my|our|his|her|your|their)"
NOT_BUT = re.compile(  # "its NOT the GP its the hospital"; not "it's not the first time it's ..."
    rf"^{LEAD}(?:it|that|this)(?:'?s| is| was)? ?(?:not|n'?t) {_THE}(?! (?:first|only|same|way|point|end|case|time)\b)(?: [\w'-]+){{1,3}}?[ ,.;:\u2013-]+(?:but|(?:no,? )?(?:it'?s|it is|it was|that'?s)) (?P<rest>{_THE} .+)$",
    re.IGNORECASE | re.DOTALL,
)
MISREAD = re.compile(
    rf"^{LEAD}(?:(?:i think |i'?m afraid |maybe |perhaps )?(?:you(?:'?ve| have)? |that was |there'?s been a )?(?:(?:completely |totally |slightly )?(?:misunderst(?:ood|and|anding)|misread|got (?:me |that |it |this |hold of )?(?:the )?wrong(?: (?:idea|end of the stick|way round|impression))?|wrong (?:idea|end of the stick|impression)))(?: (?:me|that|it|my question|there))*"
    r"|(?:that(?:'?s| is| was|s)?|this is|it'?s) ?(?:not|isn'?t|wasn'?t|isnt|wasnt) (?:quite |really )?what (?:i|we)(?:'?m| am| was| were)? (?:meant|mean|asked|asking|wanted|after|driving at|getting at|on about)(?: (?:for|about|to ask))?"
    r"|(?:that|this|it|i)(?: was|'?ve| have|'?d)? (?:badly|poorly|not been|not) (?:put|worded|explained|clear|very clear)|(?:i )?(?:put|worded|explained|said) (?:that|it|this) (?:badly|wrong|poorly)|i(?:'?ve| have|'?d)? not been (?:very )?clear|i (?:was|wasn'?t) (?:un|very )?clear"
    r"|(?:let me|i'?ll|i will|can i) (?:say|put|ask|try|word|explain|rephrase) (?:it|that|this)? ?(?:again|another way|differently|in other words|better)?|crossed wires|we'?re at cross purposes)(?: (?:mate|love|sorry|there|again|then|i think|i'?m afraid))*$",
    re.IGNORECASE,
)
WISH = re.compile(  # what follows a misunderstanding: the wish itself, and not "I want"
    rf"^{LEAD}(?:{_I} (?:really |just |only |actually )*(?:looking for|look for|hoping for|want(?:ed)?|need(?:ed)?|would like|like)(?: to know(?: about)?| to ask(?: about)?)?|(?:i|we)(?:'d| would) (?:like|want)(?: to know(?: about)?)?)[ ,:]+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
PARTS = re.compile(r"(?<=[.!?;:\u2026])\s+|,\s+|\s[\u2013-]\s")
NOT_THAT = re.compile(
    r"\b(?:it|that|this|so|well|no harm|what i said|yes|no|business|a lot|answers?|help|nothing|every word)\b[ .!]*$",
    re.IGNORECASE,
)
OWN_PLACE = re.compile(
    r"\b(?P<place>(?:(?:the|a|an|any|our|his|her|your|my|their|some|another|other|different|same|private|nhs|local|children'?s) )*(?:hospital|team|unit|ward|clinic|centre|doctor|consultant|surgeon|specialist|gp|nurse|trust|professor)s?(?: (?:here|there|abroad|in [a-z]+|at [a-z]+))?)\b",
    re.IGNORECASE,
)
SHORT, LONGEST = 8, 34  # words of a part of a question, and of a message that puts one right


def wished_behind(text: str) -> str | None:
    """What follows a misreading or "I meant", with its wish: "crossed wires. we want an outsider to read it"."""
    plain = without_dismissed(text.replace("\u2019", "'").strip())
    if len(plain.split()) > LONGEST:
        return None
    return _named(plain) or _behind_a_misreading(plain)


def meant_by(text: str, earlier: Sequence[str]) -> str | None:
    """What the message asks, as a question of its own; None for words that put nothing right. `earlier` are the
    family's messages before it, newest first.
    """
    plain = without_dismissed(text.replace("\u2019", "'").strip())
    if not earlier or len(plain.split()) > LONGEST:
        return None
    rest = _named(plain)
    if rest is None:
        return _after_a_misreading(plain)
    before = next((one for one in earlier if _named(one) is None), None)
    return rest if asks(rest) or len(rest.split()) > SHORT or not before else _with(before, rest)


def _named(plain: str) -> str | None:
    """What is said to be meant, in the message or in one of its sentences: "Badly put. I was after the cost"."""
    sentences = re.split(r"(?<=[.!?;])\s+", plain)
    ends = [plain.split(", ", 1)[1]] if ", " in plain else []
    for part in (plain, *sentences[1:], *ends):
        found = MEANT.match(part.rstrip(" ")) or IS_MEANT.match(part.rstrip(" .!")) or NOT_BUT.match(part.rstrip(" .!"))
        rest = without_not_that(found["rest"]).strip() if found else ""
        if rest and not NOT_THAT.fullmatch(rest):
            return rest
    return None


def _after_a_misreading(plain: str) -> str | None:
    """The same, read by itself: without the words of wishing."""
    rest = _behind_a_misreading(plain)
    if rest is None:
        return None
    wish = WISH.match(rest)
    rest = (wish["rest"] if wish else rest).strip()
    return None if NOT_THAT.fullmatch(rest) else rest


def _behind_a_misreading(plain: str) -> str | None:
    """What follows "you've got the wrong idea"."""
    first, *more = PARTS.split(plain)
    while more and re.fullmatch(LEAD, f"{first.lower()} "):
        first, *more = more
    rest = plain[plain.rfind(first) + len(first) :].strip(" ,.:;-\u2013") if more else ""
    return rest if rest and MISREAD.match(first.strip(" .!?:;")) else None


def _with(before: str, rest: str) -> str:
    """The question before, with what it lacked. Where both name a place or a doctor, the new one stands for the
    other.
    """
    if len(before.split()) > LONGEST:
        return rest
    before = before.strip(" .?!")
    own, named = OWN_PLACE.search(rest), list(OWN_PLACE.finditer(before))
    if own is None or not named:
        return f"{before} {rest}"
    if own.start() > 0 or len(named) > 1:
        return rest
    return f"{before[: named[0].start()]}{rest.strip(' .!')}{before[named[0].end() :]}"
