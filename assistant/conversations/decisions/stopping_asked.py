"""Where treatment may be stopped: whether one parent's yes settles it, that the other cannot let go, that a parent does
not want it to go on, what a hospice is. None of it is decided or judged here, and no part of a page answers it.
"""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.answers.wording import BEREAVED
from assistant.conversations.decisions.weighed import Weighed
from assistant.details.nearing_an_end import speaks_of_an_end
from assistant.signs import normalised

LONGEST = 34  # words
OF_PARENTS = ("parents_disagree", "who_can_request")
NEAR = ("parents_disagree", "end_of_life", "nothing_more", "best_interests", "disagreement", "court")
OF_AN_END = ("end_of_life", "nothing_more")
STOPPING = re.compile(
    r"\b(?:stop\w*|turn\w* (?:it |the \w+ )?off|switch\w* (?:it |the \w+ )?off|let(?:ting)? (?:him|her|them) go|withdraw\w*|end(?:ing)? (?:the )?treatment|no more treatment|keep(?:ing)? (?:him|her) going|ventilator|life support|comfort care|palliative|resus\w*|dnr|dnacpr)\b"
)
_OTHER = r"(?:he|she|they|(?:my|his|her|their|the) (?:ex|husband|wife|partner|dad|mum|mam|father|mother|other parent|other half)|my ex)"
_YES = r"(?:say|says|said|give|gave|agree|agrees|agreed|consent|consented|sign|signs|signed|want|wants)"
_STOPS = r"(?:stop|block|overrule|over ?ride|undo|change|prevent|veto|refuse)"
ONE_YES = re.compile(
    rf"\bif (?:i|one of us|only one of us|just one of us|{_OTHER}) (?:just |only |do |does )*{_YES}\b.*\b{_OTHER} (?:can(?:'?t|not| not)?|could(?:n'?t)?|won'?t|wont|has no)(?: (?:be able to|even|really|legally|then))* {_STOPS}\b"
    rf"|\b(?:can|could|would|will|does) {_OTHER} (?:still |even |legally |be able to |get to |have the right to )*{_STOPS} (?:it|me|that|this|them)\b.*\bif i {_YES}\b"
    rf"|\b(?:is|does|would|will) (?:just )?(?:my|one|his|her|one parent'?s|a single)(?: \w+)? (?:yes|say[- ]?so|signature|word|agreement|consent)(?: (?:on its own|alone|be|really|then))* (?:enough|count|do|settle|decide|win|final)\b"
    r"|\b(?:do|would|will) (?:they|the doctors) (?:need|want|have to have) (?:both of us|us both|both parents|both our \w+|both signatures)\b"
    rf"|\b(?:can|could|would|will) they (?:stop|do it|turn|switch|go ahead)\b.*\b(?:if (?:only )?(?:one|1) of us|if {_OTHER} (?:says? no|do(?:es)?n'?t agree|won'?t agree|refuses?)|without {_OTHER})\b"
    rf"|\bwhat (?:if|happens if|happens when) (?:i (?:say|said) (?:yes|no)|{_OTHER} (?:says?|said) (?:yes|no))\b.*\b(?:{_OTHER}|i) (?:says?|said|don'?t|doesn'?t|won'?t)\b"
    rf"|\b(?:so )?(?:it'?s|its|is it) (?:just )?up to (?:me|one of us) (?:then|now)\b|\b{_OTHER} (?:can'?t|cant|cannot|can not) {_STOPS} (?:it|me)(?: then)?\b"
)
_NAMED = (
    r"(?:(?:my|his|her|their|the) (?:ex|husband|wife|partner|dad|mum|mam|father|mother|other parent|other half)|my ex)"
)
_CANNOT = r"(?:just |only |simply |really |still )*(?:can'?t|cant|cannot|won'?t|wont|not ready to|isn'?t ready to|not able to|refuses to|doesn'?t want to|hasn'?t been able to) (?:\w+ )?"
CANNOT_LET_GO = re.compile(  # "she can't face it" may be the child
    rf"\b{_OTHER}(?:'?s| is)? {_CANNOT}(?:let (?:go|him go|her go|it go)|say goodbye)\b"
    rf"|\b{_NAMED}(?:'?s| is)? {_CANNOT}(?:accept(?: it)?|face(?: it)?|give up|hear it|see it)\b"
    rf"|\b{_NAMED}(?:'?s| is)? (?:just |only |still )*(?:in denial|clinging|hanging on to hope|holding on)\b"
)
NOT_ON = re.compile(
    r"\bi (?:do not|don'?t|dont) want (?:them|him|her|it|this) to (?:keep (?:going|on|trying|doing)|go on|carry on)\b|\bi (?:just )?want (?:them|it|this) to stop\b.*\b(?:him|her|wrong|bad mum|bad dad|bad mother|bad parent|awful|terrible)\b|\b(?:is it|am i) (?:wrong|bad|awful|terrible|a bad \w+)\b.*\b(?:stop|enough|let (?:him|her) go|go on)\b"
)
HOSPICE = re.compile(
    r"\b(?:what(?:'?s| is| does| do|s)|what happens (?:in|at)|tell me about|explain|is)\b[^.?!]{0,20}\b(?:children'?s |childrens )?hospices?\b"
)
DANGER = re.compile(r"\b(?:i want to (?:die|stop living)|myself|kill\w*|hurt\w*|hit\w*|end my)\b")


def stopping_asked(it: Weighed, text: str) -> Reply | None:
    name = which_of_stopping(text, it.snapshot.last_answer)
    if name is None or it.reader.writer in (BEREAVED, "young_person"):
        return None
    now = clock.now()
    return Reply(it.words.wording.phrase_for(it.reader, name, now=now), it.words.offers.next_ways(it.reader))


def which_of_stopping(text: str, last_answer: str | None) -> str | None:
    """The phrase that answers it; what leans on a page is read only after one of these."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or DANGER.search(plain):
        return None
    if HOSPICE.search(plain):
        return "hospice_unknown"
    near = last_answer in NEAR
    an_end = bool(STOPPING.search(plain)) or speaks_of_an_end(plain)
    if ONE_YES.search(plain) and (near or an_end) and "opinion" not in plain:
        return "one_yes_unsettled"
    if near and CANNOT_LET_GO.search(plain):
        return "other_cannot_let_go"
    of_an_end = an_end or last_answer in OF_AN_END
    return "may_be_said" if of_an_end and near and NOT_ON.search(plain) else None
