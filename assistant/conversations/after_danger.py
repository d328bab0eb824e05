"""Words that lean on a danger card shown before: how else to reach help, that the danger is still there, that somebody
must not see the chat. Exact patterns only; everything else is read as ever.
"""

import re

from assistant.details.question import asks

CRISIS = ("self_harm", "safeguarding")
BODILY = ("emergency", "deterioration")
LONGEST = 16  # words
LONGEST_OVER = 24
PAST = re.compile(
    r"\b(?:that|it|this|he|she|they|i)(?:'?s| was| were| happened| did| meant| mean| had)?\b[^.?!]{0,25}\b(?:yesterday|last (?:night|week|month|year|time|\w+day)|(?:days|weeks|months|years|hours) ago|the other (?:day|week)|in the past)\b"
    r"|\bnot (?:happening )?(?:now|today|any ?more)\b(?=[ ,.!]|$)"
)
WELL_NOW = re.compile(
    r"\b(?:he|she|they|baby|we|everyone|my \w+)(?:'?s| is| are|'?re|s)? (?:all )?(?:absolutely |completely |much |totally |doing |feeling )?(?:fine|ok|okay|all ?right|alright|better|home|safe|well|stable|settled|recovered|breathing fine|being looked after)\b"
    r"|\b(?:no ?one|nobody)(?:'?s| is) (?:in danger|hurt|dying)\b|\b(?:not|isn'?t|wasn'?t) an emergency\b|\bfalse alarm\b"
    r"|\b(?:nurses?|doctors?|crash team|ambulance(?: crew| people)?|paramedics?|crew|team|they)(?:'?s| is| are|'?re|s| have| has)? (?:here|with (?:him|her|us|them)|seen (?:him|her|them)|come|came|arrived|sorted it|looking after (?:him|her))\b"
)
NOT_WELL = re.compile(
    r"\b(?:isn'?t|isnt|aren'?t|never|hardly|barely|no better|still|again|worse|worried|scared|help|but)\b|\bnot\b(?! (?:happening|now|today|an emergency))"
)
WELL_AGAIN = re.compile(
    r"\b(?:pink|breathing|calm|awake|herself|himself|themselves|talking|laughing|smiling|playing|eating|fine|ok|okay|alright|well|home) again\b"
)
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
    plain = WELL_AGAIN.sub("well", _plain(text))
    if notice not in BODILY or len(plain.split()) > LONGEST_OVER or asks(text) or NOT_WELL.search(plain):
        return False
    return bool(PAST.search(plain) or WELL_NOW.search(plain))


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
    return " ".join(text.lower().replace("\u2019", "'").split()).rstrip(" .!?")
