"""What a family says is not its case: a social worker, a court order. One sentence of regret, and what it is told from
then on leaves it out; a page about it that is asked for says it all the same.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answers.reply import Reply
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 30  # words; a longer message says more
PAGES = ("court", "social_services", "being_reported")
SUBJECT = re.compile(r"\b(?:social workers?|social services|courts?|court orders?)\b")
_IT = r"(?:social workers?|social services|the social|courts?|court orders?|care orders?|judges?|guardian)"
_BEHIND = r"(?! (?:has|have|had|is|was|will|rang|rung|rings|called|calls|came|comes|said|says|answers?|on the|here|to (?:help|ask|talk|ring))\b)"
NOT_SO = re.compile(
    rf"\b(?:hasn'?t|hasnt|haven'?t|havent|has not|have not|does ?n[o']?t have|do ?n[o']?t have|never (?:had|been|have)|has no|have no|got no|'s no|is no|isn'?t(?: a| any)?|isnt(?: a| any)?|are no|aren'?t any|was no|needs? no|not got)(?: (?:got|a|an|any|even|ever|to|had))* {_IT}\b{_BEHIND}"
    rf"|\bwhat(?:'?s| is| has| have| does| do|s)? (?:a |the |an |any |all )?{_IT}(?: \w+)? (?:got to do|have to do|to do|got) with\b|\bwhy (?:are you|do you keep|you|d'?you) (?:talking|talk|going on|on|telling me|mention\w*|bring\w*|say\w*)(?: (?:about|me|up|on|of))* {_IT}\b"
    rf"|\b(?:stop|quit|don'?t|dont|no more)(?: (?:saying|say|telling|going on|banging on|talking|mentioning|mention|bringing|with|about|me|us|on|up|the|that|all))+ {_IT}\b|^(?:(?:no|there(?:'s| is)|but|and|we have|he has|she has|they have)[ ,]+)*no {_IT}\b{_BEHIND}"
    rf"|\b(?:nothing to do with|not (?:known to|under|with|about|for)|never been (?:in|to|near|under)) (?:a |an |the |any )?{_IT}\b|\b(?:he|she)(?:'?s| is) not (?:fostered|in care|adopted)\b"
)
OF_US = re.compile(r"\b(?:to do with|stop|keep|quit)\b")  # said of what we told, however long ago
WANTS_ONE = re.compile(
    r"\b(?:(?:get|want|need|ask for|have|find|like) (?:one|him one|her one)|should (?:he|she|we|i))\b"
)
OUT = re.compile(  # what leans on such a sentence goes with it
    r"[^.?!\n]*\b(?:social worker|court order)\b[^.?!\n]*[.?!](?:[ \n]Ask them [^.?!\n]*[.?!])?[ ]?", re.IGNORECASE
)

NO_COMPLAINT = re.compile(
    r"(?:\b(?:not|dont|didnt|never|no|stop|keep|kept)|n't)(?: \w+){0,4} (?:complain|complaints?|complaining)\b"
)
LIMIT_OF_ONE = re.compile(  # how long there is for a complaint, told to whoever wants none
    r"[^.?!\n]*\b[Cc]ompla(?:in|int)s?\b[^.?!\n]*\b(?:time limits?|early|months?)\b[^.?!\n]*[.?!][ ]?"
)


def says_not_so(text: str) -> bool:
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(NOT_SO.search(plain)) and not WANTS_ONE.search(plain)


def phrase_for_it(text: str, told: str | None, earlier: Iterable[str]) -> str | None:
    """Where nothing else is asked, and we spoke of it (`told`) or were told so before."""
    if not says_not_so(text):
        return None
    before = any(says_not_so(one) for one in earlier)
    rest = [one for one in re.split(r"(?<=[.!?])\s+", text) if not says_not_so(one)]
    spoke = before or SUBJECT.search((told or "").lower()) or OF_US.search(text.lower())
    if any(asks(one) for one in rest) or not spoke:
        return None
    return "not_your_case_again" if before else "not_your_case"


def speaks_of_it(replies: Sequence[Reply]) -> bool:
    return any(_left_out(one, OUT) != one.text or _left_out(one, LIMIT_OF_ONE) != one.text for one in replies)


def without_it(replies: Sequence[Reply], said: Iterable[str]) -> list[Reply]:
    """`said` are the family's words in this chat."""
    texts = list(said)
    left = list(replies)
    if any(says_not_so(text) for text in texts):
        left = [replace(one, text=_left_out(one, OUT)) for one in left]
    if any(NO_COMPLAINT.search(text.lower().replace("\u2019", "'")) for text in texts):
        left = [replace(one, text=_left_out(one, LIMIT_OF_ONE)) for one in left]
    return left


def _left_out(reply: Reply, out: re.Pattern[str]) -> str:
    """Its own page says it all the same."""
    of_it = PAGES if out is OUT else ("complaint", "three_things", "legal_advice")
    if reply.notice or reply.form or reply.answer_id is None or reply.answer_id in of_it:
        return reply.text
    parts = [out.sub("", part).strip() for part in reply.text.split("\n\n")]
    return "\n\n".join(part for part in parts if part) or reply.text
