"""A medicine that a family would stop, change or give by itself, or of which it gave too much or the wrong one at home.
What a team does with a medicine, and whether it can be asked for, is another question.
"""

import re
from collections.abc import Sequence

from assistant.signs import normalised

LONGEST = 32  # words
_MEDICINE = r"(?:medicines?|meds?|medications?|tablets?|pills?|capsules?|drugs?|dos(?:e|es|age)|syrup|drops|patch(?:es)?|calpol|paracetamol|ibuprofen|nurofen|antibiotics?|amoxicillin|steroids?|pred\w*|inhalers?|insulin|keppra|levetiracetam|epilim|valproate|carbamazepine|tegretol|lamotrigine|melatonin|morphine|oramorph|chemo tablets?|mercaptopurine|tacrolimus|methotrexate|omeprazole|gabapentin|diazepam|midazolam|propranolol|furosemide|creon|ritalin|antihistamine|piriton|aspirin)"
_KEPT = r"(?:old|spare|left[- ]?over|adult)"  # such things are a medicine's; "a new one" can be a message
_OTHER = r"(?:old|other|older|spare|left[- ]?over|last|previous|adult|same|new)"
_ALTER = r"(?:stop|stopped|stopping|skip|skipping|miss(?: out)?|missing|leave (?:out|off)|change|changing|halve|halving|half|double|doubling|cut(?: down)?|reduce|reducing|lower|lowering|up|increase|increasing|swap|swapping|switch|switching|mix|mixing|give|giving|gave|take|taking|use|using|restart|restarting|go back (?:to|on)|start|hold(?: back)?|come off|coming off|wean|crush|crushing|split|share|try|drop|not give|delay|top up|add|(?:keep(?: on)?|carry on|go on|continue) (?:giving|taking)|carry on with|continue(?: with)?|go ahead with|wait before|hold off)"
_WHETHER = r"(?:whether|if) (?:to|(?:i|we) (?:should|can|could|need to|ought to|have to|must|may)|it(?:'?s| is) (?:safe|ok|okay|all ?right|alright|fine) to)"
_MAY = rf"(?:{_WHETHER}|(?:can|could|may|should|shall|do|must) (?:i|we)|is it (?:safe|ok|okay|all ?right|alright|fine|dangerous|bad|harmful|risky)(?: (?:for (?:me|us)|if (?:i|we)))?(?: to)?|am i (?:ok|okay|all ?right|allowed|safe) to|what (?:happens |would happen )?if (?:i|we)|(?:will|would) it (?:hurt|harm|matter|be (?:ok|okay|safe|bad|dangerous))(?: (?:him|her|them))?(?: if (?:i|we))?(?: to)?|(?:i|we)(?:'?m|'?re| am| are)? (?:thinking of|going to|gonna|about to|tempted to)|i(?:'?ll| will| might| want to| think i(?:'?ll| will| should))|im going to|ill)"
_JUST = r"(?:(?:just|simply|stil|still|safely|go and|please|maybe|now|also|even|to)[ ]+)*"
CHANGES = re.compile(
    rf"\b{_MAY} {_JUST}{_ALTER}\b(?: (?!ask|tell)[\w'-]+){{0,5}}? (?:{_MEDICINE}|{_KEPT} (?:ones?|stuff|bottle|lot|box))\b"
    rf"|\b{_MAY} {_JUST}(?:take|taking) (?:him|her|them|my \w+) off (?!the (?:list|machine|ventilator))(?:[\w'-]+ ){{0,3}}{_MEDICINE}\b"
)
_CHILD = r"(?:s?he|(?:my|our|the) (?:\w+ )?(?:son|daughter|boy|girl|child|baby|lad|lass|grandson|granddaughter|nephew|niece|one))"
_KEEPS = r"(?:stop(?: taking| having)?|come off|go without|skip|miss|(?:keep(?: on)?|carry on|go on|continue) (?:taking|having|with)|stay on|cut down(?: on)?|wean off)"
OF_THE_CHILD = re.compile(  # by whom it is taken: "should he keep taking them while we wait"
    rf"\b(?:should|would|does|do|must|can|could|will|may|is|are|has) {_CHILD} (?:(?:have|need|needs|going|allowed|able|supposed|meant|ok|okay|safe|got|still|just|be|to)[ ]+)*(?P<does>{_KEEPS}|off)\b(?P<what>(?: [\w'-]+){{1,6}})"
)
_IT = re.compile(
    r" (?:it|them|that|those|these)\b(?: *$| (?:while|until|till|for|now|if|before|when|and|in|during|this|today|tonight|as|then|yet|at))"
)
_ENDS = r"(?= *(?:$|[?.!,;]|(?:until|till|for|now|then|yet|if|while|or|before|when|and|because|as|at|tonight|today|tomorrow|any ?more|again|this|first|anyway|in case|with)\b))"
_HIM = r"(?:him|her|them|my \w+|our \w+|the baby)"
_ANY = r"(?:it|that|this|them|these|those|any|any more|more)"
_GIVE_OR_NOT = r"(?:stop|skip|miss|leave (?:out|off)|halve|double|give|not give|hold(?: back| off)?|delay|crush|split|restart|continue(?: with)?|carry on with|keep (?:on )?giving|wait (?:before|with))"
GIVING_IT = re.compile(
    rf"\b{_MAY} {_JUST}(?:not |stop |keep (?:on )?|carry on |go on |continue |hold off |delay )(?:giving|taking)(?: {_HIM})?(?: {_ANY})+(?: to {_HIM})?{_ENDS}"
)
ONE_OF_IT = re.compile(
    rf"\b{_MAY} {_JUST}(?:{_GIVE_OR_NOT}(?: {_HIM})? {_ANY}|{_ALTER}(?: {_HIM})? (?:(?:the|his|her|another|this|that) (?:next|last|other|second|morning|evening|night|bedtime|[\w:.']+(?: o'?clock)?) (?:one|lot)|(?:the|his|her) next|(?:tonight|tomorrow|today|this (?:morning|evening))'?s(?: one)?|another(?: one)?)){_ENDS}"
)
OTHER_OF_IT = re.compile(
    rf"\b{_MAY} {_JUST}{_ALTER}\b(?: (?!ask|tell)[\w'-]+){{0,5}}? {_OTHER} (?:ones?|stuff|bottle|lot|box)\b"
)
NAMED = re.compile(rf"\b{_MEDICINE}\b")
NOT_OF_IT = re.compile(
    r"\b(?:milk|formula|bottles?|feeds?|food|water|referral|form|message|letter|list|appointment|number|opinion)\b"
)
_GAVE = r"(?:gave|given|give|had|has had|took|taken|swallowed|drank|drunk|ate|eaten)"
_HOME = r"(?:i|we|he|she|they|my \w+|our \w+|his (?:dad|mum|nan|gran\w*|brother|sister)|her (?:dad|mum|nan|gran\w*|brother|sister)|nan|gran|grandma|grandad|dad|mum|school|nursery)"
_TOO_MUCH = r"(?:two|three|four|2|3|4|double|twice|too (?:much|many)|an? (?:extra|second)|extra|another|the wrong|wrong|someone else'?s|(?:his|her) (?:brother|sister|dad|mum|nan)'?s|my)"
MISTAKEN = re.compile(
    rf"\b{_HOME}(?:'?ve| have| has|'?s| had)? (?:just |already |accident(?:al)?ly |both |only )*{_GAVE} (?:him |her |them |my \w+ |it |the baby )*(?:accident(?:al)?ly )?(?:{_TOO_MUCH}\b(?: [\w'-]+){{0,3}}? {_MEDICINE}|(?:{_TOO_MUCH}|it|them|the \w+)(?: [\w'-]+){{0,3}}? (?:by (?:mistake|accident)|accident(?:al)?ly|instead|too (?:early|soon|often)))\b"
    rf"|\b{_HOME}(?:'?ve| have| has|'?s)? (?:just |accident(?:al)?ly |completely )*(?:missed|forgot|forgotten|doubled|mixed up|muddled)(?: to give)?(?: (?:him|her|a|the|his|her|my|this|last|up|morning|night|evening|both|two)){{0,4}}(?: [\w'-]+)? {_MEDICINE}\b"
)
OTHERS = re.compile(
    r"\b(?:second opinion|opinion|(?:days|weeks|months|years) ago|last (?:week|month|year)|complain\w*|compensation|can i ask|could i ask|ask (?:them|the (?:team|doctors?)) (?:to|about|for|if)|trial|funding|funded|pay|paid|(?:they|doctors?|team|ward|hospital|nurses?) (?:gave|have given|stopped|changed|prescribed) (?:him|her) (?:the wrong|too much))\b"
)
MEANWHILE = re.compile(r" (?:until|till|while|before|when|for|after|if|at|during)\b")
LOOKED_AT = re.compile(r"\b(?:explained|reviewed|checked|looked|changed|list|tests?)\b")
PARTS = re.compile(r"[.!?;\n]+|,? (?:because|cos|since|as last|otherwise)\b")
OF_ANOTHER_DAY = re.compile(
    r"\b(?:complain\w*|compensation|(?:days|weeks|months|years) ago|trial|funding|funded|(?:who|how) (?:decides?|pays?))\b"
)


