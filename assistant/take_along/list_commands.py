"""What a family says to its list, in any words and several at once: take off, keep, put elsewhere, word otherwise, add,
put back, show, finish.

Pure: words in, commands out. Which questions the words mean is read by `which_questions`, what comes of them by
`list_edit`.
"""

import re
from dataclasses import dataclass, replace

from assistant.take_along.which_questions import points_back

FILLER = (
    r"(?:(?:um+|uh+|er+m?|so|ok|okay|yeah|yep|yes|no|nah|oh|och|and|also|then|but|well|right|actually|sorry|hey|hi|hello|hiya|lol|please|pls|plz|ta|just|now|"
    r"can (?:you|u|i|we)|could (?:you|u|i|we)|would you|will you|u can|you can|you could|you may|we can|we could|let'?s|lets|i think|maybe|i(?:'d| would)? (?:like|want|need) (?:you )?to|"
    r"(?:i|we) (?:wish|want|wanna|would like|'d like|need) to|go on|do me a favour|be so kind as to|doctor|time is short|to)[ ,.!]+)*"
)
REST = re.compile(
    r"\b(?:the )?(?:rest|others|other ones|remainder|everything else|all the other\w*|all else|nowt else|nothing else)\b"
)
ALL = re.compile(
    r"\b(?:(?:delete|remove|clear|wipe|scrap|bin|drop|lose|erase) (?:the )?(?:whole (?:list|thing|lot)|everything(?! else)|it all|all of (?:it|them)|them all|all(?: my| the)?(?: questions)?$|my list|the list)|start (?:the whole thing |it |the list )?(?:again|over)|empty (?:the|my) list)\b"
)
BUT = re.compile(r"\b(?:all|everything|every one|every question)\b.*?\b(?:but|except|apart from|bar)\b(?P<rest>.+)")
SHOW = re.compile(
    r"\b(?:show|see|read|display|print|check|view|whats? on|what is on|what've (?:we|i) got|what (?:have )?(?:we|i)(?:'ve)? (?:got|put)|remind me what|list|hows it looking|where are we)\b"
)
SHOWN = re.compile(
    r"^(?:(?:my |the )?list(?: please| pls)?|(?:read|show|see|display|print|check|view|get|have)\b.*|whats? on\b.*|what is on\b.*|what've (?:we|i) got\b.*|what (?:have )?(?:we|i)(?:'ve)? (?:got|put)\b.*|remind me\b.*|how'?s it looking\b.*|where are we\b.*|cant see the list\b.*|can't see the list\b.*|.*\bwhat'?s (?:number|no|question) \d+)$"
)
LEAVE = re.compile(
    r"^(?:ok |right |great |thanks,? |good[., ]+|yep |yes |nothing else to add.*|i think |we can )*(?:(?:im |i'm |we're |that'?s |thats |it's |its |that will be |thatll be )?(?:all )?(?:done|finished|finish|finito|all|it|my list|my lot|enough|good|fine|stop|stop there|leave it|leave it there|enough for now|everything|the lot|"
    r"that will do|later|not now|never ?mind|come back to (?:it|this) later|forget it|no more(?: questions)?|cancel|exit|quit|sorted|conclude the list|close the list)|(?:enough|done) (?:now|for (?:now|today))|(?:i )?think (?:we can )?leave it there)(?: for now| now| today| thanks| thank you| ta| cheers| please)*$|^(?:ok |right |yep |yes )*(?:im |i'm |we're )?(?:done|finished|sorted|finito|(?:(?:that'?s|thats) )(?:all|everything|it))\b(?!.*\b(?:add|drop|remove|put|move|change)\b).*$"
)
NEVER = re.compile(r"^(?:do not|don'?t) (?:remove|delete|change|touch) (?:anything|nothing|any)\b")
SHORTER = re.compile(
    r"\b(?:shorter|too (?:long|many)|cut it down|trim|just (?:a few|three|3))\b|^(?:can i have |i want |make it |please )*(?:fewer|less)(?: questions| of them)?(?: please| pls)?[ .!]*$"
)
MORE = re.compile(
    r"^(?:can i have |give me |show me |any |some |a few |got any )*(?:more|others?|another(?: one)?|different ones)(?: please| like (?P<like>.+)| questions?| of (?:them|those))*[ ?.!]*$"
)
UNDO = re.compile(
    rf"^{FILLER}(?:oops[ ,.!]*|no[ ,]+|hm+[ ,]+|wait[ ,]+)*(?:undo\b|restore\b|return it|(?:put|stick|bring|get|give) (?:it|that|them|(?:it )?all|(?P<which>(?:(?!\b(?:and|to the)\b).)+?)) back(?: (?:in|on|how it was|please))?\b|go back (?:one|a) step|"
    r"(?:changed my mind|scratch (?:that|what)|cancel that)|keep it\b|(?:i|we) (?:wanted|want|need|meant to keep) (?:that|it|them)(?: one)?\b|(?P<stays>[^,.]+?) should stay|(?P<matters>[^,.]+?)(?:'s| is) important\b[^.]*\bback\b.*|back (?:how|the way) it was|leave it (?:in|as it was)|revert)"
)
SWAP = re.compile(
    r"\b(?:swap|switch|flip|swop|exchange)\b(?P<rest>.*?\b(?:and|&|n|with|round|around|over|\d)\b.*)|^(?:swap|flip)$"
)
ORDER = re.compile(
    r"\b(?:order (?:should be|them|it)|reorder|in this order|put them in order|arrange (?:them|it) as)\b\D*(?P<rest>\d[\d ,and]*)$"
)
BEFORE = re.compile(
    r"^(?P<one>.+?) (?:comes? |goes |to go |go |should be |should come |up so (?:it'?s|its) )?(?P<where>before|above|ahead of|after|below|behind) (?P<other>.+)$"
)
BETWEEN = re.compile(r"^(?P<one>.+?) (?:goes |go |should be |should go |to go )?between (?P<a>\w+) and (?P<b>\w+)$")
TO_PLACE = re.compile(
    r"^(?P<one>.*?)[ ,.]*\b(?:(?:should be|to be|be|is|goes?|needs? to (?:go|be)|wants? to (?:go|be)|make it|right|straight|way|moved?|come)[ ,]+)*(?:(?:up|back|down) )?(?:to |at |on |in |as |the )*(?:very )?"
    r"(?P<where>first|1st|top|start|beginning|front|last|end|bottom|back|(?:number |no |position |place )?\d{1,2}|(?:number |no |position |place )(?:one|two|three|four|five|six)|second|third|fourth|fifth|2nd|3rd|4th|5th)"
    r"(?: of (?:the|my) list| (?:place|spot)| of all| before anything| please| pls| then| now)*[ .!]*$"
)
UP = re.compile(
    r"^(?P<one>.+?) (?:one )?(?P<where>up|higher|nearer the top|down|lower)(?: (?:one|a (?:bit|place|spot)|1|please))*$"
)
MOVES = re.compile(r"^(?:move|put|bring|bump|shift|stick|pop|place|send|push|have|get|make|take)\b\s*(?P<rest>.+)$")
STARTS_WITH = re.compile(
    r"^(?:start|begin|open) with (?P<rest>.+)$|^(?P<rest2>.+?) (?:is the main one.*|is (?:the )?most important.*|so start with it)$"
)
INSTEAD = re.compile(
    r"\b(?:put|say|write|use) (?P<new>.+?) (?:instead of|rather than|not) (?P<old>.+)$|\b(?:cross out|change|replace|swap) (?P<old2>[^:]+?)[, ]+(?:and )?(?:put|for|with|to say) (?P<new2>.+)$",
    re.IGNORECASE,
)
REWORDS = (
    re.compile(r"^(?:in |on |for |at )?(?P<one>.{1,60}?)[,:]? (?:please )?(?:amend|change|reword|rephrase|rewrite|edit)(?: it)? (?:to|into)\b[ :]*(?P<text>.+)$"),
    re.compile(r"^(?:change|reword|rephrase|rewrite|edit|alter|amend|re-?do|fix|word)\b\s*(?P<one>.{1,60}?)\s*(?:(?:\bto (?:say|read|be)\b|\bto\b|\binto\b|\bas\b|\bsay\b)[ :,]*|:\s*)(?P<text>.+)$"),
    re.compile(r"^make (?P<one>.{1,60}?) (?:say|read|into)\b[ :,]*(?P<text>.+)$"),
    re.compile(r"^make (?P<one>(?:number |question |q|the )*(?:\d{1,2}|one|two|three|four|five|six|first|second|third|fourth|fifth|last)(?: one| question)?)[ :,]+(?!first|last|the |number|top|second|third|go |be )(?P<text>.{12,})$"),
    re.compile(r"^(?P<one>.{1,60}?) (?:to|should|must|needs to|has to|ought to) (?:rather |instead )?(?:say|read|be about|be worded|be written)(?: instead| rather)?(?: as)?[ :,]+(?P<text>.+)$"),
    re.compile(r"^(?P<one>.{1,60}?) (?:isn'?t right|is wrong|is rude|sounds? (?:rude|stupid|daft|wrong)|is badly put|is too blunt)\b.*?(?:it'?s|its|say it like|say|make it|put it like|should be|ask it like)[ :,]+(?P<text>.+)$"),
    re.compile(r"^(?P<one>.{1,60}?)(?: -|,)? (?:word it|ask like this|ask it like this|say it like|put it like)\b[^:]*: ?(?P<text>.+)$"),
)  # fmt: skip
OF_ONE = re.compile(
    r"^(?:in |on |for )?(?P<one>(?:the |number |question |q)*\w+(?: one| question)?)[:,]? "
    r"(?P<rest>(?:cross out|put|say|replace|change)\b.+)$",
    re.IGNORECASE,
)
SAY_IT = re.compile(
    r"^(?:(?:say|word|put|write|ask|make) it (?:like|nicer|as|better|more)\b[^:]*|like) ?: ?(?P<text>.+)$",
    re.IGNORECASE,
)
GONE = (
    r"remove|rmeove|remve|rm|delete|drop|dorp|dump|ditch|lose|loose|bin|scrap|strike|erase|discard|kill|axe|chuck|scratch|rub out|"
    r"(?:take|get|cut|cross|knock|strike|leave|throw|chuck|keep|kick)\b[^.]*?\b(?:out|off|away)|get (?:rid|shot)(?: of)?|lose|wipe|leave out|forget|skip|cut"
)
DROPS = re.compile(rf"^(?:(?:please |to )*(?:{GONE}))\b(?P<rest>.*)$")
DROPPED = re.compile(
    r"^(?P<rest>.+?)[ ,.:\-–]+(?:(?:can |should |to |may |could |is to |needs to |just )?(?:go(?:es)?|gone|be (?:removed|deleted|dropped|taken off))|out|off|away|(?:is |are |it )?no(?:t)? (?:need(?:ed)?|necessary|required|important|longer needed|relevant)|isn'?t needed|aren'?t needed|(?:you |u )?(?:can |could |please )?(?:remove|delete|drop|bin|scrap|lose|ditch|get rid|take (?:it|them|that) (?:off|out|away))(?: (?:it|them|that|those|full stop))*|(?:is |are |was |were )?(?:all )?(?:done with|answered|sorted)|arent for the doctor)\b[^?]*$"
)
DROP_IT = re.compile(rf"\b(?:so|you can|u can|you may|please|can you)\b[^.?]*\b(?:{GONE})\b[^.?]{{0,20}}$")
UNWANTED = re.compile(
    r"^(?:(?:i|we)(?= |'))?(?:'d|'ve)? ?(?:do not|don'?t|dont|no longer|never|wouldn'?t|would rather not|rather not|'d rather not|decided against|'ve decided against|have decided against|cant face|can'?t face)\b(?: (?:want|need|wanna|like|care about|bring up|ask(?:ing)?|to|have|mention|no|any))*(?P<rest>.+?)(?: any ?more| on (?:it|there)| either| please)*$"
)
NOT_IT = re.compile(r"^not (?P<rest>(?:the |that |number |question |no |q)*\S.*)$")
KEEPS = re.compile(
    r"^(?:i(?:'d| would)? |we(?:'d| would)? |please )?(?:just |only )*(?:keep|retain|hold on to|stick with|leave me(?: just| with)?|leave just|want|like(?!:)|care about|have time for)\b(?: only| just| with| on)*(?P<rest>.+)$|^(?:just|only)\b(?: keep| numbers?| questions?)*(?P<rest2>.+?)(?: matters?| are important| please)*$|.*\bonly (?:got )?time for (?P<rest3>.+)$|^(?:cut|narrow|get|bring) (?:it|the list|this) down to (?P<rest4>.+)$|^.*\bonly care about (?P<rest5>.+)$"
)
ADDS = re.compile(
    r"^(?:\+|(?:add|put (?:down|on|in|also|something in|on there|in something|it down)|write (?:down|about|also|on|what|if|how|whether|why|in)|note(?: down)?|include|(?:also )?ask (?=about|if|whether|how|why|what|when|who|where|is|will|can|them|him|her|the doctor|also)|jot(?: down)?|stick (?:in|down|on)|pop (?:in|down|on)|slip in|mention|"
    r"one more(?: thing| question|(?=[.,:]))|(?:two|three) more(?: things| questions)|another (?:one|question|thing)|i forgot(?: to (?:ask|say|add))?|i (?:also )?(?:want|need|wanna|wish)(?: to)? (?:know|ask|to ask)|theres also|there'?s also|plus|(?:he|she|my \w+) says? (?:ask|add|to ask|to add)|(?:and )?me i want (?:to )?ask)\b)"
    r"(?: (?:this|also|too|one|a question|a new one|my own|on|there|in|down|them|him|her|the doctors?|the team|to (?:my|the) list|about|something(?: like)?|on how|regarding|concerning|that))*\s*[:,\-.]?\s*(?P<text>.{3,})$",
    re.IGNORECASE | re.DOTALL,
)
COLON = re.compile(
    r"^(?:(?:please|and|also|ok|can you|could you) )*(?:also )?(?:add|put|ask|write|note|include)(?: (?:this|also|one|a question|that|in|down|on))*\s*:\s*(?P<text>.+)$",
    re.IGNORECASE | re.DOTALL,
)
ALSO = re.compile(r"^(?:also|plus|and also|oh and|\+)[ ,:]+(?P<text>.{6,})$", re.IGNORECASE | re.DOTALL)
TO_THE_END = re.compile(
    r"^(?:add|put) ['\"\u2018\u201c](?P<text>.+?)['\"\u2019\u201d] (?:to|at|on) the end of (?P<one>.+)$", re.IGNORECASE
)
ASKS = re.compile(  # a sentence that asks something; "can you", "can we" are said to the list
    r"(?:^|[.!?,;\n]\s*)(?:and |but |so |also |ok |um |oh )*"
    r"(?:(?:will|would|wont|won't|is|are|isnt|isn't|was|does|do|did|has|have|how|hows|how's|what|whats|what's|wot|when|whens|when's|why|whys|who|whos|who's|where|wheres|which|should|may|might|am)\b"
    r"|(?:can|could)\b(?! you\b))"
)
PUT_IT = re.compile(
    r"^(?:(?:yes|yeah|yep|yh|yup|aye|ok|okay|sure|please|go on|do)[ ,.!]*)*"
    r"(?:(?:can you |could you |please )*(?:add|put|keep) (?:it|that|this|that one|this one)\b(?: (?:on|down|in|to|there))*(?: (?:my|the|our))?(?: list)?)?"
    r"(?:[ ,]*(?:too|please|pls|thanks|thank you|ta))*[ .!]*$"
)
VERB = r"(?:please |also |then |now |just )*(?:remve|rmeove|add|put|drop|remove|delete|take|move|get rid|get shot|lose|bin|keep|change|reword|make|write|swap|flip|scrap|cut|bring|send|ask|include|leave|undo|ditch|cross|erase|start with|i want to ask|i want ask|number \d+ to|bump|discard)\b"
PARTING = re.compile(
    rf"(?:[.!;\n]+\s+|\?\s+(?=(?:and |then |also )*{VERB})|,?\s+(?:and then|and also|and|then|but|also|plus)\s+(?={VERB})|,\s+(?={VERB}))",
    re.IGNORECASE,
)
ALONE = re.compile(r"^(?:out|off|gone|away)$")  # of the question that was just named
ONE_MORE = re.compile(
    r"^(?:one more(?: thing| question)?|another(?: one| question| thing)?|i forgot|also|oh and|(?:two|three) more(?: things| questions)?)$"
)
ASKS_TO = re.compile(
    r"\b(?:so|and|but) (?:i|we) (?:also )?(?:wish|want|need|would like|'d like|wanna) (?:to )?(?:ask|know)(?: them| the doctors?)?(?: about)? (?P<text>.+)$",
    re.IGNORECASE,
)
THEN = re.compile(r"^(?:do |have |put |go )?(?P<rest>[^?]+?,? then [^?]+)$")
PLUS = re.compile(r"[.!;?]*\s+(?:plus|\+)\s+|[.!;]\s+(?:and )?(?:also )(?=i |is |will |can |what )", re.IGNORECASE)
STORY = 30  # words
TAKES_TEXT = ("add", "reword", "replace", "append")


