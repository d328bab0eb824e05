"""Words soon after a danger card that say or ask whether it is over: that they are meant, that the child is not well,
whether one may wait. Whole messages only; everything else is read as ever.
"""

import re

from assistant.conversations.readers.after_danger import BODILY, CRISIS
from assistant.signs import normalised

CARRIED = (*CRISIS, "distress")
_SO = r"(?:(?:no|nope|nah|but|and|so|well|look|please|oh|ok|okay|yes|yeah|honestly|really|seriously|listen|actually|sorry|then|er|um)[ ,.!]+)*"
_WHO = r"(?:he|she|they|it|i|we|this|baby|my \w+|our \w+|the baby)"
_IS = r"(?:'?s| is| am|'?m| are|'?re)?"
_WELL = r"(?:ok|okay|o\.k\.|fine|all ?right|alright|well|safe|right|better|good|herself|himself|coping|over|getting better|stable)"
_VERY = r"(?:(?:really|being|dead|still|so|just|actually|completely|at all|very) )*"
_END = r"(?: (?:at all|now|really|though|you know|please|tho|either|any ?more|yet|so|honestly|about (?:it|this|that)))*"
_DONT = r"(?:do not|don'?t|dont)"
_SOMEONE = r"(?:them|him|her|you|it|any ?one|any ?body|some ?one|some ?body|999|111|samaritans|the samaritans|childline|shout|a nurse|the nurse(?: in charge)?|the police|that(?: number)?|those(?: numbers)?|any of (?:them|those))"
NOT_OVER = re.compile(
    rf"{_SO}(?:"
    rf"(?:i'?m|i am|im) {_VERY}serious|(?:this|it)(?:'?s| is) {_VERY}(?:serious|real|true|an emergency|urgent)"
    rf"|i {_VERY}(?:mean|meant) (?:it|this|that|what i (?:said|say|wrote))"
    r"|(?:i'?m|i am|im) not (?:joking|kidding|lying|messing(?: about)?|exaggerating|making (?:it|this) up|being (?:silly|dramatic))|(?:this|it)(?:'?s| is) (?:not|no) (?:a )?joke"
    rf"|{_WHO}{_IS} {_VERY}not {_VERY}{_WELL}|{_WHO} {_VERY}(?:isn'?t|isnt|aren'?t|arent|ain'?t|aint|wasn'?t|wasnt|don'?t (?:look|seem)|doesn'?t (?:look|seem)|doesnt (?:look|seem)) {_VERY}{_WELL}"
    rf"|i {_VERY}(?:{_DONT}|can'?t|cannot) {_VERY}(?:think|believe|feel like) (?:that )?{_WHO}{_IS} {_VERY}{_WELL}"
    rf"|i (?:won'?t|wont|will not|(?:am|'?m) not (?:going to|gonna)|{_DONT} (?:want|wanna|like)(?: to)?|can'?t|cant|cannot|refuse to|couldn'?t|couldnt) {_VERY}(?:ring|call|phone|text|tell|talk to|speak to|contact) {_SOMEONE}"
    r"|(?:help(?: me| us| him| her)?|i need help|we need help|nothing(?:'?s| has) changed|it(?:'?s| is) not over|you(?:'?re| are) not listening)"
    rf"){_END}(?:[ ,.!]+(?:no|please|honestly|help))*"
)
_WAIT = r"(?:wait|leave (?:it|him|her|them)|hang on|hold on|hold off|see how (?:he|she|it) goes|sleep on it|give it (?:a bit|time|an hour)|carry on)"
_WHEN = r"(?: (?:here|now|then|first|for (?:the|a|an|my) \w+(?: \w+)?|until \w+(?: \w+)?|till \w+(?: \w+)?|a bit|and see|or what|longer|at home|instead|though))*"
_WHAT_NOW = r"(?:what (?:now|next|then)|now what)"
ASKS_IF_URGENT = re.compile(
    rf"{_SO}(?:"
    r"(?:is|was) (?:that|it|this) (?:really |very |so |that |a |an )*(?:bad|serious|dangerous|urgent|normal|ok|okay|safe|emergency|worrying|necessary)(?: or (?:not|what|normal|ok))?|how (?:bad|serious|urgent) is (?:that|it|this)"
    rf"|(?:should|shall|can|could|do|must|may|would) (?:i|we) {_VERY}{_WAIT}{_WHEN}|can (?:it|this|that) (?:really |just )?wait{_WHEN}|is it (?:ok|okay|safe|all ?right) to (?:just )?{_WAIT}{_WHEN}"
    rf"|(?:i'?ll|ill|i will|we'?ll|i might|i think i'?ll|i'?m going to|im going to) (?:just )?{_WAIT}{_WHEN}"
    r"|(?:so )?what (?:do|should|shall|can|must) (?:i|we) do(?: (?:now|then|next|first|about (?:it|that|this)))*|what to do"
    rf"|{_WHAT_NOW}"
    r"|(?:should|shall|do|must) (?:i|we) (?:really )?(?:need to |have to )?(?:ring|call|phone|dial) (?:999|an ambulance|the ambulance|someone|anyone|them)(?: (?:now|then|really|for (?:this|that|it)))*"
    r"|are you (?:sure|serious)|(?:do|does) (?:that|it|this) (?:really )?(?:matter|count)"
    r"|(?:we'?re|we are|were|i'?m|i am|im|he'?s|she'?s|hes|shes) (?:just |still |all |only )*(?:not (?:in|at) (?:the )?hospital|not on (?:the|a) ward|at home|home|at my \w+'?s?|on my own(?: with (?:him|her|them))?|alone with (?:him|her|them)|in the car|on the (?:bus|train|road|motorway)|at school|at nursery|on holiday|in (?:the|a) (?:shop|park|street))(?: (?:now|not in hospital|with (?:him|her|them)))*"
    r")[ .!?]*"
)
WHAT_NOW = re.compile(rf"{_SO}{_WHAT_NOW}")
WHOM_TO_TELL = re.compile(
    rf"{_SO}who (?:do|should|shall|can|could|must|would) (?:i|we) (?:tell|go to|talk to|speak to|ask|say (?:it|this) to|turn to|trust)(?: (?:now|then|about (?:it|this|that|him|her)|first|here|though|at school))*[ ?.!]*"
)
ANGRY = re.compile(
    rf"{_SO}(?:he|she|they|my \w+|it)(?:'?s| is| are| gets?| can get| will get| was| got| just gets)* {_VERY}(?:angry|mad|cross|violent|aggressive|nasty|scary|drunk|jealous|furious|worse|mean)(?: (?:with|at) (?:me|us|him|her|them|everyone|mum|the kids))?(?: (?:a lot|sometimes|all the time|at night|when (?:he|she) (?:drinks|is drunk|'?s drunk|gets home|comes home)|these days|lately|every day))*[ .!]*"
)


def not_over(text: str, notice: str | None) -> bool:
    """Meant, or not well: what a card told holds on."""
    return notice in (*BODILY, *CARRIED) and _whole(NOT_OVER, text)


def asks_if_urgent(text: str, notice: str | None) -> bool:
    """After an emergency or deterioration card: whether one may wait, and where they are."""
    return notice in BODILY and (_whole(ASKS_IF_URGENT, text) or _whole(WHOM_TO_TELL, text))


def leans_on_the_last(text: str) -> bool:
    """ "What then": asked of whatever was told last."""
    return _whole(WHAT_NOW, text)


def asks_whom_to_tell(text: str, notice: str | None) -> bool:
    return notice in CARRIED and _whole(WHOM_TO_TELL, text)


def tells_of_anger(text: str, notice: str | None) -> bool:
    """Of whoever hurts them."""
    return notice == "safeguarding" and _whole(ANGRY, text)


def _whole(pattern: re.Pattern[str], text: str) -> bool:
    plain = normalised(text).rstrip(" .!?")
    return bool(pattern.fullmatch(plain))
