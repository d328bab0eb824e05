"""A family whose baby died before birth: stillborn, or lost late in pregnancy. Read from plain words; the last word on
how the baby died stands, and a baby that lived, for however short a time, is none.
"""

import re
from collections.abc import Iterable

from assistant.signs import BETWEEN_SENTENCES, normalised

REVIEWED = 22  # weeks of a pregnancy, from which on the review tool is meant for a loss
LATE, TERM = 12, 43  # weeks of a pregnancy; below that the number may be an age, or of an early loss
_KID = r"(?:babys?|babies|bab(?:y|a|bie)|bairn|wean|twins?|triplets|(?:son|daughter|child|boy|girl|lad|lass)s?|little one|first ?born|angel)"
_THEY = rf"(?:s?he|it|they|(?:my|our|the) (?:\w+ ){{0,3}}?{_KID})"
_DEAD = r"(?:sleeping|asleep|dead|silent(?:ly)?|gone|without (?:a heart ?beat|breathing|life)|with (?:no|out a) (?:heart ?beat|pulse|signs? of life)|showing no signs? of life)"
BORN_DEAD = re.compile(
    rf"\bstill ?-?(?:born|births?)\b|\bsilent birth\b|\b(?:born|came|arrived) (?:\w+ )?{_DEAD}\b"
    r"|\bnever (?:took a |drew a |had a )?(?:breath\w*|cried|lived outside)\b"
    rf"|\b(?:died|passed(?: away)?|gone|dead|lost (?:him|her|them)) (?:before (?:the )?(?:birth|labour|delivery)|before (?:{_THEY}) (?:was|were) (?:even )?born|before (?:i|she|we) (?:gave birth|delivered|had (?:him|her|them))|inside (?:me|her|my \w+)|in (?:the|my|her) (?:womb|tummy|belly)|in utero)\b"
    rf"|\b(?:gave birth to|deliver(?:ed)?|had|have)\b[^.?!]{{0,40}}\b(?:already|who(?:'d| had)|had already|was) (?:\w+ )?(?:dead|died|gone|passed)\b"
    r"|\b(?:no|(?:could ?n[o']?t|could not|can'?t|cannot|unable to|did ?n[o']?t|did not) (?:find|hear|get|pick up) (?:an?|the|her|his|any|baby'?s)) heart ?beat\b[^.?!]{0,40}[.?!,;]* ?(?:\w+ ){0,6}?(?:delivered|gave birth|give birth|was born|were born|induced|labour)\b"
)
MISCARRIED = re.compile(r"\b(?:late|second trimester|2nd trimester) (?:miscarriage|loss)\b")
_LOST = rf"(?:miscarried|had a miscarriage|lost (?:him|her|them|it|the pregnancy|(?:my|our|the|a) (?:\w+ ){{0,2}}?{_KID})|{_THEY} (?:was|were) (?:lost|gone))"
AT_WEEKS = re.compile(
    rf"\b{_LOST}(?: \w+)?,?(?: (?:at|when i was|when she was|around|about|just|nearly|only))+ (\d\d)(?:\+\d)? ?(?:weeks?|wks?)\b(?! (?:old|of age|after|later|ago))"
)
ANOTHER = re.compile(  # another baby of theirs, or the child after all
    r"\b(?:not|wasn'?t|nearly|almost)(?: a| \w+ly)? still ?-?(?:born|birth)\b"
    r"|\b(?:first|second|twin|brother|sister|sibling|cousin|friend'?s?|one before|previous|earlier|another|other|last)\b[^.?!]{0,24}\b(?:still ?-?(?:born|birth)|born (?:sleeping|asleep|dead))\b"
    r"|\bbefore (?:him|his|we had (?:him|her))\b"
    r"|\b(?:had|after|since|before) (?:an?|the|one|two|my|our) still ?-?births?\b[^.?!]{0,30}\b(?:before|first|already|then|and then)\b"
    r"|\bnever breathed (?:on|by|without|alone)\b|\bborn (?:dead|without)\b[^.!?]{0,30}\b(?:but|then|brought|revived|resus\w*)\b"
    r"|\b(?:brought|got|bring) (?:him|her|them) (?:back|round)\b|\b(?:revived|resuscitated)\b"
)
_AGE = r"(?:only |just |about |nearly |for |at |after |aged? |until )*(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several)(?: few)? "
LIVED = re.compile(
    rf"\b(?:lived|survived) {_AGE}(?:minutes?|hours?|days?|weeks?|months?|years?)\b"
    rf"|\b(?:died|passed away) (?:only |just )?(?:at|aged?|after|when s?he was) {_AGE}(?:minutes?|hours?|days?|months?|years?|weeks? old)\b|\bborn alive\b"
)
# Whose loss it was: theirs, and told, not supposed or asked.
OWN = re.compile(
    rf"\b(?:i|we|my (?:wife|partner|girlfriend|fianc\w+|missus))(?:'ve|'d)? (?:\w+ ){{0,2}}?(?:had|have|gave birth|delivered|suffered|lost|miscarried|went through|been through|experienced)\b"
    rf"|\b(?:my|our) (?:\w+ ){{0,3}}?{_KID}\b(?!'s\b)|(?:^|[.!,;] |\b(?:and|but|because) ){_THEY} (?:was|were|came|had|never|is)\b"
)
NOT_OWN = re.compile(
    r"\b(?:my|our|his|her|a|the) (?:\w+ )?(?:sister|friend|neighbour|cousin|aunt|mum|mother|mate|colleague|niece|gran\w*|daughter|son|sister in law)(?:'s|s)? (?:\w+ )?(?:had|has|have|gave|delivered|lost|went|baby|son|daughter|boy|girl)\b"
    r"|\b(?:if|whether|when|what happens|scared|afraid|worried|risk|chance|might|could|would|nearly|almost)\b[^.?!]{0,30}\b(?:still ?-?(?:born|births?)|born (?:dead|asleep|sleeping))\b"
)
LIVING = re.compile(  # a child of today, whom the chat is about; or a pregnancy
    rf"\b(?:my|our|the) (?:\w+ )?(?:{_KID}|brother|sister|rainbow \w+)(?: \w+)?(?:'s| is| has| have| are| needs?| takes| goes| keeps)\b(?! (?:still ?-?born|dead|gone|died|been (?:still|buried)|no longer|in heaven|not alive|notes))"
    r"|\bs?he(?:'s| is) (?:now )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|at school|in (?:hospital|nicu|year))\b"
    r"|\b(?:pregnan\w+|expecting)\b[^.?!]{0,12}\b(?:again|now)\b|\b(?:i'?m|i am|we'?re|we are|she'?s|she is) (?:now |currently )?(?:pregnant|expecting)\b"
)