@dataclass(frozen=True)
class Command:
    """`do` is show, leave, shorter, more, keep, drop, but, clear, move, swap, order, reword, replace, append, add, undo
    or order. `which` are the words that say which questions, `text` new words, `where` a place or a question beside
    which.
    """

    do: str
    which: str = ""
    text: str = ""
    where: str = ""
    numbers: tuple[int, ...] = ()  # from buttons, which know them
    plain: bool = True  # False for words that are said to the list only if they plainly name a question of it


def read_commands(said: str) -> list[Command]:
    """All that is said to the list, in order; empty when it is nothing said to it. Words to keep are as typed."""
    whole = " ".join(said.replace("\u2019", "'").split())
    if NEVER.match(_bare(whole)):
        whole = re.split(r"[,.;]\s*", whole, maxsplit=1)[-1]
    if match := COLON.match(whole):
        return _with_text("add", "", match["text"])
    if len(whole.split()) <= STORY // 2 and (undone := UNDO.match(whole.lower())):
        return _undo(whole, undone)
    if _is_shown(whole):
        return [Command("show")]
    if LEAVE.match(_bare(whole)) or re.match(r"^finito\b", _bare(whole)):
        return [Command("leave")]
    if (worded := _of_words(whole)) and worded.do == "replace":
        return [worded]
    return _in_clauses(whole) if len(whole.split()) <= STORY or _plainly(whole) else []


