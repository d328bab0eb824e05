"""Words at a step of the handoff that put it off, leave it, or say that nothing is to be sent; and words that take back
what was sent. Plain ones only: the engine reads the rest.
"""

import re

from assistant.conversations.readers.leaving_clauses import leaves_in_clauses
from assistant.details.question import asks
from assistant.handoffs.fields import BY_NAME
from assistant.masking.recognisers.words import known_words
from assistant.signs import normalised
from assistant.spelling.slips import one_slip_away

LONGEST = 24  # words; a longer message tells of more than leaving
_WHEN = (
    r"(?:for (?:now|today|tonight|the (?:day|night|moment|minute|time being))|till? later|until later|later(?: on)?|today|tonight|now|tomorrow(?: \w+)?|another (?:day|time)|some other time|"
    r"(?:in|till?|until) (?:the|tomorrow) (?:morning|afternoon|evening)|in the morning|this (?:morning|afternoon|evening)|next (?:week|time)|(?:on |till? |until |til )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"after (?:the )?(?:ward round|weekend|tea|lunch|visit|shift|school|work|bedtime)|when (?:i|we|he|she|they|it|my|the|her|his|baby|things)\b[^.?!]{2,40}|here|there|at that|where it is|first|instead|as it is)"
)
_THIS = r"(?:it|this|that|all this|all that|the (?:whole )?(?:form|thing|lot|rest)|this (?:form|thing|one)|things|the questions)"
_MAY = (
    r"(?:(?:can|could|may|shall|should) (?:i|we|you)|(?:is it ok(?:ay)?|do you mind|would you mind) if (?:i|we)|let'?s|lets|i think|i reckon|i(?:'?d| would)? (?:better|best|rather|sooner|prefer to|like to|want to)|"
    r"i(?:'?m| am) (?:going to|gonna|off to)|(?:i |we )?(?:want|need|have|ought|got|had better|better) to|i(?:'?ve| have) (?:got |(?:half )?a (?:good )?mind )?to|gotta|going to|gonna|(?:i|we) (?:can|could)|i(?:'?ll| will)|ill|we(?:'?ll| will)|i(?:'?d| would)|i|we|please|just|maybe|best|to)"
)
_STOP = (
    rf"(?:stop|pause(?: {_THIS})?|hold (?:off|fire)|finish|quit|give up|pack {_THIS} in|pack in|park {_THIS}|leave {_THIS}|put {_THIS} off|drop {_THIS}|jack {_THIS} in|sack {_THIS} off|knock {_THIS} on the head|call it a (?:day|night)|break off|log off|sign off|come off|"
    rf"(?:do|finish|fill in|complete|write|send|sort|carry on with|continue|pick|pick up|come back to|get back to|return to) {_THIS}(?: (?:up|again))*(?= {_WHEN})|come back(?= {_WHEN})|(?:carry on|continue)(?= (?:{_WHEN}))(?! now)|come back to {_THIS}|(?:try|do) again(?= {_WHEN})|go)"
)
_OTHERS = r"(?:them|him|her|you|someone|somebody|(?:the|his|her|my|our) (?:\w+ )?(?:ward|team|nurses?|doctors?|consultant|clinic|hospital|surgeon|social worker|gp|secretary|key ?worker|office)|pals|sister)"
_OTHERWISE = (
    rf"(?:{_MAY} )+(?:(?:just|probably|only|rather|sooner) )*(?:ring|phone|call|e-?mail|text|ask|speak to|talk to|tell|write to|see|catch|go to|go and see|have a word with|contact) {_OTHERS}"
    r"(?: (?:up|at|on|about it|about this|myself|ourselves|direct(?:ly)?|face to face|in person|round))*"
    rf" ?(?:instead|myself|ourselves|direct(?:ly)?|in person|face to face|{_WHEN})"
)
_ALONG = r"(?:on paper|in|along|with (?:me|us)|by hand|in person|myself|to the (?:\w+ )?(?:appointment|meeting|clinic|ward round))"
_ON_PAPER = rf"(?:{_MAY} )+(?:just )?(?:bring|take|print|write|hand) (?:it|this|that|them|everything)(?: all)? (?:down )?{_ALONG}(?: {_ALONG})*"
_DISMISSES = (
    r"(?:(?:oh |ah |just )*(?:forget|scrap|sod|bollocks to|stuff|screw|fuck|bugger|blow|never ?mind|cancel|bin|to hell with) (?:it|this|that|all this|all that|the (?:whole )?(?:thing|form|lot)|this (?:form|thing)|about it)|never ?mind|cancel|"
    r"(?:i(?:'?ve| have)? )?changed my mind(?: about (?:it|this|that))?|(?:i |we )?(?:do not|don'?t|dont) (?:want|wish|think i want) to (?:do (?:it|this|that)|carry on|continue|go on|go through with (?:it|this)|fill (?:it|this) in|pass (?:it|this|anything) on|send (?:it|this|anything))(?: with (?:it|this))?(?: any ?more| after all| now)?|stop[ ,.!]+(?:i |we )?(?:do not|don'?t|dont) (?:want|like) (?:to|this|it)|"
    r"call (?:it|this|that|everything|the whole thing) off|i give up|call it a (?:day|night)|(?:i )?(?:can'?t|cannot|cant) (?:be (?:bothered|doing|arsed)(?: with (?:it|this|that))?|do this(?: (?:now|today|tonight|any ?more))|face (?:this|it)(?: (?:now|today|tonight)))|no more of this|"
    r"(?:that'?s|thats|that is|that'?ll do|that will do)?(?: ?(?:quite |more than )?enough)(?: of (?:this|that|it))? (?:for|of)? ?(?:one day|today|now|tonight|one night)|(?:that'?s|thats|that'?ll do|that will do|thats me|that'?s me) (?:done |me |it )*for (?:now|today|tonight|the day|the night)|"
    r"(?:i(?:'?m| am)|im|we(?:'?re| are)) (?:done|finished) for (?:now|today|tonight|the day|the night|the evening)|(?:not|maybe not|perhaps not) (?:right )?(?:today|tonight|just now)|(?:another|some other) (?:time|day)(?: maybe| perhaps)?|(?:maybe |perhaps )(?:later|tomorrow|another (?:day|time)))"
)
_GOES = (
    r"(?:bye(?: ?bye)?|good ?bye|good ?night|night night|see (?:you|ya)|cheerio|ta-?ra|speak (?:soon|later)|talk later)"
)
_CORE = rf"(?:(?:{_MAY} )+(?:just |now )*{_STOP}|(?:(?:come|get|go) back to|return to|finish) {_THIS}(?: again)?(?= {_WHEN})|(?:stop|pause|hold (?:off|fire)|leave {_THIS}|park {_THIS})(?= {_WHEN})|{_OTHERWISE}|{_ON_PAPER}|{_DISMISSES}|{_GOES})"
_TAIL = rf"(?:[ ,.!]+(?:{_WHEN}|please|pls|thanks|thank you|ta|sorry|ok|okay|then|love|mate|if that'?s ok(?:ay)?|if you don'?t mind|for a bit|with {_THIS}|bye|stop(?: (?:it|this|now|here))?|and|doing {_THIS}|filling {_THIS} in|(?:the |my |its the )?(?:kids|children|baby|twins|dinner|tea|work|school run|bedtime|visitors)(?: (?:are|is|up|awake|here|home))*))*"
_LEAD = (
    r"(?:(?:oh|ah|ok|okay|right|sorry|actually|no|look|listen|um|er|hmm|well|hang on|hold on|wait|not now|you know what|thanks|thank you|and|but|so|(?:sod|stuff|forget|screw|fuck|bugger|bollocks to) (?:it|this|that)|"
    r"(?:(?:my|her|his|the) )?(?:mum|mam|dad|nan|wife|husband|partner|sister|brother|nurse) (?:says|said|reckons|thinks|wants)(?: (?:to|we should|i should))?)[ ,.!]+)*"
)
WHOLE = re.compile(rf"^{_LEAD}{_CORE}{_TAIL}[ .!?]*$")
IN_IT = re.compile(
    rf"(?:^{_LEAD}|[.,;!\u2026\u2013-] ?|\b(?:so|and|but|then|because|cos|as|now|think|no|knackered|tired) ){_CORE}{_TAIL}(?=[ ]*(?:$|[.,;!?\u2026\u2013-]|(?:and|but|so|because|cos|as|i'?m|im|i am|i have|i'?ve|we are|we have|my|the|she|he|they|we|it'?s)\b))"
)
STAYS = re.compile(
    r"\b(?:do not|don'?t|dont|not|never|won'?t|wont|can'?t|cant|cannot) (?:\w+ ){0,3}(?:stop|give up|leave (?:it|this)|forget|cancel|quit)\b|\bcarry on\b(?! (?:later|tomorrow|another))|\b(?:go on|keep going)\b[ .!]*$|\bi(?:'?ll| will) (?:just )?(?:type|(?:finish|do|fill in) (?:it|this|that)(?: off| in| now| myself)?[ .!]*$)"
)
MEANS_SKIP = re.compile(rf"^{_LEAD}(?:(?:{_MAY} )+)?leave (?:it|this|that|this one|that one)[ .!?]*$")
RINGS_INSTEAD = re.compile(
    rf"^{_LEAD}(?!(?:can|could|may|shall|should) (?:i|we|you)\b)(?:(?:{_MAY} )+)(?:(?:just|probably|only|rather|sooner) )*(?:ring|phone|call) {_OTHERS}(?: (?:up|about it|about this|now|first|myself|ourselves|instead|direct(?:ly)?|then|{_WHEN}))*{_TAIL}[ .!]*$"
)
DO_NOT_SEND = re.compile(
    r"\b(?:do not|don'?t|dont|please not|not) (?:you )?(?:dare )?(?:send(?:ing)?|pass(?:ing)?) (?:it|this|that|anything|them|any of (?:it|this)|my (?:message|words)|what i (?:wrote|said|put))\b"
)
SENDS_NOTHING = re.compile(
    r"^(?:(?:no|nope|nah|actually|sorry|oh|wait|please|pls|ok|but|thanks|thank you|ta)[ ,.!]+)*(?:please |pls )?(?:do not|don'?t|dont) (?:send|pass)(?: (?:it|this|that|anything|on|please|thanks|yet|now|to (?:anyone|them)))*[ .!]*$"
)
_PARENT = r"(?:(?:real|actual|birth|own|proper|foster|step) )?(?:mum|mam|mom|dad|mother|father|parents?|carers?|guardians?|social worker|nan|gran|wife|husband|partner)"
HANDS_OVER = re.compile(  # somebody else is to do it
    rf"\b(?:(?:his|her|their|my|our|the) {_PARENT}|someone else|somebody else|one of his parents) (?:really |actually |probably |just )*(?:should|has to|needs to|must|ought to|wants to|will have to|had better) (?:really |probably |be the one )*(?:to )?(?:do|fill|write|send|ask for|sort|be doing|be filling|be the one (?:to do|doing)) (?:this|it|that|in|one)\b"
    rf"|\b(?:let|get|have|ask|leave (?:it|this) (?:to|for)) (?:his|her|their|my) {_PARENT}(?: to)?(?: (?:do|fill|write|send|sort)(?: (?:it|this|that|in))*)?(?= (?:instead|not me|then|please)|[ .!]*$)"
    r"|\bi(?:'?m| am|m) not the (?:right|best) (?:person|one)\b|\b(?:it'?s |its |it is )?not (?:my place|for me|up to me) to (?:do|say|ask|fill|send|write)\b|\bi (?:shouldn'?t|shouldnt|should not|ought not to|oughtn'?t to) be (?:the one )?(?:doing|filling|writing|sending|asking)\b"
)
NOT_ME = re.compile(r"^(?: (?:not me|instead|please|then|really|sorry))*[ .!]*$")
TIMES = ("best_time",)  # "not today" is an answer there
SKIPS_HERE = re.compile(r"^(?:not|maybe|perhaps|another|some)\b")
GOES = re.compile(
    r"^(?:(?:and|so|but|ok|wait|hang on|sorry|actually|idk|actually idk|oh)[ ,.]+)*(?:does|do|will|is|are|has|have) (?:this|it|that|these|what i (?:write|put|say|type)|my (?:answers?|message|words))\b[^?]{0,20}\b(?:go|goes|going|gone|sent|send|passed|get|getting)\b[^?]{0,20}\b(?:straight|now|already|yet|right away|immediately|instantly|to (?:them|the (?:team|ward|doctors?|hospital)|anyone|somebody))\b"
)
IS_IT_IN = re.compile(  # "so is that it in", "has it gone": asked at the review
    r"^(?:(?:and|so|but|ok|okay|right|wait|sorry|oh|then)[ ,.]+)*(?:is|has|was|did|have) (?:this|that|it|my (?:message|form)|everything|i)(?: (?:it|now|all|been|just|already|actually|my message|this|that))* (?:in|gone(?: in| off| through)?|sent|off|through|submitted|with them|passed on|go(?: in| off| through)?|send|get (?:sent|there))(?: (?:now|yet|already|then|to (?:them|the team|anyone)))*$"
)
NOT_YET = re.compile(  # also as somebody writes who is new to English: "i not want send yet"
    r"(?:^|[.,;!] ?|\b(?:stop|wait|no|please|but|and) )(?:(?:i|we)(?:'?m| am)? )?(?:(?:do not|don'?t|dont|not|no) (?:want|ready|wish|going)(?: to)? (?:send|press|pass)|not (?:ready to )?send|(?:do not|don'?t|dont) send)(?: (?:it|this|that|on))*(?: (?:just|right))? (?:yet|now|today|tonight)\b"
)
_BACK = r"(?:it|that|this|everything|all of it|it all|the (?:whole )?(?:thing|lot|message)|my (?:whole )?(?:message|words)|what i (?:sent|wrote))"
TAKES_BACK = re.compile(
    rf"^(?:(?:oh|ah|ok|okay|no|sorry|actually|please|just|look|and|but|so|then|i|i'?d|id|we|i'?ll|i've decided to|want|would|like|need|rather|to|can|could|you|we|let'?s|lets|better|maybe|think|do)[ ]+)*"
    rf"(?:(?:take|pull|get|call|have|want|bring) {_BACK}(?: all)? back|(?:withdraw|retract|unsend|recall) {_BACK}|(?:cancel|scrap|undo) (?:it all|everything|the (?:whole )?(?:message|lot|thing)|my (?:whole )?message)|take back(?: {_BACK})?|(?:pull|cancel) (?:what i sent|my (?:whole )?message)|(?:have|get|want|like) {_BACK} (?:taken back|withdrawn|pulled))"
    r"(?: (?:please|pls|plz|ta|cheers|off them|from them|now|again|all|instead|completely|altogether|after all|thanks|thank you|if i can|if possible))*"
    r"(?: (?:(?:so|and|then|because|cos|what|that) )?(?:we|i)(?:'ll| will| can| want to| could)? (?:write|send|do|make|start|put)(?: (?:it|a|an|one|something))* (?:new|again|another|better|right|properly|over|fresh)(?: (?:one|message))?)?$"
)
OF_TAKING = frozenset("take back want message withdraw".split())
_STOPPED = re.compile(  # all of a clause
    rf"^{_LEAD}(?:{_MAY} )*(?:stop|quit|leave|drop|scrap|cancel|forget|bin|abandon|end)(?: {_THIS}| there| here)?(?: (?:then|now|please|pls|there|here|for now))*$"
)
_UNSENT = re.compile(
    rf"^{_LEAD}(?:please |just |but |so |and )*(?:do not|don'?t|dont|not to be|never)(?: you)?(?: (?:want|need|wish) (?:it|this|that|anything))?(?: to be)? (?:send|sent|pass(?:ed)?(?: on)?|submit(?:ted)?)(?: {_THIS}| anything| them| my message)?(?: on)?(?: (?:then|now|please|pls|anywhere|off|on|after all|any ?more|thanks|thank you|to (?:them|anyone|anybody|any of them)))*$"
)
POLITE = re.compile(r"^(?:(?:ok|okay|please|pls|thanks|thank you|ta|sorry|no|right|then|bye) ?)+$")
_CLAUSE = re.compile(
    r"[.,;:!?\u2026\n]+|\s-\s|\b(?:and|but|so)\b(?= (?:do not|don'?t|dont|stop|leave|put|can|keep|what|who|how)\b)"
)
PARTS = re.compile(
    r"[.,;:!?\u2026\u2013]+|\s-\s|\b(?:actually|no wait|you know what)\b"
    r"|\bso\b(?= (?:please |can you |just )*(?:take|withdraw|pull|cancel|undo|unsend)\b)"
    r"|\band\b(?= (?:(?:please|can you|could you) )*(?:take (?:it|that|this|everything|my message)\b|withdraw\b))"
)


