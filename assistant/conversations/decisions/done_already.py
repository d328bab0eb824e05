"""What a family has done already of what it was just told: "asked her twice", "did all your steps, still stuck"; and
meetings in which nobody listened.
"""

import re

from assistant.answers.key_words import key_words
from assistant.conversations.decisions.weighed import Plan, ToEngine, Weighed
from assistant.details.question import asks
from assistant.signs import normalised

LEAST, LONGEST = 2, 22  # words
NO, STUCK = "ask_refused", "ask_referral_stuck"
NEXT = {  # behind which answer; and the intent of what comes when that is done
    "how_to_request": NO,
    "gp_or_consultant": NO,
    "what_happens": NO,
    "delay_risk": NO,
    "explain_again": "ask_explain_again",  # the part of it that fits
    "complaint": STUCK,
    "waiting_time": STUCK,
}
OF_THESE = {*NEXT, "refused", "what_is_second_opinion"}  # their own key words name no other topic
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|so many|too many|lots of|loads of|countless|endless|umpteen|many)"
_WHEN = (
    rf"(?:already|before|twice|{_MANY} times|again and again|over and over|ages ago|a while ago|(?:[\w']+ )?(?:days|weeks|months|years) ago|last (?:week|month|year|time|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)"
    r"|in (?:the )?(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)|since [\w']+|all of (?:it|that|this)|to no avail)"
)
_DID = r"(?:asked|told|rang|rung|phoned|e-?mailed|wrote|written|chased|begged|spoke to|spoken to|been to|seen|tried|done|(?:put|raised|mentioned) (?:it|that|this)|brought (?:it|that|this) up)"
_BEGINS = r"(?:^|[.,;!]\s*|\b(?:and|but|so|because|cos|then)\s+)(?:(?:i|we)(?:'ve| have|'d| had)? )?(?:(?:already|both|even|have|just) )*"
_OF_IT = r"(?:it|this|that|these|one|help|another (?:doctor|consultant|opinion|view|look|one)|a (?:second|fresh|further) \w+)"
DONE = re.compile(
    rf"{_BEGINS}{_DID}\b(?! (?:you|u)\b)(?!.*\b(?:about|for) (?!{_OF_IT}\b)(?!\w+ (?:days|weeks|months|years)\b))(?=[^.!?]*\b{_WHEN}\b)"
)
ALL_DONE = re.compile(  # a sentence that says no more
    rf"(?:^|[.!,;]\s*)(?:been there[ ,]+)?(?:(?:i|we)(?:'ve| have)? )?(?:already )?(?:(?:done|tried|did|asked) (?:all )?(?:of )?(?:that|it|this|them|those|everything|(?:(?:your|the|those|these) )?(?:steps|things|bits|ways))|asked|done)(?: (?:all|already|too|{_WHEN}))*(?=[.!,;]|$)"
)
TOLD_AS_DONE = re.compile(r"(^|[.!,;]\s*)(did (?=all\b|every)|have (?=(?:already )?(?:asked|told|done|tried|rung)\b))")
_MEETINGS = rf"(?:^|\b(?:had|have|held|in|through|to|met|attended|after)\b) ?{_MANY} (?:of )?(?:(?:these|those|the|such|case|team|family|long|so-called) )*(?:meetings|talks|conferences|reviews|sit-?downs|mdts)\b"
_UNHEARD = r"(?:\b(?:nobody|no[ -]?one|not (?:one|once)|never|none of them)\b.*\b(?:listen\w*|heard?|hears|ask(?:ed|s)? us|wrote|written|notes?|took)\b|\b(?:talked at|talked over|lectured|over our heads|ignored|not (?:heard|listened)))"
UNHEARD = re.compile(rf"{_MEETINGS}.*{_UNHEARD}")


def done_already(text: str, last_answer: str | None) -> str | None:
    """The intent of what comes next; None for what asks, and for what names another topic."""
    plain = TOLD_AS_DONE.sub(r"\1we \2", normalised(text))
    if not LEAST <= len(plain.split()) <= LONGEST or asks(plain):
        return None
    if UNHEARD.search(plain):
        return "ask_disagreement"
    known = NEXT.get(last_answer or "")
    done = known and (DONE.search(plain) or ALL_DONE.search(plain))
    return known if done and not _names_another(plain) else None


def _names_another(plain: str) -> bool:
    return any(re.search(rf"\b{word}\b", plain) for word, answer in key_words().items() if answer not in OF_THESE)


def what_comes_then(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines or it.reader.writer == "bereaved":
        return None
    intent = done_already(snapshot.text, snapshot.last_answer)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None