def _in_clauses(whole: str) -> list[Command]:
    found: list[Command] = []
    named = ""  # what was said so far and is no command: "the hip one, I asked that already. off"
    for clause in _clauses(whole):
        if command := _after(named, clause):
            found.append(command)
            named = ""
        elif found and found[-1].do in TAKES_TEXT:
            found[-1] = _continued(found[-1], clause)
        else:
            named = f"{named} {clause}".strip()
    return _settled(found)


def _plainly(whole: str) -> bool:
    """A long text that begins with what is plainly said to the list."""
    first = read_clause(_clauses(whole)[0]) if _clauses(whole) else None
    return first is not None and first.plain


def _after(named: str, clause: str) -> Command | None:
    """The command of this clause, which may be about what was named just before it."""
    bare = _bare(clause)
    if ONE_MORE.match(_bare(named)) and asks(clause):
        return Command("add", text=clause)
    command = Command("drop") if ALONE.match(bare) else read_clause(clause)
    if command and named and command.do in ("drop", "move", "keep", "reword") and points_back(command.which):
        return replace(command, which=named)
    return command


def read_clause(clause: str) -> Command | None:
    bare = _bare(clause)
    if _is_shown(bare):
        return Command("show")
    if LEAVE.match(bare):
        return Command("leave")
    if more := MORE.match(bare):
        return Command("more", which=more["like"] or "")
    if ALL.search(bare) and not BUT.search(bare):
        return Command("clear")
    if SHORTER.search(bare) and len(bare.split()) <= 8 and not asks(clause, of_list=True):
        return Command("shorter")
    if THEN.match(bare) and not re.match(VERB, bare) and not asks(clause):
        return Command("order", bare, plain=False)
    return _of_words(clause) or _of_places(bare) or _of_what_goes(clause, bare) or _added(clause)


