"""That help is on its way, or has been rung for: whole messages, and what else whoever goes to meet it writes."""

import re

from assistant.signs import normalised

LONGEST = 30  # words
_SO = r"(?:(?:no|but|and|so|well|look|please|oh|ok|okay|yes|yeah|then|right|good news|update|thanks|thank you)[ ]+)*"
_HELP = r"(?:the |an |air )*(?:ambulance|paramedics?|crash team|999|999 crew|ambulance crew|air ambulance|helicopter|first responders?|emergency services|help)"
_WHO = r"(?:i|we|they|he|she|you|someone|somebody|dad|daddy|mum|mam|mummy|nan|gran|grandad|grandma|school|nursery|my \w+|our \w+|his \w+|her \w+|the \w+)"
_NOW = r"(?: (?:now|already|just|for (?:him|her|us|them|me)|about (?:it|him|her)|any minute|soon|in \w+ min\w*|and (?:they|it|theyre|its)(?:'?re| are|'?s| is)? (?:coming|on (?:their|its|the) way)))*"
COMING = re.compile(
    rf"{_SO}{_HELP}(?:'?s| is| are|'?re)? (?:now |already |just )*(?:coming|on (?:its|the|their|it'?s|there) way|en route|nearly here|almost here|been (?:called|rung|sent)|(?:has|have) been (?:called|rung|sent)){_NOW}"
    rf"|{_SO}{_WHO}(?:'?ve|'?s| have| has| did| are| is)? (?:just |already |now |both )*(?:rang|rung|called|phoned|dialled|ring|got) (?:999|an ambulance|the ambulance|for an ambulance|the paramedics|emergency services){_NOW}"
    rf"|{_SO}(?:they|999)(?:'?re| are|'?ve| have)? (?:sending|sent) (?:an? |the )?(?:ambulance|paramedics?|someone|somebody|a crew){_NOW}"
    rf"|{_SO}(?:(?:i'?m|im|i am|we'?re|we are) )?(?:waiting for|in) (?:the|an) ambulance{_NOW}"
)
GOES = re.compile(
    r"(?:(?:and|so|ok|but|then) )*(?:(?:i|we)(?:'?ll|'?m|'?re|'?ve| will| am| are| have|ll)?|ill|im|ive|will|got|gotta|have|must|need|gonna|going|talk|speak|back|later|bye|thanks|thank you|ok|ty|sorry|write|see you)\b(?: (?:i|we|ll|just|got|gotta|have|has|need|must|gonna|going|to|will|be|come|go|back|later|soon|now|then|you|speak|talk|write|message|chat|finish|do|here|this|the|with|another|time|day|when|can|tomorrow|tonight|after|again|off|let|know|for|so|much|run|rush|pack|get|things|ready|her|him|them|wait|waiting|at|door|home))*"
)
PART = re.compile(
    r"[.,;!?\u2026\n]+| - |\band (?=i\b|i'?ll\b|we\b|they'?re (?:ring|call|phon)|(?:my |his |her |our )?(?:mum|mam|dad|nan|gran)(?:'?s| is) )"
)
_BELL = r"(?:the |that |a |my |her |his )?(?:red |call |emergency |nurse )?(?:buzzer|bell|button|cord|alarm)(?: thing)?"
_STAFF = r"(?:the |a |an |her |his |our )?(?:charge |senior |ward |staff |night )?(?:nurse|doctor|dr|sister|registrar|consultant|matron|team|someone|somebody|they)(?: in charge| on duty)?"
ON_THE_WARD = re.compile(
    rf"{_SO}(?:{_WHO}(?:'?ve|'?s| have| has)? |ive |weve )?(?:just |already |now )*(?:pressed|pushed|pulled|hit|rang|rung|buzzed|pressing|buzzing) {_BELL}{_NOW}"
    rf"|{_SO}{_BELL}(?: is|'?s| has been)? (?:pressed|pulled|pushed|rung|on|lit|going){_NOW}"
    rf"|{_SO}(?:i|we)(?:'?ve| have)? (?:just |already |now )*(?:buzzed|called|shouted|rung|rang|got|fetched|told|tell|call|asked)(?: for| to)? (?:{_STAFF}|them){_NOW}(?: (?:to come|to look|to check))?"
    rf"|{_SO}(?:ive|weve) (?:just |already |now )*(?:buzzed|called|shouted|told|got|asked)(?: for)? {_STAFF}{_NOW}"
    rf"|{_SO}(?:just |already )*told (?:{_STAFF}|them){_NOW}|{_SO}(?:hes|shes|s?he(?:'s| is)|theyre) (?:now |just )*(?:getting|fetching) (?:the|a|his|her) (?:senior )?(?:doctor|registrar|consultant|nurse)"
    rf"|{_SO}{_STAFF}(?:'?s| is| are|'?re)? (?:now |already |just )*(?:coming|on (?:her|his|the|their|there) way|getting (?:the|a) (?:doctor|registrar|consultant|nurse)){_NOW}"
)
_UNIT = r"(?:(?:the |his |her |our |my )?(?:(?:childrens|children's|day|cancer|oncology|assessment|hot|urgent) )?(?:ward|unit|hospital|oncology|helpline|hotline|clinic|team|consultant|registrar|nurse|doctors?))"
_CALLED = rf"(?:111|nhs 111|999|they|{_UNIT}|the (?:gp|ambulance (?:people|crew)|paramedics?|call handler|operator|surgery)|gp|the person on (?:111|999))"
_PLACE = r"(?:(?:to |at )?(?:the )?(?:a ?(?:and|&) ?e|a ?\+ ?e|ae|casualty|er|emergency(?: department)?|hospital|(?:urgent|walk in) (?:care )?(?:centre|center)|ward|minor injuries|out of hours|gp|doctors))"
_DRIVES = r"(?:(?:(?:my|his|her|our|the) )?(?:dad|daddy|mum|mam|mummy|nan|gran|grandma|grandad|husband|hubby|wife|partner|brother|sister|aunt\w*|uncle|neighbour|friend|i|he|she))"
_ROAD = (
    rf"(?:{_SO}{_DRIVES}(?:'?s|'?m| is| am)? (?:(?:is |now )*(?:driving|taking|bringing|coming|on (?:her|his) way))(?: (?:us|me|him|her|them|in|now|there|straight|to (?:get|fetch|collect|take) (?:us|me|him|her|them)))*"
    rf"|{_SO}(?:(?:i|we)(?:'?m|'?re|'?ve| am| are| have)? |im |were |weve )?(?:just |now |all )*(?:going|leaving|heading|setting off|driving|coming|on (?:our|my|the) way|in the (?:car|taxi|cab)|getting in the car|got in the car)(?: (?:in|up|down|there|now|straight|back|to (?:the )?(?:hospital|ward|unit)))*)"
)
_RING_BACK = r"(?:(?:they|they'?re|they'?ll|theyre|theyll|111|someone|somebody|(?:a|the) (?:nurse|doctor|clinician))(?:'?s|'?ll|'?re)?(?: (?:is|are|will|said|say|theyll|they'?ll|theyre|they'?re|they|going to|gonna|just|now))* (?:ring|call|phone)(?:ing|s)?(?: (?:me|us|mum|dad|her|him|my \w+))? back(?: (?:soon|now|in a (?:bit|minute|few minutes)|in \w+ (?:minutes|mins|hours?)|any minute))*)"
RINGS_BACK = re.compile(rf"{_SO}{_RING_BACK}")  # said beside help
ADULT_THERE = re.compile(  # said beside help: somebody grown is up, and deals with it
    rf"{_SO}(?:(?:my|his|her|our|the) )?(?:mum|mam|mom|mummy|dad|daddy|nan|gran|grandad|step ?(?:mum|dad)|aunt\w*|uncle|carer|foster (?:mum|dad))(?:'?s| is)? (?:now |just |already )*(?:up|awake|here|home|back|with (?:me|us|him|her)|on the phone(?: (?:to|with) (?:them|111))?|sorting it|dealing with it|looking after (?:me|him|her)|ringing them|on it)(?: (?:now|too|already|as well))*"
)
SENT_SOMEWHERE = re.compile(
    rf"{_SO}{_CALLED}(?:'?ve| have| has|'?s| are|'?re)? (?:just |already |now )*(?:sent|sending|said|told|telling|tells|says|say|advised|want|wants)(?: (?:us|me|him|her|for us|we should|i should|we have|i have|that we))*(?: to)?(?: (?:go|come|get|take (?:him|her|them)|bring (?:him|her|them)|drive|head|be|stay))*(?: (?:straight|back|down|in|up|over))* ?{_PLACE}{_NOW}"
    rf"|{_SO}(?:i|we)(?:'?ve|'?re| have| are|'?m| am)? (?:just |already |now )*(?:on (?:our|my|the) way|going|driving|heading|off)(?: (?:back|down|in|straight|with (?:him|her)))* {_PLACE}(?: with (?:him|her|them))?{_NOW}"
    rf"|{_SO}(?:(?:i|we)(?:'?ve| have)? )?(?:just |already |now )*(?:rang|rung|called|phoned|spoke to|spoken to) (?:nhs )?111{_NOW}(?: (?:and |so |but )?{_RING_BACK})?"
    rf"|{_SO}(?:(?:{_WHO}(?:'?ve|'?s| have| has)? |ive |weve )?(?:just |already |now )*(?:rang|rung|called|phoned|spoke to|spoken to|got through to) (?:{_CALLED}|them) (?:and )?)?{_CALLED}(?:'?ve| have| has|'?s|'?re)? (?:just |now )*(?:said|says|say|told|tells|want|wants|asked)(?: (?:to|me|us|him|her|that|we|i|should|have|must|can|need|just|straight))* (?:(?:come|go|get|bring (?:him|her|them)|take (?:him|her|them))(?: (?:straight|right|back|over))* )?(?:in|up|down){_NOW}(?: {_ROAD})*"
)
ON_THE_ROAD = re.compile(rf"{_ROAD}(?: {_ROAD})*")  # said beside help: how they get there
RANG = re.compile(  # said beside help: whom they asked
    rf"{_SO}(?:(?:i|we)(?:'?ve| have)? |ive |weve )?(?:just |already |now )*(?:rang|rung|called|phoned|spoke to|spoken to) (?:{_UNIT}|them){_NOW}"
)
MAYBE_NOTHING = re.compile(  # said beside help: a hope, and nothing new
    r"(?:(?:and|but|so|well) )*(?=(?:[\w']+ ){0,3}(?:hope|hopefully|prob|probs|probably|maybe|perhaps|might|could|may|just|only)\b)(?:(?:i think|i hope|hope|hopefully|i know|i suppose|prob|probs|probably|maybe|perhaps|might be|could be|may be) )*(?:(?:he|she|it|they|baby)(?:'?s| is|'?ll be| will be| might be| may be| could be)? |hes |shes |its )?(?:(?:just|only|probably|prob|maybe|all) )*(?:tired|overtired|nothing|a (?:bug|cold|tooth)|teething|wind|hungry|the heat|fine|ok|okay|all right|alright|me(?: worrying| being daft| panicking)?|fussing|panicking|overreacting|worrying)(?: (?:over )?(?:for )?(?:nothing|again|though|you know|i hope|now|today))*"
)
_SAYS = r"(?:'?ve|'?s| has| have)? ?(?:just |now |all |only )*(?:says?|said|saying|told|tells?|telling|asked|asks|want|wants|made)(?: (?:me|us|him|her))?(?: (?:that |we |i |she |he |you )?(?:have to|must|should|need to|got to|gotta|can|to|just|only|us to))*"
_SIT = r"(?:(?:go and |go |just |and )*(?:take a seat|have a seat|take a ticket|sit(?: back)? down|sit and wait|sit in the waiting room|book (?:him |her |us )?in|check in|join the queue|get in the queue|queue(?: up)?|wait (?:our|my|your|their) turn|wait to be called|fill in (?:a|the|this) form|wait for triage))"
_WAIT = r"(?:(?:go and |go |just |and )*(?:wait(?:ing)?(?: (?:and see|for (?:the |a )?(?:doctor|dr|consultant|round|ward round|bloods|results)|till \w+|until \w+|a bit|a while|a minute|outside|here|our turn))?|give it (?:time|an hour|a bit)|hang on|hold on|be patient|see how (?:he|she|it) goes|keep an eye(?: on (?:him|her|it))?|come back later))"
_DESK = r"(?:(?:the |a |that |this )?(?:lady|woman|man|bloke|guy|girl|lad|person|receptionist|reception|desk|clerk|one|security|triage nurse|triage)(?: (?:on|at|behind|in) (?:the )?(?:desk|reception|counter|front|window|door|triage))?|they)"
AT_THE_DESK = re.compile(
    rf"{_SO}(?:(?:and|but) )?{_DESK}{_SAYS} {_SIT}(?: (?:and wait|please|first|over there))*{_NOW}|{_SO}(?:i|we)(?:'?ve| have|'?re| are|'?m| am)?(?: been| just| only)* (?:told|asked) (?:to )?{_SIT}{_NOW}"
    rf"|{_SO}(?:there(?:'?s| is| are)|theres|it(?:'?s| is)|its|the)? ?(?:a |an |such a |really |so |absolutely |completely )*(?:(?:big|huge|massive|long|giant|enormous) )*(?:queues?|line|waiting room(?:'?s| is)?|a ?(?:&|and) ?e(?:'?s| is)?|full|packed|rammed|busy|heaving)(?: (?:is |of people|out the door|ahead of us|in front|full|packed|rammed|busy|heaving|here|at the desk|in (?:a ?(?:&|and) ?e|casualty|the waiting room)|and))*{_NOW}"
    rf"|{_SO}(?:(?:i|we)(?:'?m|'?re|'?ve| am| are| have)? |im |were |weve )?(?:just |now |still )*(?:queu(?:e?ing)|in (?:(?:the|a) )?(?:queue|line|waiting room)|at (?:the )?(?:desk|reception)|in reception|(?:going|walking|heading|running|gone|went|walked|got|carrying (?:him|her)|taking (?:him|her)) (?:in|inside|through the doors))(?: (?:with (?:him|her)|at (?:the )?(?:desk|a ?(?:&|and) ?e)))*{_NOW}"
)
TOLD_TO_WAIT = re.compile(
    rf"{_SO}(?:{_STAFF}|s?he|they|doc|everyone){_SAYS} {_WAIT}{_NOW}|{_SO}(?:i|we)(?:'?ve| have|'?re| are|'?m| am)?(?: been| just| only)* (?:told|asked) (?:to )?{_WAIT}{_NOW}"
)
THEM = re.compile(  # 999 after its card, the ward after the other
    rf"{_SO}(?:{_WHO}(?:'?ve|'?s| have| has| did)? )?(?:just |already |now )*(?:rang|rung|called|phoned|dialled|got through to) (?:them|it|for help){_NOW}"
    rf"|{_SO}they(?:'?re| are| said they(?:'?re| are))? (?:now |already |just |all )*(?:coming|on (?:the|their|there) way|nearly here|almost here){_NOW}"
)
_HOLDS = r"(?:(?:his|her|my|our|their|the) )?(?:dad|daddy|mum|mam|mummy|husband|hubby|wife|partner|nan|gran|grandma|grandad|sister|brother|aunt\w*|uncle|neighbour|nurse|i|we|he|she)"
WITH_CHILD = re.compile(  # said beside help: who is at the child's side, and where the writer waits
    rf"{_SO}{_HOLDS}(?:'?s|'?m|'?re|'?ve| is| are| am| has| have)? (?:got |now |still |just |sat |sitting |stood |in there )*(?:holding|cuddling|rocking|carrying|comforting|with|watching|staying with|got|having a cuddle with) (?:him|her|them|baby|the baby|the little one|my (?:son|daughter|boy|girl|baby))(?: (?:in (?:his|her|my|our) arms|on (?:his|her|my) (?:lap|knee|shoulder|side|chest)|close|upright|steady|now|till (?:they|it) (?:come|comes|get here)|while we wait|and (?:talking|singing) to (?:him|her)))*"
    r"|(?:(?:and|so|right|ok|well|oh) )*(?:gosh|done(?: it| that)?|oh my god|omg|oh god|god|phew|thank god|bloody hell|oh dear|dear me|my hands are shaking|i'?m (?:all )?shaking|im shaking)"
    r"|(?:(?:and|so|right|ok|well|then) )*(?:i'?m|im|i am|we'?re|we are|i'?ll|ill|i will|we'?ll|i|we)(?: (?:just|now|going to|gonna|will|go|going|and|off|to))* (?:sit|sitting|sat|wait|waiting|stand|standing|stood|look out|looking out|watch|watching|stay|staying)(?: (?:and|wait|sit|down|here|there|now|for them|for it|with (?:him|her|them)|on the (?:stairs|step|steps|doorstep|sofa|floor|bed|wall|drive)|outside|by the (?:door|window|phone|road|gate)|at the (?:door|front door|window|gate)|in the (?:hall|hallway|kitchen|garden|road|street)|till they (?:come|get here)))+"
)
CAME = re.compile(
    rf"{_SO}(?:s?he|{_STAFF}) (?:come|comes|came|been|look|looked)(?: (?:now|here|already|and (?:looked|look)))*"
)
SLIPS = (
    (re.compile(r"\b(?:thye|tehy|hey|they)(?= (?:said|say|told|want))"), "they"),
    (re.compile(r"\b(go|com|driv|tak|bring|leav|head)in\b"), r"\1ing"),
)
HELP = (
    ("999", COMING),
    ("them", THEM),
    ("desk", AT_THE_DESK),
    ("wait", TOLD_TO_WAIT),
    ("ward", ON_THE_WARD),
    ("sent", SENT_SOMEWHERE),
)


