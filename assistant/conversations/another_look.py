"""The wish for another look, by families who do not know its name: "I'd just like somebody who understands her blood",
"could fresh eyes go over it". Read only where nothing else is asked, and never as a call for somebody to come now.
"""

import re

from assistant.conversations.polite import LEAD
from assistant.conversations.weighed import Plan, ToEngine, Weighed
from assistant.details.question import asks

LONGEST = 34  # words; a longer message says more
_DOCTOR = r"(?:doctor|consultant|specialist|surgeon|expert|professor|person|body|team|pair of eyes|set of eyes)"
_ANYONE = rf"(?:someone|somebody|an? (?:\w+ )?{_DOCTOR})"
_ANOTHER = rf"(?:(?:someone|somebody) (?:else|new|different|independent|neutral)|(?:another|(?:a|an) (?:different|fresh|new|second|further|independent|outside)) {_DOCTOR}|(?:some )?fresh eyes|an outsider)"
_LOOK = r"(?:(?:take |have |cast )(?:a |an )?(?:fresh |proper |second |good )?(?:look|eye|think)|look|check|go (?:over|through)|review|read|be asked|have a say|weigh in|give (?:a|an|their) (?:view|opinion))"
_IT = r"(?: (?:at|over|through|into|on))? (?:it|this|that|everything|all of (?:it|this|that)|the whole (?:thing|lot)|(?:the|his|her|our|their|my \w+'s) (?:\w+ )?(?:scans?|results?|notes|case|records?|images|x-?rays?|plan|decision|diagnosis|tests?|bloods?))\b"
_WANTS = r"(?:i|we)(?:'d| would)? (?:just |only |really |simply )*(?:want|need|like|wish for|hope for)"
_MAY = r"(?:could|can|should|might|may|mightn'?t|couldn'?t|shouldn'?t|oughtn'?t|can'?t)"
_KNOWS = r"(?:who|that) (?:really |properly |actually )?(?:knows?|understands?|specialis\w+ in|is used to) (?!what|how|us\b|me\b)"
WISHES = re.compile(
    rf"^{LEAD}(?:(?:i'?m not (?:moaning|complaining)|no offence)[ ,]+)?(?:"
    rf"{_WANTS} (?:{_ANOTHER} (?:to )?{_LOOK}\b|{_ANYONE} (?:to )?{_LOOK}{_IT}|(?:{_ANOTHER}|{_ANYONE}) {_KNOWS})"
    rf"|{_WANTS} (?:{_ANOTHER}|{_ANYONE}) (?:from (?:the )?outside|with no ties|who has nothing to do with)\b"
    rf"|{_MAY} (?:not )?(?:{_ANOTHER} (?:please )?{_LOOK}\b|{_ANYONE} (?:please )?{_LOOK}{_IT}))",
)
BREAKS = re.compile(rf"(?<=[.!?;])\s+|,\s+(?=(?:(?:and|so|but|then) )?{_MAY}\b)")  # "..., so could fresh eyes"
OUTSIDE = re.compile(r"\b(?:outside|outsider|nothing to do with|no ties|independent|another hospital|not from here)\b")
OF_ANOTHER_KIND = re.compile(  # a person here and now, or a look whose own answer says more
    r"\b(?:listen|talk|speak|chat|help|ring|call|phone|come|visit|you|now|tonight|today|urgent\w*|quick\w*|asap|straight away|emergency|at once|abroad|overseas|private\w*|pay\w*|cost\w*|online|gp|interpreter|language|complaint|form|message|list|before (?:i|we) send)\b"
)


def wishes_another_look(text: str) -> str | None:
    """The intent of what is wished for; None for anything else."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain):
        return None
    sentences = [one for one in BREAKS.split(plain) if one]
    wished = [one for one in sentences if WISHES.match(one)]
    if not wished or any(asks(one) for one in sentences if one not in wished):
        return None
    return "ask_route_other_nhs" if OUTSIDE.search(wished[-1]) else "ask_how_to_request"


def another_look(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines or it.reader.writer == "bereaved":
        return None
    intent = wishes_another_look(snapshot.text)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None