def leaves(text: str, step: str) -> bool:
    """At the step: wants to stop, to put it off, or to do it another way. In their own words only a whole message
    does.
    """
    plain = normalised(text)
    if stops_unsent(text):
        return True
    if len(plain.split()) > LONGEST or STAYS.search(plain):
        return False
    if step not in TIMES and not MEANS_SKIP.match(plain) and leaves_in_clauses(text, WHOLE.match):
        return True
    if _only_asks(plain, text):
        return False
    if BY_NAME[step].skip and MEANS_SKIP.match(plain):
        return False
    if step in TIMES and SKIPS_HERE.match(plain):
        return False
    if _hands_over(plain, step):
        return True
    if WHOLE.match(plain) or (step == "consent" and rings_instead(text)):
        return True
    return not BY_NAME[step].own_words and not any(char.isdigit() for char in plain) and bool(IN_IT.search(plain))


def _hands_over(plain: str, step: str) -> bool:
    """Somebody else is to write it, also behind an answer: "auntie. no, her mum should do this". In a message it may be
    said to the team.
    """
    found = HANDS_OVER.search(plain)
    if found is None or not BY_NAME[step].own_words:
        return found is not None
    return found.start() == 0 and bool(NOT_ME.match(plain[found.end() :]))


def rings_instead(text: str) -> bool:
    """ "No, hang on, I'll ring them": said where it is asked whether anything may be kept at all."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST // 2 and "?" not in text and bool(RINGS_INSTEAD.match(plain))


def wants_nothing_sent(text: str) -> bool:
    """ "Do not send it yet": said of what was written, in few words."""
    plain = normalised(text)
    return (
        len(plain.split()) <= LONGEST // 2
        and "?" not in text
        and bool(DO_NOT_SEND.search(plain) or SENDS_NOTHING.match(plain))
    )


def asks_whether_it_goes(text: str) -> bool:
    """ "Does this go straight to them": asked while it is still being written."""
    plain = normalised(re.sub(r"[.,] ", " ", text))
    return len(plain.split()) <= LONGEST // 2 and bool(GOES.match(plain) or IS_IT_IN.match(plain.rstrip(" ?.!")))


def puts_off_sending(text: str) -> bool:
    """ "Stop, I do not want to send it yet": said at the review, whatever stands behind it."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(NOT_YET.search(plain))


