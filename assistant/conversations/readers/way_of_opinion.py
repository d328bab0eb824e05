"""What a family asks of the way a second opinion goes, that the engine takes for another page: whether the notes are
enough, who writes the referral, a place on a list, who helps afterwards, two interpreters, whether it hurts.

Each is known by cues that must all stand there, and by words that make it another question.
"""

from collections.abc import Sequence

from assistant.conversations.readers.known_by_cues import Known, cue, holds
from assistant.details.question import asks
from assistant.signs import BETWEEN_SENTENCES, normalised

LONGEST = 45  # words; of a longer message its last question is read, with the sentence before it
LATELY = 3  # messages before, which may name what is spoken of


_WHO = r"(?:he|she|they|i|we|it|my \w+|our \w+|the child|[a-z]+)"
_THEM = r"(?:him|her|them|me|us|my \w+|our \w+|[a-z]+)"
_THEIR = r"(?:(?:his|her|their|my|our|the|some) )?"
_NOTES = r"(?:notes|records|scans?|files?|paperwork|pictures|images|results|letters)"
OTHER_DOCTOR = cue(
    r"\b(?:(?:an)?other|second|new|different|outside|independent) (?:\w+ )?(?:doctors?|consultant|hospital|specialist|surgeon|team|expert|opinion|one)\b",
    r"\b(?:someone|somebody)(?: else)?\b|\bspecialist|\bthey (?:just )?(?:look|decide|do it)\b",
)
ONLY_NOTES = cue(
    rf"\b(?:just|only|purely|simply) (?:see |look(?:ing)? (?:at |to )?|at |to |from |off |on |by |with |through |send(?:ing)? |read(?:ing)? )*{_THEIR}(?:x[- ]?rays? |mri |hip |ct )*{_NOTES}\b",
    rf"\b{_NOTES} (?:alone|only|and not {_THEM}|instead of {_THEM})(?!\w)|\b(?:on|from) paper\b",
    rf"\bwithout (?:(?:having to|needing to) )?(?:{_THEM} )?(?:(?:being|having to be|having to|needing to) )?(?:there|present|in the room|go|going|come|coming|travel\w*|seeing {_THEM}|see {_THEM}|meeting {_THEM}|examining {_THEM}|putting {_THEM} through)\b|\bwithout (?:to )?(?:see|touch|examine|operate)(?: \w+){{0,3}} (?:him|her|them|again|[a-z]+)\b",
)
COMES_IN = cue(
    rf"\b(?:would|will|does|do|must|has|have|need) {_WHO} (?:(?:still|actually|even|definitely|always) )*(?:(?:have|need|has) )?(?:to )?(?:come in|be there|come along|attend|go in|come back in|be (?:seen|examined|present|touched)(?! by)|be put through)\b"
)
OF_CARE_NOW = cue(
    r"\b(?:(?<!without )(?<!without to )(?<!not )(?<!not to )operat\w+|discharg\w*|prescri\w+|give (?:him|her)|copy|copies|wrong|mistakes?|delete|complain\w*|school|social|police|court|letter from|died|death|visit\w*)\b"
)
CANNOT_BEAR = cue(
    r"\b(?:can'?t|cannot|cant|can not|couldn'?t|won'?t) (?:\w+ )?(?:bear|stand|cope|handle|tolerate|take|deal|manage|do)\b[^.?!]{0,30}\b(?:hospitals?|clinics?|wards?|waiting rooms?|nois\w+|loud\w*|lights?|smells?|crowds?|being touched|strangers)\b",
    r"\b(?:terrified|scared|frightened|petrified|phobic) of (?:\w+ )?(?:hospitals?|clinics?|wards?|doctors)\b|\b(?:hates?|dreads?) (?:the |going to |all )*(?:hospitals?|clinics?|waiting rooms?)\b",
    r"\b(?:melts? down|meltdowns?|overload\w*|sensory|screams?)\b[^.?!]{0,40}\b(?:hospitals?|clinics?|wards?|waiting rooms?|appointments?)\b|\b(?:hospitals?|clinics?|waiting rooms?|wards?)\b[^.?!]{0,40}\b(?:too (?:much|loud|bright|noisy)|melts? down|meltdowns?|overload\w*|torture|unbearable)\b",
)
ILL_NOW = cue(
    r"\b(?:fever|temperature|rash|headaches?|stiff|vomit\w*|sick|sudden\w*|since (?:yesterday|today|this)|tonight|floppy|breath\w*)\b"
)
WHO_WRITES = cue(
    r"\bwho (?:(?:actually|then|exactly|is it that|has to|needs to|will|should|must|is meant to|would) )*(?:writes?|signs?|sends?|makes?|starts?|raises|puts? in|fills in|does|types)\b[^.?!]{0,24}\b(?:referral|referring|letter to (?:them|the other)|request for (?:a|another))",
    r"\b(?:exact |right |proper )?(?:sequence|order|steps|stages|procedure)\b[^.?!]{0,40}\breferral\b|\breferral\b[^.?!]{0,50}\bwho (?:writes?|signs?|sends?)\b",
)
OF_A_REFERRAL = cue(r"\brefer(?:ral|red|s|ring)?\b")
REFERS_FOR_ONE = cue(
    r"\brefer(?:red|ral|ring|s)? ?(?:us |him |her |me |it )?for (?:an|another|a second|one more) ?(?:other )?opinion\b"
)
WHAT_THEN = cue(
    r"\bwhat (?:does|do|did) (?:that|it|this|he|she|they) mean|\bwhat (?:happens|now|next|then)\b|\bhow does (?:that|it) work\b"
)
PLACE = cue(
    r"\b(?:keep|hold|lose|losing|lost|save|saved|kept|give up|forfeit)\b[^.?!]{0,16}\b(?:our|the|his|her|my|your|a) (?:place|spot|slot|turn|position)\b",
    r"\b(?:place|spot|position) (?:on|in) (?:the|your|that|their) (?:waiting )?(?:list|queue)\b|\b(?:taken|struck|dropped|knocked|come|put) off the (?:waiting )?list\b|\bwait for (?:you|us) if\b",
)
AWAY = cue(
    r"\b(?:abroad|overseas|private\w*|over there|away|go (?:to )?(?:turkey|germany|spain|india|poland|america|dublin)|list|queue|second opinion|another (?:doctor|hospital)|turkey|elsewhere)\b"
)
OF_MONEY = cue(r"\b(?:costs?|price|pays?|paying|money|fees?|school|nursery|college|bed|parking)\b")
GOES_WRONG = cue(
    r"\b(?:goes?|went|going|gone|go) (?:all )?wrong\b|\bcomplications?\b|\b(?:gets?|got) infected\b|\binfection\b|\bif (?:it|something|anything|the \w+) (?:fails?|breaks?|goes bad|happens)\b|\bit'?s bad\b",
)
AFTERWARDS = cue(
    r"\b(?:afterwards?|after (?:that|it|we)|(?:her|him|them|us) after$|back home|we'?re (?:back|home)|get (?:back|home)|come (?:back|home)|home again|here at home)\b"
)
WHO_HELPS = cue(
    r"\b(?:who|which (?:doctor|hospital|team|one))(?: (?:then|will|would|is going to|is|should|has to|do we))*(?:'s|'ll)? ?(?:going to |gonna )?(?:looks?|looking|treats?|treat|sees?|see|fix(?:es)?|deals?|takes?|cares?|caring|picks?|puts?|helps?|responsible|sorts?)\b",
    r"\bwill (?:you|they|the (?:nhs|hospital|team|ward)|nhs) (?:still )?(?:treat|look after|see|take|help|fix)\b",
)
PRIVATE_OR_ABROAD = cue(
    r"\b(?:abroad|overseas|private\w*|over there|turkey|germany|spain|india|poland|america|dublin|another country)\b"
)
OF_THE_WARD = cue(
    r"\b(?:tonight|discharg\w*|on (?:this|the) ward|complain\w*|siblings?|other (?:kids|children)|sue|solicitor|died)\b"
)
INTERPRETER = cue(r"\binterpret\w*|\btranslat(?:or|er)s?\b|\bsigner\b")
FOR_TWO = cue(
    r"\bfor (?:me|us|my \w+|her|him|the child|mum|dad) or (?:for )?(?:me|us|my \w+|her|him|the child|mum|dad)\b",
    r"\b(?:i|we) mean both\b|\bboth of us\b|\b(?:two|2) (?:\w+ )?(?:interpreters?|languages?)\b|\bone (?:interpreter )?for (?:sign|bsl|her|him|me|my \w+|us)\b[^.?!]*\b(?:one|another|other|other one) for\b|\beach (?:of us )?(?:our|their|an?) (?:own )?interpreter\b",
)
WHO_PAYS = cue(r"\b(?:pays?|paying|costs?|free|charge[sd]?|bill)\b")
ASKED_AT = cue(
    r"\b(?:can|could|should|may|shall|do|ok to|okay to|wait to|just)\b[^.?!]{0,24}\b(?:ask|say it|say so|bring (?:it|this) up|raise (?:it|this)|mention (?:it|this)|just ask)\b(?! (?:about|if|whether|why|what|how|who|you|me)\b)[^.?!]{0,30}?\b(?:at|in|during) (?:the|our|his|her|my|that|this) (?:next |[a-z]+ ){0,2}(?:appointment|clinic|visit|review|check ?up|meeting|one in \w+)\b",
    r"\b(?:too late|soon enough|early enough|wait)\b[^.?!]{0,20}\b(?:to |and )ask\b[^.?!]{0,30}\b(?:appointment|clinic|review)\b",
)
OF_AN_APPOINTMENT = cue(
    r"\b(?:record\w*|film\w*|bring (?:someone|somebody|a friend|my)|interpreter|notes|results|cancel\w*|change (?:the|our|my)|move the|questions?|you ask)\b"
)
ESCALATES = cue(
    r"\bescalat\w*\b|\bgo (?:over|above) (?:their|his|her) heads?\b|\b(?:above|beyond|outside) (?:of )?(?:the )?(?:mdt|ward team|consultant|this team|his team|her team|team on the ward)\b"
)
WHERE_TO = cue(r"\b(?:who|whom|where|how|what'?s the|is there)\b")
COMPLAINS = cue(r"\b(?:complain\w*|ombudsm\w+|pals|solicitor|sue|gmc|money|private\w*|escalator)\b")
HURTS = cue(
    r"\b(?:will|would|is|does|if|gonna|going to|how much|whether)\b[^.?!]{0,30}\b(?:gonna |going to |will |does |really )?hurts?(?: (?:a lot|much|lots|loads|badly|bad|afterwards?|after|him|her|me|them|or not|though|tho|then))*(?=$|[ ]*[.,!?;]| when (?:they|you|i|he|she) (?:take|put|wake|wakes|come|comes|do|pull|cut|stitch)\b)",
    r"\b(?:will|would|is|does|how) (?:it|this|that|the \w+)?(?: \w+)? ?(?:be )?(?:going to be |gonna be )?(?:very |really |that )?painful\b(?! (?:for|to) (?:talk|think|write|read))",
)
NO_HURT_OF_CARE = cue(
    r"\b(?:feelings|chances?|anyone|someone|nobody|no harm|hurts? (?:to ask|us to|our|my case)|hurting|(?:him|her|my|them)sel(?:f|ves)|to ask|asking|complain\w*|second opinion|relationship|now|still|already|died|did it)\b"
)
_TREATMENT = r"(?:chemo\w*|radio\w*|op|operation|surgery|steroids?|biopsy|transplant|treatment|rods?|immuno\w*|antibiotics?|shunt)"
TWO_TREATMENTS = cue(
    rf"\b{_TREATMENT}\b.*\b(?:befor\w*|b4|first|frst|1st|then|instead of|and not|or)\b.*\b{_TREATMENT}\b"
)
WHICH_FIRST = cue(r"\b(?:why|which|what comes|wich|y)\b")
FIRST_ALONE = cue(
    r"^(?:(?:no|i|mean|mena|meant|frst|first|but|ok|so)[ ,.]+)*(?:which|wich) (?:one )?(?:is )?(?:first|1st|frst)$"
)
TELLS_FOR_US = cue(
    r"\bwho (?:(?:will|would|is going to|then|should|has to) )*(?:tells?|explains?|lets?|informs?)\b[^.?!]{0,24}\b(?:them|the (?:new|other|second) (?:doctor|team|hospital|one|consultant)|him|her|the stranger)\b(?! (?:to|off)\b)",
    r"\b(?:don'?t|dont|do not|can'?t|cant|cannot|not) (?:want to |wanna |bear to |bear |have to |face |think i can |going to )*(?:explain\w*|tell\w*|say\w*|go(?:ing)? (?:through|over)|repeat\w*) (?:it|this|that|everything|the (?:whole )?story|about (?:him|her|[a-z]+))?(?: all)? ?(?:all )?(?:over )?(?:again|once more)\b",
)
NEW_DOCTOR = cue(r"\b(?:them|stranger|new|other|another|second|someone|somebody|referral)\b")
TOLD_US = cue(
    r"\b(?:you (?:explain|tell)|explain it (?:to me|again to us)|understand|school|(?:tells?|telling) (?:my|our|his|her) \w+)\b"
)
LONG_WAIT = cue(
    r"\b(?:(?:been |still |put )?on (?:the|a|your|this|that) (?:\w+ )?(?:waiting )?list|(?:been|we'?ve been|still) waiting|waited)\b[^.?!]{0,40}\b(?:\d+|two|three|four|five|six|seven|eight) years?\b",
    r"\b(?:\d+|two|three|four|five|six|seven|eight) years? (?:now )?(?:on (?:the|a|your|this) (?:\w+ )?(?:waiting )?list|(?:of )?waiting)\b",
)
NO_LONG_WAIT = cue(r"\b(?:ivf|adopt\w*|a baby|pregnan\w*|house|council|court|school place|camhs|diagnosis|died)\b")
SCHEME = cue(r"\b(?:scheme|s2\b|money[- ]back|pay(?:s|ing)? (?:us|me|you) back|reimburs\w*|refund\w*)\b")
ITS_NUMBER = cue(r"\b(?:number|ring|call|phone|contact|reach|get hold of)\b")
OF_OTHER_SCHEMES = cue(r"\b(?:travel|fares?|parking|petrol|compensation|complain\w*|train)\b")