def says_stillborn(messages: Iterable[str]) -> bool:
    """Of the messages, newest first, the one that last said how the baby died."""
    for one in messages:
        plain = normalised(one)
        if LIVED.search(plain) or ANOTHER.search(plain):
            return False
        if _born_dead(plain):
            return True
    return False


def tells_of_stillbirth(text: str) -> bool:
    """The writer's own baby died before birth, said in so many words, and no child who lives is spoken of."""
    plain = normalised(text)
    if not says_stillborn([text]) or NOT_OWN.search(plain) or LIVING.search(plain):
        return False
    told = [one for one in BETWEEN_SENTENCES.split(plain) if _born_dead(one) and not one.rstrip().endswith("?")]
    return any(OWN.search(one) for one in told) or (bool(told) and bool(OWN.search(plain)))


def lost_before_22_weeks(messages: Iterable[str]) -> bool:
    """Of the messages, newest first, the one that last says how far the pregnancy was."""
    weeks = [int(one) for text in messages for one in AT_WEEKS.findall(normalised(text))]
    return bool(weeks) and LATE <= weeks[0] < REVIEWED


def _born_dead(plain: str) -> bool:
    if BORN_DEAD.search(plain) or MISCARRIED.search(plain):
        return True
    return any(LATE <= int(weeks) < TERM for weeks in AT_WEEKS.findall(plain))
