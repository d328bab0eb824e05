"""Words that lean on a danger card shown before: how else to reach help, that the danger is still there, that somebody
must not see the chat. Exact patterns only; everything else is read as ever.
"""

import re
from collections.abc import Callable

from assistant.conversations.readers.help_on_its_way import said_beside, which_help
from assistant.details.question import asks
from assistant.safety.verdict import Finding, Verdict, highest, ordered
from assistant.signs import normalised

CRISIS = ("self_harm", "safeguarding")
BODILY = ("emergency", "deterioration")
LONGEST = 16  # words
LONGEST_OVER, LONGEST_WELL = 24, 40
BEGINS_WELL = re.compile(  # "no no shes asleep now shes alright its when shes up and about": with why it was told
    r"(?:(?:no|nah|nope|sorry|oh|it'?s ok|its ok|jesus|god|look|mate)[ ,.!]+)*(?:s?he|shes|hes|s?he's|baby|my \w+|they|theyre|they're)(?:'?s| is| are)? (?:asleep|sleeping|fast asleep|in bed|resting|sat|sitting|watching|playing|at home)?(?: (?:now|here|and|,|with me|telly|tv|quietly))*,?(?: ?(?:s?he|shes|hes|s?he's|they're)(?:'?s| is| are)?)? ?(?:all ?right|alright|fine|ok|okay|well)\b"
)
PAST = re.compile(
    r"\b(?:that|it|this|he|she|they|i)(?:'?s| was| were| happened| did| meant| mean| had)?\b[^.?!]{0,25}\b(?:yesterday|last (?:night|week|month|year|time|\w+day)|(?:days|weeks|months|years|hours) ago|the other (?:day|week)|in the past)\b"
    r"|\bnot (?:happening )?(?:now|today|any ?more)\b(?=[ ,.!]|$)"
)
_STAFF = r"(?:(?:a|an|the|two|three|some|his|her|our) )*(?:nurses?|doctors?|dr|consultant|registrar|sister|matron|medics?|paramedics?|crash team|resus team|team|crew|midwife|anaesthetist)"
_CHILD = r"(?:him|her|them|baby|(?:my|our|the) (?:little )?\w+)"
_DONE = r"(?:taken|rushed|brought|wheeled|carried|called|put|let)"
_IN_THEIR_HANDS = (  # the child is with staff, seen or being seen: "a nurse has her", "shes been taken through"
    rf"\b(?:{_STAFF}|they)(?:'?s|'?ve|'?re)? (?:has|have|(?:has |have |'?ve )?got|took|taken|is holding|(?:is |are |was |were |now |just )*(?:seeing|checking|examining|treating|looking at|working on|dealing with|helping)) {_CHILD}(?= (?:now|over|through|in|straight|at|to resus|on oxygen)\b|[ .,;!]*$|[.,;!])"
    rf"|\b(?:s?he|they|we|baby|(?:my|our) (?:little )?\w+)(?:'?s|'?ve|'?re| is| are| was| were| has| have)?(?: (?:just|now|already|being|been|all|both))* {_DONE} (?:straight |right |round |us |{_CHILD} )*(?:through|in(?! by)|into resus|to (?:resus|a (?:bay|cubicle|room|bed)|majors|the back))\b"
    r"|\b(?:s?he|they|baby|(?:my|our) (?:little )?\w+)(?:'?s|'?re|s| is| are| was)? (?:(?:now|just|already|finally|getting) )*(?:being|been) (?:seen|looked at|looked after|checked(?: over)?|examined|treated|assessed|triaged|seen to)\b"
    rf"|\b(?:s?he|they|we|baby|(?:my|our) (?:little )?\w+)(?:'?s|'?re|s| is| are)? (?:now |just |already )*(?:in resus|in with {_STAFF}|with {_STAFF}|in a (?:bay|cubicle))\b"
    rf"|\b(?:{_STAFF}|they|s?he)(?:'?s|'?re|'?ve| is| are| has| have)?(?: (?:now|just|already))* (?:put(?:ting)?|g[ai]ven?|giving|got) (?:(?:the|a|an|his|her|some|more|oxygen|o2) )*(?:mask|oxygen|o2|neb\w*)(?: back)? (?:on|to|in|for) {_CHILD}(?=$|[ .,;])"
    rf"|\b(?:{_STAFF}|they|s?he)(?:'?s|'?re|'?ve| is| are| has| have)?(?: (?:now|just|already))* (?:put(?:ting)?|g[ai]ven?|giving|got) {_CHILD} (?:(?:on|the|a|an|his|her|some|more) )*(?:oxygen|o2|mask|neb\w*)\b"
    rf"|^{_STAFF} (?:come|comes|look|looks|looked|see|sees|check|checks|checked)\b"
)
WELL_NOW = re.compile(
    r"\b(?:he|she|they|baby|we|everyone|my \w+)(?:'?s| is| are|'?re|s)? (?:all )?(?:absolutely |completely |much |totally |doing |feeling )?(?:fine|ok|okay|all ?right|alright|better|home|safe|well|stable|settled|recovered|breathing fine|being looked after)\b"
    r"|\b(?:he|she|baby|hes|shes|my \w+)(?:'?s| is)? (?:now |just |back )?(?:sat up|sitting up|up and about|(?:watching|laughing at) (?:the )?(?:telly|tv|cartoons?|\w+ on (?:the )?(?:telly|tv))|laughing|smiling|chatting|giggling|(?:a (?:bit|lot|little) |much |getting |looking |gone |going )*(?:pinker|perkier|pinked up|pinking up|pink now))\b"
    r"|\b(?:his|her|the|got (?:his|her)) colou?r(?:'?s| is| has)? (?:is |has |come |coming |all |now )*back\b"
    r"|\b(?:panic|scare|drama|crisis)(?:'?s| is| was)? (?:all )?over\b"
    r"|\b(?:no ?one|nobody)(?:'?s| is) (?:in danger|hurt|dying)\b|\b(?:not|isn'?t|wasn'?t) an emergency\b|\bfalse alarm\b"
    r"|\b(?:nurses?|doctors?|crash team|ambulance(?: crew| people)?|paramedics?|crew|team|they)(?:'?s| is| are|'?re|s| have| has)? (?:here|with (?:him|her|us|them)|seen (?:him|her|them)|come|came|arrived|sorted it|looking after (?:him|her))\b"
    rf"|{_IN_THEIR_HANDS}"
)
IN_THEIR_HANDS = re.compile(
    rf"{_IN_THEIR_HANDS}|\b(?:{_STAFF}|they)(?:'?s|'?re| is| are| has| have)? (?:now |just )*(?:here|with (?:him|her|us|them)|come|came|arrived)\b"
)
NOT_WELL = re.compile(
    r"\b(?:isn'?t|isnt|aren'?t|never|hardly|barely|no better|still|again|worse|worried|scared|help|but|(?:don'?t|do not) (?:think|believe)|shrugged|left|walked|went (?:off|away)|ignored|brushed|fobbed)\b|\bnot\b(?! (?:happening|now|today|an emergency))"
)
WELL_AGAIN = re.compile(
    r"\b(?:pink|breathing|calm|awake|herself|himself|themselves|talking|laughing|smiling|playing|eating|drinking|feeding|moving|squeezing|gripping|looking at me|fine|ok|okay|alright|well|home) again\b"
)
SPELLED = (  # as it is typed in relief
    (re.compile(r"\bag(?:en|ain|ane|in)\b"), "again"),
    (re.compile(r"\b(watch|laugh|smil|talk|eat|drink|play|sitt|breath|giggl|chatt|feed)in\b"), r"\1ing"),
    (re.compile(r"\bp[ae]nn?ic?k?\b(?= (?:is )?over)"), "panic"),
    (re.compile(  # once, and over: what is told behind it counts
        r"\b(?:he|she|baby|hes|shes)(?:'s| has| had| just)* (?:been|was|were) (?:a bit |just )?sick(?: (?:once|everywhere|on (?:me|the \w+)))?(?=,? (?:and |an |but |n )?(?:now|then) (?:he|she|hes|shes|baby)\b)"
    ), "before"),
)  # fmt: skip
BESIDE = re.compile(  # said of somebody else, or to the program
    r"\bnot (?:him|her|them|the (?:baby|kids?|child)|my \w+)\b(?! (?:self|own|fine|ok|well|breathing))"
    r"|(?:^|[.!?] ?)(?:do|did|are|can|have) (?:you|u) (?:not |even |actually |really )*(?:read(?:ing)?|listen(?:ing)?|hear)(?: (?:this|me|that|it|what i (?:say|said|write|wrote|put|typed)|anything))*[ ?.!]*"
)
SIGNS = re.compile(
    r"\b(?:blue|gr[ea]y|limp|floppy|unconscious|fits?|fitting|seizures?|jerking|blood|bleed\w*|wont|won't|cant|can't|cannot|doesn'?t|doesnt|stopped|drows\w*|sleepy|pale|cold|hot|fever|temp\w*|rash|vomit\w*|sick|pain|hurts?|hit\w*|die[sd]?|dying|dead|kill\w*|pills?|tablets?|overdos\w*|cut|end|heaven|goodbye|bye|alone|breath(?:less|ing (?:fast|hard|funny|heavy))|hurting|slap\w*|punch\w*|kick\w*|smack\w*|grab\w*|pinch\w*|threat\w*|pillow|neck|throat|shak(?:es?|en|ing) (?:him|her|them|it|baby|my)|weak\w*|confused|swollen|choking)\b"
)
QUIET = re.compile(  # beside help that has come: nothing to be looked at again
    r"(?:(?:but|and|no|oh|god|phew|so|ok) )*(?:i(?:'?m| am)|my hands are|we(?:'?re| are)) (?:still |all |just |a bit )*(?:shaking|shaken(?: up)?|in shock|relieved|a wreck)(?: though)?"
    r"|(?:he|she|baby) (?:is )?(?:drinks?|eats?|drinking|eating|feeding) (?:a )?(?:little|bit|little bit|some) now"
    r"|(?:now |and |so )*(?:he|she|baby|(?:my|our) \w+)(?:'?s| is)? (?:now )?(?:drinks?|eats?|drank|ate|drinking|eating|feeding|feeds?|suck(?:s|ing)?|smil(?:es?|ing)|laughs?|laughing)(?: (?:a (?:little|bit)|a|her|his|the|some|all|milk|bottle|breast|water|food|again|now|ok|okay|fine|well|good|more|better))*"
    r"|(?:and |now )*(?:he|she|they|doctor|nurse) (?:look(?:s|ed)?|check(?:s|ed)?|see(?:s|n)?|saw|listen(?:s|ed)?|examin(?:e|es|ed)) ?(?:at |to |over )*(?:him|her|baby|chest|everything)?(?: (?:now|already|good|well|over))*"
    r"|(?:thank|thanks) (?:god|goodness|you)|(?:i|we)(?:'?m| am|'?re| are|m)? (?:sat|sitting|stood|standing|waiting)?(?: just)? ?(?:here|outside|in the (?:corridor|waiting room|relatives'? room))|(?:obs|sats|oxygen|temp) (?:are|is) (?:ok|okay|fine|good|better|normal)|(?:he|she) (?:says|said|say) (?:his|her|the) (?:obs|sats|oxygen|temp) (?:are|is) (?:ok|okay|fine|good|better|normal)"
    r"|(?:the )?(?:doctor|consultant|registrar)(?: is|'?s)? coming(?: (?:at|in|by|around|about|now|soon|later|back|round|to see (?:him|her)|\d{1,2}(?:[.:]\d\d)?(?: ?(?:am|pm))?|an|a|half|hour|few|minutes|mins))*"
    r"|(?:the )?(?:doctor|nurse|they)s? (?:say|says|said) (?:(?:he|she|it)(?:'?s| is)? )?(?:just |only )*(?:ok|okay|fine|all ?right|normal|tired|stable|ok tired)"
    r"|(?:it|that)(?:'?s| was| is) (?:just |only )*(?:the|her|his) (?:pump|monitor|machine|sensor|probe|wire|lead|alarm|battery)|(?:it|the \w+)(?:'?d| had| has) (?:run out|come off|come loose|slipped)"
    r"|(?:he|she|they) (?:said|says) (?:dont|don't|do not|not to) (?:make a fuss|fuss|worry)|(?:what|gave us) a (?:fright|scare)"
)
PARTS = re.compile(r"[.!?;,\n]+|\s[-\u2013\u2014]\s")
SOMEONE_NOW = re.compile(
    r"\b(?:someone|somebody|anyone|a (?:senior )?(?:doctor|nurse)|doctor|nurse|they)\b[^.?!]{0,25}\b(?:now|tonight|right away|straight away|urgently)\b"
)
OTHER_WAY = re.compile(
    r"\b(?:text|message)\b[^.?!]{0,20}\b(?:someone|somebody|anyone|anybody|instead)\b"
    r"|\b(?:someone|somebody|anyone|anybody)\b[^.?!]{0,25}\b(?:text|message)\b"
    r"|\bwho (?:can|do|could|should) (?:i|we) (?:text|message)\b|\btext (?:line|number|service)\b"
)
ADULT = r"my (?:husband|wife|partner|boyfriend|girlfriend|ex|dad|father|mum|mother|step\w+|uncle|brother)"
STILL_THERE = re.compile(
    rf"\b(?:he|she|{ADULT})(?:'?s| is| are|re)? (?:(?:is|are) )?(?:here|back|coming|downstairs|upstairs|outside|in the (?:house|room|next room)|listening|watching)\b"
)
NOT_SEEN = re.compile(
    r"\b(?:do not|don'?t|dont|can'?t|cant|must not|mustn'?t) (?:want|let|have) (?:him|her|them|my \w+)\b[^.?!]{0,12}\b(?:see|seeing|read|find|look at) (?:this|it|that i|what i|the chat|my messages)\b"
    r"|\b(?:hide|close|delete|get rid of) (?:this|the) ?(?:chat)?$|\bwhat if (?:he|she|my \w+) (?:sees?|reads?|finds?)\b"
)
HOW_999 = re.compile(
    r"\bhow (?:do |can |could |should )?(?:i|we|you)\b[^.?!]{0,20}\b(?:text|ring|call|phone|dial|reach|contact|use|get)\b[^.?!]{0,12}\b999\b"
    r"|\b(?:can|could|do|should|shall) (?:i|we|you)\b[^.?!]{0,20}\btext\b[^.?!]{0,12}\b999\b"
    r"|\b999\b[^.?!]{0,30}\b(?:deaf|(?:cannot|can'?t|cant) (?:hear|speak|talk)|by text|relay|sign language|bsl|silently|without (?:speaking|talking))\b"
    r"|\b(?:deaf|text|relay|bsl)\b[^.?!]{0,20}\b999\b|\b999 (?:bsl|text|relay)\b"
)
FOR_HELP = re.compile(
    r"\b(?:999|ambulance|urgent(?:ly)?|(?:get|call|ring|ask|shout)(?: for)? (?:urgent |emergency )?(?:help|someone|somebody|a nurse)|help (?:now|quick(?:ly)?|fast)"
    r"|emergency(?! (?:appointment|surgery|operation|list|clinic|room|department|section|admission)))\b"
)
HOW = re.compile(
    r"\bhow\b|\bwhat (?:do|can|should|must|way|number)\b|\bwhich way\b|\bcan (?:i|we) (?:text|sign|type|write|message|use|ring|call)\b"
    r"|\b(?:possible|instead)\b|\b(?:can'?t|cant|cannot|can not|not|unable to|couldn'?t) (?:ring|call|phone|hear|speak|talk|use (?:the |a )?phone)\b"
)
CANNOT = re.compile(
    r"\b(?:can'?t|cant|cannot|can not|unable to|couldn'?t|no) (?:ring|call|phone|hear|speak|talk|voice|use (?:the |a |my )?phone)\b|\bdeaf\b"
)
TONIGHT = re.compile(
    r"\bwho (?:can|do|could|should) (?:i|we) (?:ring|call|phone|speak to|talk to|ask|reach)\b[^.?!]*\b(?:right now|this (?:very )?minute|at this (?:time|hour)|this time of (?:night|day|the night)|this late|tonight|at night|right away|straight away|at once)\b"
)
NEXT = re.compile(  # "now" alone means next, but near a danger card
    r"\bwho (?:can|do|could|should) (?:i|we) (?:ring|call|phone|speak to|talk to|ask|reach)\b[^.?!]*\bnow\b"
)


