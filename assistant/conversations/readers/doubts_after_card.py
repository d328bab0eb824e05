"""Doubt soon after an emergency or deterioration card: whether 999 or a nurse is too much, whether it can wait, where
the child is instead. Such words are never a wish for a topic.
"""

import re
from collections.abc import Sequence

from assistant.conversations.readers.after_danger import BODILY, it_is_over
from assistant.conversations.readers.help_on_its_way import help_is_coming
from assistant.conversations.readers.whether_to_call import OF_FAMILY_OR_SELF, in_figures
from assistant.details.question import asks

LONGEST = 26  # words
_HELP = r"(?:999|111|ambulances?|paramedics?|a ?(?:&|and) ?e|the emergency (?:cord|number|services)|that number)"
_TOO_MUCH = r"(?:(?:seems?|sounds?|feels?|is|isn'?t|it'?s|thats|that'?s|bit|be|being|look) (?:\w+ ){0,3}(?:a lot|much|far|dramatic|drastic|extreme|daft|silly|excessive|over the top|ott|overkill|unnecessary|strong)|a bit much|too much|over the top|overkill|overreact\w*|over[- ]react\w*|really necessary|wast(?:e|ing) (?:of )?(?:\w+ )?time|make a fuss|making a fuss|be a nuisance|bother(?:ing)? (?:them|anyone|anybody|people|the \w+)|exaggerat\w+|panick?ing)"
_SHOULD = r"(?:do|should|must|shall|would|can'?t|cant|can|could|couldn'?t|am|is|does|are)"
DOUBTS = re.compile(
    rf"\b{_TOO_MUCH}(?![\w'])"
    rf"|\b(?:really|actually|definitely|honestly) (?:need|have to|necessary|got to|has to|needs?|that (?:bad|serious|urgent))\b"
    rf"|\b(?:need|want|get|have|ring|call|phone|dial|use) (?:to )?(?:\w+ ){{0,3}}?{_HELP}[^.!]*\?"
    rf"|\b(?:{_HELP})(?: (?:really|seriously|for (?:this|that|it|him|her)|though|tho|now))* ?\?"
    rf"|\b(?:don'?t|dont|do not|not) (?:\w+ ){{0,2}}(?:need|think|want|sure|reckon)\b[^.!?]{{0,30}}\b(?:{_HELP}|(?:that|so) (?:bad|serious|urgent)|an emergency|bad enough|serious enough)"
    r"|\b(?:not|isn'?t|isnt|doesn'?t seem|hardly) (?:really )?(?:that|so) (?:bad|serious|urgent|ill|poorly)\b|\bare you (?:really |absolutely )?(?:sure|serious|certain|kidding|joking)\b"
    rf"|\b{_SHOULD}(?:n'?t)? (?:i|we|it|she|he|they) (?:just |not )*(?:wait|drive|take (?:her|him|them)|leave (?:it|her|him)|see how|let (?:her|him) sleep|hang on)\b"
    r"|\b(?:what if|probably|might (?:just )?be|maybe it'?s) (?:it'?s |its )?(?:just )?(?:nothing|fine|wind|a bug|a false alarm)\b|\bi(?:'?ll| will) (?:just )?(?:wait|see how|leave it|keep an eye)\b"
)
WOULD_HAVE_US_RING = re.compile(  # who is busy, and says no more: "tell them for me, I cant be ringing while im driving"
    r"(?:(?:so|then|ok|well|please|but|and|no|look)[ ,]+)*(?:(?:can|could|will|would) you |you )?(?:just )?(?:tell|ring|call|phone) (?:them|999|111|someone|somebody|nan|his nan|her nan|it in)(?: (?:for me|then|instead))*[ ,.?;-]*(?:cos |because |as )?i (?:can'?t|cant|cannot|couldn'?t) (?:be )?(?:ring\w*|call\w*|phon\w*|on the phone|talk\w*)(?: (?:them|now|up))*"
    r"(?: (?:while|when|cos|because|as)?,? ?(?:i'?m|im|i am) (?:driving|at work|working|on shift|on the (?:road|bus|train))| (?:at work|from (?:work|the cab)))"
)
OF_HELP = re.compile(rf"\b{_HELP}(?! hours)(?![\w'])|\b(?:an?|real) emergency\b")
OR_NOT = re.compile(  # asked without a question mark
    rf"\b(?:{_SHOULD}|shud|shld) {OF_FAMILY_OR_SELF} (?:\w+ ){{0,2}}?(?:ring|call|phone|dial|get) (?:\w+ )?{_HELP}\b|\bor (?:not|what|wait|{_HELP})\b|\byes or no\b|\bis (?:it|that|this) (?:really |even |just )*(?:a |an )?{_HELP}\b|\b{_HELP} (?:just )?for (?:a|an|his|her|the) \w+"
)
WHO_GOES = re.compile(  # who is rung, or whether somebody goes
    rf"\bwho (?:do|does|should|shall|can|could|must|would) {OF_FAMILY_OR_SELF} (?:even |actually |need to |have to )*(?:ring|call|phone)\b"
    rf"|\b(?:{_SHOULD}|shud|shld) {OF_FAMILY_OR_SELF} (?:just |need to |have to |be |better )*(?:(?:go|turn|get|drive|head)(?:ing)? (?:straight |right )*(?:home|back|round|around)(?! in touch)|(?:take|bring|get|drive|run) (?:him|her|them|the baby)\b|go (?:to|in) )"
)
NOT_DOUBT = re.compile(
    r"\b(?:second opinion|appointment|complain\w*|form|message|list|consultant|surgery|operation|pals|liaison|yesterday|last (?:week|month|year)|next (?:week|month))\b"
)
_SO = r"(?:(?:but|and|well|oh|ok|okay|right|um|er|so|yeah|yes|no|sorry)[ ,.]+)*"
_CHILD = (
    r"(?:(?:she|he|they|i|we|baby|it)(?:'?s| is|'?m| am|'?re| are|s)?|(?:my|our|the) \w+(?:'?s| is| are)?|im|hes|shes)"
)
_PLACE = r"(?:at (?:home|school|nursery|(?:\w+ ){0,2}(?:house|place|nan'?s|gran'?s|dad'?s|mum'?s))|in (?:bed|(?:her|his|the|my|our) (?:own )?(?:bed|cot|crib|room|bedroom|pram|buggy|lounge|living room|kitchen|car|arms))|on (?:the|her|his|my|our) (?:sofa|settee|couch|bed|lap|knee)|upstairs|downstairs|with (?:her|his|my|the|me)(?: \w+)?|not (?:in|at) (?:the )?hospital|at work)"
_CALMLY = r"(?:just|only|now|still|here|back|safe|safely|lying|sitting|asleep|sleeping|resting|tucked up)"
WHERE = re.compile(
    rf"{_SO}{_CHILD} (?:{_CALMLY} ){{0,2}}?{_PLACE}(?:[ ,.]+(?:and |but )?(?:(?:{_CHILD}|mum|dad|nan) )?(?:{_PLACE}|now|just now|tonight|asleep))*"
)

