"""Whether to call somebody: a nurse, a doctor, 999, the buzzer. The answer is yes, at any time and in any state; a wish
to ask an office, or for a second opinion, is another question.
"""

import re

from assistant.signs import normalised

LONGEST = 22  # words
LONGEST_TOLD = 40  # of a sign, and whether it can wait
_RELATIVE = r"(?:nan|nanny|nana|nanna|gran|granny|grandma|grandad|grandpa|mum|mam|dad|aunt\w*|uncle|brother|sister|childminder|carer|teacher|school|husband|wife|partner)"
_MAY = rf"(?:(?:should|shud|shld|shall|do|can|could|must|may|might|ought|would)(?:n'?t)? (?:i|we|he|she|they|my \w+|(?:(?:his|her|their|our|the) )?{_RELATIVE})(?: to)?|does (?:he|she|it|(?:(?:my|his|her|their|our|the) )?{_RELATIVE}) (?:need|have) to|(?:is|isn'?t|isnt|would|wouldn'?t) it (?:not )?(?:be )?(?:(?:a bit|really|just|so) )?(?:ok|okay|alright|all right|fine|worth|silly|stupid|daft|wrong|too late|too early|rude|better|best|right|bad|(?:too )?much|over the top|ott|overkill|dramatic|an overreaction|a waste(?: of time)?)(?: if (?:i|we)| for (?:me|us))?(?: to)?|am i (?:ok|okay|allowed|right|being silly|meant|supposed)(?: if i)?(?: to)?|are we (?:ok|allowed|meant|supposed) to|(?:do|would) you (?:think|reckon|say)(?: that)? (?:i|we) (?:should|ought to|need to|could)|(?:will|would) (?:they|it) (?:mind|be ok(?:ay)?|be cross|bother them)(?: if (?:i|we))?|(?:i am|i'?m|im) (?:not sure|unsure|wondering) (?:if|whether)(?: (?:i|we))?(?: should| can| need)?(?: to)?|do i (?:need|have)(?: to)?)"
OF_FAMILY_OR_SELF = rf"(?:i|we|he|she|they|(?:(?:my|his|her|their|our|the) )?{_RELATIVE})"
_JUST = r"(?:(?:just|really|actually|go and|go|please|even|need to|have to|better|still|maybe|not|keep|try (?:to|and)|be)[ ]+)*"
_CALL = r"(?:(?:call(?:ed|ing)?|ring(?:ing)?|rang|phon(?:ed?|ing))(?: for)?|dial(?:led|ling)?|press(?:ed|ing)?|push(?:ed|ing)?|pull(?:ed|ing)?|hit(?:ting)?|buzz(?:ed|ing)?|us(?:ed?|ing)|bother(?:ed|ing)?|tell(?:ing)?|told|get(?:ting)?|got|fetch(?:ed|ing)?|wak(?:e|ing)|woke|shout(?:ed|ing)? for|alert(?:ed|ing)?|disturb(?:ed|ing)?|troubl(?:ed?|ing)|find(?:ing)?|grab(?:bed|bing)?|mention(?:ed|ing)? (?:it|this|that) to)"
_ASK = r"(?:ask(?:ed|ing)?(?: for)?|(?:speak(?:ing)?|spoke|talk(?:ed|ing)?) to|sa(?:y|ying|id)(?: something)? to|show(?:ed|ing)?(?: (?:it|this|that))?(?: to)?|go(?:ing)? to)"
_ABOUT_IT = r"(?= *(?:[?.!,]|$|now\b|or\b|(?:about|for|with) (?:that|this|it|him|her|help)\b|to (?:look|come|check|see (?:him|her|it|this))\b))"
_WHOM = r"(?:(?:the|a|an|my|his|her|our|that|any|another|one of the|somebody|someone|from the)[ ]+)*(?:on[- ]?call |senior |duty |ward |night |charge |emergency |call |community |red )*(?:nurses?|doctors?|dr|docs?|buzzer|bell|button|cord|alarm|999|111|ambulance|midwife|sister|matron|registrar|crash team|outreach|paramedics?)\b(?!'s| (?:who|in|from|of|at home)\b)"
CALLS = re.compile(rf"\b{_MAY} {_JUST}(?:{_CALL} {_WHOM}|{_ASK} {_WHOM}{_ABOUT_IT})")
BARE = re.compile(
    rf"^(?:(?:so|and|but|ok|or|then|oh)[ ,]+)*(?:{_CALL} {_WHOM} or (?:not|wait|what|leave it)|{_WHOM} or (?:wait|not|leave it)|(?:do|should|shall) (?:i|we) {_JUST}(?:call|ring|tell|get|fetch|phone) (?:someone|somebody|anyone|anybody|them)(?: (?:now|for (?:that|this|it)|about (?:that|this|it|him|her)|or (?:wait|not)))*)[ ?.!]*$"
)
ANOTHER_QUESTION = re.compile(
    r"\b(?:opinions?|another|different|referr?\w*|appointments?|complain\w*|complaint|pals|office|liaison|private(?:ly)?|records?|notes|letters?|results?|funding|transfer\w*|form|chase|message|disagree\w*|unhappy|reconsider|consent|trial|recording|record|bring|interpreter|operation|surgery|thank|present|gift|name|why|how long|when (?:is|will|the)|that (?:i|we) (?:want|would like|am not happy|are not happy|feel|think they))\b"
)
OF_FAMILY = re.compile(r"\b(?:my|his|her|our|their|your) (?:\w+ )?sisters?\b")
NINES = re.compile(r"\b(?:nine[ -]?nine[ -]?nine|9[ -]9[ -]9)\b")
ONES = re.compile(r"\b(?:one[ -]one[ -]one|1[ -]1[ -]1)\b")
OF_999 = re.compile(r"\b(?:999|ambulance|paramedics?)\b")