def asks_other_way(text: str, notice: str | None) -> bool:
    """To reach help by another way, after a card of a crisis."""
    return notice in CRISIS and _fits(OTHER_WAY, text)


def still_there(text: str, notice: str | None) -> bool:
    """The one who hurts them is near, after a safeguarding card."""
    return notice == "safeguarding" and not asks(text) and _fits(STILL_THERE, text)


def must_not_be_seen(text: str, notice: str | None) -> bool:
    return notice == "safeguarding" and _fits(NOT_SEEN, text)


def it_is_over(text: str, notice: str | None) -> bool:
    """After an emergency or deterioration card: it was another day, or help is there. Nothing else is told or asked."""
    plain = BESIDE.sub(" ", WELL_AGAIN.sub("well", _spelled(text))).strip()
    longest = LONGEST_WELL if BEGINS_WELL.match(plain) else LONGEST_OVER
    if notice not in BODILY or len(plain.split()) > longest or asks(plain) or NOT_WELL.search(plain):
        return False
    return _is_over(plain)


def in_their_hands(text: str) -> bool:
    """Of words that say it is over: staff are with the child."""
    plain = _plain(text)
    return bool(IN_THEIR_HANDS.search(plain)) and not PAST.search(plain)


def when_over(verdict: Verdict, text: str, screen: Callable[[str], Verdict], *, helped: bool = False) -> Verdict:
    """Of words that say it is over: what rules find in them, and what is found in those that say something else. Where
    a sign of danger stands there all the same, everything. `helped`: who is with the child is told beside help.
    """
    plain = BESIDE.sub(" ", WELL_AGAIN.sub("well", _spelled(text)))
    if SIGNS.search(plain) or len(plain.split()) > LONGEST_OVER:
        return verdict
    rest = ". ".join(
        one
        for one in map(str.strip, PARTS.split(plain))
        if one and _says_more(one) and not (helped and said_beside(one))
    )
    kept = [one for one in verdict.findings if not one.why.startswith("learned")]
    new: tuple[Finding, ...] = screen(rest).findings if rest else ()
    return Verdict(ordered(highest([*kept, *new])), verdict.encoded)


