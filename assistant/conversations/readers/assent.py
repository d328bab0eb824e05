"""A yes that is said in clauses: "certainly, permission granted", "yep do that, we have waited since Sunday",
"all present and correct, let it go".

Being asked may be agreed to with a reason behind it. Sending is only agreed to where nothing else is said at all.
"""

import re

from assistant.conversations.readers.yes_or_no import CONDITION, HEDGE, MOCKS, only_thanks

LONGEST, LONGEST_TO_SEND = 24, 16  # words
SIGNS = frozenset("\U0001f44d\U0001f44c\u2705\u2714\u2611\U0001f197")  # thumb, OK hand, ticks, OK
_TONES = re.compile(r"[\U0001f3fb-\U0001f3ff\ufe0f\u200d\s]")
SPOKEN_STOP = re.compile(r"\s+(?:full stop|exclamation mark)(?=\W|$)")  # dictated
HASTE = re.compile(  # it takes nothing back
    r"[ ,]*\b(?:but|and|just)(?: please| just)? (?:(?:be|make it) (?:quick|fast)(?:ly)?|hurry(?: up)?|quickly|do(?: not|n'?t) (?:be|take) (?:too )?long)\b(?: please| then| about it)*"
)
SLIPS = (  # of the finger, and thanks in letters
    (
        re.compile(r"\b(?:thank ?(?:u|yu|yoo|yo|ya)|thankyou|thnx|thanx|thnks|thks|tks|tq|tysm|tyvm|ty|thanku)\b"),
        "thank you",
    ),
    (re.compile(r"\b(?:snd|sned|sedn|sens|senf)\b"), "send"),
    (re.compile(r"\b(?:tht|thta|taht)\b"), "that"),
    (re.compile(r"\b(?:plz|plse|plis|pleas|pleese|plese)\b"), "please"),
)
SHRUGS = re.compile(
    r"\bwhatever\b[ ,.]*(?=(?:just |then |ok |okay )*(?:go (?:on|ahead)|do it|carry on|send it|get on with it|yes|yeah)\b)"
)
_SHRUGGED = re.compile(
    r"^((?:yes|yeah|yep|yup|aye|ok|okay|fine|all ?right|go on(?: then)?)\b[ ,.]*)+whatever[ .!]*$", re.IGNORECASE
)
_SPLIT = re.compile(
    r"[,.!;:\u2026\n]+|\s[-\u2013\u2014]+\s|\b(?:and|so|then)\b(?! (?:so|then|much|very much|kindly)\b)"
)
_IT = r"(?:it|(?:this|that)(?: one)?|them|all of (?:it|this|that)|everything|(?:the|this|that) (?:whole )?(?:thing|lot|message|form|page|note)|my (?:message|words|note|form))"
_ALL = r"(?:it|this|that|everything|it all|that all|this all|all|all of (?:it|this|that)|the (?:whole )?(?:thing|lot|message|form|page)|what(?:'?s| is) (?:there|here|written)|what it says)"
_LEAD = r"(?:(?:oh|ok|okay|okey dokey|well|right|righto|um+|er+|ah|erm|honestly|yes|yeah|yep|yup|aye|ye|yh|da|si|tak|oui|sure|please|just|absolutely|certainly|definitely|i think|i'?d say|on balance|for (?:god|heaven|pete|fuck)'?s sake|(?:oh )?(?:fuck|sod|screw|bugger|stuff|balls to|to hell with) (?:it|this|that)(?: all)?|ffs|whatever) )*"
_TAIL = r"(?: (?:please|pls|(?:thanks|thank you)(?: (?:so|very) much| kindly| ever so| a lot)?|ta|cheers|then|now|i (?:suppose|guess)(?: so)?|karo|kar do|again|here|there|love|pet|petal|mate|duck|hun|hunny|hon|honey|babe|dear|dearie|sweetheart|sweetie|darling|darlin|flower|bab|x+|my (?:dear|love|friend|pet|duck|darling|lovely)|sir|madam|pal|for me|for us|from me|from us|by me|by us|with me|with us|by all means|straight away|right away|at once|as (?:it is|it stands|written|is|it was|they are|you (?:like|wish|say|asked|suggest))|to (?:them|the (?:team|ward|hospital|doctors?))|if you (?:would|will|please|like)|of course|all of (?:it|this|that)|indeed|100 ?%?|a hundred percent))*"
ASSENT = (
    r"(?:yes+|yeah|yep|yup|aye|ye|yh|yah|ya|sure(?: thing)?|of course(?: (?:you (?:can|may)|i do))?|course(?: you (?:can|may))?|ok(?:ay)?|okey dokey|righto|right you are|absolutely(?: (?:fine|yes))?|certainly|definitely|indeed|affirmative|by all means|gladly|with pleasure|for sure|too right|roger|deal|fine"
    r"|go (?:for it|ahead|on)|(?:ok|okay|yes|yeah|yep|yup|right|righto) go|carry on|fire away|crack on|proceed|do (?:so|it|that|this)|(?:please |yes )?do|feel free|be my guest|you (?:can|may|do that|go ahead)|let'?s (?:do (?:it|this|that)|go)"
    r"|(?:(?:you(?:'?ve| have)?(?: got)?|i (?:hereby )?(?:give|grant)(?: you| them| the team)?) (?:my |our |full |the )*(?:permission|consent|blessing|ok(?:ay)?|agreement|go-?ahead|word|approval)|(?:permission|consent|agreement)(?: is| has been)? (?:granted|given)|granted)"
    r"|(?:i|we) (?:do |hereby |fully |gladly |both )*(?:agree|consent|accept|approve|allow (?:it|that|this))(?: (?:to|with) (?:it|that|this|you (?:passing|sending|keeping) (?:it|this|that)(?: on)?))?"
    rf"|(?:(?:i|we)(?:'?m|'?re| am| are| would be|'?d be) )?(?:perfectly |quite |very |more than |absolutely |totally |all )*(?:ok|okay|fine|happy|content|good|all right|alright|glad|comfortable|easy)(?: with| for| about| to) (?:{_IT}|you to(?: do (?:so|it|that|this)| (?:pass|send|share|keep|ask)(?: {_IT})?(?: on)?)?|(?:do|share|pass on|answer) (?:so|it|that|this)|them (?:to (?:have|see|know)(?: {_IT})?|having (?:it|this)|knowing))"
    r"|(?:it'?s|that'?s|that is|it is|its|thats|that would be)?(?: (?:perfectly|quite|absolutely|all|totally))*(?: ?(?:ok|okay|fine|all right|alright|grand|cool|good)) (?:by|with|for) (?:me|us)|(?:that'?s|that is|thats|it'?s|its|is|it is|all is|this is) (?:ok(?:ay)?|fine|all right|alright|grand|cool|what (?:i|we) want(?:ed)?)"
    r"|why not|(?:i have )?no objections?(?: (?:at all|from me|here|whatsoever|to (?:it|that|this)))*|(?:that'?s |it'?s )?(?:no|not a) problem(?: at all)?|(?:i|we)(?:'?ve| have)? nothing against (?:it|that|this))"
)
APPROVES = (
    rf"(?:(?:{_ALL}(?:'?s| is| are| looks?| reads?| seems?| sounds?)(?: to be)?(?: (?:all|just|really|absolutely|quite|perfectly|exactly|how|as|i|we|it|should|want(?:ed)?|like|be))*(?: (?:good|right|correct|fine|ok|okay|perfect|accurate|in order|spot on|well|great|true|there|it|be|want(?:ed)?))(?: to (?:me|us))?)"
    r"|(?:looks?|reads?|seems?|sounds?) (?:all |just |really |very |absolutely |perfectly )*(?:good|right|correct|fine|ok|okay|perfect|accurate|well|great|spot on)(?: to (?:me|us))?|all (?:present and correct|present|correct|right|good|fine|in order|there|true|accurate)|spot on|correct|confirmed|approved"
    rf"|(?:(?:i|we)(?:'?m|'?re| am| are) )?(?:perfectly |quite |very |more than |all )*(?:happy|content|satisfied|pleased|fine|ok|okay|good)(?: with| about) (?:{_ALL}|how it (?:is|looks|reads)|what(?:'?s| is) (?:there|here|written)|what it says|the way it (?:is|reads|looks))"
    rf"|(?:i |we )(?:can |hereby |do )*(?:confirm|approve)(?: {_ALL}| (?:that )?(?:it'?s|it is|this is|everything is|all is) (?:all )?(?:correct|right|true|accurate|fine))?|you(?:'?ve| have)? got (?:it|that|everything)(?: all)? (?:right|down)"
    r")"
)
ORDERS = (
    rf"(?:(?:you (?:can|may) |do |go (?:ahead|on) and |please |you'?re free to )*(?:(?:send|submit|release|dispatch|forward|deliver|post|ship)(?: {_IT})?(?: (?:off|away|over|in|out|on|through))?|pass {_IT} on|pass on {_IT}|(?:fire|send|ping|get) {_IT} (?:off|over|away|out|sent(?: off)?)|let {_IT} (?:go|out|be sent|fly)|get {_IT} (?:sent|moving|going)|press (?:send|the button)|(?:anfonwch|danfonwch|anfon|danfon)(?: (?:o|e|hwn|hwnna|hyn|y neges))?(?: os gwelwch(?: yn dda| chi'n dda)?| plis)?)"
    r"|off (?:it goes|with it|you go)|away (?:it goes|with it)|(?:it|this|that)(?:'?s| is)? (?:can|may|should|good to|ready to|fit to) (?:go|be sent|send)(?: off)?|(?:it|this|that)(?:'?s| is)? (?:good|ready) to (?:go|be sent|send)|good to go|ready to (?:go|send)|proceed|go for it|go ahead|do (?:it|so|send it|that)|i(?:'?d| would) like (?:it|that|this) (?:sent|to go)(?: off)?)"
)
COURTESY = re.compile(
    rf"^(?:(?:many |much )?(?:thanks|thank you|ta|cheers|thx|obliged|appreciated)(?: (?:so much|very much|a lot|ever so|kindly|for (?:that|this|(?:all )?(?:your|the) (?:help|time|patience|kindness|support)|asking|everything)|again))*|please|pls|sorry(?: for the wait)?|(?:god |may god )?bless(?: you)?(?: all)?(?: for .{2, 30})?|god be with you|thanks for nothing|about time(?: too)?|(?:be |make it |please be )?quick(?:ly)?|hurry(?: up)?|and hurry|i hope (?:this|it|that) helps|os gwelwch(?: yn dda| chi'n dda)|diolch(?: yn fawr)?|(?:that'?s |you'?re )?(?:very |so |most )?kind(?: of you)?|lovely|great|brilliant|perfect|love|mate|pet|if you (?:would|will|please|like)|my (?:dear|friend|love)){_TAIL}$"
)
_ASSENTS = re.compile(rf"^{_LEAD}{ASSENT}{_TAIL}$")
NO_CHANGES = re.compile(  # beside a yes; alone it may be said before anything is sent
    rf"^{_LEAD}(?:no (?:more )?changes|nothing (?:else )?to (?:change|add|correct))(?: (?:needed|at all|from me|thanks))*$"
)
REST_ELSEWHERE = re.compile(  # "Susan can tell them the ward": beside an order, and no part of the page
    r"^(?!.*\b(?:not|never|n'?t|first|instead|before|until|after all|you|tomorrow|later)\b)(?:(?:i|we|he|she|(?:my|his|her) \w+|[a-z]+)(?: can|'?ll| will| could)|(?:i|we) (?:can|will)) (?:just |also |always )*(?:tell|say|give|explain|ask|show)(?: (?:to )?(?:them|the (?:team|ward|nurses?|doctors?)))(?: .{1,30})?$"
)
ASKS_TO_PASS_ON = re.compile(  # by itself it is how a message is begun, and whoever comes back says it again
    rf"^(?:(?:please|ok|okay|i want to|can you|just) )*(?:pass {_IT} on|pass on {_IT})(?: (?:please|pls|then|now|thanks|to (?:them|the (?:team|ward|doctors?))))*$"
)
SETTLED = re.compile(  # "very well, leave it": beside an order; alone it orders nothing
    rf"^{_LEAD}(?:very well|as you (?:like|wish)|never ?mind(?: (?:that|it|this|about (?:it|that)|the \w+))?|(?:just |please )*leave (?:it|that)(?: (?:as it is|as is|like (?:that|this)|be|alone))?|forget (?:it|that|about (?:it|that))|(?:it|that) (?:does not|doesn'?t) matter|no matter|not to worry|that(?:'ll| will) (?:do|have to do)|(?:it|that) is not (?:so )?important){_TAIL}$"
)
PAST_CARING = re.compile(  # of the form, beside an order to send it
    r"^(?:(?:and|but|so|honestly|tbh|really|just|now) )*(?:(?:i'?m|im|i am|we'?re|we are)(?: (?:so|just|way|all|really|past|beyond|done|sick|tired|fed up|over|of|with|caring|it|this|that|to care|too|any ?more|now))+|(?:i |we )?(?:really |just )?(?:do not|don'?t|dont|couldn'?t|could not|no longer) (?:really )?care(?: any ?more| less| now| what it says)*|who cares(?: any ?more)?|that'?s (?:it|enough)|it'?s (?:fine|ok|okay|good enough|close enough|near enough)(?: (?:now|as it is|like that))*|(?:good|close|near) enough|(?:oh )?(?:fuck|sod|screw|bugger|stuff|balls to|to hell with) (?:it|this|that)(?: all)?|i(?:'?ve| have) had enough of (?:this|typing|forms?))$"
)
BESIDE_ORDER = (COURTESY, NO_CHANGES, REST_ELSEWHERE, SETTLED, PAST_CARING)
TAKEN_BACK = re.compile(  # a question that was let go: "where is her name? never mind. send it"
    r"^(?:just |please |ok |yes )*send (?:it|this|that)\b[^?]*\b(?:no|oh|ah|wait)[ ,]+(?:it'?s )?(?:the )?same(?: thing| one)?[ ,.]+(?:sorry[ ,.]+)?(?=(?:just |please |ok )*send (?:it|this|that)\W*$)"
    r"|^[^?]*\?+\s*(?:(?:oh|no|ah|ok|okay|well|actually|but)[ ,]+)*(?=(?:never ?mind|forget (?:it|that)|(?:it )?(?:does not|doesn'?t) matter|no matter)\b)",
    re.IGNORECASE,
)
FINISHED = re.compile(  # the sending itself answers it: "yes, send it. is that it?"
    r"(?:[.!,;]+|\s(?=and\b))\s*(?:(?:and|so)\s+)?(?:(?:(?:it|that|this)(?:'?s| is)|is (?:it|that|this|everything)|am i|are we|all)(?: (?:it|all|everything|done|finished|over|complete|ready|sent|now|then|all done))+|(?:all )?(?:done|finished))\s*\?+\s*$",
    re.IGNORECASE,
)
_SENDS = re.compile(rf"^(?!.*\b(?:carry on|let'?s go)\b){_LEAD}(?:{ASSENT}|{APPROVES}|{ORDERS}){_TAIL}$")
_PAGE = re.compile(rf"^{_LEAD}(?:{APPROVES}){_TAIL}$")
_KEEPS = re.compile(  # behind a yes to being asked: the very thing that is asked
    rf"^{_LEAD}(?:you )?(?:can |may |do |just )*(?:keep|save|store|(?:hold|hang) on to) {_IT}{_TAIL}$"
)
_TURNS = re.compile(rf"^{_LEAD}(?:{APPROVES}|{ORDERS}){_TAIL}$")
_NO_ONE = r"(?:nobody|no ?-?one|they|he|she|we|i|it|none of them)"
_WAITED = r"(?:rung|rings?|called|calls?|told|tells?|listen\w*|answer\w*|help\w*|come|came|comes|talk\w*|spoken|speaks?|explain\w*|got|gets?|getting|been|had|heard|hears?|cares?|said|says?|slept|sleep\w*|eaten|eat\w*|cop(?:e|es|ing)|work\w*|grow\w*|improv\w*|seen)"
TELLS_WHY = re.compile(  # a no in these takes nothing back
    rf"\b{_NO_ONE}(?:'?s|'?ve|'?re| has| have| had| is| are| will| ever| just)* (?:never|not|ever|(?:has|have|had|is|are|did|does|do|would|will|ca)n'?t|cannot|still)? ?(?:ever |been |even |get(?:ting)? )*{_WAITED}\b"
    rf"|\b(?:not|never|isn'?t|aren'?t|hasn'?t|haven'?t|hadn'?t|didn'?t|doesn'?t|won'?t|can'?t|cannot) (?:ever |been |even |be |get(?:ting)? )*{_WAITED}\b"
    r"|\b(?:can'?t|cannot|cant) (?:cope|take|bear|go on|stand|keep|carry|reach|understand|do (?:this|it|any more))\b|\b(?:do not|don'?t|dont) know (?:what|who|where|how|why|which)\b"
    r"|\bno (?:news|answers?|reply|replies|word|sleep|progress|help|improvement|better|other way|choice|idea)\b",
)


