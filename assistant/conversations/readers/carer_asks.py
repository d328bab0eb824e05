"""What whoever cares for another's child asks behind the page on who may ask: is that a yes, who agrees, whom to go to
while the council's worker is away, whether they may speak for the child, whether staff talk with them at all. No
source here says it; who can is named.
"""

import re
from collections.abc import Sequence

from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 40  # words; a longer message says more
_COUNCIL = r"(?:social workers?|sws?|case ?workers?|supervising \w+|(?:the )?(?:local authority|la|council|agency|children'?s services))"
_PARENT = r"(?:birth |real |biological )(?:mum|mam|mom|mother|dad|father|parents?|family)"
_AGREES = r"(?:agrees?|consents?|signs?(?: (?:for )?(?:it|this|that|the form))?|decides?|says? (?:yes|no|so)|(?:gives?|giving) (?:permission|consent|the go ?ahead)|authoris\w+|approves?|has the (?:final )?say)"
_MUST = r"(?:have to|has to|need to|needs to|must|be asked to|got to|gotta)"
AWAY = re.compile(
    rf"\b{_COUNCIL}\b[^.?!]*\b(?:on (?:annual )?leave|leave (?:until|till)|on holiday|away|off(?: sick| till| until| this| now)|sick|out of (?:the )?office|maternity|left|gone|(?:not|never|won'?t|doesn'?t|isn'?t|don'?t)(?: \w+)? (?:answer\w*|reply\w*|repl\w+|ring\w*|reach\w*|there|call\w*)|voice ?mail|no reply|no answer)\b"
    rf"|\b(?:can'?t|cant|cannot|can not|couldn'?t|never) (?:reach|get hold of|get through to|find|contact|get) (?:(?:my|his|her|the|our|their|a) )?{_COUNCIL}\b|\b(?:got|have|has|having|between)(?: (?:no|a new|not got a|no new|got no))+ {_COUNCIL}\b"
)
WHOM_THEN = re.compile(r"\bwho(?:m|se)?\b|\bwhere do (?:i|we)\b|\bwhat (?:do|can|should) (?:i|we) do\b|\binstead\b|\?")
ASKED_TO_SIGN = re.compile(  # by somebody who may not be the one to agree
    r"\b(?:want|wants|need|needs|expect|ask(?:ed|ing)?|waiting for)\b[^.?!]{0,16}\b(?:my signature|me to (?:sign|consent|agree)\b(?! (?:with|that)\b))|\b(?:can|may|am) i (?:even |actually |allowed to )*(?:sign|consent)\b(?! (?:in|up)\b)"
)
WHO_AGREES = re.compile(
    rf"\bwho(?:'s|s| is| are| else)?(?: (?:can|may|could|has|have|needs?|must|actually|then|does|is|the one|allowed|able|to|who|got|legally|will|should|would))* {_AGREES}\b"
    rf"|\b(?:do|does|must|will|would|can|could)(?: (?:his|her|the|their))? (?:{_PARENT}|{_COUNCIL})(?: (?:both|also|too|still|even))* (?:{_MUST} )?{_AGREES}\b"
    rf"|\bis (?:it|that) (?:for )?(?:(?:his|her|the|their) )?(?:{_PARENT}|{_COUNCIL}|mum|mother|me)(?: \w+)? or (?:(?:his|her|the|their|for) )*(?:{_PARENT}|{_COUNCIL}|mum|mother|me)\b|\bcare order\b[^?!]*\b(?:who|which|or)\b|\bdo (?:i|we) need (?:(?:the|his|her|their|a) )?(?:{_COUNCIL}|{_PARENT})?(?:'?s)? ?(?:permission|consent|agreement|say[- ]so)\b"
    r"|\b(?:is|what is|what'?s|has|have)\b[^.?!]*\bdelegated\b"
)
SPEAKS = re.compile(
    r"\b(?:can|may|could|am) (?:i|we)(?: (?:allowed|able|entitled|then|also|even|legally|to|still))* (?:speak|talk|answer|decide|sign|act|consent|agree)(?: \w+)? (?:for (?:him|her|them|the child|my \w+)|on (?:his|her|their) behalf)\b"
    r"|\b(?:can|may|could|am) (?:i|we)(?: (?:allowed|able|entitled|then|also|even|to|still))* (?:go|come|sit in|be (?:there|at)|attend|join)\b[^.?!]*\bmeetings?\b"
)
MAY_ASK = re.compile(
    r"\bis (?:that|it) (?:a )?yes\b|\b(?:only|just) (?:want(?:ing)? )?to ask\b[^!]*\bwho (?:may|can) ask\b|^(?:(?:so|ok|right|and|then)[ ,]+)*(?:(?:i|we) (?:may|can|am allowed to|are allowed to)|(?:can|may) (?:i|we)|am i allowed to|are we allowed to) (?:still |just |then )?ask\b(?! for an? (?:interpreter|number))"
)
CARER_MAY = re.compile(
    r"(?:^|[.!?,;]\s+)(?:(?:and|but|so|ok)[ ,]+)*(?:can|may|could|is) (?:a|an|the) (?:(?:foster|kinship) (?:carer|mum|mam|mom|mother|dad|father|parent)|carer|guardian|gran|nan|grand\w+|aunt\w*|uncle|step ?\w+)"
    r"(?: (?:even|also|actually|allowed|to|still|really))* (?:do|send|ask|write)(?: (?:that|this|it|them|one|for one))*(?: \w+)?$"
)
_ORDER = r"(?:(?:special )?guardian(?:ship)?(?: order)?|sgo|residence order|child arrangements? order|court order|order (?:from|of|by) (?:the |a )?(?:family )?court)"
HOLDS = re.compile(
    rf"\b(?:(?:i|we)(?:'ve| have| hold| got|'m| am| was| were|'re| are)?(?: (?:got|been|already|also|only|just|still|his|her|their|the|a|an|legal|made|given|granted|hold|in fact|(?:grand\w+|gran|nana?|nanny|nan|aunt\w*|uncle|sister|brother|carer),?|and))* {_ORDER}|as (?:his|her|their|the|a)(?: (?:legal|lawful))? {_ORDER}|my (?:\w+ )?{_ORDER}|surely (?:a |the )?(?:special )?guardian|(?:the )?court (?:told|gave|granted|made|says?|said|appointed)(?: that)? (?:me|us)\b|(?:the )?(?:court|judge) (?:gave|granted) (?:it|that|him|her|them|pr|parental responsibility) to (?:me|us)\b|ended (?:with|in) (?:the|an|that) order\b)"
)
ABOUT_THE_CASE = re.compile(
    r"\b(?:hearing|judge|going to court|take (?:us|me|them) to court|solicitor|apply|cafcass|against (?:us|me)|treat\w*|operat\w+|life support)\b"
)
OF_RECORDS = re.compile(r"\b(?:notes|records?|file|scans?|test results|letters)\b")
GETS = re.compile(
    r"\b(?:entitled|see|get|have|copy|copies|ask for|read|allowed|access|charge|request|give|show|share)\b"
)
HAS_IT = re.compile(r"\b(?:parental responsibility|p\.?r\.?|legal(?:ly)? (?:rights?|responsible|responsibility))\b")
WRITES = re.compile(
    r"\b(?:send|pass|write|put|leave)\b[^.?!]{0,24}\b(?:messages?|in writing|to (?:pals|the team|the ward|them))\b|\bmessage (?:the team|pals)\b"
)
NOT_COURT = re.compile(
    r"\b(?:not|never|isn'?t|no) (?:\w+ ){0,3}(?:court|going to court)\b|\bwrong (?:for|about|of) me\b|\b(?:did not|didn'?t) (?:ask|say|mean)[^.?!]*\bcourt\b"
)
CHECKED = re.compile(
    r"\b(?:what|how)\b[^.?!]{0,24}\b(?:staff|they|the (?:ward|hospital|team))\b[^.?!]{0,16}\bcheck\b|\bwhat (?:papers?|proof|documents?|letters?) (?:do|will|would|should) (?:i|we|they|staff)\b"
)
_KIN = (
    r"(?:(?:(?:step|foster|grand|great|god)[- ]?)+(?:mum|mam|mom|mother|dad|father|parents?|ma|pa|carers?|children|child|sons?|daughters?|kids?|boys?|girls?|aunt\w*|uncle|gran\w*|nan\w*|guardian|nephew|niece)|"
    r"aunt(?:ie|y|s)?|uncle|nans?|nana|nanny|nanna|grann?(?:y|ny|s)?|gran(?:dma|dad|dpa|pa|ma|ny)?|cousins?|neighbou?rs?|child ?minder|childminder|carer|kinship carer|family friend|godmother|nephew|niece|half[- ](?:brother|sister)|(?:big |older |grown[- ]up )?(?:sister|brother)(?:[- ]in[- ]law)?|(?:mum|dad)'?s (?:partner|boyfriend|girlfriend|wife|husband)|partner)"
)
_STAFF = r"(?:they|(?:the |this |that |our |his |her |your )?(?:hospital|ward|wards|team|doctors?|docs?|consultants?|nurses?|staff|specialists?|surgeon|clinic|gp|reception\w*|people there)|any ?(?:one|body) (?:there|at the hospital|on the ward))"
_SURELY = r"(?:(?:even|just|still|actually|ever|also|legally|simply|really|not|be|have|need|to|allowed|able|going|gonna|willing|refuse|refusing|have the right|entitled|got|agree|happy|tell me they won'?t|say they won'?t) )*"
_TALKS = r"(?:(?:talk|speak|listen|explain (?:things|it|anything)|say anything|give (?:any )?(?:information|info|news|updates?)|give anything|discuss (?:it|him|her|things|his \w+|her \w+)|chat)(?: (?:to|with))|tell|update|deal with|answer|ring|involve|include)"
_ME = rf"(?:me|us|(?:(?:a|an|the|his|her|my|their|just|only) )*{_KIN})"
STAFF_TALK = re.compile(
    rf"\b(?:can|could|will|would|do|does|may|might|should|must|are|is|why (?:do|will|would|can|won'?t)|won'?t|can'?t|if|whether) {_STAFF} {_SURELY}{_TALKS} {_ME}\b"
    rf"|\b(?:can|could|may|am|are) (?:i|we|(?:(?:a|an|the|his|her) )?{_KIN}) (?:(?:even|just|still|actually|be) )*(?:allowed|permitted|entitled|able|let) (?:to )?(?:talk|speak) (?:to|with) {_STAFF}\b"
    rf"|\b{_STAFF} (?:(?:just|all|simply|always|said they|say they) )*(?:won'?t|wont|will not|can'?t|cant|cannot|refused?(?: to)?|refuses to|don'?t|wouldn'?t) {_SURELY}{_TALKS} {_ME}\b"
)
_I_AM = r"(?:i'?m|i am|im|i was|we'?re|we are|being|as)"
ONLY_KIN = re.compile(  # said of the writer, or of whom staff would talk with
    rf"\b{_I_AM} (?:(?:only|just|merely|not|his|her|the|their|a|an|to|him|but|both|my) )*{_KIN}\b|\b(?:only|just) (?:the |a |an |his |her )*{_KIN}\b"
    rf"|\b{_I_AM} not (?:(?:his|her|the|a|their|real|actual|birth|biological|legal|one of the) )*(?:mum|mam|mom|mother|dad|father|parents?|guardian|next of kin|related|family|blood)\b"
    rf"|\bmy (?:(?:great[- ]?)?(?:nephew|niece|cousin)s?|(?:grand|step|god|foster)[- ]?(?:children|child|sons?|daughters?|kids?|boys?|girls?|baby)|(?:neighbou?r|friend|sister|brother|daughter|partner|cousin)'?s (?:\w+ )?(?:child|son|daughter|boy|girl|baby|kids?|lad|little \w+))\b"
)
TALK_WITH_KIN = re.compile(rf"\b{_TALKS} (?:(?:his|her|my|their|a|an|the) )+{_KIN}\b")
_BECAUSE = (
    rf"\b(?:because|cos|coz|cause|since|as|when)\b[^.?!]*(?:{_KIN}|parents?|mum|mother|dad|father|related|family)\b"
)
OF_OTHER_CARERS = re.compile(  # of whom a parent speaks, and who is paid for it
    r"\b(?:my|his|her|our|their|the) (?:\w+ )?(?:foster carers?|carers?|guardian)(?:'s)? (?:want|wants|say|says|said|won'?t|refuses?|thinks?)\b|\b(?:i am|i'm|im) (?:\w+ )?(?:mum|dad|mother|father)\b|\bcarers? allowance\b"
)
OF_OTHER_THINGS = re.compile(  # what is asked of, kept from or done for somebody, is read elsewhere
    r"\b(?:second opinions?|another (?:doctor|opinion)|visit\w*|secret|private(?:ly)?|without|behind|interpret\w*|translat\w*|died|dead|funeral|court|order|my ex|record|notes)\b"
)


