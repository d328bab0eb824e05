"""Words that refuse the page just told: "that is not what I asked", "no, I was asking about the doctor", "that is about
this chat. I ask about Dr Okafor". And what is asked instead, which is read anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversations.readers.meant import MISREAD
from assistant.signs import normalised

LONGEST = 60  # words; a longer message says more
_SO = r"(?:(?:no|nope|nah|not that|but|and|so|well|sorry|please|oh|ok|okay|look|listen|again|dear|love|mate)[ ,.!]+)*"
_IS = r"(?:'?s| is| was| are|s)?"
_THAT = rf"(?:that|this|it|these|those){_IS}"
_I = r"(?:i|we|im)(?:'?m| am| was| were|'?re| are|'?d|'?ve| have| had| did)?(?: (?:actually|really|only|just|still|already|clearly))*"
NOT_IT = re.compile(
    rf"{_SO}(?:{_THAT} ?|you (?:did|have|told me|answered) ?)(?:not|n'?t|isn'?t|wasn'?t) (?:(?:quite|really|at all|even|answer(?:ed|ing)?) )*"
    r"(?:what|the (?:thing|question|one|bit)(?: that)?) (?:i|we)(?:'?ve| have| was| were|'?m| am| had| did)? (?:just |actually |even )*(?:ask|asked|asking|want(?:ed)? to (?:know|ask)|said|after)\b[\w' ]{0,30}"
)
NOT_ASKED = re.compile(
    rf"{_SO}(?:i|we) (?:did not|didn'?t|never|was not|wasn'?t|were not|weren'?t|am not|'m not|do not|don'?t) (?:(?:even|ever|actually) )*(?:ask|asked|asking) (?:you )?"
    r"(?:about (?P<what>[\w' ]{1,40})|(?:for )?(?:that|this|the (?:page|number|helpline|leaflet|link)s?))"
)
IN_LIFE = re.compile(  # said of a talk with somebody else, or of another time
    r"\b(?:at the time|then|yesterday|last (?:week|time|month)|when|because|back then|in (?:the )?clinic|before|enough|and (?:now|they|he|she|i|we|nobody|no ?one|the)|but (?:they|he|she|nobody|no ?one|the)|(?:him|her|them) (?:about|if|whether))\b"
)
_OURS = r"(?:help ?lines?|(?:phone )?numbers?|page|answer|reply|leaflet|links?|advice|stuff|speech|spiel|text|privacy|complaints?|money|costs?|pals|samaritans|999|legal stuff|one)"
SAME = re.compile(
    rf"{_SO}(?:(?:(?:exactly )?the (?:very )?same (?:thing|answer|page|words?|reply|message|text)|{_THAT} (?:just )?(?:the )?{_OURS})(?: once)? again"
    rf"|(?:{_THAT} (?:just )?)(?:exactly )?the (?:very )?same (?:thing|answer|page|words?|reply|message|text)"
    r"|you(?:'?ve| have)? (?:just |already )*(?:said|told|sent|gave|given|showed|shown)(?: (?:me|us))? (?:that|this|it|the same)(?: (?:thing|page|already|before|again|twice|one))*"
    r"|you keep (?:on )?(?:saying|telling|giving|sending|repeating|showing)(?: (?:me|us))? (?:that|this|it|the same)(?: (?:thing|page|answer|again))*)"
)
WRONG = re.compile(rf"{_SO}(?:{_THAT} )?(?:the |a )?wrong (?:answer|question|page|thing|one|topic|subject)")
OF_ANOTHER = re.compile(
    rf"{_SO}{_THAT} (?:(?:all|only|just|still) )*(?:about|for|of|to do with) (?!(?:me|us|right|it|time|all|him|her|them|my \w+|our \w+|his \w+|her \w+|as much|how|what|the (?:best|most))\b)[\w' ]{{2,40}}"
)
BY_US = re.compile(r"\b(?:misunderst\w+|misread|wrong|not what)\b")  # and not "it was badly explained"
KNOWN = re.compile(rf"{_SO}(?:i|we) (?:do |already |all )*know (?:all )?(?:about )?(?:that|this|the [\w ]{{2,30}})")
_QUESTION = r"(?:if|whether|who|what|which|how|when|where|why|does|do|is|are|can|could|will|would|must|may)"
ASK = re.compile(
    rf"(?P<so>{_SO})(?:what )?{_I} (?P<verb>asked|asking|ask|meant|mean|talking)(?: you)?(?P<of> (?:about|after))? (?P<rest>.+)"
)
CLAUSES = re.compile(r"(?<=[.!?;:,])\s+|\s[\u2013-]\s|\s(?=(?:i|we) asked (?:about|if|whether)\b)", re.IGNORECASE)
PLEA = re.compile(  # who has no time waits for what was told: it is asked for again, not refused
    r"\b(?:(?:need|want) (?:it|that|help|some(?:one|body))|where is (?:it|that|the (?:number|page|link))"
    r"|(?<!happens )(?<!happen )now|tonight|worse|urgent(?:ly)?|emergency|quick(?:ly)?|help (?:me|us|him|her)|straight ?away"
    r"|at once|right away|this (?:minute|second)|immediately|dying|desperate)\b"
)
ONLY_SO = re.compile(rf"{_SO[:-1]}*[ .,!]*")
NO = re.compile(r"^(?:no|nope|nah|not that)\b")


@dataclass(frozen=True)
class NotAsked:
    """The page just told was not asked for. `rest` is what is asked instead, as it was typed; None where nothing is."""

    rest: str | None


def not_what_was_asked(text: str) -> NotAsked | None:
    if len(text.split()) > LONGEST:
        return None
    clauses = [one for one in CLAUSES.split(text.replace("\u2019", "'").strip()) if one.strip(" .,!?;:")]
    plain = [normalised(one).strip(" .,!?;:") for one in clauses]
    asked = [ASK.fullmatch(one) for one in plain]
    no = bool(NO.match(normalised(text)))
    refused = [_refuses(one) for one in plain]
    others = [bool(OF_ANOTHER.fullmatch(one)) for one in plain]
    if any(refused) or (any(others) and any(asked)):
        drops = [one or other or _says_little(said) for one, other, said in zip(refused, others, plain, strict=True)]
        return NotAsked(_rest(clauses, asked, drops))
    first = next((at for at, one in enumerate(asked) if one and _restated(one, no=no)), None)
    return None if first is None else NotAsked(_rest(clauses[first:], asked[first:], [False] * len(clauses[first:])))


def pleads_for_it(text: str) -> bool:
    """ "You said that already, I need it NOW": the same once more, and urgently. Not where another thing was asked."""
    plain = [normalised(one).strip(" .,!?;:") for one in CLAUSES.split(text.replace("\u2019", "'").strip())]
    return bool(PLEA.search(normalised(text))) and not any(_is_another(one) for one in plain)


def _says_little(plain: str) -> bool:
    return bool(KNOWN.fullmatch(plain) or ONLY_SO.fullmatch(f"{plain} "))


def _rest(clauses: Sequence[str], asked: Sequence[re.Match[str] | None], drops: Sequence[bool]) -> str | None:
    kept = [_asked_in(one, found) for one, found, drop in zip(clauses, asked, drops, strict=True) if not drop]
    return " ".join(kept).strip(" ,;:") or None


def _refuses(plain: str) -> bool:
    return _is_another(plain) or bool(SAME.fullmatch(plain))


def _is_another(plain: str) -> bool:
    """Plainly said: something else was asked."""
    if NOT_IT.fullmatch(plain) or WRONG.fullmatch(plain) or (MISREAD.match(plain) and BY_US.search(plain)):
        return True
    not_asked = NOT_ASKED.fullmatch(plain)
    return bool(not_asked) and not IN_LIFE.search(plain)


def _restated(asked: re.Match[str], *, no: bool) -> bool:
    """ "I was asking about the notes", "I asked if he has a say": the question once more, and no talk with somebody."""
    said = asked.group()
    if IN_LIFE.search(said) or asked["verb"] in ("meant", "mean", "talking", "ask"):
        return False
    if asked["verb"] == "asking":
        return bool(asked["of"] or re.match(_QUESTION, asked["rest"])) and ("was asking" in said or no)
    whether = re.match(rf"{_QUESTION}\b", asked["rest"])
    return bool(whether or (asked["of"] and no))


def _asked_in(clause: str, asked: re.Match[str] | None) -> str:
    """Without "I asked about"; a question behind "if" keeps its word."""
    if asked is None:
        return clause
    return clause.strip()[-len(asked["rest"]) - _marks(clause) :].strip()


def _marks(clause: str) -> int:
    said = clause.strip()
    return len(said) - len(said.rstrip(" .,!?;:"))
