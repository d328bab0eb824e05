"""A family that speaks of a child who died and of another who lives: the chat, and what is sent, are of the living one.
And a death that was taken from the words wrongly: one sentence takes it off.
"""

import re
from collections.abc import Iterable

from assistant.masking.recognisers.words import given_names
from assistant.signs import normalised

LOST_ANOTHER = "lost_another"  # the writer, once this was said
_SIBLING = r"(?:(?:twin|little|big|baby|older|younger|elder|wee|half) )*(?:brother|sister|twin|sibling)"
_KID = r"(?:children|child|kid|son|daughter|boy|girl|lad|lass|baby|twin|bairn|wean|one)"
_OTHER = rf"(?:(?:my|our|the|his|her|their) )?(?:(?:other|second|surviving|living|remaining|eldest|youngest|older|younger|elder) (?:\w+ )?{_KID}|youngest|eldest)"
_ANOTHER = rf"(?:(?:his|her|their|the|my|our) {_SIBLING}|{_OTHER}|the other (?:twin|one))"
_OF_NAME = r"(?:(?!(?:he|she|they|it|i|we|that|this|who|which)\b)[a-z'-]{3,})"
_NOW = r"(?:now|still|today|at the moment|right now|too|as well|also)"
_ILL = (
    r"(?:(?:has|have|'s got|has got|got|was born with|is showing|shows|is getting|'s getting)(?: now)?(?: exactly| just| all)? (?:the )?same\b"
    r"|(?:has|'s got|has got) it (?:too|as well|now)"
    rf"|(?:is|'s|are) (?:{_NOW} )*(?:on (?:the|that|your) (?:\w+ )?ward|in (?:the )?(?:hospital|intensive care|picu|nicu|hdu|here)|here|going (?:through )?the same|ill|sick|poorly|unwell|under (?:the|you)|waiting|having|due|alive|living|well|fine|next|getting|being))"
)
_LIVES = r"(?:is|'s|s|are|'re)(?: \w+ly| very much| still| here and)* (?:alive|living|breathing(?! (?:so |very |really |too |all )?(?:fast|hard|heav|funny|quick|shallow|bad))|not (?:dead|gone|died|passed))"
_NOT_DEAD = r"(?:(?:is|has|have|did|was|are)(?: not|n'?t)|isnt|hasnt|didnt|has never|never) (?:\w+ly )?(?:dead|died?|passed|gone|lost)"
_WHO = rf"(?:{_ANOTHER}|he|she|they|(?:my|our|the) (?:\w+ )?{_KID}|{_OF_NAME})"
_WANTS = r"(?:second opinion|another (?:opinion|doctor|look|view)|someone else|somebody else|other doctors?|different doctors?|looked at|look at|help|a fresh look|seen|this is|its|it'?s|asking|writing|talking|message|form|mean|meant|question|on here|all this is|chat)"
_STILL_DONE = r"happen to|look at|to see|examine|checks?|help|tests?|for"  # with a child who lives
WRITES_OF_LIVING = re.compile(  # a death stands, and it is another child that is written about
    rf"\b(?:(?:could|can|might|may|will) the same(?: thing| illness)?|the same(?: thing| illness)? (?:could|can|might|may|will|is going to)) (?:also |still |now )?happen to (?:her|him|{_ANOTHER})\b(?! (?:again|or me)\b)"
    rf"|\b(?:it'?s|its|it is) {_OF_NAME} (?:that |who )?(?:i|we)(?:'?m| am|'?re| are)? (?:really |actually |only )?(?:writing|asking|here|worried|talking) (?:about|for)\b(?=.*\b(?:{_STILL_DONE}) (?:her|him)\b(?!'s| (?:notes|case|death|records|file|care)))"
)
ANOTHER_LIVES = re.compile(
    rf"\b{_ANOTHER}\b(?:,? (?!has died|died)[a-z'-]+,?)? ?{_ILL}"
    rf"|\b{_OF_NAME}(?: who)? (?:has|'s got|has got) (?:exactly |just )?the same\b|\b{_WHO} ?{_LIVES}\b"
    rf"|\b{_WANTS}\b[^.?!]{{0,30}}\b(?:for|about|of|at) {_ANOTHER}\b|\b(?:i|we) (?:mean|meant) {_ANOTHER}\b"
    rf"|\b{_OF_NAME}(?:'?s| is| was)? not the one (?:that |who |we |i |that's |who's |thats |whos )*(?:has |have )?(?:died|dead|lost|passed|gone)\b"
    r"|\bwhich (?:one )?of (?:my|our|the) \w+(?: is|'s)? (?:the one )?(?:still )?(?:alive|living|having|getting)\b"
)
COMPANY = re.compile(  # a sister of the writer, who comes to be with them: "my sister's here with me"
    r"\b(?:my|our) (?:(?:twin|little|big|baby|older|younger|elder|wee) )*(?:brother|sister)s?(?: (?!and\b|or\b)[a-z'-]+)?(?:'s| is|'re| are)"
    r"(?: (?:still|now|right|just|all|also))* (?:here(?! (?:on|in) (?:(?:the|your|a) )?(?:\w+ )?(?:ward|hospital|unit))|with (?:me|us)|waiting (?:in|outside|down|for (?:me|us))|coming|staying|having a (?:baby|cup|sleep))\b"
)
TWIN_DIED = re.compile(  # of the child that is written about; both are read as a death before
    r"\b(?:his|her|their) (?:\w+ )?twin(?: (?:brother|sister))?,?(?: (?!is\b|was\b|and\b|who\b|has\b)[a-z'-]+,?)? (?:(?:has|had|who|was|sadly|also) )*(?:died|passed away|passed|stillborn)\b|\b(?:lost|losing|buried) (?:his|her|their) twin\b"
    r"|\bnot the one (?:that |who )(?:has |have )?(?:died|passed)\b"
)
_DEAD_OR_ALIVE = r"(?:alive|living|dead|gone|died|having (?:it|the \w+)|getting (?:it|the \w+)|in hospital|on the ward|ill|poorly|sick|lost)"
WHICH_LIVES = re.compile(  # asked, or said once more, where two children were spoken of
    rf"\bwhich (?:one |child |boy |girl |twin |kid )?(?:of (?:my|our|the|them|these)(?: two| \w+)? )?(?:(?:is|are|was|'?s|has|that|who|i am|i'm|im|we are|am i|are we) )*(?:the one )?(?:that |who )?(?:(?:is|'s|are|has|have|still|actually|we|i) )*(?:{_DEAD_OR_ALIVE}|(?:asking|writing|talking) (?:about|for))\b"
    rf"|\bwho (?:it is |it was |is |was )?(?:that )?(?:(?:is|'s|has|actually|still) )*(?:{_DEAD_OR_ALIVE})\b|\bthe one (?:that|who)(?:'?s| is| are)? (?:alive|living|still here)\b"
    r"|\bnot the one (?:that |who |we |i |that's |who's |thats |whos )*(?:has |have )?(?:died|dead|lost|passed|gone)\b|\bmix(?:ed|ing)? (?:my |the |our )?(?:boys|girls|twins|sons|daughters|children|kids|two|them) up\b|\bmix(?:ed|ing)? up (?:my|the|our) (?:boys|girls|twins|sons|daughters|children|kids|two)\b"
    rf"|\b(?P<dead>{_OF_NAME}) (?:has |is |'s )?(?:died|dead|gone|passed(?: away)?)\b.{{1,20}}\b(?P<alive>{_OF_NAME})(?: is|'?s)? (?:still )?(?:alive|living|not dead|here)\b"
    rf"|\b(?P<alive2>{_OF_NAME})(?: is|'?s)? (?:still )?(?:alive|living|not dead|here)\b.{{1,20}}\b(?P<dead2>{_OF_NAME}) (?:has |is |'s )?(?:died|dead|gone|passed(?: away)?)\b"
)
_TO_HIM = r"(?:(?:'?s| is| was| who is| who'?s| thats| that'?s)? ?(?:(?:still|very much|the one|that|who|that'?s|who'?s|thats|whos|is) )*(?:alive|living|having|getting|not dead|not the one|in hospital|on the ward|going (?:in|under|for)|due|waiting|needs|(?:has|have) (?:the|his|her) (?:op|operation|surgery)))"
LIVING_NAMES = re.compile(
    rf"\b(?P<a>[a-z'-]{{3,}}?){_TO_HIM}\b|\b(?:it'?s|its|it is|for|about|i mean|i meant|talking about|writing about) (?P<b>[a-z-]{{3,}})\b"
)
DEAD_NAMES = re.compile(
    r"\b([a-z-]{3,}) (?:has |is |had )?(?:died|dead|passed|gone)\b|\b(?:lost|buried) ([a-z-]{3,})\b"
)
_BOY, _GIRL = r"(?:son|boy|lad|brother|twin brother)", r"(?:daughter|girl|lass|sister|twin sister)"
_LOST = r"(?:died|passed|lost|dead|buried|stillborn|death|killed|funeral)"
NOT_ALIVE = re.compile(
    r"\b(?:if|whether|wish\w*|why|until|till|when|while|as if|like|imagine|believe|thought|think|dream\w*|would|could|should|might|nearly|almost|hop(?:e|ed|ing)|pray\w*)\b[^.?!,]{0,30}\b(?:alive|living|breathing|not dead|here)\b"
    r"|\b(?:alive|living|not (?:dead|gone)|here)\b[^.?!]{0,12}\b(?:in (?:my|our|his|her) hearts?|to me|to us|in spirit|in heaven|with (?:god|jesus|us always)|when|until|at the time|then|in (?:our|my) memor\w+)\b"
)
OF_GRIEF = re.compile(
    r"\b(?:cope|coping|grie\w+|tell (?:him|her|them|his|her|my|our)|explain\w*|counsel\w+|funeral|school|sad|upset|devastated|in bits|heartbroken|missing|misses|support(?:ing)?|in pieces|struggl\w+|asks? (?:where|about|for)|bereave\w+)\b"
)
_DEATH = r"(?:the|that|this|any|about the)? ?(?:death(?: (?:bit|note|line|thing|part))?|dead (?:bit|thing|part|note)|died (?:bit|thing|part|note))"
_SAYING = r"(?:(?:that )?(?:he|she|they|my \w+|our \w+|the child|[a-z'-]{3,}) (?:has |have |is |was |'s )?(?:died?|dead|passed(?: away)?|gone)\b|(?:about |of )?(?:the|a|his|her) death|(?:he|she)(?:'s| is) dead)"
TAKES_OFF = re.compile(
    rf"\b(?:take|taking|get|remove|delete|cross|scrub|leave|strike|scrap|lose|drop|change|correct)(?: (?:away|out|off|rid of|back))* {_DEATH}\b|\b(?:take|remove|delete|leave|cross)\b[^.?!]{{0,16}}\b{_SAYING}"
    rf"|\b(?:do not|don'?t|dont|must not|please not|never|stop)\b(?: (?:want (?:you|them) to|go|you dare|ever|please))* (?:tell(?:ing)?|say(?:ing)?|write|put|let)\b[^.?!]{{0,22}}?(?:\b(?:know|think) )?\b{_SAYING}"
    r"|\b(?:nobody|no ?one|none of them) (?:has |is )?(?:died|dead)\b|\b(?:there is|there'?s|there was|theres) no death\b|\bwrong (?:child|twin)\b"
)
BARE = re.compile(
    r"^(?:(?:no+|please|can you|just|oh|god|and|then|so|that is wrong|thats wrong|that'?s wrong|wrong)[ ,.!]+)*(?:take|get|remove|delete|cross|scrub|leave)(?: (?:that|it|this|the note|that (?:line|bit|part|last line|note|sentence)|the last (?:line|bit|sentence)))(?: (?:out|off|away|now|please|at once|straight away))*[ .!]*$"
)
JUST_NOW = r"(?:just|today|tonight|this (?:morning|afternoon|evening|minute)|yesterday|last night|an? (?:hour|minute) ago|too|as well|now|also)"
DIED_TOO = re.compile(
    rf"\b(?:has |have |'s )?(?:just )(?:died|passed|gone)\b|\b(?:died|dead|passed away|passed|gone)\b[^.?!]{{0,16}}\b{JUST_NOW}\b|\b(?:both|all) (?:of )?(?:them |my \w+ |our \w+ )?(?:have |are |has )?(?:died|dead|gone)\b"
)