_SWEARS = r"(?:(?:oh |for |what the |bloody |fucking |flipping |sodding |jesus |well )*(?:fuck(?:ing)?(?: (?:hell|sake|me))?|fuck'?s sake|(?:god|christ|heaven|pete)'?s sake|hell|heck|shit|christ|jesus|god|ffs|bollocks|crap|damn|omg|blimey|sigh+|ugh+|argh+|jeez|great|brilliant|typical|ridiculous|unbelievable|honestly))"
_A_WHILE = r"(?:(?:only|just|another|a|an|about|up to|more than|over|all of)? ?)*(?:\d+|two|three|few|couple of|whole)? ?(?:working )?(?:hours?|days?|weeks?|months?)(?: (?:wait|waiting|more|is (?:long|ages|too long|a joke)|really|seriously))*"
MUTTERS = re.compile(  # before a yes: of how long it takes, and of how that feels
    rf"^(?:{_SWEARS}|{_A_WHILE}|(?:that'?s|that is|this is|thats|what a|how) (?:so |really |very |too |bloody |fucking )*(?:long|slow|ages|a joke|ridiculous|rubbish|crap|shit|stupid|silly|joke|faff)|(?:i|we) (?:have|'?ve got) no choice|not (?:that|like) (?:i|we) have (?:a|any|much) choice|(?:i|we) suppose|if (?:i|we) must|whatever|so slow|really|seriously)$"
)
_BREATHS = re.compile(r"\s*[.!?,;\u2026]+\s*")