READ = (
    Known("hospital_too_much", (CANNOT_BEAR, OTHER_DOCTOR), ILL_NOW),
    Known("hospital_too_much", (CANNOT_BEAR, COMES_IN), ILL_NOW),
    Known("notes_may_do", (ONLY_NOTES, OTHER_DOCTOR), OF_CARE_NOW),
    Known("notes_may_do", (COMES_IN, OTHER_DOCTOR), OF_CARE_NOW),
    Known("who_refers", (WHO_WRITES, OF_A_REFERRAL), COMPLAINS),
    Known("who_refers", (REFERS_FOR_ONE, WHAT_THEN)),
    Known("scheme_number", (SCHEME, ITS_NUMBER), OF_OTHER_SCHEMES, told=True),
    Known("cared_for_after", (WHO_HELPS, GOES_WRONG), OF_THE_WARD, before=PRIVATE_OR_ABROAD, told=True),
    Known("cared_for_after", (WHO_HELPS, AFTERWARDS), OF_THE_WARD, before=PRIVATE_OR_ABROAD, told=True),
    Known("place_on_list", (PLACE,), OF_MONEY, before=AWAY, told=True),
    Known("two_interpreters", (FOR_TWO,), before=INTERPRETER, told=True),
    Known("ask_at_appointment", (ASKED_AT,), OF_AN_APPOINTMENT),
    Known("step_beyond_team", (ESCALATES, WHERE_TO), COMPLAINS),
    Known("will_it_hurt", (HURTS,), NO_HURT_OF_CARE, told=True),
    Known("which_treatment_first", (TWO_TREATMENTS, WHICH_FIRST)),
    Known("which_treatment_first", (FIRST_ALONE,), before=TWO_TREATMENTS),
    Known("long_wait", (LONG_WAIT,), NO_LONG_WAIT, told=True),
)
IN_GRIEF = Known("told_before_we_come", (TELLS_FOR_US, NEW_DOCTOR), TOLD_US, told=True)