def _spelled(text: str) -> str:
    plain = _plain(text)
    for slip, word in SPELLED:
        plain = slip.sub(word, plain)
    return plain


def _is_over(part: str) -> bool:
    return bool(PAST.search(part) or WELL_NOW.search(part))


def _says_more(part: str) -> bool:
    return not (_is_over(part) or QUIET.fullmatch(part) or which_help(part, near=True))


def wants_someone_now(text: str, notice: str | None) -> bool:
    """To look at the child, after a deterioration card: its way there is told again."""
    return notice == "deterioration" and _fits(SOMEONE_NOW, text)


def asks_about_999(text: str) -> bool:
    """How it is reached in writing or in sign language; whoever asks may need it."""
    return _fits(HOW_999, text)


def asks_for_help_in_writing(text: str, notice: str | None, *, rings: bool) -> bool:
    """How whoever cannot use the phone gets help; `notice` is the danger card that is near."""
    if asks_about_999(text):
        return True
    if notice in BODILY and _fits(CANNOT, text):
        return True
    return not rings and _fits(FOR_HELP, text) and _fits(HOW, text)


def asks_who_tonight(text: str, notice: str | None = None) -> bool:
    """`notice` is the danger card that is near."""
    return _fits(TONIGHT, text) or (notice in BODILY and _fits(NEXT, text))


def _fits(pattern: re.Pattern[str], text: str) -> bool:
    plain = _plain(text)
    return len(plain.split()) <= LONGEST and bool(pattern.search(plain))


def _plain(text: str) -> str:
    return normalised(text).rstrip(" .!?")
