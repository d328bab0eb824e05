"""What is asked of the child's care and no page answers by itself: who is in charge of it, whether the consultant has
to agree, a move to another nation, whether the operation can wait, whether a medicine does this, whom to ring at
night, what to do about a doctor who was rude or racist.
"""

import re
from collections.abc import Callable

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Weighed
from assistant.details.nation import names_other_nation
from assistant.signs import normalised

LONGEST = 36  # words; a longer message says more
_CHILD = r"(?:him|her|them|(?:my|our|the) (?:\w+ )?(?:child(?:ren)?|kids?|son|daughter|boys?|girls?|lads?|lass|baby|babies|twins|wean|bairn))"
_CHILDS = r"(?:his|her|their|my|our|the|this)(?: (?:child|son|daughter|kid|baby|boy|girl|twin|kids|children|twins)(?:'?s|s')?)?(?: own)?"
_LEAD_DOCTOR = r"(?:(?:named|lead|main|head|actual|real|responsible) (?:consultant|doctor|dr|doc|person)|consultant in charge|boss|one in charge|top doctor|head doctor)"
IN_CHARGE = re.compile(
    rf"\b(?:who(?:'?s| is|s)?|which (?:one|doctor|doc|dr|consultant|of them)(?: of (?:them|these|you))?(?:'?s| is|s)?|what doctor is) (?:(?:actually|really|even|meant to be|supposed to be|the one|the doctor|the consultant|it|that|is|that'?s) )*(?:in charge|responsible|running (?:things|the show)|leading|making the decisions|calling the shots|the one deciding)(?: (?:of|for|over|with))?(?: (?:{_CHILD}|{_CHILDS} (?:care|treatment|case)|all (?:this|of this|of it)|(?:this|it|things)))?(?= *(?:$|[,.?!;]|here\b|on (?:the|this|his|her|our) ward\b|because\b|cos\b|there'?s\b|its\b|it'?s\b|different\b|we\b|i\b|every\b))"
    rf"|\b(?:who(?:'?s| is|s)?|which (?:one|doctor|doc|dr|of them|consultant)(?:'?s| is|s)?)(?: (?:actually|really|even|it))* (?:the |{_CHILDS} |our |my )?(?:actual )?{_LEAD_DOCTOR}\b"
    rf"|\b(?:who(?:'?s| is|s)?|which (?:one|doctor)(?: is)?) {_CHILDS} (?:\w+ )?consultant\b|\b(?:find out|know|tell me|get|ask|told)\b[^.?!]{{0,24}}\b(?:the|a|our|his|her|my|their) (?:name of (?:the|our|his|her|my) )?(?:named|lead) consultant\b|\bname of (?:the|our|his|her|my) consultant\b"
    r"|\bthe (?:doc|doctor|dr|consultant|one) (?:in|on|who runs|running|in charge (?:of|on)) this ward\b"
)
NOT_IN_CHARGE = re.compile(
    r"\b(?:nurse in charge|tonight|right now|this minute|pals|office|complaints?|complain\w*|chat|bot|you\b(?!'?re? not)|hospital in charge|requests?|money|trust|ombudsm\w+|better|rude|racist|second doctor|referral|parental|shar(?:e|es|ed|ing)|(?:two|both|three|different|several) (?:hospitals|teams|places))\b"
)
_CONSULTANT = r"(?:(?:the|my|our|his|her|their|a|that|this|your) )?(?:own |child'?s |son'?s |daughter'?s |current |first |lead )*(?:consultants?|doctors?|specialist|surgeon|paediatrician|hospital|(?:dr|doctor|mr|mrs|miss|ms|prof|professor) [a-z'-]+)"
_YES = r"(?:agree\w*|permission|approval|ok(?:ay)?|consent|say[- ]?so|blessing|go[- ]?ahead|sign[- ]?off|yes)"
AGREES = re.compile(
    rf"\b(?:do|does|would|will|must|should|need|whether|if|can|could|has) (?:i|we|it|this) (?:\w+ )?(?:need|require|have to (?:have|get)|get|want|ask for)(?: to (?:have|get))? {_CONSULTANT}(?:'?s|s')? (?:{_YES})\b"
    rf"|\b(?:do|does|must|should|will|would|has|have|whether|if) {_CONSULTANT}(?: has| have| need| needs| got)*(?: to)? (?:agree|say yes|ok(?:ay)? (?:it|this|that)|approve|consent|give (?:permission|the ok(?:ay)?|the go[- ]?ahead)|sign (?:it|this) off|sign off|be ok(?:ay)? with (?:it|this))\b"
    rf"|\b(?:without|against|behind) {_CONSULTANT}(?:'?s|s')? (?:agreement|agreeing|permission|approval|consent|say[- ]?so|saying yes|ok(?:ay)?|blessing|wishes|back)\b"
    rf"|\b(?:can|could|may) {_CONSULTANT} (?:just |legally |even )?(?:stop|block|prevent|veto) (?:me|us|it|this)(?: (?:from )?(?:asking|getting|going|having))?"
)
NOT_AGREES = re.compile(
    r"\b(?:treatment|operat\w+|surgery|discharg\w*|go(?:ing)? home|take (?:him|her|them) home|visit\w*|record\w*|film\w*|medicines?|meds?|dose|notes|with each other|both doctors|two doctors|other doctors?|second doctor|disagree\w*|wrong|parents?|mum|dad|ex|trial|transplant|privat\w+)\b"
)
PAYS = re.compile(
    r"\bwho (?:pays|funds|foots)\b|\b(?:is it|will it be|is that) free\b|\b(?:do|will) (?:i|we) (?:have to )?pay\b|\bwhat does it cost\b"
)
GOES_THERE = re.compile(
    r"\b(?:have to|need to|must|meant to|would (?:he|she|they|we)|do (?:we|they)) (?:all )?(?:go|travel|come)\b[^.?!]{0,14}\b(?:to|over|across|all the way|far)\b"
)
OF_FARES = re.compile(r"\b(?:travel(?:ling)? costs?|train|petrol|hotels?|fares?|parking|abroad|private\w*)\b")
ELSEWHERE = re.compile(
    r"\b(?:outside|out of|beyond) (?:(?:my|our|the|this|your|of) )*(?:region|area|county|patch|trust)\b|\b(?:specialist|other|another) (?:centre|center|hospital|unit)\b|\bgosh\b|\bgreat ormond\b"
)
_MOVES = r"(?:mov(?:e|ed|ing)|transfer(?:red|ring|ed)?|shift(?:ed)?|send|sent|tak(?:e|en)|get|bring|put)"
MOVED = re.compile(
    rf"\b(?:mov(?:e|ed|ing)|transfer(?:red|ring|ed)?|shift(?:ed)?) (?:{_CHILD} )?(?:(?:up|down|over|back|out|across|the road|home|nearer|closer|now) )*(?:to|into|in|near|nearer) (?:the |a )?(?!someone|somebody|another (?:doctor|consultant|team)|him\b|her\b)"
    rf"|\b(?:get|have|want|wants?|need|ask for) (?:{_CHILD} )?(?:to be )?(?:moved|transferred|sent|a transfer) "
)
NOT_MOVED = re.compile(
    r"\b(?:cost|costs|petrol|fares?|parking|ambulance|yesterday|last (?:week|night|month|year)|was|were|got|been|they (?:moved|transferred)|house|flat|school|we(?:'re| are)? (?:have )?(?:just )?(?:moved|moving)|i(?:'m| am)? (?:have )?(?:just )?(?:moved|moving)|notes|records|scans?|appointment|why)\b"
)
_MONEY = r"[^.?!;]*\b(?:not|n't|dont|stop|never|forget)\b[^.?!;]*\b(?:money|petrol|costs?|fares?|travel|parking|hotels?)\b[^.?!;]*[.?!;]"
OTHER_LOOK = r"(?:other|another|second|2nd|new|different|next|independent|outside) (?:\w+ )?(?:doctor|dr|surgeon|consultant|specialist|opinion|hospital|one|team|person|pair of eyes)"
_OPERATION = r"(?:operations?|op|surgery|procedure|treatment|chemo|transplant|it|things|this|that|them|decision)"
_TILL = r"\b(?:until|till|til|before|while|so)\b"
WAITS = re.compile(
    rf"\b(?:put|putting|hold|holding|push|pushing|delay\w*|postpon\w*|wait|weight|pause|hang on|hang fire)\b[^.?!]*{_TILL}[^.?!]*\b{OTHER_LOOK}"
    rf"|\b(?:stop|leave|keep|move) (?:off |back )?(?:the |his |her |my |our )?(?:\w+ )?{_OPERATION}\b[^.?!]*{_TILL}[^.?!]*\b{OTHER_LOOK}"
    rf"|\b(?:wait|weight|hang on|hold on|hold off) for\b[^.?!]*\b{OTHER_LOOK}"
    rf"|\b(?:delay|postpone|put off|put back|hold off|pause) (?:on )?(?:the |his |her |my )?{_OPERATION}\b[^.?!]*\b{OTHER_LOOK}"
    rf"|\b(?:can|could|will|would) (?:we|i|they|you|the \w+) (?:please |just |still |not )*(?:make|get|ask|tell|have) (?:them|him|her|the (?:surgeon|team|doctors?|hospital|consultant)) (?:to )?(?:wait|weight|hold off|hang on|hold on|put (?:it|the op\w*|surgery) off|delay|postpone)\b"
)
NOT_WAITS = re.compile(
    r"\b(?:waiting (?:list|time|room)|weight (?:loss|gain|is|was)|lose weight|how long (?:is|does|will|would|do))\b"
)
MEDICINE = r"(?:ste?r[oi]+[iod]+ds?|steriods?|steroids?|dexa?m?[a-z]*s?one|dex|pred(?:nis\w+)?|chemo\w*|methotrexate|medicines?|medicens?|medisins?|medication|meds?|tablets?|drugs?|inhalers?|antibiotics?|insulin|epilim|keppra|ritalin)"
NORMAL = re.compile(
    rf"\b(?:is|iz|are|was) (?:it|this|that|these) (?:\w+ )?(?:normal|common|usual|ok(?:ay)?|right|expected|a side effect|side effects?)\b[^.?!]*\b{MEDICINE}\b|\b{MEDICINE}\b[^.?!]*\b(?:normal|side ?effects?|supposed to|meant to)\b|\bside ?effects? (?:of|from|with) (?:\w+ )?{MEDICINE}\b"
    rf"|\b(?:does|do|can|could|will|would|is|are) (?:the |his |her |my |this |these |those |that )?{MEDICINE} (?:\w+ )?(?:mak(?:e|es|ing)|mke|caus(?:e|es|ing)|do(?:es|ing)?|giv(?:e|es|ing)|turn(?:s|ing)?)\b"
    rf"|\b(?:is it|could it be|is this) (?:the |his |her )?{MEDICINE}\b|\b(?:want|wanted|need|like|wanna) to (?:know|no|ask|talk) about (?:the |his |her |these )?{MEDICINE}\b"
)
NOT_NORMAL = re.compile(
    r"\b(?:given|gave|too much|wrong|overdose|missed|forgot|double|allerg\w*|stop(?:ping)? (?:the|his|her|giving|taking)|second opinion|another|other|somebody else|someone else|sue|complain\w*|private|trial|pay|cost\w*|normal to (?:ask|be asked|sign))\b"
)
MEDICINE_SEEN = re.compile(
    rf"\b(?:can|could|may|might|will|want|need|like|plese|please)\b[^.?!]*\b(?:some(?:one|body|body) else|sombody else|{OTHER_LOOK}|anoth?er docter|fresh eyes)\b[^.?!]*\b(?:look|check|chek|review|see|say|go over)\b[^.?!]*\b{MEDICINE}\b"
)
AT_NIGHT = re.compile(
    r"\b(?:(?:1|2|3|4|5|one|two|three|four|five|11|12|half \w+) ?(?:am|a\.m\.?|in the (?:morning|night))|middle of the night|midnight|night ?time|at night|(?:out of|after) hours|overnight|bank holiday|(?:it'?s|its|on|this)(?: a| the)? (?:sunday|saturday|weekend)|weekend)\b"
)
WHOM_TO_RING = re.compile(
    r"\bwho (?:do|can|should|shud|could|would|shall|am|is there) (?:i|we|you)?(?: \w+)? ?(?:to )?(?:ring|rang|call|phone|ask|contact|get hold of|speak to|talk to|go to)\b|\b(?:what|which) number\b|\b(?:is there|have you got) (?:a |any ?)(?:number|one|body)\b[^?]*\b(?:ring|call|phone)\b|\bno ?(?:one|body) (?:to|is there to|answers?|picks? up)\b"
)
NOT_RINGING = re.compile(
    r"\b(?:pals|office|complain\w*|appointment|cancel|parking|visit\w*|chaplain|sad|lonely|talk to someone|my feelings)\b"
)
_STAFF = r"(?:he|she|they|(?:the|that|this|our|his|her|my|a|one|some)(?: \w+)? (?:doctors?|dr|docs?|nurses?|consultants?|surgeons?|registrars?|staff|receptionists?|midwife|one)|doctors?|dr|nurses?|consultants?|staff|(?:dr|mr|mrs|miss|ms) [a-z'-]+)"
RUDE = re.compile(
    rf"\b(?:{_STAFF}|people|everyone|ward)(?:'s| was| were| is| are| been| has been| have been| being)? (?:(?:so|very|really|just|always|bloody|fucking|proper|dead|quite|a bit|extremely|being|been|also|dismissive and|rude and|both) )*(?:rude|racist|sexist|nasty|horrible|disrespectful|dismissive|prejudiced|discriminat\w+|insulting|mean to (?:me|us)|sneering)\b"
    rf"|\b(?:racism|racist|discriminat(?:ed|ing|ion)|islamophobi\w+|antisemiti\w+|racially)\b|\b(?:because|cos|coz|cuz|bc|due to|just cause) (?:(?:of )?(?:my|our|his|her) (?:skin|colou?r|race|accent|religion|hijab|headscarf|faith|culture)|(?:i'?m|im|we'?re|i am|we are|he is|she is|he'?s|she'?s) (?:black|brown|asian|muslim|african|polish|romanian|jewish|foreign|gypsy|a traveller|travellers?|young|poor|fat|gay|disabled|autistic|on benefits))\b"
    rf"|\b{_STAFF} (?:talked|talks|spoke|speaks|speak|talk)(?: \w+)? (?:down )?to (?:me|us) like (?:dirt|shit|crap|rubbish|(?:i|we)(?:'?m| am|'?re| was|'?s)?|an idiot|a child|nothing)\b|\b{_STAFF} (?:shouted|swore|laughed|sneered|rolled (?:his|her|their) eyes) at (?:me|us)\b"
)
NOT_RUDE = re.compile(
    r"\b(?:not|n't|isn'?t|wasn'?t|weren'?t|never|don'?t want to (?:be|sound|seem)|without being|am i being|sorry (?:if|for)|(?:sound|seem|come across|appear|be|being) (?:so )?rude|i (?:was|am|'?m) (?:so |a bit )?rude|you(?:'re| are|r)? (?:so )?(?:rude|racist)|accus\w+ (?:me|us)|kids? at school|bullied|husband|partner|ex)\b"
)
HOW_IT_COUNTS = re.compile(
    r"\b(?:will|would|do|does|is|are|so)\b[^.?!]*\b(?:treat|count|class|see|take|log|record|mean|make|becom)\w*\b[^.?!]*\b(?:as |it |this |that |it'?s |its |into )(?:an? |the )?(?:official |formal |proper |real )?complaint\b|\b(?:is|does) (?:this|that|it|my message|a message)(?: (?:mean|count as|make|be|now|then))*(?: (?:it'?s|its|it|this))? (?:an? )?(?:official |formal |proper |real )?complaint\b"
)
_READ = tuple[str, Callable[[str, str], bool], str, tuple[str, ...]]