OF_THE_OFFICE = re.compile(  # all of the message: "is pals gonna ring my house tho"
    rf"{_SO}(?:will|is|are|does|do|can|could|would|when (?:will|does|do|is|are)) (?:the )?(?:pals|liaison|complaints)(?: (?:team|office|people))?(?: (?:going to|gonna|have to|need to|just|ever|actually|even)){{0,2}} "
    r"(?:ring|call|phone|text|e-?mail|write to|contact|visit|tell)(?: (?:to|on|at|me|us|my|our|the|house|home|mobile|landline|phone|mum|mam|dad|parents|school|back|first|tomorrow|today)){0,4}(?: (?:though|tho|then|now|or (?:not|text|email)|please)){0,2}[ ?.!]*"
)


def doubts_the_card(text: str, notice: str | None) -> bool:
    """`notice` is the danger card that is near."""
    plain = in_figures(text)
    if notice not in BODILY or len(plain.split()) > LONGEST or it_is_over(text, notice) or NOT_DOUBT.search(plain):
        return False
    return bool(DOUBTS.search(plain)) or asks_for_help(plain) or says_where(text, notice)


def asks_for_help(text: str) -> bool:
    """Of the danger: "is it really 999 for a leg", "who should his nan ring"."""
    plain = in_figures(text)
    named = OF_HELP.search(plain) and (asks(plain) or OR_NOT.search(plain))
    return bool(named or WHO_GOES.search(plain))


def would_have_us_ring(text: str) -> bool:
    """By whoever is at the wheel or at work; nothing else is told."""
    return bool(WOULD_HAVE_US_RING.fullmatch(in_figures(text).strip(" .!?")))


def says_where(text: str, notice: str | None) -> bool:
    """Only where the child is."""
    plain = in_figures(text)
    short = len(plain.split()) <= LONGEST
    return notice in BODILY and short and bool(WHERE.fullmatch(plain.strip(" .!?")))


def asks_of_the_office(text: str) -> bool:
    """Whether the office rings or writes: asked of it, and not of the danger."""
    return bool(OF_THE_OFFICE.fullmatch(in_figures(text)))


def still_stands(earlier: Sequence[str], notice: str | None) -> bool:
    """Nothing was said since the card that help is there or the danger over: what is not understood may be of it."""
    return notice in BODILY and not any(it_is_over(one, notice) or help_is_coming(one) for one in earlier)