# Ill, or in the hands of doctors, at this hour. A body that lies cold or blue may be that of a child who just died.
_HOT = r"(?:hot|burning up|boiling|feverish|shivery|floppy|limp|drowsy|(?:so |very )?sleepy|lethargic|poorly|ill|unwell|sick|wors(?:e|ening)|vomiting|throwing up|cough\w*|wheez\w*|grunting|crying|screaming|in pain|fitting|having (?:a |another )?(?:fits?|seizures?)|struggling to breathe|breathing (?:\w+ )?(?:fast|hard|heavy|funny|quick\w*)|(?:hard|harder|difficult) to wake|not (?:feeding|eating|drinking|waking|responding|right|herself|himself))"
_SIGN = r"(?:(?:a |the |high |raised |bit of a )*(?:temperature|temp|fever|rash|seizures?|fits?|sepsis|meningitis|pneumonia|infection))"
_UNDER = r"(?:in (?:resus|a ?& ?e|a and e|the ambulance|an ambulance|theatre|surgery|intensive care|picu|nicu|hdu|(?:the )?hospital|the (?:ward|unit|emergency department))|on (?:the|a) (?:ward|ventilator|drip)|on (?:oxygen|antibiotics|iv)|having (?:a |an |the |her |his |blood )*(?:scan|tests?|bloods|lumbar puncture|operation|op|x-?ray)|being (?:looked at|seen|assessed|admitted|treated|transferred|moved|scanned))"
_ONE_NOW = r"(?:'?s| is| are| has been| have been| keeps?| feels?| looks?| seems?| sounds?| is getting|'s getting| got)(?: (?:now|still|just|really|so|very|all|been|getting|being|too|quite|that|tonight|again))*"
_CANNOT = r" (?:won'?t|wont|will not|can'?t|cannot|cant|is not|isn'?t|isnt|doesn'?t|does not) (?:wake|settle|keep (?:anything|it|water|milk)|feed|drink|look at|breathe|stop (?:crying|shaking|vomiting)|respond|focus)"
_BODY_OF = r"(?:hands?|feet|legs?|skin|forehead|lips|breathing|temperature|eyes)"
_IN_THEIR_HANDS = r"(?:they|the (?:doctors?|nurses?|ambulance|paramedics?|team|consultant|registrar)|doctors?|paramedics?)(?:'?ve| have|'?re| are|'?s| is| has)(?: (?:just|all|now|still|been|already))*"
_TAKEN = r"(?:taken|taking|moved|moving|rushed|rushing|brought|put|putting|got|transferred|transferring|blue ?lighted)"
_WHITHER = r"(?:(?:straight |back |up |down |in |over )*(?:to|into|in|on|onto) (?:the |an? )?(?:resus|a ?& ?e|a and e|ambulance|theatre|hospital|ward|intensive care|picu|hdu|scan\w*|emergency|oxygen|drip|antibiotics|ventilator|another ward)|for (?:a |an |more )?(?:scan|bloods|tests?|x-?ray|lumbar puncture|mri|ct))"
_THAT_ONE = rf"{_ANOTHER}(?:,? (?!has|is|was|had|died)[a-z]+,?)?"
_THIS_ONE = rf"(?:he|she|(?:my|our|the) (?:\w+ )?{_KID}|(?P<name>{_OF_NAME}))"