TOO_MUCH = re.compile(
    r"\b(?:a (?:bit|lot|little)|bit|too|very|that|rather|so) (?:much|far|dramatic|drastic|extreme|strong|heavy)\b|\ba lot\b|\b(?:over the top|ott|overkill|over ?react\w*|over-react\w*|dramatic|drastic|extreme|excessive|unnecessary|exaggerat\w+|panick?ing|(?:make|making|made) (?:such )?a fuss)\b"
)
AGAINST = re.compile(
    rf"{TOO_MUCH.pattern}|\b(?:silly|stupid|daft|wrong|too (?:late|early|soon)|rude|bad|mad|cheeky|ridiculous|embarrassing|nuisance|cross|angry|annoyed|(?:do|will|would|won'?t) (?:they|it|she|he) mind|wast\w+|bother(?:ing)? (?:them|anyone|anybody|people|the \w+)|time ?wast\w+|trouble)\b"
    r"|\b(?:can|could|should|shall|may|is it ok(?:ay)? to|do) (?:i|we|it|she|he|they|that) ?(?:just |not |still |really )*(?:wait|leave|drive|hang on|hold on|let (?:her|him) sleep|see how)\b"
    r"|\b(?:not|isn'?t|isnt|hardly) (?:really |even )?(?:(?:that|so) (?:bad|serious|urgent|ill|poorly)|an emergency|necessary|needed|serious|urgent)\b|\b(?:just|probably|only) (?:nothing|wind|a bug|a cold|tired|a false alarm)\b|\bnothing\b"
)

ONLY_A_SIGN = re.compile(  # of a child, in few words, and nothing asked
    r"^(?:(?:just|still|really|definitely|so|honestly|well|he'?s|she'?s|hes|shes|he|she|is|baby|beta|it'?s|its|and|but) )*"
    r"(?:(?:not|isn'?t|isnt) (?:quite |really |at all |being |acting |looking )*(?:right(?! now)|himself|herself|hisself|themselves|(?:the )?same|well)"
    r"|(?:only |just |always |very |so |too )*(?:sleeping|sleepy|drowsy|limp|hot|pale|gr[ea]y)|(?:no|not|won'?t|wont) (?:eat|eating|drink|drinking|milk|feeding|wake|waking)|sees? double(?: sometimes)?|(?:a )?new rash|rash)"
    r"(?: (?:today|tonight|now|at all|since \w+(?: \w+)?|any more))*[ .!]*$"
)