def assents(text: str) -> bool:
    """To being asked: the first clause says yes, and nothing behind it takes it back."""
    if only_a_sign(text):
        return True
    text = without_mutters(text)
    shrugged = _SHRUGGED.match(text)
    clauses = _clauses(shrugged[1] if shrugged else text, LONGEST)
    if not clauses or not _says_yes(clauses[0]):
        return False
    more = (clause for clause in clauses if not (_says_yes(clause) or _KEEPS.match(clause)))
    return not any(HEDGE.search(TELLS_WHY.sub(" ", clause)) for clause in more)


def without_mutters(text: str) -> str:
    """Without what is muttered before a yes or a no: "2 days?? fucking hell. fine yes"."""
    first, *rest = _BREATHS.split(text.replace("\u2019", "'").strip(), maxsplit=1)
    return without_mutters(rest[0]) if rest and MUTTERS.match(" ".join(first.lower().split())) else text


def only_a_sign(text: str) -> bool:
    """Thumbs, ticks, and nothing else."""
    bare = _TONES.sub("", text)
    return bool(bare) and all(char in SIGNS for char in bare)


def approves(text: str) -> bool:
    """Of the page that is shown: every clause says yes, says that it is right, orders it sent, or is polite."""
    clauses = _clauses(TAKEN_BACK.sub("", FINISHED.sub(".", text.replace("\u2019", "'"))), LONGEST_TO_SEND)
    said = [clause for clause in clauses if not any(one.match(clause) for one in BESIDE_ORDER)]
    return any(not ASKS_TO_PASS_ON.match(clause) for clause in said) and all(
        _SENDS.match(clause)
        or _PAGE.match(clause)
        or _in_one_breath(clause, _TURNS, (_SENDS, COURTESY, NO_CHANGES, SETTLED, PAST_CARING))
        for clause in said
    )