def _now(who: str) -> str:
    return rf"\b{who}(?:{_ONE_NOW} (?:{_HOT}|{_UNDER})|(?: has|'?s got| has got|'?s had| has had|'?s| is running|'s running) {_SIGN}|{_CANNOT})\b"


OTHER_ILL_NOW = re.compile(
    rf"{_now(_THAT_ONE)}|\b(?:now|but|and) (?:his|her|their|my|our) (?:\w+ )?(?:baby|brother|sister|twin)'?s? {_BODY_OF} (?:are|is|feels?|looks?|have gone|has gone)\b"
)
ILL_NOW = re.compile(
    rf"{_now(_THIS_ONE)}"
    rf"|\b(?:his|her) {_BODY_OF} (?:is|are|feels?)(?: (?:so|really|very|still|all|now))* (?:hot|mottled|freezing|burning|fast|rolling|swollen)\b"
    rf"|\b{_IN_THEIR_HANDS} (?:{_TAKEN} (?:him|her|them) {_WHITHER}|(?:looking at|working on|treating|seeing|examining|admitting|keeping) (?:him|her)(?: in)?)\b"
    r"|\b(?:can'?t|cannot|cant|could not|couldn'?t) (?:\w+ ){0,2}?(?:get|make|wake) (?:him|her)(?: to (?:look|wake|drink|eat|feed|respond))?\b"
    r"|\bif (?:he|she) (?:gets|goes|is getting) (?:any )?(?:worse|downhill)\b"
)
GROWN_UP = re.compile(
    r"\b(?:husband|wife|partner|mum|mam|mom|mother|dad|father|nan\w*|gran\w*|uncle|aunt\w*|friend|boyfriend|girlfriend|doctor|consultant|nurse|dog|cat)\b(?! (?:has (?:him|her)|is (?:with|in with) (?:him|her))\b)"
)
NO_NAME = re.compile(  # with a capital at the beginning of a sentence
    r"(?:\w*(?:one|body|thing|where|times?)|who|what|which|that|this|these|those|there|here|nurses?|doctors?|people|family|life|sleep|school|work|home|hospital|head|heart|half|all|both|some|most|mine|ours|yours|his|her|hers)"
)
THEN = re.compile(  # told of what was, or of the body
    r"\b(?:dream\w*|nightmares?|remember\w*|photos?|in my head|that night|at the time|back then|would have|mortuary|morgue|chapel of rest|heaven|patholog\w+|post[ -]?mort\w+)\b"
)


