"""What a family supposes of the team, told or asked with a tag: "I bet he'd be narky with me", "she'd sulk, wouldn't
she". Beside `assistant/handoffs/beside/how_it_is_taken.py`, which reads plain questions of it.
"""

import re
from collections.abc import Sequence

from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.told_engine import ToEngine
from assistant.details.question import asks
from assistant.handoffs.beside.how_it_is_taken import asks_how_taken
from assistant.signs import normalised

LONGEST = 18  # words of the sentence
EFFECT, MEANWHILE = "ask_effect_on_care", "ask_delay_risk"
OF_ASKING = frozenset(  # answers behind which "stop seeing her" is of whoever asked, and not of the end of a treatment
    {"being_reported", "privacy", "effect_on_care", "how_to_request", "complaint", "tell_our_team", "change_team", "refused", "disagreement"}
)  # fmt: skip
_NAMED = r"(?:(?:the|his|her|our|my|their|your) (?:\w+ )?(?:team|doctors?|dr|nurses?|consultant|surgeon|specialist|registrar|ward|hospital|staff|clinic|lot|physio|sister)|dr \w+|sister|matron|they|he|she|people|the others)"
_STAFF = r"(?:team|doctors?|dr|nurses?|consultants?|surgeons?|specialists?|registrar|ward|hospital|staff|clinic|gp)"
_SUPPOSES = r"(?:i (?:bet|expect|suppose|dare ?say|imagine|reckon|guess|take it|assume|fear|think)|presumably|no doubt|let me guess|bet|next (?:thing|you'?ll tell me))"
_LEAD = r"(?:(?:oh|aye|and|so|but|well|right|yeah|yes|ok|okay|then|and then what|hm+)[ ,:]+)*"
_WOULD = r"(?:(?:'d|'ll|d|ll)\b| would| will| might| could| must)?(?: (?:be|get|go|go and|all|just|only|really|probably|surely|then|have to))*"
_CROSS = r"(?:(?:very |really |quite |a bit |so )?(?:cross|angry|annoyed|upset|offended|insulted|put out|narky|huffy|shirty|moody|stroppy|snotty|sour|frosty|cold|furious|livid|displeased|vexed|irritated)(?: (?:with|at) (?:me|us|her|him|my \w+|our \w+))?|sulk|(?:take|get|have) (?:the hump|the huff|offence|it (?:badly|ill|amiss|personally))|(?:take|hold) it (?:out on|against) (?:us|me|him|her|my \w+|our \w+)|have it in for (?:us|me|him|her|my \w+|our \w+)|(?:turn|go) (?:on|off|against) (?:us|me|him|her)|(?:wash (?:his|her|their) hands of|give up on|drop|punish|blacklist) (?:us|me|him|her|my \w+|our \w+)(?: for (?:it|that|asking))?|(?:treat|look after) (?:us|him|her|me|my \w+|our \w+) (?:worse|badly|differently|less well)|think (?:badly|ill|less|the worst) of (?:us|me))"
_BEHIND = r"(?P<behind>(?: (?:for|if|when|after|because|about|over|then|now|that)\b[\w' ]{0,40})?)"
_TAG = r"(?P<tag>[ ,]+(?:would(?:n'?t)?|will|won'?t|wont|do(?:n'?t|es(?:n'?t)?)?|might(?:n'?t)?) (?:they|he|she)|[ ,]+(?:eh|right|no|innit|like|surely|wouldn'?t you say))?"
SUPPOSED = re.compile(rf"^{_LEAD}(?P<opener>{_SUPPOSES}(?: that)?[ ,]+)?{_NAMED}{_WOULD} {_CROSS}{_BEHIND}{_TAG}$")
RUDE = re.compile(
    rf"^{_LEAD}(?:is|was|would|might|could|will|does|isn'?t|wouldn'?t) (?:it|this|that|asking|one)(?: not)?(?: (?:be|seem|look|sound|feel|come across as|come over as|be taken as|be seen as|a bit|rather|very|just|terribly))* (?:an? )?(?:discourteous|impolite|bad manners|ill[- ]mannered|slight|insult|disrespectful|disloyal|ungracious|bad form|rude|snub|affront)"
    r"(?: (?:to|towards|toward|on|of|by|for) [\w' ]{1,40})?$"
)
STOPS = re.compile(
    rf"^{_LEAD}(?:can|could|will|would|do|does|might|may) {_NAMED}(?: (?:just|then|simply|all|now))* (?:stop|refuse|drop|strike|take|cross|give up)(?: to| on)?(?: (?:seeing|see|treating|treat|looking after|look after|caring for|helping|help))? (?:us|me|him|her|my \w+|our \w+)(?: off(?: (?:the|their|his|her) (?:list|books?|register|clinic))?)?(?: (?:then|now|for (?:it|that|asking)))?$"
)
MEANS = re.compile(
    rf"^{_LEAD}(?:does|would|will|do) (?:it|that|this|asking|waiting)(?: then)? mean (?:that )?(?:{_NAMED}|nobody|no one|everything|everybody) (?:will |would |'ll |'d )?(?:stops?|gives? up|leaves? off|downs? tools|sees?|looks?|cares?|does|do)\b"
)
_ME = r" (?:of|to|about) (?:me|us|my asking|our asking|asking)"
_IF_ASKED = r" (?:if|when|for|were) (?:i|we|asking)\b[\w' ]{0,40}"
THINKS = re.compile(
    rf"^{_LEAD}(?:what|wot|how) (?:would|will|might|could) {_NAMED} (?:think|say|make|feel|react|take it)(?: (?:of|to|about) (?:it|that))?(?:{_ME}(?:{_IF_ASKED})?|{_IF_ASKED})$"
)
_OFFEND = r"(?:of+end|insult|upset|annoy|hurt|slight|seem rude to|be rude to|cause of+ence(?: to)?|give of+ence(?: to)?|tread on|step on|go behind|go over|put)"
NOT_TO_OFFEND = re.compile(
    rf"^{_LEAD}(?:i|we)(?:'d| would| should| do| really| also)* ?(?:not|n'?t|never|dont|don'?t|wouldn'?t|hate|be sorry)(?: (?:wish|want|like|mean|care|dare|really|ever))* to {_OFFEND}(?: (?P<whom>him|her|them|{_NAMED}))?(?:'s?)?(?: (?:toes?|feelings|back|head|nose out(?: of joint)?|by asking|if i asked?|either|though))*$"
)
UNTIL = re.compile(r"\b(?:until|till|til|while|meanwhile|mean ?time|in between)\b")


