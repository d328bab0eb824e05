"""What a family asks whose child has died, in so many words: whether something was missed, who could say so."""

import re

from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.told_engine import ToEngine
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 30  # words
_ANYBODY = r"(?:(?:another|different|other|outside|independent|second|new) (?:\w+ )?(?:doctors?|hospitals?|consultants?|specialists?|teams?|surgeons?|opinion)|(?:doctors?|consultants?|specialists?|somebody|someone|anyone|anybody) (?:else\b|from (?:elsewhere|outside|another|a different))|some(?:one|body)|any(?:one|body)|who(?= (?:could|can|would|might|will)\b))"
_SAYS = r"(?:looks?|looked|think|say|tell|check|review|judge|find out|go (?:over|through)|read)"
REVIEW = re.compile(
    rf"\b{_ANYBODY}\b[^.?!]{{0,40}}\b{_SAYS}\b|\b(?:too late|too long ago|still|even now|now|after (?:all )?(?:this|that) (?:time|long)|(?:an?|one|two|three|\d+|some|many) (?:weeks?|months?|years?) (?:on|later|ago|after))\b[^.?!]*\b(?:find out|ask|asked|look(?:ed)? into|review(?:ed)?|know (?:why|how)|investigat\w+)\b"
    r"|\b(?:find out|ask(?:ed)?|look(?:ed)? into|review(?:ed)?|know (?:why|how)|investigat\w+)\b[^.?!]*\b(?:too late|still|even now|after (?:all )?(?:this|that) (?:time|long)|(?:an?|one|two|three|\d+|some|many) (?:weeks?|months?|years?) (?:on|later|ago|after))\b"
)
WRONG = re.compile(
    r"\b(?:went wrong|g[eo]t (?:it |this |that )?wrong|(?:was|were|been|got) (?:something |anything |it |that |this )?(?:missed|overlooked)|missed (?:it|something)|should(?: not|n'?t)? have (?:been )?(?:done|caught|seen|spotted|noticed|known|found|picked up)|mistakes?|(?:their|the hospital'?s|somebody'?s|anyone'?s) fault|to blame)\b"
)
LOOKED_INTO = re.compile(  # "was there an inquest or some review they do when a child dies", "who looks at that"
    r"\bwho(?: else)? (?:looks?|looked|is looking|will look|would look) (?:at|into) (?:it|this|that|them|what happened|why|(?:his|her|their|a child'?s|my|our)(?: \w+)* death)\b|"
    r"\b(?:is|was|will|should|were|are|isn'?t|wasn'?t|do|does|did)\b[^.?!]{0,40}\b(?:review|investigation|enquiry|inquiry|inquest or (?:something|some|any|a|anything))\b|\b(?:do|does|did|will|has|have|is|was)\b[^.?!]{0,24}\b(?:looks?|looking|looked) (?:at|into) (?:it|this|that|what happened|why|(?:his|her|their|a child'?s|every|my|our)(?: \w+)* (?:death|dies|died))\b"
)
NOT_OF_A_REVIEW = re.compile(
    r"\b(?:(?:care|medication|medicine|asthma|annual|my|your) review|review (?:appointment|clinic|meeting)|complain\w*|solicitor|sue|suing)\b"
)
MAY = re.compile(r"\b(?:may|can|could|might|would|is it|is there)(?: i| we| it| there| too)?\b")
OF_ANOTHER_KIND = re.compile(  # each has an answer of its own
    r"\b(?:notes|records?|coroner\w*|inquest|post ?-?mortem|autopsy|complain\w*|complaint|sue|suing|solicitor|lawyer|compensation|talk to|speak to|counsell\w+|support|money|funeral|certificate|my fault|i (?:missed|should)|we (?:missed|should))\b"
)


def bereaved_question(text: str, last_answer: str | None = None) -> str | None:
    """The intent of it; None for anything else. Who could say whether something was missed is asked of a review; where
    that was just told of, what is owed when something was.
    """
    plain = normalised(text)
    if len(plain.split()) <= LONGEST and LOOKED_INTO.search(plain) and not NOT_OF_A_REVIEW.search(plain):
        return None if last_answer == "death_review" else "ask_death_review"
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain) or not (asks(text) or MAY.search(plain)):
        return None
    if REVIEW.search(plain) and not (last_answer == "death_review" and WRONG.search(plain)):
        return "ask_death_review"
    return "ask_something_went_wrong" if WRONG.search(plain) else None


def bereaved_asks(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.reader.writer != "bereaved":
        return None
    intent = bereaved_question(snapshot.text, snapshot.last_answer)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None