def speaks_of_living(text: str) -> bool:
    """Another child, who lives and is ill or cared for, is spoken of."""
    plain = COMPANY.sub(" ", normalised(text))
    if OF_GRIEF.search(plain) or NOT_ALIVE.search(plain) or re.search(r"\b(?:both|all) (?:have )?died\b", plain):
        return False
    found = any(one.search(plain) for one in (ANOTHER_LIVES, WRITES_OF_LIVING, *_TWO))
    return found or bool(OTHER_ILL_NOW.search(plain) and not THEN.search(plain))


def ill_now(text: str, *, told: bool) -> bool:
    """After a death that was told before, the child is another one. Where the same words tell of a death (`told`), it
    may be how that child was.
    """
    plain = normalised(text)
    quiet = told or any(one.search(plain) for one in (OF_GRIEF, THEN, NOT_ALIVE))
    found = () if quiet else ILL_NOW.finditer(plain)
    return any(_of_a_child(one, plain, text) for one in found)


def _of_a_child(found: re.Match[str], plain: str, text: str) -> bool:
    """By a child's name, written as one; "he" may be a father who was spoken of just before."""
    if name := (found["name"] or "").removesuffix("'s").strip("'"):
        named = name in given_names() or (name.title() in text and not NO_NAME.fullmatch(name))
        return named and not GROWN_UP.fullmatch(name)
    return not GROWN_UP.search(plain[: found.start()])


