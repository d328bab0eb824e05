"""A question about what can be deleted. It is answered, and deletes nothing: "can this be deleted later?"."""

import re

from assistant.signs import normalised

LONGEST = 30  # words
DELETES = r"(?:delet\w+|eras(?:e|ed|ing)|wip(?:e|ed|ing)|remov(?:e|ed|ing)|get(?:ting)? rid of|scrub\w*|tak(?:e|en) (?:it |this |that )?down|destroy\w*|bin(?:ned)?)"
_WRITTEN = (
    r"(?:the |my |our )?(?:it|this|that|chat|messages?|details|everything|name|number|address|form|data|what i \w+)"
)
SPOKEN_OF = re.compile(  # what is written: tumours and tubes are removed too
    rf"\b(?:delet|eras)(?:e|es|ed|ing)\b|\b{_WRITTEN}(?: \w+)? (?:be|get|gets|getting|being|is|are|was) (?:\w+ )?{DELETES}\b|\b(?:i|we) (?:\w+ )?{DELETES} {_WRITTEN}\b|\b(?:get|have) {_WRITTEN} {DELETES}\b|\bgetting {_WRITTEN} {DELETES}\b"
)
ASKS = re.compile(
    r"^(?:(?:and|but|so|also|ok|okay|oh|sorry|hang on|wait|just|just to check|quick question|one thing|actually|um|er)[ ,]+)*"
    r"(?:what|how|when|who|where|why|which|will|would|does|do|did|is|are|if|am i|can|could|may|might|should|have i|has|wont|won't|isn't|can't i|cant i)\b"
)
TAG = re.compile(
    r"\b(?:can (?:it|i|you|they)|can'?t (?:it|i|you|they)|isn'?t it|is it|will (?:it|they)|won'?t (?:it|they)|right|yes|doesn'?t it|do they)[ ?]*$"
)
REQUEST = re.compile(  # "can you delete it please", "can i delete it": a wish, which is asked about first
    rf"\b(?:(?:can|could|will|would) (?:you|u)|(?:can|could|may) (?:i|we)(?: please)?)(?: please| just| now)* {DELETES}\b(?! (?:it|this|that|anything|things|everything|my \w+|what i wrote)? ?(?:later|after|afterwards|at the end|any ?time|once|when|if|one day))[^?]*\??$"
)
IMPERATIVE = re.compile(
    rf"(?:^|[.!;] )(?:please |ok |just |yes )*{DELETES} (?:it|this|that|everything|all|my|what)\b[^?]*$"
)

ALL_OF_IT = re.compile(  # on the page that shows it all
    rf"^(?:(?:oh|ok|no|sorry|actually|please|just|can you|could you|i want to|i want you to)[ ,.]+)*{DELETES} (?:everything|it all|all of (?:it|this|that)|the (?:whole )?(?:lot|thing|form|page))(?:[ ,.;]+(?:please|now|thanks|thank you|i (?:do not|don'?t|dont) (?:want|wish) (?:to send|you to send|it sent)(?: (?:it|this|that|any of it|anything))?|(?:i'?ve|i have) changed my mind))*[ .!]*$"
)


_MINE = r"(?:what(?:ever)?(?: (?:i|we))?(?:'?ve| have)? (?:just )?(?:wrote|written|typed|said|put|told you)(?: (?:here|there|so far|for (?:them|the team)))*|my (?:message|words|draft|form)|the (?:message|draft|form))"
_LEFT = rf"(?:(?:so|and|ok|then) )*(?:what(?:'?s| is) left of {_MINE}|(?:is|was) there anything left(?: of {_MINE})?|(?:anything|the rest)(?: that is|'s)? left(?: of {_MINE})?)"
_DELETE = rf"(?:(?:so|and|ok|oh|no|just|please|now|then|can you|could you|i want(?: you)? to|i'?d like(?: you)? to) )*{DELETES}"
ORDERED = re.compile(rf"^{_DELETE} (?:all (?:of )?)?{_MINE}(?: (?:please|pls|now|then|again|thanks))*$")
OF_WHAT_IS_LEFT = re.compile(rf"^{_DELETE} (?:it|that|this|them|{_LEFT}|{_MINE})(?: (?:please|pls|now|then|too|all))*$")
SAYS_LEFT = re.compile(rf"^{_LEFT}$")
COURTESY = re.compile(
    r"^(?:(?:thanks|thank you|thankyou|ta|cheers|please|sorry|ok|okay|bye|goodbye|you tried|at least you tried|for (?:trying|your help|nothing|everything|listening)|no offence|i(?:'?m| am) done|anyway|all the same|good ?night|and|but) ?)+$"
)
_CLAUSE = re.compile(r"[.,;:!?\n]+|\band\b(?= (?:thanks|thank|ta|cheers|delete|erase|sorry|bye|then delete))")
PART_GOES = re.compile(  # of what stands on the page, and not all of it
    rf"\b(?:{DELETES}|drop|take out|cut out|leave out|cross out|strike out)\b:? (?:(?:the|my|that|this|his|her|their|our) )?(?:\w+ ){{0,2}}?(?:questions?|q|sentences?|lines?|bits?|parts?|words?|numbers?|names?|e-?mail|times?|ward|address|dates?)\b"
)
NAMES_ALL = re.compile(
    rf"\b{DELETES} (?:\w+ )?(?:everything|all|it|that|this|the (?:whole|lot|form|message|chat)|my (?:message|form|chat|data|details))\b(?! (?:question|sentence|line|bit|part|word|the \w+ bits?))"
)


def deletes_a_part(text: str) -> bool:
    """ "Please remove question 4. And ...": never a wish that all of it goes."""
    plain = normalised(text)
    return bool(PART_GOES.search(plain)) and not NAMES_ALL.search(plain)


def orders_deletion(text: str) -> bool:
    """Of what was written for the team, with nothing else than thanks: "delete what I wrote, and thanks"."""
    clauses = _clauses(text)
    ordered = [one for one in clauses if ORDERED.match(one)]
    return bool(ordered) and all(one in ordered or COURTESY.match(one) for one in clauses)


def deletes_what_is_left(text: str) -> bool:
    """ "What's left of what I typed, delete that", whatever is asked behind it."""
    clauses = _clauses(text)
    said = any(ORDERED.match(one) or SAYS_LEFT.match(one) or "left of" in one for one in clauses)
    return said and any(OF_WHAT_IS_LEFT.match(one) for one in clauses)


def beside_deleting(text: str) -> str:
    """What is said with it, in a sentence of its own."""
    sentences = re.split(r"(?<=[.!?])\s+", text.strip())
    return " ".join(one for one in sentences if not (deletes_what_is_left(one) or _is_of_deleting(one)))


def _is_of_deleting(sentence: str) -> bool:
    clauses = _clauses(sentence)
    return all(OF_WHAT_IS_LEFT.match(one) or SAYS_LEFT.match(one) or COURTESY.match(one) for one in clauses)


def _clauses(text: str) -> list[str]:
    return [one.strip() for one in _CLAUSE.split(normalised(text)) if one.strip()]


def deletes_all(text: str) -> bool:
    """An order to take away all that was written for the team."""
    return bool(ALL_OF_IT.match(normalised(text)))


def asks_about_deleting(text: str) -> bool:
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not SPOKEN_OF.search(plain):
        return False
    asks = (
        text.rstrip().endswith("?")
        or any(ASKS.match(part) for part in re.split(r"[.!;,] ", plain))
        or TAG.search(plain)
    )
    return bool(asks) and not REQUEST.search(plain) and not IMPERATIVE.search(plain)