def _of_words(clause: str) -> Command | None:
    """New words for a question that is there."""
    start = re.match(FILLER, clause, re.IGNORECASE)
    plain = clause[start.end() :] if start else clause
    if match := TO_THE_END.match(plain):
        return Command("append", match["one"], match["text"])
    if (match := OF_ONE.match(plain)) and (instead := INSTEAD.search(match["rest"])):
        new, old = instead["new"] or instead["new2"], instead["old"] or instead["old2"]
        return Command("replace", match["one"], new, where=old)
    if match := SAY_IT.match(plain):
        return Command("reword", "it", _unquoted(match["text"]))
    for pattern in REWORDS:
        match = re.match(pattern.pattern, plain, re.IGNORECASE | re.DOTALL)
        if match and not (TO_PLACE.match(f"x {match['text'].lower()}") and len(match["text"].split()) <= 5):
            return Command("reword", match["one"], _unquoted(match["text"]), plain=False)
    if match := re.match(r"^(?:it'?s )?(?P<new>.+?),? not (?P<old>\S+) in (?P<one>.+)$", plain, re.IGNORECASE):
        new = re.sub(r"^(?:it'?s|its) ", "", match["new"])
        return Command("replace", match["one"], new, where=match["old"], plain=False)
    return None


def _of_places(bare: str) -> Command | None:
    if match := SWAP.search(bare):
        return Command("swap", match["rest"] or "")
    if match := ORDER.search(bare):
        return Command("order", match["rest"])
    if match := STARTS_WITH.match(bare):
        return Command("move", match["rest"] or match["rest2"], where="first", plain=match["rest"] is not None)
    moved = MOVES.match(bare)
    rest = moved["rest"] if moved else bare
    command = _placed(bare, rest, moved=moved is not None)
    return replace(command, plain=moved is not None) if command else None


