"""Questions and protests about a report: whether the assistant told somebody of danger, whom, what; undo it.

Where somebody was told, looser words are about that; where nobody was, only those that name a report are.
"""

import re

from assistant.signs import normalised

LONGEST = 24  # words
_TELL = r"(?:tell|told|telling|report(?:ed|ing)?|pass(?:ed|ing)?|send|sent|sending|inform(?:ed|ing)?|contact(?:ed|ing)?|alert(?:ed|ing)?|notif(?:y|ied)|give|gave|given|forward(?:ed)?|shar(?:e|ed))"
_THEM = r"(?:social services|the social(?: worker)?s?|social workers?|children'?s services|safeguarding(?: team)?|the safeguarding \w+|child protection|the police|police|the authorities)"
_YOU_DID = r"(?:did|have|had|are|will|would|why did|why have|why would|are you saying|so)"
NAMES_A_REPORT = re.compile(
    rf"\b{_YOU_DID} (?:you|u|this (?:thing|chat|computer|bot|app)) (?:\w+ ){{0,2}}?(?:report(?:ed|ing)?|grass(?:ed|ing)?(?: up)?|dob(?:bed|bing)?(?: in)?|shop(?:ped|ping)?|snitch(?:ed|ing)?)\b(?! (?:back|says|said|shows|from)\b)"
    rf"|\b(?:you|u|you'?ve|youve) (?:just |have |actually |went and |only )*(?:reported|grassed|dobbed|snitched|shopped) (?:me|us|on me|on us|him|her|my \w+)\b"
    rf"|\b(?:{_YOU_DID}|do|does|is|has) (?:you|u|(?:this|the) (?:chat|chatbot|thing|app|bot|computer)) (?:\w+ ){{0,2}}?{_TELL}(?: (?:me|us|it|this|that|him|her|my \w+))?(?: (?:on|to|about|over))*(?: (?:me|us))?(?: to)? {_THEM}\b"
)
_WHICH = r"(?:who|whom|which people|what people)"
TOLD_ANYBODY = re.compile(  # "anyone" may be the team as well: only where harm is what was talked of
    rf"^(?:(?:so|and|but|ok|okay|oh|well|wait|sorry|please|no|look|i just want(?:ed)? to know|i(?:'d like| want| need) to know|just tell me|tell me|yes or no|simple (?:question|yes or no)|straight answer|i asked(?: you)?|i'?m asking)[ ,.?!:]+(?:if |whether )?)*(?:(?:did|have|had|are|will|would) (?:you|u|this chat) |you (?:have|had|did)n'?t |you'?ve |you )(?:gone and |actually |really |just |ever |been |going to )*{_TELL} (?:anyone|anybody|any ?one else|someone|somebody|people)(?: (?:about|on|of|what|that|over) [^?.!]{{1,40}}| else| yet| already| then| now| yes or no)*[ ?.!,]*(?:yes or no|did you|have you)?[ ?.!]*$"
)
SPEAKS_OF_IT = re.compile(
    rf"\b{_WHICH} (?:exactly |else )?(?:have|has|did|do|are|will) (?:you|u) (?:\w+ )?{_TELL}\b"
    rf"|\b{_WHICH} (?:exactly |else )?(?:knows?|was told|has been told|have been told|got told|were told|has it gone to|did it go to|is it going to|gets? (?:it|this|that)|has (?:it|that|this) now)\b"
    rf"|\b(?:passed|sent|reported|told|given|passing|sending)(?: it| this| that)?(?: on)? to {_WHICH}\b|\bto {_WHICH} (?:have|has|did|was|were|is)\b.{{0,20}}\b(?:passed|sent|reported)\b"
    rf"|\bwhat (?:exactly )?(?:have|did|will|are) (?:you|u) (?:\w+ )?{_TELL}\b|\bwhat (?:did|have) (?:you|u) (?:say|said|write|written) (?:to them|about (?:me|us|him|her|my \w+))\b"
    r"|\bwhat do you mean\b.{0,30}\b(?:passed|passing|reported|sent|told|people)\b|\bwhat people\b|\bwhich people\b|\bkeeps? families safe\b"
    r"|\b(?:was|were|is|am|are|have|has|been) (?:i|we|this|that|it) (?:just |being |been |now |all )*(?:reported|passed on|on (?:a|some) (?:record|file|list))\b"
    r"|\bwhat (?:are|will|do) they (?:going to |gonna )?do(?: (?:now|next|with (?:it|that)|to (?:me|us)|about (?:it|us|me)))?\b"
    r"|\b(?:cancel|undo|delete|withdraw|remove|retract|unsend|stop|drop|call off|get rid of) (?:the|that|this|your|a) (?:report|alert|referral)\b"
    rf"|\b(?:do not|don'?t|dont|please don'?t|you (?:can'?t|cannot|cant|must not|mustn'?t|shouldn'?t)) (?:just )?(?:report|{_TELL}) (?:me|us|it|this|that|anyone|anybody|anything|them|people|{_THEM})\b"
    rf"|\b(?:you|u) (?:had|have) no (?:right|business)\b|\bwhy (?:did|would|have|are) (?:you|u) (?:\w+ )?{_TELL}\b(?! me)"
    rf"|\b(?:is|are|will|does|has) {_THEM} (?:coming|involved|going to|been told|know)\b"
)
BACK = re.compile(
    r"^(?:(?:no|please|oh|can you|could you|you can|i want to|i want you to|then|just|but|well|so|now|you must|you have to)[ ,.!]+)*(?:take (?:it|that|this|all that|everything|what i (?:said|wrote)|my words|the report) back|take back (?:it|that|what i (?:said|wrote))|(?:undo|cancel|unsend|withdraw|retract|delete) (?:it|that|this)|stop (?:it|that)(?: going| from going| being sent)?)(?: (?:please|now|then|right now|at once|immediately))*[ .!?]*$"
)


def asks_if_reported(text: str) -> bool:
    """By us, and in words that can mean nothing else, whether or not anybody was told."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(NAMES_A_REPORT.search(plain))


def asks_if_anybody_was_told(text: str) -> bool:
    """ "Yes or no, did you tell anyone": after a card of harm, or once a report was spoken of."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(TOLD_ANYBODY.search(plain))


def speaks_of_report(text: str) -> bool:
    """Where somebody was told: who, what, why, what comes of it, and protests."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(NAMES_A_REPORT.search(plain) or SPEAKS_OF_IT.search(plain))


def wants_it_back(text: str) -> bool:
    """All that is said: nothing tells what is meant but what was passed on."""
    return bool(BACK.match(normalised(text)))
