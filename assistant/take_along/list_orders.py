"""Orders that fill a whole message to the list: "take the PE bit off, leave who decides", "put back what you had, the
three", "1 is three questions". Pure: words in, one command out; which question is meant is read by `list_edit`.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised
from assistant.take_along.command import Command
from assistant.take_along.list_words import FILLER, GONE, NUMBER, REST

COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
           "twice": 2, "both": 2, "once": 1, "one": 1}  # fmt: skip
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_POLITE = r"(?: (?:please|pls|plz|thanks|thank you|ta|then|now|again|ok|okay|sorry|love))*"
OATH = re.compile(
    r"^(?:(?:oh|ah|no+|look|please)[ ,!.]+)*(?:for (?:heaven|god|goodness|christ|pete|fuck|jesus|crying out loud|pity)'?s?(?: sakes?)?|(?:oh )?(?:my )?(?:good )?(?:god|lord|grief|goodness)|ffs|jesus(?: christ)?|honestly)[ ,.!\u2026-]+(?=\S)",
    re.IGNORECASE,
)
TOO_MANY = re.compile(
    rf"^{FILLER}(?:it'?s |it is |that'?s |that is |they'?re |there'?s |there are |still )?(?:far |way |just |still )*too (?:many|much|long|big)(?: questions| of them| now| for me| for us)?[ ,.;:!\u2026-]+(?=\S)",
    re.IGNORECASE,
)
COMPLAINT = re.compile(  # about us, in a sentence of its own: what is ordered stands behind it
    rf"^{FILLER}(?:(?:i|we) (?:(?:did not|did ?n'?t|never)(?: even)? (?:ask(?:ed)?|said|say|mean|want)|meant something else)|(?:that|this|it|those|these|them|they)(?:'?s| is| was| are|'?re)?(?: all| still| just)* (?:not|wrong|ain'?t|isn'?t|aren'?t|wasn'?t|no good|rubbish|nonsense)"
    rf"|you(?:'?ve| have)?(?: (?:keep|kept|still|always|just))* (?:get|got|getting|misunderst\w+|misread\w*|did ?n'?t (?:listen|hear|understand)|are not (?:listening|reading)|aren'?t (?:listening|reading))|not (?:that|this|what i \w+))\b(?P<of>[^.!?;:\n\u2026]{{0,60}})[.!;\u2026]+\s+(?=\S)",
    re.IGNORECASE,
)
LONGEST = 30  # words of an order
ORDERS = re.compile(
    r"^(?:(?:i|we) (?:said|asked you|told you|want(?:ed)?|meant)(?: to| you to)? )?(?:remove|delete|drop|take|put|move|swap|switch|keep|change|undo|bring|leave|split|merge|join|make|reword|cut|bin|scrap|restore|get rid|flip|shift|cross|lose|only|just|not|order|reorder|sort|edit|fix|tidy|shorten|replace|add)\b"
)
OF_LIST = re.compile(
    r"\b(?:my list|the list|questions?|(?:the|that|this|my) (?:[\w'-]+ ){0,3}(?:ones?|bit|part|line)|mine|number \d+|(?:first|second|third|fourth|fifth|last|top|bottom) (?:one|two|three|bit))\b"
    r"|\b\d{1,2}\b(?= *(?:$|[,.;&]|and\b|or\b|to (?:the )?(?:top|end)|first|last|up|down|off|out|away|please))|\bback (?:how|what|as|the way)\b|\bas it was\b"
)
OF_OTHERS = re.compile(
    r"\b(?:send|pass|message|form|ring|phone|call|e-?mail|text|someone|somebody|chat|appointment|pals|dose|ml|mg|waiting list|am|pm|o'?clock|years?|months?|weeks?|days?)\b"
)

ONLY_THESE = re.compile(
    rf"^(?:(?:um+|ok|okay|no|please|pls|so|oh|actually|can (?:i|we) have|(?:i|we) want|keep|leave)[ ,.]+)*(?:(?:just|only)[ ]+)+(?:(?:keep|leave|want|have|numbers?|questions?) )*(?P<which>\d{{1,2}}(?:(?:[ ,&+]|and|n)+\d{{1,2}})*){_POLITE}[ .!]*$"
)
KEEPS_IT = re.compile(r"\b(?:keep|leave|have|numbers?|questions?)\b")  # "just 2" may be two of them

# One part of a line, or what is to stay of it
_TAKES = r"(?:remove|delete|drop|lose|scrap|bin|erase|scratch|ditch|leave out|get rid of|(?:take|cut|cross|rub|strike|leave|knock)(?: out| off| away)?)"
_ONE = rf"(?:{NUMBER}|the [\w' ]{{1,30}}? (?:one|question))"
_BIT = r"(?:bit|part|half|piece|words?)"
_AND = r"(?:\s*[,.;!\u2026]+\s*(?:(?:and|but|just|then|n|please|so)[ ,]+)*|\s+(?:and|but|n)\s+(?:just |please |then )*)"
_STAYS = r"(?:leave|keep|hold on to|(?:i )?(?:still )?(?:want|need)(?: to keep)?)(?: in| on)?"
_NOT_ALL = r"(?!(?:only|just|out|off|it|them|that|this|me|us|everything|all|to|no|a|an|something|anything|you)\b|(?:the )?(?:rest|others?)\b)"
_KEPT = rf"(?P<kept>{_NOT_ALL}[^,;.!?]{{1,80}}?)(?: in| on it| on| there| alone| as it is| where it is| though)?"
PART_OF = re.compile(
    rf"^{_TAKES} (?:the |that )?(?:{_BIT} (?:about|on|with|that says|that asks|where|saying|asking|regarding) (?P<a>[^,;.]+?)|(?P<b>[^,;.]+?) {_BIT})(?: out| off| away)?(?: (?:from|of|in|off|out of|on|at))+ (?P<one>{_ONE})(?:{_AND}{_STAYS} {_KEPT})?{_POLITE}$"
)
FROM_ONE = re.compile(
    rf"^(?:in |on |from |for |at )?(?P<one>{_ONE})[,:]* (?:please |just )*{_TAKES} (?:the |that )?(?:{_BIT} (?:about|on|with|that says|where) (?P<a>[^,;.]+?)|(?P<b>[^,;.]+?) {_BIT})(?: out| off| away)?(?:{_AND}{_STAYS} {_KEPT})?{_POLITE}$"
)
ONLY_PART = re.compile(
    rf"^(?:in |on |for |of )?(?P<one>{_ONE})[,:]* (?:please )?(?:(?:leave|keep)(?: only| just)+|(?:only|just) (?:leave|keep)) (?P<kept>[^,;.]{{3,80}}?){_POLITE}$"
    rf"|^(?:(?:leave|keep)(?: only| just)+|(?:only|just) (?:leave|keep)) (?P<kept2>[^,;.]{{3,80}}?) (?:in|on|of|from) (?P<one2>{_ONE}){_POLITE}$"
)
DROP_AND_KEEP = re.compile(rf"^(?P<drop>(?:{GONE})\b.*?){_AND}{_STAYS} {_KEPT}{_POLITE}$")
KEEP_AND_DROP = re.compile(rf"^(?:leave|keep)(?: in| on)? {_KEPT}{_AND}(?P<drop>(?:{GONE})\b[^,;.!?]*?){_POLITE}$")
ALL_OF_IT = re.compile(r"\b(?:everything|all|whole|lot|only)\b")

# Back to the list as it was
_WHOSE = r"(?:you|u|i|we|it|that|they|the list|my list|things)"
_THEN = r"(?:(?: (?:all|it|them|there|here|on it|on there|listed|written|down))*(?: (?:before(?: (?:that|this|the change|you changed (?:it|them)|i (?:said|changed) .{1,20}))?|then|earlier|originally|at first|at the start|in the first place|to (?:start|begin) with|a minute ago|just now|last time|previously))*)"
_HAD = rf"(?:(?:what|how|as|like|where|the way|the ones|the list|those|the questions)(?: that)? {_WHOSE}(?:'d)? (?:had|was|were|got|gave me|gave us|showed me|wrote|made){_THEN})"
_OLD = r"(?:(?:the|my|our|that) (?:(?:old|other|last|previous|earlier|first|original|good|proper|better) (?:list|version|lot)(?= |$|,)|list (?:from )?(?:before|earlier)|ones from before))"
_BACK_VERB = r"(?:put|bring|get|give|have|show|change|turn|set|make|go|take|want|need|restore|let me have|return|roll)"
_THINGS = r"(?: (?:it|that|this|them|everything|things|me|us|my list|the list|all|back|to|just|again|please|straight))*"
AS_BEFORE = re.compile(
    rf"^(?:(?:i|we)(?:'d| would)? ?(?:want|like|need|meant)?(?: to)? ?)?(?:{_BACK_VERB}{_THINGS} )?(?:back (?:to )?)?(?:(?:the|my|our) list )?(?:{_HAD}|{_OLD}|as before|how it was|the way it was)(?: back)?"
    rf"(?:[ ,:-]+(?:with |all |just )?(?:the )?(?P<many>{_MANY})(?: (?:of them|questions?|ones?))?)?(?: back)?{_POLITE}$"
)
WANTS_BACK = re.compile(  # else "what it was", "how we got here" begin what a family tells
    rf"^(?:(?:i|we)\b.*\b(?:want|like|need)\b.*\b(?:it|list|back)\b|{_BACK_VERB}\b(?!.*\bgot (?:here|there|to)\b)|as it was\b|.*\b(?:back|list)\b)"
)
THE_MANY = re.compile(
    rf"^(?:put|bring|get|give)(?: me| us| my)? back (?:to )?(?:the|my|all|those) (?P<many>{_MANY})(?: (?:questions?|ones|(?:that )?(?:you|i|we) had(?: before)?|from before))+{_POLITE}$"
    rf"|^(?:back|go back) to (?:the|my|all|those) (?P<many2>{_MANY})(?: (?:questions?|ones|(?:that )?(?:you|i|we) had(?: before)?|from before))*{_POLITE}$"
)
AT_FIRST = re.compile(
    r"\b(?:at first|originally|original|at the start|in the first place|to (?:start|begin) with|first (?:list|version))\b"
)
STEPS_BACK = re.compile(
    rf"^(?:undo|go back|take back|step back|revert)(?: (?:it|that|the|my|last|all|both))*(?: (?P<many>{_MANY}|twice))?(?: (?:times|more times|steps?|changes?|things|of them))?(?: back)?{_POLITE}$"
)
FIGURE_ALONE = re.compile(
    rf"^(?!.*\b(?:last|all|both)\b).*\b(?:\d{{1,2}}|two|three|four|five|six){_POLITE}$"
)  # of what, is not said

# Apart, and taken back
_APART = r"(?:different |separate |whole |own )*(?:questions|things|ones|lines)"
SPLIT = re.compile(
    rf"^(?:split|separate|break|divide|take|pull)(?: up| apart)? (?:the )?(?P<a>[^,;.]+?)(?: (?:up|apart|down))?(?: (?:in|into|to|as) (?P<many>{_MANY})(?: {_APART})?| {_APART})?{_POLITE}$"
    rf"|^(?P<b>{NUMBER}|the [\w' ]{{1,30}}? (?:one|question)|it|that|that one|this)(?: (?:is|are|has|makes|asks|was|holds)|'s| (?:should|must|needs? to|ought to|was meant to|wants to) be)(?: (?:really|actually|meant to be|supposed to be|got|in fact|all|like))* (?P<many2>{_MANY}) {_APART}{_POLITE}(?:[ ,.;-]+(?:not one|so (?:split|separate) (?:it|them)(?: up)?|(?:please )?split (?:it|them)(?: up)?))?{_POLITE}$"
    rf"|^(?:make|turn) (?P<c>{NUMBER}|the [\w' ]{{1,30}}? (?:one|question)|it|that|that one)(?: into)? (?P<many3>{_MANY}) {_APART}{_POLITE}$"
)
TAKE_APART = re.compile(r"^(?:take|pull|break)\b(?!.*\b(?:apart|up|into)\b)")
UNDONE_NO = re.compile(
    r"^(?:undo|revert|put (?:it|that|them) back)\b[^.,;!?]{0,20}[.,;!?\u2026]+ *(?:(?:no|nope|wait|sorry|actually|not that)\b[ ,.:;-]*)+(?P<rest>(?:(?:just|only|please)[ ,]+)*(?:put|bring|get|give) (?:me )?back\b.+)$"
)
BACK_ONLY = re.compile(
    rf"^(?:(?:just|only|please)[ ,]+)*(?:put|bring|get|give)(?: me)? back (?:only|just) (?P<which>(?!it\b|that\b|them\b).{{2,80}}?){_POLITE}$"
)


def without_oath(said: str) -> str:
    """ "Oh for heaven's sake. Put it back": the order is heard without it."""
    return OATH.sub("", said.replace("\u2019", "'"), count=1)


def after_complaint(whole: str) -> str:
    """ "Too many. only 1 7 8": what is to be done about it says the rest."""
    found = TOO_MANY.match(whole) or COMPLAINT.match(whole)
    return whole[found.end() :] if found else ""


def whole_order(whole: str) -> Command | None:
    if these := ONLY_THESE.match(whole.lower()):
        alone = these["which"].isdigit() and not KEEPS_IT.search(whole[: these.start("which")].lower())
        return Command("only_one" if alone else "keep", these["which"], where="only")
    bare = _bare(whole)
    for read in (_back_only, _part, _drop_and_keep, _as_before, _split):
        if command := read(bare):
            return command
    return None


def seems_an_order(said: str) -> bool:
    """Something is to be done with the list, in words that no reader knows: it is asked what, and nothing changes."""
    bare = _bare(without_oath(said))
    if len(bare.split()) > LONGEST or asks(said) or OF_OTHERS.search(bare):
        return False
    return bool(ORDERS.match(bare) and OF_LIST.search(bare))


def _part(bare: str) -> Command | None:
    if only := ONLY_PART.match(bare):
        return Command("only", only["one"] or only["one2"], only["kept"] or only["kept2"])
    found = PART_OF.match(bare) or FROM_ONE.match(bare)
    if found is None:
        return None
    return Command("part", found["a"] or found["b"], found["kept"] or "", where=found["one"])


def _drop_and_keep(bare: str) -> Command | None:
    found = DROP_AND_KEEP.match(bare) or KEEP_AND_DROP.match(bare)
    if found is None or REST.search(bare) or ALL_OF_IT.search(bare):
        return None
    return Command("part", found["drop"], found["kept"])


def _as_before(bare: str) -> Command | None:
    found = AS_BEFORE.match(bare)
    if found and WANTS_BACK.match(bare):
        many = _number(found["many"])
        first = "all" if AT_FIRST.search(bare) else ""
        return Command("undo", where=f"= {many}" if many else first)
    if found := THE_MANY.match(bare):
        return Command("undo", where=f"= {_number(found['many'] or found['many2'])}")
    steps = STEPS_BACK.match(bare)
    many = _number(steps["many"]) if steps else 0
    if many and FIGURE_ALONE.search(bare):
        return Command("undo_or_one", str(many), where=str(many))
    return Command("undo", where=str(many)) if many else None


def _split(bare: str) -> Command | None:
    found = SPLIT.match(bare)
    if found is None or TAKE_APART.match(bare):
        return None
    many = _number(found["many"] or found["many2"] or found["many3"])
    return Command("cannot", found["a"] or found["b"] or found["c"], where=str(many) if many else "")


def _back_only(bare: str) -> Command | None:
    """ "Undo that. No: put back only the one about cure": the first is taken back."""
    taken_back = UNDONE_NO.match(bare)
    rest = taken_back["rest"] if taken_back else bare
    if only := BACK_ONLY.match(rest):
        return Command("undo", only["which"])
    again = re.match(rf"^(?:put|bring|get|give)(?: me)? back (?P<which>.{{2,80}}?){_POLITE}$", rest)
    return Command("undo", again["which"]) if taken_back and again else None


def _number(said: str | None) -> int:
    return int(said) if said and said.isdigit() else COUNTED.get(said or "", 0)


def _bare(whole: str) -> str:
    plain = normalised(whole)
    cut = re.match(FILLER, plain)
    return (plain[cut.end() :] if cut else plain).strip(" .!?,")