def _placed(bare: str, rest: str, *, moved: bool) -> Command | None:
    if match := BETWEEN.match(rest):
        return Command("move", match["one"], where=f"after {match['a']}")
    if (match := BEFORE.match(rest)) and not ADDS.match(bare) and (moved or len(bare.split()) <= 12):
        side = "before" if match["where"] in ("before", "above", "ahead of") else "after"
        return Command("move", match["one"], where=f"{side} {match['other']}")
    if (match := UP.match(rest)) and (moved or re.search(r"\b(?:move|bump|higher|lower)\b", bare)):
        return Command("move", match["one"], where="down" if match["where"] in ("down", "lower") else "up")
    placed = TO_PLACE.match(rest)
    says_place = moved or re.search(r"\b(?:should|needs? to|goes?|to the|at the|on top|be|that|first|last)\b", rest)
    if (
        placed
        and placed["one"].strip()
        and says_place
        and not any(one.match(bare) for one in (DROPS, KEEPS, UNWANTED, ADDS))
    ):
        return Command("move", placed["one"], where=placed["where"])
    return None


def _of_what_goes(clause: str, bare: str) -> Command | None:
    if match := BUT.search(bare):
        return Command("keep", match["rest"])
    if (match := KEEPS.match(bare)) and not re.match(
        r"^(?:i |we )?(?:want|like|need|would like) (?:to|a|you|his|her|him|my)\b", bare
    ):
        kept = next(value for value in match.groups() if value)
        return Command(
            "keep",
            REST.split(kept)[0],
            plain=bool(re.match(r"^(?:just |only )*(?:keep|retain|stick with|hold on to|leave)\b", bare)),
        )
    if re.match(r"^(?:add|put|ask|write|include|also|plus)\b", bare):
        return None
    for pattern in (DROPS, UNWANTED, NOT_IT, DROPPED):
        match = pattern.match(bare)
        if match and not (pattern is DROPPED and asks(clause)):
            plain = pattern is DROPS or bool(pattern is DROPPED and DROP_IT.search(bare))
            return Command("but" if REST.search(bare) else "drop", bare, plain=plain)
    return None