def asked_of_the_way(text: str, earlier: Sequence[str] = (), *, last_answer: str | None = None) -> str | None:
    """The phrase that answers it; None for anything else. `earlier` are the messages before it, newest first."""
    read, before = _read_part(text), [normalised(one) for one in earlier[:LATELY]]
    if read is None:
        return None
    plain, asked = normalised(read).strip(" .!?"), asks(read)
    beside = [plain, *before, "interpreter" if last_answer == "interpreter" else ""]
    known = (one.answer for one in (*READ, IN_GRIEF) if (asked or one.told) and holds(one, plain, beside))
    found = next(known, None)
    return None if found == "long_wait" and asked else found  # what is asked beside the story is answered


def asks_who_pays(text: str) -> bool:
    return bool(WHO_PAYS.search(normalised(text)))


def wants_it_told(text: str) -> bool:
    """Whether somebody else can tell the new doctor, so that they need not."""
    plain = normalised(text).strip(" .!?")
    return len(plain.split()) <= LONGEST and holds(IN_GRIEF, plain, [plain])


def _read_part(text: str) -> str | None:
    """The words, or of many the last question with what leads to it."""
    if len(text.split()) <= LONGEST:
        return text
    sentences = [one for one in BETWEEN_SENTENCES.split(text) if one.strip()]
    last = max((place for place, one in enumerate(sentences) if asks(one)), default=None)
    if last is None:
        return None
    part = " ".join(sentences[max(0, last - 1) : last + 1])
    return part if len(part.split()) <= LONGEST else sentences[last]