def stops_unsent(text: str) -> bool:
    """ "Stop this then, don't send it": one clause stops and one sends nothing, whatever stands beside them."""
    clauses = _clauses(text)
    return any(_STOPPED.match(one) for one in clauses) and any(_UNSENT.match(one) for one in clauses)


def beside_stopping(text: str) -> str:
    """The rest of such words: what is asked for, or told, with it."""
    ends = r"(?<=[.!?;])\s+|,\s*"
    left = [one for one in re.split(ends, text) if not all(_of_leaving(clause) for clause in _clauses(one))]
    return " ".join(left).strip()


def _of_leaving(clause: str) -> bool:
    return bool(_STOPPED.match(clause) or _UNSENT.match(clause) or POLITE.match(clause))


def _clauses(text: str) -> list[str]:
    return [one.strip() for one in _CLAUSE.split(normalised(text)) if one and one.strip()]


def takes_back(text: str) -> bool:
    """What was sent, as a whole; also at the end of words that began otherwise, and with slips of the finger."""
    parts = [part.strip() for part in PARTS.split(_without_slips(normalised(text))) if part and part.strip()]
    return len(text.split()) <= LONGEST and any(TAKES_BACK.match(part) for part in parts)


def _without_slips(plain: str) -> str:
    def meant(found: re.Match[str]) -> str:
        near = frozenset[str]() if found[0] in known_words() else OF_TAKING.intersection(one_slip_away(found[0]))
        return next(iter(near)) if len(near) == 1 else found[0]

    return re.sub(r"[a-z]{3,}", meant, plain)


def _only_asks(plain: str, text: str) -> bool:
    """ "What if I stop": a question, and no wish. "Can we stop?" is one."""
    wish = re.match(
        rf"^{_LEAD}(?:(?:can|could|may|shall|should) (?:i|we|you)|is it ok|do you mind|would you mind)\b", plain
    )
    return asks(text) and not wish and not re.search(r"[.,;!] ?(?:can|could|shall) (?:i|we)\b", plain)