def which_help(text: str, *, near: bool) -> str | None:
    """999's, whether or not a card was shown before; where one is `near`, "them" too, the ward's, or that they were
    sent somewhere, or told to wait, at a desk or on the ward. None for no help.
    """
    known = HELP if near else HELP[:1]
    plain = _spelled(text)
    parts = [part.strip() for part in PART.split(plain) if part.strip()]
    found = [next((name for name, said in known if said.fullmatch(part)), None) for part in parts]
    if len(plain.split()) > LONGEST:
        return None
    if not all(
        name or GOES.fullmatch(part) or (near and (CAME.fullmatch(part) or said_beside(part)))
        for name, part in zip(found, parts, strict=True)
    ):
        return None
    at_desk = [part for name, part in zip(found, parts, strict=True) if name == "desk"]
    if "sent" in found and all(ON_THE_ROAD.fullmatch(part) for part in at_desk):
        return "sent"  # "going in now" is of the road there, and of no desk
    return next((name for name, _ in HELP if name in found), None)


def said_beside(part: str) -> bool:
    """Who is with the child, where the writer waits, how they get there, a hope: nothing by itself."""
    return any(said.fullmatch(part) for said in (WITH_CHILD, ON_THE_ROAD, RANG, MAYBE_NOTHING, RINGS_BACK, ADULT_THERE))


def _spelled(text: str) -> str:
    """As it is typed on the way out of the door."""
    plain = normalised(text)
    for slip, word in SLIPS:
        plain = slip.sub(word, plain)
    return plain


def help_is_coming(text: str) -> bool:
    """After a card. Whoever was told to wait has none yet."""
    return which_help(text, near=True) not in (None, "desk", "wait")
