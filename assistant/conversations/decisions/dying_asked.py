"""Whether the child is dying, and how long there is: nobody here can know it. That is said at once, in every state, and
who can be asked. No page on deaths, and no news of what was sent, is an answer to it.
"""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.end_of_life_offers import ANSWERS as OF_AN_END
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.told_engine import ASKED_AGAIN
from assistant.details.nearing_an_end import speaks_of_an_end
from assistant.handoffs.fields import OWN_WORDS
from assistant.signs import normalised

ANSWER = "fear_of_dying"
LONGEST = 45  # words; a longer message says more
_CHILD = r"(?:he|she|they|it|him|her|(?:my|our|the|this|me) (?:\w+ )?(?:son|daughter|child|kid|baby|boy|girl|lad|lass|bairn|wean|little (?:one|boy|girl|lad)|one|princess|grand\w+|nephew|niece|brother|sister|beta|beti)|baby|son|daughter|child)"
_ME = rf"(?:{_CHILD}|i|we)"
_DIE = r"(?:die|dying|dy|dyin|dieing|deying|be dying|be dead|pass away|lose (?:him|them|her(?! (?!now|tonight|today|soon|then|if|to|in|before|this|too|as|after|or|and|like|again)\w+)|(?:my|our) (?:(?:little|own|only|baby) )?(?:son|daughter|child|children|kid|baby|boy|girl|lad|lass|bairn|wean|twins?|one|princess|brother|sister|grand\w+|nephew|niece))\b|not (?:make it|survive|pull through|live)|make it(?: through)?(?! (?:to|on|in|up|back|worse|better|there|happen|stop|a|easier|clear|home|out)\b)|survive|pull through|live(?! (?:with|at|in|near|on|here|there|alone|normal\w*|a (?:normal|full|good|proper)|like|like this)\b))"
_SO = r"(?: (?:now|really|actually|honestly|just|even|still|gonna|going to|gunna|about to|likely to))*"
_LEFT = r"(?:hours?|days?|weeks?|months?)"
DYING = re.compile(
    rf"\b(?:is|are|am|r|will|would|could|might|can|gonna|does|do|did|u think|you think)(?: you think)? {_ME}{_SO}(?: be)? {_DIE}\b"
    rf"|\b(?:is it|are we) (?:true|certain|definite)? ?(?:that )?{_ME}(?:'s| is|'re| are| will)?{_SO} {_DIE}\b"
    rf"|\b{_CHILD} (?:die|dying|dead|going die|gonna die|go die|will die|is die)(?: now| soon)? ?\?|\b(?:tell me|please)\b[^.!]{{0,12}}\b{_CHILD} (?:is |will |going to |gonna )?(?:die|dying|live or die)\b"
    rf"|\b(?:how long|how much (?:time|longer)|how many {_LEFT})\b(?: (?:time|more))?(?:'s| is| has| have| does| do| did| will| would|'ve| can| might| should)? ?(?:you think )?{_ME}(?: (?:really|actually|honestly))? (?:got|have|has|live|last|survive|left|(?:got )?(?:left )?with (?:him|her|them))\b(?! (?:to (?!live)|until|till|before|for|off|on|in|with|left to (?!live)|(?:an? |the |my |his |her )?(?:appointment|ticket|place)))"
    rf"|\b(?:how long|how much time|how many {_LEFT})(?: (?:is|have|has|till|until|before|that))* (?:left|(?:he|she|they) (?:dies?|goes|passes))\b(?! (?:on|to (?!live)|of|until|before|in|for))"
    rf"|\b(?:are|r) (?:you|u|they|the doctors)(?: (?:really|actually))? (?:saying|telling me|telling us|sayin|trying to say)\b[^.!]{{0,40}}\b(?:{_CHILD}(?:'s| is| has| will| are|'re)?(?: only| just)?{_SO} (?:dying|die|dead|got (?:days|weeks|hours)|(?:has |have )?(?:days|weeks|hours|months)\b|terminal|end of life|not going to (?:make it|live|survive)|not gonna (?:make it|live|survive)|near the end))"
    rf"|\b(?:do|does|did|are|r|is) (?:you|u|they|this|that|it|the doctors?)(?: (?:really|actually|all))* (?:think|mean|reckon|saying|telling me|telling us|say|believe)(?: that)? {_CHILD}(?: ?(?:'s|s|is|will|would|won'?t|wont|may|might|could|can'?t)){_SO} (?:{_DIE}|dead)\b"
    rf"|\bhas {_CHILD}(?: (?:only|just|really))? got (?:only |just )?(?:days|weeks|hours|months)\b(?! (?:to wait|until|off|before))|\bis it (?:a matter of )?(?:days|weeks|hours)(?: or (?:days|weeks|months))? ?(?:left|now)?\?*$"
    r"|\b(?:mar|mer) ?(?:jay?e? ?g[aie]+|raha|rahi|jae ?ga|jae ?gi|jaiga|jaigi)\b|\bkitn[ai] (?:time|waqt|din|samay)\b[^.!]{0,12}\b(?:hai|bacha|hain|rah|baki|baaki)|\bkitne din\b|\b(?:umrze|umiera)\b|\b(?:o s[aă] moar[aă]|va muri)\b|\b(?:помре|вмирає|помирає)\b"
)
OTHERWISE = re.compile(  # a wish about where, a rule, another matter of time, and what is no person
    r"\b(?:where|what happens|what will happen|who|if|when|once|after|in case|let(?:ting)?|leave|left) (?:\w+ ){0,2}?(?:he|she|they|him|her|them|my \w+|it|i|we) (?:to )?(?:die|dies|dying|pass|passes)\b|\bdi(?:e|ing) (?:at home|in (?:a|the) hospice|peacefully|down|off|out|of (?:boredom|embarrassment|laughter)|for a|to (?:get|see|know|ask))"
    r"|\b(?:phone|battery|laptop|tablet|car|dog|cat|hamster|fish|plant|pet)\b|\bhow long\b[^?]*\b(?:referral|appointment|wait(?:ing)?|answer|reply|letter|complain\w*|decide|form|chat|parking|list|meeting|report|results?)\b"
)
TO_US = re.compile(
    r"\b(?:you|u) (?:think|say|saying|telling|tell|reckon|know)\b|\btell me\b|\bit said\b|\byour? page\b"
)
_DYING = r"(?:dying|dyin|dieing|dy|die|dead|terminal|at the end of (?:his|her|their) life|(?:at )?(?:the )?end of life|palliative)"
_HOSPICE = r"hospi(?:ce|s|ss|se|c|sce)s?"
_END = rf"(?:{_DYING}|death|{_HOSPICE}|comfort care|(?:keep(?:ing)? )?(?:my |our |your |the )?(?:child|kid|him|her|son|daughter|baby|me) comf\w+|together for short lives|short lives)"
TAKES_AMISS = re.compile(  # a page on dying, by whoever has not spoken of it
    rf"\b(?:he|she|they|it|i|im|hes|shes|my \w+|our \w+|nobody|no ?one|who)(?:'?s|'?m| is| am| are|'?re)? ?(?:is ?n'?t|isnt|ain'?t|aint|not|never|nt|is)? (?<=not |n't |snt |int )(?:even |actually |really |going to |gonna )*{_DYING}\b(?! (?:at home|in |alone))"
    rf"|\b(?:nobody|no ?one)(?:'?s| is)? (?:here )?(?:is )?{_DYING}\b|\b(?:nobody|no ?one|who|never|didn'?t|didnt|not) (?:\w+ )?(?:said|sed|say|says|mentioned|told|asked|talk\w*|spoke\w*)\b[^.!?]{{0,30}}\b{_END}\b"
    rf"|\b(?:why|y|what|wat|wot)(?: the \w+)?(?: (?:are|r|did|do|would|have|is|has))? ?(?:you|u|ya|it|this)?(?: \w+)? (?:say\w*|sed|said|tell\w*|told|talk\w*|on about|mention\w*|going on|mean|bring\w*|giv\w*|show\w*|send\w*)\b[^.!?]{{0,30}}\b(?:{_END})\b"
    rf"|^(?:(?:no|stop|what|wat|wtf|omg|why|wait|sorry|eh|hang on|but)[ ,.!?]+)*(?:a |the |this |is |why )*{_END}(?: \w+)?(?: for (?:a |an )?\w+(?: \w+)?)? ?[?!]+"
    r"|^(?:(?:no|stop|what|omg|but)[ ,.!?]+)*(?:why|y) (?:did |do |are |would )?(?:you|u|ya) (?:say|saying|said|sed|tell(?:ing)? me|write|put) (?:that|this|it)\b"
)