def _added(clause: str) -> Command | None:
    start = re.match(FILLER, clause, re.IGNORECASE)
    said = clause[start.end() :] if start else clause
    if re.match(r"^asks? (?:you|u)\b", said, re.IGNORECASE):
        return None
    if re.match(r"^(?:two|three) more\b[^:]*:", said, re.IGNORECASE):
        return Command("add", text=said)
    if (match := ADDS.match(said)) and not re.match(r"^(?:the )?(?:last|first)(?: one)?(?: again)?$", match["text"]):
        return Command("add", text=_unquoted(match["text"]))
    if re.match(r"^(?:also )?put\b", said, re.IGNORECASE) and ASKS.match(said.lower().split("put", 1)[1].strip()):
        return Command("add", text=re.split(r"\bput\b", said, maxsplit=1, flags=re.IGNORECASE)[1].strip())
    if match := ASKS_TO.search(clause):
        return Command("add", text=match["text"])
    if (match := ALSO.match(clause)) and (
        asks(match["text"]) or re.match(r"^(?:about|if|whether|the)\b", match["text"], re.IGNORECASE)
    ):
        return Command("add", text=_unquoted(match["text"]))
    return None


def asks(said: str, *, of_list: bool = False) -> bool:
    """Whether the words ask something, with or without a question mark. `of_list` leaves out "can I have" and "can we
    have".
    """
    plain = " ".join(said.lower().replace("\u2019", "'").split())
    found = ASKS.search(plain)
    if of_list:
        return bool(found and not re.match(r"(?:can|could) (?:i|we) |is (?:it|that|this) too ", plain))
    return said.rstrip().endswith("?") or bool(found)


