"""Whether a sign of the body that was just told can wait: "is it all right to leave it till Monday". Nobody here can
say so. Of a letter, a scan or the second opinion itself, waiting is another question.
"""

import re
from collections.abc import Sequence

from assistant.conversations.readers.whether_to_call import LONGEST_TOLD, in_figures

LONGEST = 60  # words, of a calm and polite message
_SIGN = r"(?:(?:not|isn'?t|hardly|barely|stopped|won'?t|wont|doesn'?t|doesnt|hasn'?t|hasnt|never|no) (?:\w+ )?(?:eat(?:ing|en)?|drink(?:ing)?|drunk|feed(?:ing)?|wee(?:ing|d)?|keep(?:ing)? (?:\w+ )?down)|more (?:sleepy|tired|drowsy)|sleepier|(?<!not )(?<!no )(?:worse|weaker)|rash|vomit\w*|being sick|been sick|fever|temp(?:erature)?|gr[ea]y|pale|headaches?|dizzy|double)"
_CAN_WAIT = r"(?:(?:do|should|shall|can|could|must|may) (?:i|we|he|she|it|this|that) (?:just |really )?(?:wait|leave (?:it|him|her)|hold on|hang on|bring|take (?:him|her)|come in|be seen)|(?:don'?t|dont|do not) know (?:if|whether) (?:i|we) (?:should|need to|ought to|can|could)|(?:not sure|unsure|wondering|wonder) (?:if|whether)(?: (?:i|we))? (?:should|need to|ought to|can|could) (?:\w+ )?(?:bring|take|wait|come|leave|ring|call)|who (?:do|should|can|could|shall) (?:i|we) (?:ring|call|phone|tell|speak to|ask) (?:about|for)|is it (?:ok|okay|safe|all ?right) to wait|wait (?:until|till|for) (?:the |his |her )?(?:then|clinic|appointment|review|scan|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|next))"
CAN_WAIT = re.compile(rf"\b{_SIGN}\b.*\b{_CAN_WAIT}\b|\b{_CAN_WAIT}\b.*\b{_SIGN}\b")
NOT_NEW = re.compile(
    r"\b(?:opinion|referr?\w*|complain\w*|funding|letter|results?|years?|months|always|last (?:week|month|year)|form|message|since birth|gone|better|over it|used to)\b"
)

# Signs of the body as a calm writer names them, kind by kind.
_NOT = r"(?:not|no|isn'?t|hasn'?t|haven'?t|hasnt|havent|won'?t|wont|doesn'?t|can'?t|cant|hardly|barely|stopped|without)"
KINDS = {
    "water": rf"{_NOT} (?:\w+ ){{0,3}}?(?:water|urine|wee|weed|pee|peed|drunk|drink|drinking|feeding|fed|milk)|nappies (?:\w+ ){{0,3}}?dry|dry nappies",
    "stomach": rf"(?:been|being|keeps? being|am|is|was|feels?) (?:\w+ )?sick|vomit\w*|throwing up|{_NOT} (?:\w+ ){{0,4}}?(?:keep|kept|keeping) (?:\w+ ){{0,3}}?down",
    "heat": r"fever\w*|temp(?:erature)?\b(?! chart)|(?:is|am|feels?|bit|very|quite) hot|shiver\w*|burning up",
    "breath": r"(?:short|out) of breath|breathless\w*|wheez\w*|breath(?:e|es|ing)\b|inhaler|grunt(?:s|ing)",
    "heart": r"(?:heart|chest)(?: \w+){0,2}? (?:miss(?:es|ing)|skip\w*|flutter\w*|rac(?:es|ing)|pound\w*|hurts?|hurting|aches?|pains?|tight)|chest pains?|palpitations",
    "swelling": r"swell\w*|swollen|puff(?:y|ed|s)\b(?: up)?|lumps all over|hives",
    "head": r"(?:bad|stiff|terrible|awful|really) (?:\w+ )?(?:headaches?|head|neck)|headaches?|(?:purple|red) spots|rash|sees? double|dizzy|faint\w*|sleepy|sleepier|drowsy|numb|(?:bang|bump|knock|hit)(?:s|ed)? (?:his|her|my|the|their) head|concuss\w*",
    "pain": r"(?:hurts?|hurting|sore|painful|pain)\b",
    "colour": r"yellow\b|jaundice\w*|gr[ea]y\b|pale\b|blue\b|blood\b|bleed\w*|(?:is|are|gone|going|went|turned|looks?) (?:all |quite |very )?(?:black|purple|mottled)\b",
    "tube": r"(?:drain|tube|line|peg|button|stitch(?:es)?)(?: \w+){0,3}? (?:(?:came|come|fell|fallen|pulled|slipped)(?: \w+){0,2}? out|is out|blocked|leaking)",
    "dose": r"(?:twice|double|too (?:much|many)|extra|wrong)(?: \w+){0,3}? (?:doses?|paracetamol|calpol|medicine|tablets?|insulin)|(?:paracetamol|calpol|medicine|tablets?|insulin|doses?)(?: \w+){0,3}? (?:twice|double|too (?:much|many))|ketones?",
}
SIGNS = re.compile(rf"\b(?:{'|'.join(KINDS.values())})")
_SOON = r"(?:(?:until|till|til|for|to)\b (?:the |my |his |her |our |next |after |first thing )*(?:morning|tomorrow|tonight|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|then|clinic|appointment|review|check ?up|nurse|midwife|gp|doctors?|surgery|ward round|school|work|tea)\b)"
_A_WHILE = r"give (?:it|him|her) (?:a|an|another|one|the|until|till) (?:few |couple of )?(?:days?|nights?|hours?|bit|morning|tomorrow)(?: or (?:two|so|2))?"
_WAIT = (
    rf"(?:wait|hold (?:on|off)|hang on|sit tight|stay (?:at )?home|sleep on it|{_A_WHILE}"
    r"|(?:leave|keep|let) (?:it|this|that|him|her)(?: (?:to )?(?:sleep(?: it off)?|rest))?)"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|next week|the morning|clinic)"