OF_PLANS = re.compile(
    r"\b(?:opinions?|scan|operation|op|surgery|physio|school|nursery|work|chat|page|form|message|list|visit\w*|car|coat|bag|phone)\b(?! or\b)"
)
NOT_THAT = re.compile(r"\bnot (?:in|next|on|an?|three|for)\b[^.?!]*")
_GO_IN = r"(?:walk|go|come|run|carry|bring|take|rush|get|drive|head|dash|just go)(?: (?:him|her|them|us|the baby|baby|my \w+))*(?: (?:straight|right|back|on))*"
GOES_IN = re.compile(
    rf"\b(?:{_CALL} )?(?:(?:the|an) )?(?:999|ambulance)\b[^.?!]*\bor\b[^.?!]*\b{_GO_IN} (?:in|inside|into|through|up to)\b|\b{_GO_IN} (?:in|inside|into|through|up to)\b[^.?!]*\bor\b[^.?!]*\b(?:999|ambulance)\b"
)
_A_AND_E = r"(?:the |our |your )?(?:children'?s |main )?(?:a ?(?:&|and|n) ?e|hospital|casualty|er|emergency (?:department|entrance|bit))"
AT_THE_DOOR = re.compile(
    rf"\b(?:outside|at the (?:door|doors|entrance|front) (?:of|to)|in the car ?park (?:of|at|by)|pulled up (?:at|outside)|parked(?: up)? (?:at|outside|by)|(?:i'?m|im|we'?re|were|we are|i am) (?:literally |just |now |already |right )*(?:at|by)) {_A_AND_E}\b(?!'?s? (?:car|shop))|\b{_A_AND_E} (?:doors?|entrance|car ?park)\b"
)
EITHER = re.compile(
    rf"\b(?:{_WHOM}|{_CALL}[^.?!,]*?) or (?:(?:just|do i|should i|shall i|do we|should we|can i) )*(?:111|999|the gp|gp|{_CALL} (?:111|999|the gp|my gp)|{_GO_IN} (?:in|inside|into|to|there|up|down|back|him|her|a ?(?:&|and) ?e))\b"
)
BACK_IN = re.compile(
    rf"\b(?:{_MAY}|(?:i'?ll|we'?ll)) {_JUST}(?:go|walk|come|take|bring|get|carry)(?: (?:him|her|them|us|baby|my \w+))?(?: (?:straight|right))? back (?:in(?:side)?\b(?! (?:a|two|three|\w+ (?:days?|weeks?|months?)))|to (?:a ?(?:&|and|n) ?e|casualty|hospital|the (?:ward|hospital|doctors?|gp|unit)))"
    r"|\b(?:look|looked|looks|see|seen|check|checked)(?: (?:at|over))?(?: (?:him|her|them|my (?:baby|son|daughter|boy|girl)))?(?: over| again| properly)* (?:like )?(?:right |just )?(?:now|today|tonight)\b[^?]*\bnot (?:in |next |on |a |an )*(?:\w+ )?(?:weeks?|months?|letters?|appointments?|waiting list|list|monday|clinic|referral|form|message)\b"
)


def goes_in_or_rings(text: str) -> bool:
    """999 or the door, by whoever stands before it."""
    plain = in_figures(text)
    return len(plain.split()) <= LONGEST_TOLD and bool(GOES_IN.search(plain)) and bool(AT_THE_DOOR.search(plain))


def asks_which(text: str) -> bool:
    """One or the other: to which yes is no answer."""
    return bool(EITHER.search(in_figures(text)) or GOES_IN.search(in_figures(text)))


def wants_seen_again_today(text: str) -> bool:
    """ "Do I just go back in": a child who was sent away, and no letter is meant."""
    plain = in_figures(text)
    return (
        len(plain.split()) <= LONGEST and bool(BACK_IN.search(plain)) and not OF_PLANS.search(NOT_THAT.sub("", plain))
    )


def only_a_sign(text: str) -> bool:
    """ "Not himself", and nothing else."""
    return bool(ONLY_A_SIGN.match(in_figures(text).strip()))


def asks_whether_to_call(text: str) -> bool:
    plain = in_figures(text)
    if len(plain.split()) > LONGEST or ANOTHER_QUESTION.search(plain) or OF_FAMILY.search(plain):
        return False
    return bool(CALLS.search(plain) or BARE.match(plain))


def asks_against(text: str) -> bool:
    """Whether it is too much, or wrong: a yes would say that nobody is to be called."""
    return bool(AGAINST.search(in_figures(text)))


def too_much(text: str) -> bool:
    return bool(TOO_MUCH.search(in_figures(text)))


def names_999(text: str) -> bool:
    return bool(OF_999.search(in_figures(text)))


def in_figures(text: str) -> str:
    """Plain, with the numbers as figures: "nine nine nine" is dictated, "9 9 9" typed."""
    plain = normalised(text)
    return ONES.sub("111", NINES.sub("999", plain))