def unsays_death(text: str, *, at_note: bool = False) -> bool:
    """That the child lives, or that the death is not to be told. `at_note`: the page that tells of it is open."""
    if NOT_ALIVE.search(normalised(text)):
        return False
    return takes_death_back(text, at_note=at_note) or speaks_of_living(text)


def takes_death_back(text: str, *, at_note: bool = False) -> bool:
    """Said of the child that was taken for dead; of a brother or sister the death stands."""
    plain = normalised(text)
    lives = re.search(rf"\b{_WHO} ?(?:{_LIVES}|{_NOT_DEAD})\b", plain)
    return bool(lives or TAKES_OFF.search(plain) or (at_note and BARE.match(plain)))


def lost_a_twin(text: str) -> bool:
    """The other twin died, or "he is not the one who died": a child is gone, and another is written about."""
    plain = normalised(text)
    supposed = re.search(r"\b(?:if|whether|worried|scared|afraid|think)\b[^.?!]{0,14}\btwin\b", plain)
    return bool(TWIN_DIED.search(plain)) and not (supposed or OF_GRIEF.search(plain) or NOT_ALIVE.search(plain))


def asks_which_lives(text: str) -> bool:
    """Whether we know which of two children it is, or once more that one died and the other lives. Nothing of grief."""
    plain = normalised(text)
    return bool(WHICH_LIVES.search(plain)) and not (OF_GRIEF.search(plain) or NOT_ALIVE.search(plain))


def living_name(texts: Iterable[str]) -> str | None:
    """The name of the child who lives, as the family gave it, newest first; None where no single one is sure."""
    said = [normalised(text) for text in texts]
    dead = {name for plain in said for found in DEAD_NAMES.findall(plain) for name in found if name}
    for plain in said:
        found = (one["a"] or one["b"] for one in LIVING_NAMES.finditer(plain))
        names = {name.strip("'") for name in found if name.strip("'") in given_names()} - dead
        if names:
            return names.pop().title() if len(names) == 1 else None
    return None


def dies_too(text: str) -> bool:
    """Where another child died before: this is now said of the one who lived."""
    return bool(DIED_TOO.search(normalised(text)))


def _two(died: str, lives: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b{died}\b[^.?!]{{0,25}}\b{_LOST}\b|\b{_LOST}\b[^.?!]{{0,14}}\b{died}\b).*\b(?:my|our|her|his) (?:\w+ )?{lives}\b(?! (?:died|passed|was|had))[^.?!]{{0,20}}(?:{_ILL}|\bneeds\b|\bis\b)"
        rf"|\b(?:my|our|her|his) (?:\w+ )?{lives}\b(?! (?:died|passed|was|had)) (?:{_ILL}|needs).*\b{died}\b[^.?!]{{0,25}}\b{_LOST}\b"
    )


_TWO = (_two(_BOY, _GIRL), _two(_GIRL, _BOY))