_FINE = r"(?:ok(?:ay)?|all ?right|alright|safe|fine|sensible|wise|enough)"
_IT_IS = r"(?:(?:is|would|will) (?:it|that|this)|(?:it|that|this)(?:'?s| is| would| will|'?d|'?ll))(?: be)?"
MAY_WAIT = re.compile(
    rf"\b(?:can|could|will|should|shall|may|must|do|does|would) (?:i|we|it|this|that|he|she|they)(?: \w+){{0,2}}? {_WAIT}\b"
    rf"|\b{_IT_IS}(?: really| just)? {_FINE}(?: (?:for (?:me|us|him|her)|just|really))* (?:to|if (?:i|we|he|she)) (?:just )?{_WAIT}\b"
    rf"|\b{_IT_IS}(?: really| just)? {_FINE} {_SOON}|\b(?:it|that|this) (?:(?:can|will|could|should) )?(?:keeps?|waits?) {_SOON}"
    r"|\b(?:no|any|much|what) harm (?:is there )?(?:in|if (?:i|we)) (?:leav(?:e|ing) (?:it|this|that|him|her)|wait(?:ing)?|hold(?:ing)? (?:on|off))\b"
    rf"|\b(?:is|will|would) {_DAY} (?:be )?(?:soon enough|early enough|too late|too long)\b"
)
MEANS_TO_WAIT = re.compile(
    rf"\b(?:i|we)(?:'?ll| will|'?d| would|'?m| am|'?re| are)? (?:going to |rather |sooner |better |just )*(?:{_WAIT} {_SOON}|{_A_WHILE})"
)
NEW = re.compile(  # told of now: an older thing, or a letter that is waited for, takes nothing from it
    r"\b(?:since (?:last night|yesterday|this|today|tea|dinner|lunch|breakfast|\w+day)|today|tonight|now|this (?:morning|afternoon|evening)|last night|yesterday|all (?:day|night|morning)|for (?:\w+ )?(?:days?|hours?|nights?)|again|still)\b"
)
NO_HURT = re.compile(r"\b(?:would|will|could|can|does|won)(?:n?'?t)? it (?:really )?(?:hurt|harm) (?:to|if)\b")
OF_OTHER_THINGS = re.compile(
    r"\b(?:send|sent|sending|decide|decision|answers?|reply|op|operation|surgery(?! opens)|scans?|transplant|trial|treatment|school place|list|chat|write|writing|ask(?:ing)? (?:them|for))\b"
)


def asks_whether_it_can_wait(text: str, earlier: Sequence[str] = (), *, carded: bool = False) -> bool:
    """`earlier` are the last few messages of the family; `carded`, that a card of the body stands near."""
    plain = NO_HURT.sub("is it ok to", in_figures(text))
    return _of_a_new_sign(plain) or _is_it_safe(plain, earlier, carded=carded)


def _of_a_new_sign(plain: str) -> bool:
    """Until the clinic, or whether to bring the child in."""
    return len(plain.split()) <= LONGEST_TOLD and bool(CAN_WAIT.search(plain)) and not NOT_NEW.search(plain)


def _is_it_safe(plain: str, earlier: Sequence[str], *, carded: bool) -> bool:
    may, means = MAY_WAIT.search(plain), MEANS_TO_WAIT.search(plain)
    if len(plain.split()) > LONGEST or not (asked := may or means):
        return False
    if SIGNS.search(plain):
        return not _of_other_things(_sentence(plain, asked), new=bool(NEW.search(plain)))
    told = carded or bool(may and any(SIGNS.search(in_figures(one)) for one in earlier))
    soon = carded or bool(re.search(_SOON, plain))
    return told and soon and not _of_other_things(plain)


def _of_other_things(plain: str, *, new: bool = False) -> bool:
    return bool((not new and NOT_NEW.search(plain)) or OF_OTHER_THINGS.search(plain))


def _sentence(plain: str, found: re.Match[str]) -> str:
    """In which it is asked: a second opinion that is wished for beside the sign takes nothing from it."""
    starts = max(plain.rfind(mark, 0, found.start()) for mark in ".?!")
    ends = [at for mark in ".?!" if (at := plain.find(mark, found.end())) >= 0]
    return plain[starts + 1 : min(ends, default=len(plain))]