def _found(pattern: re.Pattern[str], unless: re.Pattern[str]) -> Callable[[str, str], bool]:
    return lambda plain, _: bool(pattern.search(plain)) and not unless.search(plain)


def _moves_across(plain: str, own: str) -> bool:
    """To a hospital in another nation than our `own`; money that is refused is no part of it."""
    wish = re.sub(_MONEY, "", plain)
    return bool(MOVED.search(wish)) and not NOT_MOVED.search(wish) and names_other_nation(wish, own)


def _at_night(plain: str, _: str) -> bool:
    return bool(AT_NIGHT.search(plain) and WHOM_TO_RING.search(plain)) and not NOT_RINGING.search(plain)


def _rude(plain: str, _: str) -> bool:
    return bool(RUDE.search(plain)) and not NOT_RUDE.search(plain)


READ: tuple[_READ, ...] = (  # the phrase, what is read, the page with its facts, and what may come next
    ("counts_as_complaint", lambda plain, _: bool(HOW_IT_COUNTS.search(plain)), "complaint", ("complaint", "request_handoff", "request_person")),
    ("treated_badly", _rude, "complaint", ("complaint", "change_team", "how_to_request", "request_person")),
    ("at_night_ring", _at_night, "out_of_hours", ("out_of_hours", "marthas_rule")),
    ("medicine_worry", _found(NORMAL, NOT_NORMAL), "medicine_alone", ("medicine_alone", "how_to_request", "request_handoff")),
    ("in_charge_unknown", _found(IN_CHARGE, NOT_IN_CHARGE), "nobody_tells_us", ("nobody_tells_us", "request_handoff", "request_person")),
    ("moved_across", _moves_across, "change_team", ("change_team", "nation_difference", "request_handoff")),
)  # fmt: skip
PAGES: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("will_they_wait", _found(WAITS, NOT_WAITS)),
    ("how_to_request", lambda plain, _: bool(MEDICINE_SEEN.search(plain))),
)
PARTS = (  # of one message that asks several at once, each with its page
    ("other_hospital_too", ELSEWHERE, "route_other_nhs"),
    ("pays_in_short", PAYS, "free_on_nhs"),
    ("may_go_there", GOES_THERE, "travel"),
    ("agreement_to_ask", AGREES, "gp_or_consultant"),
)