def supposed_of_team(text: str, last_answer: str | None) -> str | None:
    """The intent that answers it; None for anything else, and where another sentence asks something."""
    if _fears_offence(_sentences(text)):
        return EFFECT
    *before, last = _sentences(text) or [""]
    if len(last.split()) > LONGEST or any(asks(one) for one in before):
        return None
    plain = last.strip(" .!?")
    if MEANS.match(plain):
        return MEANWHILE if UNTIL.search(plain) else EFFECT
    if (last_answer in OF_ASKING and STOPS.match(plain)) or RUDE.match(plain):
        return EFFECT
    found = SUPPOSED.match(plain)
    supposed = found and (found["opener"] or found["tag"] or last.endswith("?"))
    return EFFECT if supposed else None


def _fears_offence(sentences: Sequence[str]) -> bool:
    """ "What would my consultant think of me if I asked? I would not wish to offend him": and nothing else is asked.
    Whom the words name is one of the team, or stands for one that was named.
    """
    plain = [one.strip(" .!?;") for one in sentences]
    feared = [bool(THINKS.match(one)) for one in plain]
    offended = [NOT_TO_OFFEND.match(one) for one in plain]
    named = any(re.search(rf"\b{_STAFF}\b", one) for one in plain)
    others = [one for at, one in enumerate(sentences) if not (feared[at] or offended[at])]
    found = any(feared) or any(one and named for one in offended)
    return found and named and not any(asks(one) for one in others)


def _sentences(text: str) -> list[str]:
    plain = normalised(text)
    return [one for one in re.split(r"(?<=[.!?;])\s+", plain) if one.strip(" .!?;")]


def how_they_take_it(it: Weighed) -> Plan | None:
    """ "Would they be cross with us", as at a step of the form; "I bet they'd be cross"."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.reader.writer == "bereaved":
        return None
    taken = "ask_effect_on_care" if asks_how_taken(snapshot.text) else None
    intent = taken or supposed_of_team(snapshot.text, snapshot.last_answer)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None
