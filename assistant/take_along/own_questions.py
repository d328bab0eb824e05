"""Questions of a family's own, dictated with an order to write them: "put: ... put: ...", "can you write my questions
down? First: ...", "list the three: a; b; c". Pure: words in, questions out, each as it was typed.
"""

import re
from dataclasses import dataclass

from assistant.details.question import asks
from assistant.handoffs.words.spoken_marks import dictated_message
from assistant.take_along.for_the_team import WHOM
from assistant.take_along.list_words import TAIL
from assistant.take_along.said_anew import said_anew

FEWEST, LONGEST, LONGEST_LEAD = 2, 160, 60  # words of a question, of the whole message, of what comes before the order
_MANY = r"(?:two|three|four|five|six|[2-6])"
_SMALL = (
    r"(?:please|pls|plz|then|now|too|also|for me|for us|just|this|these|those|them|it|that|my|our|the|a|few|some|own"
    rf"|following|{_MANY}(?= (?:questions?|things?|ones?)\b)|(?:two|three|four|five|six)(?=\s*:)|all|questions?|things?|ones?|down|in|on|up|to|list)"
)
_OPENS = (
    r"(?:(?:so|ok|okay|and|but|please|pls|just|now|then|also|yes|no|none|well|um+|skip|sorry|you(?= (?:make|write|list)\b)|before (?:that|this)|first of all|wait"
    r"|(?:can|could|will|would) (?:you|u)|i (?:want|need|would like|'?d like) (?:you )?to)[ ,.!]+)*"
)
_START = r"(?:^|[.!?,;]\s+|\n\s*)"
_WRITE = r"(?:write|put|list|add|note|jot)"
_END = r"(?:at|on|to) (?:the )?(?:very )?{}(?: of (?:it|my|the|our)(?: list)?)?"
_TOP = rf"(?:(?<!the )first(?: of all)?|{_END.format('(?:top|start|beginning|front)')})"
_PLACE = rf"(?:{_TOP}|(?<!the )last|{_END.format('(?:end|bottom)')})"
MARKED = re.compile(rf"{_START}{_OPENS}{_WRITE}(?: {_SMALL}| {_PLACE})*\s*:\s*", re.IGNORECASE)
PLACED = re.compile(  # "put first: ...", and without the verb "first on my list: ..."
    rf"{_START}{_OPENS}(?:(?:{_WRITE}|stick|pop|place|have)(?: {_SMALL})*? (?:(?P<top>{_TOP})|{_PLACE})(?: {_SMALL})*|(?P<named>first)(?: (?:on|in) (?:my|our|the) list))\s*:\s*",
    re.IGNORECASE,
)
KNOWN = re.compile(
    r"^(?:(?:number |question |no |q)*\d{1,2}|(?:the|that|my) (?:[\w'-]+ ){1,4}(?:one|question))[ .!]*$", re.IGNORECASE
)  # one that is there
_NTH = r"(?:first|second|third|fourth|fifth|last|next)(?:ly)?(?: (?:one|question|of all))?"
_ASKING = r"(?:will|would|is|are|does|do|did|has|have|how|what|why|who|where|which|when|should|can|could|what's|if)\b"
_LATER = rf"(?:(?!first){_NTH}|then)"
LISTED = re.compile(  # "make me a list of questions, first one: ..."
    rf"{_START}{_OPENS}(?:(?:can|could) (?:i|we) (?:have|get|make|do|start) |(?:i|we)(?:'?d| would)? (?:want|need|like) )?(?:(?:make|do|start|begin|build|create|write|give|get|open|have)(?: (?:me|us|up|out|down))* )?(?:(?:a|an|my|our|the|another|new) (?:\w+ )?|(?<=make )|(?<=write ))list"
    rf"(?: (?:of|for|with|about|please|pls|now|then|on it|{_SMALL}|some|own|questions?|things?|to ask|ask|{WHOM}))*"
    rf"(?:\s*:\s*|(?:\s*[.,;?!-]+\s*|\s+um+\s+)(?=(?:{_NTH}|\(?1)(?:\s*[:.,)]\s*|\s+){_ASKING})|\s*[.,;?!-]+\s*(?={_NTH}\s*:)|\s+(?=first one {_ASKING}))",
    re.IGNORECASE,
)
NAMED = re.compile(  # "can you write my questions down? ..."
    rf"{_START}{_OPENS}(?:{_WRITE}|take)(?: down| up)? (?:down )?(?:my|our|some|the|these|those|a few)(?: own| few)? "
    r"questions?(?: (?:down|then|now|for me|for us|please|pls|up|too|(?:on|in) (?:the|my|a) list))*\s*[.?!:,]+\s+",
    re.IGNORECASE,
)
BEGUN = re.compile(  # "start a list. How many has he done?", "write it down, on a list. 'How many ...?'"
    rf"{_START}{_OPENS}(?:(?:(?:start|make|begin|build|do|create|open|write|give)(?: (?:me|us|up|out|please|now))*|(?:write|put|note|jot|keep) (?:it|that|this|these|them)(?: (?:down|up|for (?:me|us)|please|now))*,? (?:on|in|into|to))"
    rf" (?:a|an|my|our|the)(?: own| new| question)? list(?: (?:of questions|please|pls|for (?:me|us|{WHOM})|now|then|with))*|(?:no,? )?(?:it'?s |i want )?(?:my|our) own list)\s*[.:!,;-]+\s+(?=\S)(?:(?:add|put|write)(?: down| on| in)?\s*:?\s+)?",
    re.IGNORECASE,
)
WISHES = re.compile(  # whose question it is: "and Dan wants: what happens if we wait"
    r"^(?:please|pls|thanks|ok|okay)[ ,.:]+(?=\S)|^(?:(?:and|also|then|plus)[ ,]+)*(?:my |his |her |our |the )?[\w'-]+(?: [\w'-]+)? (?:also )?(?:wants?|asks?|says?|would like|is asking|wonders|wishes)(?: (?:to )?(?:know|ask))?\s*[:,]\s*(?=\S)"
    rf"|^(?:(?:and|also|then|plus)[ ,]+)*(?:my |his |her |our |the )?[\w'-]+ (?:also )?(?:wants? to (?:know|ask)|asks|wonders)\s+(?={_ASKING})",
    re.IGNORECASE,
)
WISHED = re.compile(  # "I want questions for the doctor. ..."
    rf"{_START}{_OPENS}(?:i|we)(?:'ve| have|'d like| would like)?(?: (?:want|need|have|got|like))?"
    rf"(?: (?:to have|to ask|some|a few|these|my|{_MANY}))* questions? (?:for|to) {WHOM}\s*[.:,]+\s+",
    re.IGNORECASE,
)
COUNTED = re.compile(
    rf"^(?:(?!\d\s*[.,]\s*\d)(?:{_NTH}|then|{_MANY}|one|number \d|\d|and|also|here (?:they are|goes|it is)"
    rf"|they are|these are)\s*(?:[:,.)]\s*|-\s+)|(?:(?:and|then) )*{_NTH} (?:is )?(?={_ASKING}))+",
    re.IGNORECASE,
)
AGAIN = re.compile(
    rf"[.!?;,]*\s+(?:(?:and|then|also)[ ,]+)*{_WRITE}(?: {_SMALL})*\s*:\s*"
    r"|[.!;]\s+(?=(?:second|third|last)(?:ly)?\s*[:,])"
    rf"|[,.!;?]*\s+(?:(?:and|then|also)[ ,]+)*(?={_LATER}\s*:)|(?:[,.!;?]+|\s+and\b)\s*(?:(?:and|then|also)[ ,]+)*(?={_LATER} (?:is )?{_ASKING})",
    re.IGNORECASE,
)
APART = re.compile(r"\s*;\s*|\n+|(?<=\?)\s+|\s+(?=\(?\d[.)]\s(?!\s*\d))")  # "2. 5 ml" is one figure
BY_ITSELF = re.compile(r"^(?:why|how|when|where|who|what|which)\b|\?$", re.IGNORECASE)  # a question of one word
NEXT = re.compile(
    r"[,.]\s+(?:and )?(?=(?:when (?:can|could|will|would|is|are|does|do|did|should)|will|would|is|are|does|do|did|has|have|how|what|why|who|where|which|should|can|could)\b)",
    re.IGNORECASE,
)
SENTENCE_BEFORE = re.compile(r"(?:^|[.!?;\n])\s*(?P<said>[^.!?;:\n]{6,90}):\s*(?=\S)")
OURS = re.compile(
    r"\b(?:these|those|this|the following|them|my (?:own )?questions|our (?:own )?questions)\b", re.IGNORECASE
)
ON_LIST = re.compile(r"\b(?:lists?|questions?|on (?:it|there))\b", re.IGNORECASE)
ELSE_SAID = re.compile(  # another order, a question, or what others wrote
    r"\d|\b(?:number|first|second|third|last|change|reword|replace|instead|swap|should (?:be|say)|remove|drop|delete|take|move|not|n't|message|team|email|send|pass"
    r"|(?:he|she|they|doctors?|nurses?|consultant|school|hospital|leaflet|website) (?:\w+ )?(?:gave|asks?|asked|told|sent|wrote|said|has|have))\b|^(?:what|who|why|how|when|where|which|is|are|do|does|did)\b",
    re.IGNORECASE,
)
JOINED = re.compile(r",\s+and\b", re.IGNORECASE)
TO_US = re.compile(r"\b(?:you|u|(?:the|my|a|this) (?:list|message|form)|them|my questions)\b", re.IGNORECASE)
OF_IT = re.compile(r"\b(?:on|in|with|to|of) it\b", re.IGNORECASE)  # the list, of which we are asked
GIVEN = re.compile(
    r"\b(?:i|we)(?:'ve| have|ve)?(?: just| already)* (?:gave|given|told|wrote|written|typed|said|sent|asked)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Dictated:
    """`before` is what was said before the order to write them; `first` says that they are to stand first."""

    said: str
    before: str
    questions: tuple[str, ...]
    first: bool = False


def dictated(said: str) -> Dictated | None:
    """None where no question is dictated: one by itself has to ask something, of several any words are theirs."""
    whole = said_anew(dictated_message(said.replace("\u2019", "'").strip()))
    if len(whole.split()) > LONGEST:
        return None
    placed = PLACED.search(whole)
    if placed and KNOWN.match(whole[placed.end() :]):
        return None
    if (found := placed or MARKED.search(whole) or LISTED.search(whole)) or (found := named_before_colon(whole)):
        own = _apart(AGAIN.split(whole[found.end() :]))
    elif (found := BEGUN.search(whole)) and OF_IT.search(whole[found.end() :]):
        return None
    elif found := NAMED.search(whole) or WISHED.search(whole) or BEGUN.search(whole):
        own = _behind(whole[found.end() :])
    else:
        return None
    before = whole[: found.start()].strip(" .!,;")
    enough = len(own) > 1 or any(asks(one) for one in own) or (own and placed)
    if not enough or len(before.split()) > LONGEST_LEAD:
        return None
    return Dictated(whole, before, tuple(own), bool(placed and (placed["top"] or placed["named"])))


def named_before_colon(whole: str) -> re.Match[str] | None:
    """ "I would like these on the list: ...", "these are my questions: ...", whatever was said before."""
    for found in SENTENCE_BEFORE.finditer(whole):
        said = found["said"]
        if OURS.search(said) and ON_LIST.search(said) and not ELSE_SAID.search(said):
            return found
    return None


def for_a_list(said: str) -> tuple[str, ...]:
    """Those that are dictated with an order that names a list: in the middle of a form any others are its line."""
    found = dictated(said)
    if found is None or any(KNOWN.match(one) for one in found.questions):
        return ()
    begins = found.said.find(found.questions[0])
    return found.questions if re.search(r"\blist\b", found.said[:begins], re.IGNORECASE) else ()


def gave_them(said: str) -> bool:
    """ "I gave you three. Put those on the list": what they wrote themselves, not what they were told."""
    return bool(GIVEN.search(said.replace("\u2019", "'")))


def _behind(rest: str) -> list[str]:
    """Behind an order without a colon; "will you send them" asks us, and is no question of theirs."""
    counted = COUNTED.match(rest)
    own = _apart(AGAIN.split(rest))
    if not counted and len(own) == 1 and TO_US.search(rest):
        return []
    return own if any(asks(one) for one in own) else []


def _apart(parts: list[str]) -> list[str]:
    whole = [
        WISHES.sub("", COUNTED.sub("", _unquoted(one))).strip(' "\u201c\u201d')
        for part in parts
        for one in APART.split(part)
    ]
    kept = [one for one in whole if len(one.split()) >= FEWEST or BY_ITSELF.search(one)]
    if not any(len(one.split()) >= FEWEST for one in kept):
        return []  # one word stands only beside others
    own = [TAIL.sub("", one).rstrip(" .,;") for one in kept]
    return _one_by_one(own[0]) if len(own) == 1 else own


def _unquoted(text: str) -> str:
    plain = text.strip()
    quoted = re.match(r"^['\u2018](.+)['\u2019][ .]*$", plain)
    return quoted[1].strip() if quoted else plain


def _one_by_one(own: str) -> list[str]:
    """ "Would he be independent, could he see the video, will he come here": where each asks by itself. Two that "and"
    joins are one: "who reads the scans, and how sure are they?"
    """
    each = [one.strip() for one in NEXT.split(own)]
    if len(each) == 2 and JOINED.search(own):
        return [own]
    return each if len(each) > 1 and all(asks(one) and len(one.split()) > FEWEST for one in each) else [own]