def _says_yes(clause: str) -> bool:
    return bool(_ASSENTS.match(clause)) or _in_one_breath(clause, _ASSENTS, (_KEEPS, COURTESY), first=True)


def _in_one_breath(clause: str, says: re.Pattern, beside: tuple[re.Pattern, ...], *, first: bool = False) -> bool:
    """Nothing but pieces, one behind the other without a comma: one at least that `says` it, or the `first`."""
    words = clause.split()
    reached = {0: False}  # up to which word, and whether it was said by then
    for at in range(len(words)):
        if at not in reached:
            continue
        for end in range(at + 1, len(words) + 1):
            piece = " ".join(words[at:end])
            it_says = bool(says.match(piece))
            if it_says or (any(one.match(piece) for one in beside) and (at or not first)):
                reached[end] = reached.get(end, False) or reached[at] or it_says
    return reached.get(len(words), False)


def _clauses(text: str, longest: int) -> list[str]:
    """None of them where it is asked, hangs on something, mocks, only thanks, or is long."""
    plain = SHRUGS.sub("", HASTE.sub(".", " ".join(SPOKEN_STOP.sub(".", _said(text)).split())))
    flat = plain.replace(",", "")
    if (
        "?" in plain
        or len(plain.split()) > longest
        or only_thanks(text)
        or only_thanks(_said(text))
        or MOCKS.search(flat)
        or CONDITION.search(flat)
    ):
        return []
    whole = plain.strip(" .!,")
    if _SENDS.match(whole):
        return [whole]  # "present and correct"
    parts = [" ".join(part.split()).strip(" '\"-") for part in _SPLIT.split(plain)]
    return [part for part in parts if part]


def _said(text: str) -> str:
    kept = "".join(" " if char in SIGNS or _TONES.match(char) else char for char in text)
    kept = kept.lower().replace("\u2019", "'")
    for slip, meant in SLIPS:
        kept = slip.sub(meant, kept)
    return kept