def asks_if_staff_talk(text: str, *, carer: bool = False) -> bool:
    """Whether staff talk at all with a relative, or with whoever has the child just now. `carer`: they have said before
    that they are no parent.
    """
    plain = normalised(text)
    if len(plain.split()) > LONGEST or OF_OTHER_THINGS.search(plain) or not STAFF_TALK.search(plain):
        return False
    who = carer or ONLY_KIN.search(plain) or (TALK_WITH_KIN.search(plain) and "tell" not in plain)
    return bool(who) and (asks(text) or bool(re.search(_BECAUSE, plain)))


def asked_by_carer(text: str, last_answer: str | None) -> str | None:
    """The phrase that says so; None for anything else."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    if AWAY.search(plain) and WHOM_THEN.search(plain):
        return "carer_contact_away"
    if SPEAKS.search(plain) and asks(text):
        return "carer_speaks"
    behind = last_answer == "who_can_request"
    if behind and MAY_ASK.search(plain):
        return "carer_may_ask"
    if ASKED_TO_SIGN.search(plain) or (WHO_AGREES.search(plain) and (asks(text) or behind)):
        return "carer_who_agrees"
    return "carer_is_checked" if behind and CHECKED.search(plain) else None


_CARER = r"(?:(?:foster|kinship|connected) (?:carers?|mums?|mams?|mothers?|dads?|fathers?|parents?)|foster(?:ing)? (?:him|her|them)|carers?|special guardians?|guardians?)"
_OPINION = r"(?:second opinions?|(?:another|different|other) (?:doctor|consultant|specialist|opinion|view)(?:'?s)?(?: (?:view|opinion))?)"
_ASKS_FOR = r"(?:ask(?:s|ed)?|request(?:s|ed)?|get(?:s)?|want(?:s)?|seek(?:s)?|arrange(?:s)?|apply|applies)"
HOW_IT_IS_ASKED = re.compile(
    rf"\b(?:how|who|whether|may|can|could|must|should|do|does|is it|am)\b[^.?!]{{0,60}}\b{_ASKS_FOR}\b(?: for| about)?[^.?!]{{0,20}}\b{_OPINION}|\b{_OPINION}\b[^.!]{{0,30}}\b(?:me or|or me|(?:up to|for) me)\b"
)
AS_A_CARER = re.compile(rf"\b{_CARER}\b|\b{_COUNCIL}\b")


def asks_as_carer(text: str, *, carer: bool = False) -> bool:
    """How whoever cares for another's child asks for a second opinion, and who of them and the council does. `carer`:
    they have said before who they are.
    """
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not HOW_IT_IS_ASKED.search(plain):
        return False
    if OF_OTHER_CARERS.search(plain):
        return False
    return bool(re.search(rf"\b{_CARER}\b", plain)) or (carer and bool(AS_A_CARER.search(plain)))


def asks_if_carer_may(text: str) -> bool:
    """ "Can a foster carer even do that": whether they may send, or ask, at all."""
    return bool(CARER_MAY.search(normalised(text).strip(" .?!")))


def wants_to_write(text: str, last_answer: str | None) -> bool:
    """ "I hold a court order. Let me put it to PALS in writing": a message, and nothing about going to court."""
    plain = normalised(text)
    of_court = HOLDS.search(plain) or (last_answer == "court" and NOT_COURT.search(plain))
    return bool(len(plain.split()) <= LONGEST and of_court and WRITES.search(plain) and not asks(text))


def order_held(text: str, earlier: Sequence[str], last_answer: str | None) -> str | None:
    """The phrase for whoever says that a court made an order in their favour: nobody here can see it, staff can."""
    plain = normalised(text)
    now = HOLDS.search(plain)
    if len(plain.split()) > LONGEST or ABOUT_THE_CASE.search(plain):
        return None
    if not now and not any(HOLDS.search(normalised(one)) for one in earlier):
        return None
    if OF_RECORDS.search(plain) and GETS.search(plain) and asks(text):
        return "order_records"
    if HAS_IT.search(plain):
        return "order_responsibility"
    behind = last_answer in ("court", "records", "who_can_request")
    return "order_not_seen" if now and behind and not asks(text) else None