def asked_of_care(text: str, own: str = "england") -> str | None:
    """The phrase, or the id of the page, that answers it; None for anything else. `own` is the hospital's nation."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    if AGREES.search(plain) and not NOT_AGREES.search(plain):
        return "agreement_to_ask"
    known = next((phrase for phrase, reads, _, _ in READ if reads(plain, own)), None)
    return known or next((page for page, reads in PAGES if reads(plain, own)), None)


def asked_at_once(text: str) -> tuple[str, ...]:
    """The phrases for another hospital, who pays, the way there and whose yes it needs, asked in one breath."""
    plain = normalised(text)
    found = tuple(phrase for phrase, pattern, _ in PARTS if pattern.search(plain))
    together = AGREES.search(plain) or ("may_go_there" in found and "pays_in_short" in found)
    if len(found) < 2 or not together or len(plain.split()) > LONGEST:
        return ()
    return () if "may_go_there" in found and OF_FARES.search(plain) else found


def of_the_care(it: Weighed, text: str) -> Reply | None:
    """Nobody grieving is told of care that goes on."""
    if it.reader.writer == "bereaved":
        return None
    now, own = clock.now(), it.profile.nation
    if several := asked_at_once(text):
        pages = [page for phrase, _, page in PARTS if phrase in several]
        said = "\n\n".join(it.words.wording.phrase(one, now=now) for one in several)
        return _with_facts(it, said, pages[-1], (*pages, "request_person"))
    known = asked_of_care(text, own)
    if known is None:
        return None
    if known in dict(PAGES):
        whole = it.words.answers.reply(known, it.reader, now=now)
        return it.words.said_again.not_twice(whole, it.snapshot.last_text, it.reader, now=now, asked=text)
    page, steps = next(((page, steps) for one, _, page, steps in READ if one == known), PARTS_OF_ONE)
    told = _with_facts(it, _worded(it, known), page, steps)
    if told.text == it.snapshot.last_text:  # the page, where it was said just now
        return it.words.answers.reply(page, it.reader, now=now)
    return told


PARTS_OF_ONE = ("gp_or_consultant", ("gp_or_consultant", "tell_our_team", "how_to_request"))


def _worded(it: Weighed, known: str) -> str:
    """As it is said to a young person, who is the patient."""
    young, now = it.reader.writer == "young_person", clock.now()
    text = it.words.wording.phrase(TO_THE_YOUNG.get(known, known) if young else known, now=now)
    if known != "at_night_ring":
        return text
    home = "call_advice_gp" if it.reader.nation == "northern_ireland" else "call_advice"
    at_home = it.words.wording.phrase_for(it.reader, home, now=now)
    return "\n\n".join((text, at_home, it.words.wording.phrase("at_night_alone", now=now)))


TO_THE_YOUNG = {
    "medicine_worry": "medicine_worry_young",
    "in_charge_unknown": "in_charge_unknown_young",
    "at_night_ring": "at_night_ring_young",
}


def _with_facts(it: Weighed, text: str, page: str, steps: tuple[str, ...]) -> Reply:
    told = Reply(text, it.words.offers.steps_for(steps, it.reader))
    return it.words.answers.with_sources_of(page, told, it.reader, now=clock.now())