def puts_it_on(said: str) -> bool:
    """Whether it takes up the offer to put their own question on the list: "yes please", "put that on"."""
    plain = " ".join(said.lower().replace("\u2019", "'").split())
    return bool(plain.strip(" .!,") and PUT_IT.match(plain))


def _clauses(whole: str) -> list[str]:
    return [part.strip(" ,") for one in PLUS.split(_marked(whole)) for part in PARTING.split(one) if part.strip(" ,.")]


def _marked(whole: str) -> str:
    """ "plus" begins a new question, and is said so."""
    return re.sub(r"(?:^|[.!;?]*\s+)(?:plus|\+)\s+(?=\w)", lambda found: ". add: " if found.start() else "add: ", whole)


def _continued(command: Command, clause: str) -> Command:
    return Command(command.do, command.which, f"{command.text} {clause}".strip(), command.where)


def _settled(found: list[Command]) -> list[Command]:
    """ "keep 1. the rest go": what is kept says it all."""
    if any(command.do == "keep" for command in found):
        return [command for command in found if command.do != "but"]
    return [command for command in found if command.do != "but" or len(found) == 1]


def _undo(whole: str, match: re.Match[str]) -> list[Command]:
    which = match["which"] or match["stays"] or match["matters"] or ""
    if re.match(r"^(?:it|that|them|everything|all|the list)?$", which.strip(" ,")):
        which = ""
    rest = whole[match.end() :].lstrip(" .,")
    after = [command for clause in _clauses(rest) if (command := read_clause(clause)) and command.do == "add"]
    return [Command("undo", which), *after]


def _with_text(do: str, which: str, text: str) -> list[Command]:
    """New words up to where the next thing is plainly said to the list: "... and drop 2"."""
    first, *more = _clauses(text) or [text]
    commands = [Command(do, which, first)]
    for clause in more:
        command = read_clause(clause)
        if command and command.do not in ("show", "leave", "shorter", "more"):
            commands.append(command)
        elif len(commands) == 1:
            cut = text.lower().find(clause.lower(), len(commands[0].text) - 1)
            commands[0] = Command(do, which, text[: cut + len(clause)] if cut >= 0 else f"{commands[0].text} {clause}")
    return [Command(one.do, one.which, _unquoted(one.text), one.where) for one in commands]


def _is_shown(said: str) -> bool:
    bare = _bare(said)
    return bool(SHOW.search(bare) and SHOWN.match(bare) and not re.search(r"\bdoctor|consultant|who (?:can )?se", bare))


def _unquoted(text: str) -> str:
    return text.strip().strip('"\u201c\u201d').strip()


def _bare(text: str) -> str:
    """In small letters, without what stands around it."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    cut = re.match(FILLER, plain)
    rest = plain[cut.end() :] if cut else plain
    return (rest or plain).strip(" .!?,")