def medicine_by_themselves(text: str, before: Sequence[str] = ()) -> bool:
    """`before` are their last few messages: "the next one" is of a medicine where one was named."""
    plain = normalised(text)
    if any(_asked_of_the_child(one, before) for one in PARTS.split(plain)):
        return True
    if len(plain.split()) > LONGEST or OTHERS.search(plain):
        return False
    return bool(CHANGES.search(plain) or MISTAKEN.search(plain)) or _of_what_was_named(plain, before)


def _asked_of_the_child(part: str, before: Sequence[str]) -> bool:
    """Whether the child goes on with a medicine meanwhile: asked by itself, whatever story stands beside it."""
    found = OF_THE_CHILD.search(part)
    if found is None or len(part.split()) > LONGEST or OF_ANOTHER_DAY.search(part):
        return False
    what = MEANWHILE.split(found["what"])[0]
    if NOT_OF_IT.search(what) or LOOKED_AT.search(what):
        return False
    if NAMED.search(what):
        return True
    named = any(NAMED.search(normalised(one)) for one in before) or bool(NAMED.search(part))
    sure = found["does"].startswith(("keep", "carry", "go on", "continue", "stop taking", "stop having"))
    return bool(_IT.match(found["what"])) and (sure or named)


def _of_what_was_named(plain: str, before: Sequence[str]) -> bool:
    named = any(NAMED.search(normalised(one)) for one in (plain, *before))
    if NOT_OF_IT.search(plain):
        return False
    return bool(GIVING_IT.search(plain) or (named and (ONE_OF_IT.search(plain) or OTHER_OF_IT.search(plain))))