def takes_it_amiss(text: str) -> bool:
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(TAKES_AMISS.search(plain))


def dying_presumed(it: Weighed) -> Plan | None:
    """By us: a page on the end of life, or questions on it, came to a family that had not spoken of one."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form not in (None, QUESTIONS) or it.reader.writer == "bereaved":
        return None
    if any(speaks_of_an_end(one) for one in snapshot.earlier):
        return None
    amiss = takes_it_amiss(snapshot.text)
    if not amiss or not (snapshot.form or snapshot.last_answer in OF_AN_END):
        return None
    told = it.words.talk.heard("dying_presumed", it.reader, now=clock.now())
    return it.plan(before=(told,), after=it.lines, asks_step_again=snapshot.form is not None)


def asks_if_dying(text: str) -> bool:
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(DYING.search(plain)) and not OTHERWISE.search(plain)


def dying_asked(it: Weighed) -> Plan | None:
    """Words for the team or the list may ask it too; there it is ours to answer where it is put to us."""
    snapshot = it.snapshot
    if snapshot.choice or it.reader.writer == "bereaved" or not asks_if_dying(snapshot.text):
        return None
    if _for_the_team(it) and not TO_US.search(snapshot.text.lower()):
        return None
    told = (cannot_know(it),)
    if snapshot.form == HANDOFF_FORM:
        return it.plan(before=told, engine=ASKED_AGAIN, after=it.lines)
    return it.plan(before=told, after=it.lines, asks_step_again=snapshot.form in (QUESTIONS, THINKING))


def _for_the_team(it: Weighed) -> bool:
    form, field = it.snapshot.form, it.snapshot.field
    return form in (QUESTIONS, THINKING, ADDITION) or (form == HANDOFF_FORM and field in OWN_WORDS)


def cannot_know(it: Weighed) -> Reply:
    now = clock.now()
    if it.snapshot.last_answer == ANSWER:
        return it.words.talk.heard("fear_of_dying_again", it.reader, now=now)
    return it.words.answers.reply(ANSWER, it.reader, now=now)
