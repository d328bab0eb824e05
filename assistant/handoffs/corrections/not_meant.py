"""Words that say of what was just taken that it was no answer: "no wait, that wasn't the message", "I was asking you".
Whole messages only.
"""

import re
from collections.abc import Mapping, Sequence

from assistant.details.interjections import BEGINS, without_interjections
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.line_names import field_named

LONGEST = 20  # words
_IT = r"(?:that(?: one| bit| last bit| line)?|it|this)"
_LINE = r"(?:message|answers?|questions?|name|words?|reply|line|list)"
_WAS_NOT = rf"{_IT}(?:'?s| is| was)? ?(?:not|wasn'?t|isn'?t|was never|isnt|wasnt)"
_BOX = r"(?:line|box|field|section|step)"
_DOWN = r"(?: (?:down|in|on|there|it|as (?:the|my|an?) (?:message|answer|questions?|name)|in (?:the|my) (?:form|message)|to (?:them|the team|any(?:one|body))|for (?:them|the team)))*"
_VERB = r"(?:write|put|use|include|keep|take|add|type|save|count)"
_CLAUSES = (
    rf"{_WAS_NOT}(?: (?:actually|really|even|meant|supposed|to be|intended|as|part of|for))* (?:the|my|our|an?|any) (?:\w+ )?{_LINE}(?: (?:for|to) (?:them|the team))?",
    rf"{_WAS_NOT}(?: (?:actually|really|meant|supposed|intended|to go|going))* (?:for|to) (?:them|the (?:team|doctors?|form|message|ward|hospital)|writing down)",
    rf"{_WAS_NOT} what (?:i|we)(?: (?:just|actually|have))* (?:wrote|said|meant|put|typed|asked|told you|wanted(?: to (?:say|put|write|send))?)",
    rf"{_IT} was (?:just |only |meant )*(?:for|to|aimed at) you",
    rf"{_IT} was (?:just |only )*me (?:just )?(?:asking|talking|wondering|thinking|moaning|ranting|swearing)(?: (?:you|(?:at|to) you|out loud|aloud|a question))?",
    rf"{_IT} was (?:just |only )*(?:a|my) question(?: (?:for|to) you)?",
    r"i(?:'?m| was| am) (?:just |only )*(?:asking|talking to|speaking to|telling|wondering|thinking (?:out loud|aloud)|talking to myself)(?: (?:you|something|a question|the bot|my (?:husband|wife|partner|mum|dad|son|daughter)))?(?: not (?:them|the team))?",
    rf"(?:please )?(?:do not|don'?t|dont) (?:you dare )?{_VERB} {_IT}{_DOWN}",
    rf"(?:i|we) (?:didn'?t|didnt|did not) (?:mean|intend) {_IT}{_DOWN}",
    rf"(?:i|we) (?:do not|don'?t|dont|didn'?t|didnt|did not) (?:want|mean|wish|intend)(?: for)? (?:you to {_VERB} {_IT}|{_IT} (?:to be )?(?:written|put|taken|used|kept|added)|{_IT} to (?:be|go)){_DOWN}",
    rf"(?:i|we) (?:didn'?t|didnt|did not) (?:want|mean|intend) to (?:{_VERB}|say) {_IT}{_DOWN}",
    rf"(?:can|could|will) you (?:please )?(?:take|cross|rub) {_IT} (?:out|off|away)(?: again)?|(?:please )?(?:take|cross|rub) {_IT} (?:out|off)(?: again)?",
    r"(?:please )?(?:delete|remove|scrap|ignore|disregard) (?:that (?:one|bit|line|answer|last (?:bit|one|line|answer))|the last (?:bit|one|line|answer)|what i just (?:said|wrote|put|typed))|(?:please )?ignore that",
    rf"why (?:have|did|are|would) you (?:just )?(?:put|write|written|writing|taken?|taking|us(?:e|ed|ing)|add(?:ed)?) {_IT}{_DOWN}",
    rf"not (?:the|my|an?) {_LINE}|not for (?:them|the team)",
    rf"(?:those|these|they) (?:were ?n'?t|were not|are ?n'?t|are not) (?:the|my|our|any) {_LINE}",
    rf"(?:you(?:'?ve| have)? (?:just )?(?:put|got|taken|stuck|written|saved|filled) {_IT} (?:down )?(?:in|into|under|on)|{_IT}(?:'?s| has)? (?:gone|went|ended up|landed) (?:in|into|under|on)) the wrong (?:place|spot|{_BOX})",
    rf"(?:{_IT}(?:'?s| is| was) )?(?:in |on |at |under )?(?:the )?wrong {_BOX}",
    rf"{_IT} (?:does ?n'?t|does not|should ?n'?t|should not|did ?n'?t|did not) (?:belong|go|be|fit|stand) (?:there|here|in (?:there|here|(?:the|my) {_LINE})|as (?:the|my) {_LINE})",
)
_BETWEEN = re.compile(
    r"(?:no|nope|nah|please|sorry|thanks|thank you|ffs|obviously|at all|you know|(?:please |can you |can we |can i )?go back(?: (?:one|a step|again|now))*|undo(?: (?:it|that|this)(?! (?:was|is)))?|(?:remove|delete|scrap) it|try again|start (?:that|this) (?:one|bit|step) again)(?![\w'-])\s*"
)
_CLAUSE = re.compile(rf"(?:{'|'.join(_CLAUSES)})(?![\w'-])\s*")
_MARKS = re.compile(r"[,.;:!?\u2026\u2013-]+(?=\s|$)|\"")
INSTEAD = re.compile(
    r"(?:[,.;:!\u2026-]+\s*|\s+)(?:(?:just|please|can you|instead|so|what i meant (?:is|was)|the message is)[ ,]+)*(?:put|write|say|it should (?:say|be)|make it|change it to)(?: this| that)?(?: instead)?\s*:\s*(?P<words>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
NO_MESSAGE = re.compile(
    r"^(?:(?:um+|er+m?|no|oh|wait|hang on|sorry|but)[ ,.!]+)*(?:(?:that|this|it)(?:'?s| is| was)(?: not|n'?t) (?:at all )?(?:(?:my|the|a|for my) )?(?:message|words?|what i (?:want(?:ed)? to (?:say|send)|meant))|(?:that|this|it) (?:is|was)n'?t (?:my|the) (?:message|words?))\b",
    re.IGNORECASE,
)
OUT_AND_PUT = re.compile(
    r"(?:^|[.,;:!]\s*|\s)(?P<order>(?:please |so |just |can you )*(?:take|get|cut|leave|cross|rub) (?:that|it|this|all (?:of )?(?:that|it))(?: all| bit)? (?:out|off|away)[ ,.;]+(?:and |then |just |please )*(?:put|write|say)(?: in| down| instead| that)*\s*:?\s+)(?P<words>\S(?:.*\S)?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_NAMED = (("questions", re.compile(r"\bquestions\b|\blist\b")), ("message", re.compile(r"\bmessage\b")))


NEVER_SAID = re.compile(
    r"\b(?:(?:i|we) (?:never|did ?n'?t|did not|have ?n'?t|have not)(?: ever| even)? (?:say|said|mention(?:ed)?|wrote|write|put|pick(?:ed)?|choose|chose|ask(?:ed)? for|(?:tell|told) you)"
    r"(?: (?:(?:i|we|he|she|they|it)(?:'?m|'?re|'?s| am| is| are| was| were| needed| need| wanted)?|you|at|in|on|for|about|a|an|the|any|anything|to))*"
    r"|where (?:did|have) you (?:get|got)|who said|(?:take|cross|rub|get) (?:off|out|away)|(?P<not>(?:i'?m|im|i am|we'?re|we are) not))"
    r" (?P<what>[^.,;!?\u2026]{3,40})",
    re.IGNORECASE,
)
OF_HELP = re.compile(r"\b(?:help|communication)\b", re.IGNORECASE)
OF_HEARING = re.compile(r"\b(?:deaf|sign(?:er|ing)?|bsl|hearing)\b", re.IGNORECASE)
OF_MESSAGE = re.compile(
    r"\b(?:that|this|it)(?:'?s| is| was) (?:for )?(?:the |my )?message[ ,]+(?:and |it'?s )?not (?:the |my |a |for )?(?:language|needs?|help)\b",
    re.IGNORECASE,
)
NO_RINGING = re.compile(
    r"(?:[:;,]\s*)?\bplease (?:do not|don't|dont) ring\b(?! (?:my|the|his|her|our|him|them)\b)", re.IGNORECASE
)
_RING = r"(?:ring|call|phone|telephone|ringing|calls|calling)"
RINGING_DENIED = re.compile(
    rf"\b(?:i|we) (?:never|did ?n'?t|did not|have ?n'?t|have not)(?: ever)? (?:say|said|ask(?:ed)?|mean|meant|want|write|wrote|tell you|told you)\b[^.!?]{{0,40}}\b(?:not|don'?t|dont|never|no|nobody)\b[^.!?]{{0,12}}\b{_RING}\b"
    rf"|^(?:(?:no|yes|oh|but|sorry|actually|and)[ ,.]+)*(?:they|you|the team|people|anyone|somebody) (?:can|may|are allowed to) (?:still )?{_RING}(?: (?:me|us))?(?:,? (?:any ?time|please|it'?s (?:fine|ok|okay)|that'?s (?:fine|ok|okay)|too|after all))*[ .!]*$"
    rf"|\b(?:take|cross|get|remove|delete|drop)(?: (?:out|off|away))? (?:the )?(?:bit (?:about|that says) )?[\"']?(?:please )?(?:do not|don'?t|dont|not|no) {_RING}(?:ing)?\b",
    re.IGNORECASE,
)
DENIABLE = ("relationship", "site", "place", "contact_method", "needs")
OF_ANY = frozenset(
    "ward wards clinic unit hospital site phone call text message the and for from that this her his with off out not sure".split()
)


_THING = r"(?:(?:my|the|his|her|their|our) )?(?:e-?mail(?: address)?|(?:(?:phone|mobile|hospital) )?number|mobile|phone|address|(?:\w+'?s )?name|date of birth|dob|birthday|ward|message|questions?|words|answers?|times?|that(?: bit| answer)?|this|it|what i (?:just )?(?:said|wrote|put|typed))"
_NOT_THERE = r"(?:(?:does ?n'?t|do ?n'?t|does not|do not|should ?n'?t|should not|did ?n'?t|did not) (?:belong|be|go|stand|have gone|have been put)|(?:is ?n'?t|is not|are ?n'?t|was ?n'?t|was not) (?:meant|supposed) to (?:be|go|stand)|(?:is ?n'?t|is not|was ?n'?t|was not))"
_THAT_LINE = rf"(?:the |my |your |that )?((?:[\w']+ ){{1,6}}?(?:{_BOX}|bit|part|answer|one))(?![\w'-])"
_IN_LINE = rf"(?:in|on|under|at|into|for) {_THAT_LINE}"
MISPLACED = re.compile(  # "my email does not belong in the language line"
    rf"^(?:(?:no|oh|but|and|look|sorry|wait|please|why|hang on|can you|could you)[ ,]+)*(?:{_THING} {_NOT_THERE} {_IN_LINE}"
    rf"|(?:have |did )?(?:you|it)(?:'?ve| have|'?s| has)?(?: just)? (?:put|got|stuck|written|wrote|taken) {_THING} {_IN_LINE}|(?:is|are) {_THING} {_IN_LINE}"
    rf"|(?:take|get|remove|delete|clear|move) {_THING} (?:(?:out|off|away) )?(?:of|from) {_THAT_LINE})[ ]*$",
    re.IGNORECASE,
)
LINE_IS = re.compile(
    rf"^(?:(?:so|and|the|my|put|it)[ ,]+)*(?P<line>(?:[\w']+ ){{1,4}}?)(?:(?:{_BOX}|bit|part|answer|one) )?(?:is|should (?:just )?(?:be|say)|was) (?:just |only |simply )*(?P<value>\S.*)$",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"^(?:(?:and|so|please|pls|just|can you|could you)[ ,]+)*(?:(?:remove|delete|change|clear|fix|correct|empty|scrap|undo|move) (?:it|that|this|them)(?: out)?|(?:take|get) (?:it|that|this|them) (?:out|off|away)|get rid of (?:it|that)|go back|thanks|thank you|sorry|please|(?:it|that|this)(?:'?s| is) (?:all )?wrong)(?: (?:please|again|now|for me))*$",
    re.IGNORECASE,
)
_LEAD = r"^(?:(?:no|oh|but|and|so|look|sorry|wait|eh|what|hang on|um|er|hey|omg|wtf)[ ,]+)*"
WHY_THERE = re.compile(
    rf"{_LEAD}(?:why|how come)(?: (?:on earth|the hell))? (?:(?:did|have|would|do|are) (?:you|u|it) )?(?:(?:you|u) )?(?:'?ve |just )*(?:put|write|wrote|written|stick|stuck|add(?:ed)?|keep|kept|putting|say|said)(?: (?:that|this|it|what i said|my words))? ?(?:down )?(?:there|in there|in here|here|in that (?:line|box|bit)|like that)$"
    rf"|{_LEAD}(?:why|how come|how)(?: is| has|'?s)? (?:that|this|it)(?: is|'s| got)? (?:in |down |even )*(?:there|here)$|{_LEAD}why there$",
    re.IGNORECASE,
)
_OF_TALK = (
    r"(?:language|communication|help with language|language (?:or|and) communication|language (?:help|needs?|line|bit))"
)
NOT_OF_LINE = re.compile(  # "thats nothing to do with language", "husband is not language"; "he is not a number" is none
    rf"{_LEAD}(?:that|this|it|what i (?:said|wrote)|my \w+|[\w']+)(?:'?s| is| was| has| had|s)? ?"
    rf"(?:(?:got )?(?:nothing|not anything|n'?t anything|sod all|bugger all) (?:at all )?to do with (?:the |my |any |your )?(?P<line>{_OF_TALK}|(?:best )?time|ward|hospital|name|number|address|date of birth|message|questions?)"
    rf"|(?:not|n'?t) (?:about |for |of |a |any |my )?(?P<talk>{_OF_TALK}))(?: (?:line|bit|part|box|need))?(?: (?:at all|though|is it|or communication))*$",
    re.IGNORECASE,
)
_PROTEST_ENDS = re.compile(r"[.!?;,\n\u2026]+(?:\s+|$)")
_MISPLACED_ENDS = re.compile(r"[.!?;,\n]+(?:\s+|$)|\s+and (?=(?:the|please|put|remove|take|delete)\b)")


def misplaced(text: str, lines: Mapping[str, str]) -> tuple[str, str | None] | None:
    """The line that holds what is of another, and its new words where they are said too. Nothing else may be said."""
    plain = " ".join(text.replace("\u2019", "'").split())
    parts = [part.strip() for part in _MISPLACED_ENDS.split(plain) if part.strip()]
    found = MISPLACED.match(parts[0]) if parts and len(plain.split()) <= 2 * LONGEST else None
    name = _line_called(next(filter(None, found.groups()))) if found else None
    if name is None or name not in lines:
        return None
    value = None
    for part in parts[1:]:
        said = LINE_IS.match(part)
        if said and _line_called(said["line"]) == name:
            value = said["value"].strip(" .!\"'")
        elif not (_GOES.match(part) or was_not_meant(part)):
            return None
    return name, value


def protested(text: str, lines: Mapping[str, str], given_last: Sequence[str]) -> str | None:
    """ "Why did you put that there? That's nothing to do with language": the line that is complained of, by its name or
    as the one that was written last. Nothing else may be said.
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    parts = [part.strip() for part in _PROTEST_ENDS.split(plain) if part.strip()]
    if not parts or len(plain.split()) > LONGEST or not all(_is_protest(part) for part in parts):
        return None
    named = [found["line"] or found["talk"] for part in parts if (found := NOT_OF_LINE.match(part))]
    line = next(filter(None, map(_line_called, named)), None)
    if named or not any(WHY_THERE.match(part) for part in parts):
        return line if line in lines else None
    return given_last[0] if len(given_last) == 1 and given_last[0] in lines else None


def _is_protest(part: str) -> bool:
    plain = part.lower()
    return bool(WHY_THERE.match(part) or NOT_OF_LINE.match(part) or _GOES.match(part)) or was_not_meant(plain)


def _line_called(said: str) -> str | None:
    return "needs" if OF_HELP.search(said) else field_named(said)


def ringing_denied(text: str, lines: Mapping[str, str]) -> str | None:
    """The line of needs as it is without "please do not ring", where they say that they never said so."""
    plain, needs = " ".join(text.replace("\u2019", "'").split()), lines.get("needs", "")
    if len(plain.split()) > LONGEST or not (NO_RINGING.search(needs) and RINGING_DENIED.search(plain)):
        return None
    return without_no_ringing(needs) or BY_NAME["needs"].skip


def without_no_ringing(needs: str) -> str:
    return NO_RINGING.sub("", needs).strip(" ;:,")


def line_denied(text: str, lines: Mapping[str, str]) -> str | None:
    """The line that holds what they say that they never said: "I never said Northgate", "take off sign language"."""
    plain = " ".join(text.replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST:
        return None
    if "needs" in lines and OF_MESSAGE.search(plain):
        return "needs"
    for found in NEVER_SAID.finditer(plain):
        what = found["what"].lower()
        said = set(re.findall(r"[a-z]{3,}", what)) - OF_ANY
        holding = [name for name in DENIABLE if said & set(re.findall(r"[a-z]{3,}", lines.get(name, "").lower()))]
        if "needs" in lines and OF_HEARING.search(what) and OF_HEARING.search(lines["needs"]):
            return "needs"
        if len(holding) == 1 and not found["not"]:
            return holding[0]
    return None


def was_not_meant(text: str) -> bool:
    """Nothing else is said: each part of the message takes back what was taken, or is a small word between."""
    rest, found = _plain(text), False
    if len(rest.split()) > LONGEST:
        return False
    while rest:
        rest = without_interjections(rest)
        part = _CLAUSE.match(rest) or _BETWEEN.match(rest)
        if part is None:
            return found and bool(BEGINS.fullmatch(rest))
        found = found or part.re is _CLAUSE
        rest = rest[part.end() :]
    return found


def out_and_instead(text: str) -> str | None:
    """ "That's not my message. Take that out and put I want another doctor": the message, as it is to be."""
    found = OUT_AND_PUT.search(text.replace("\u2019", "'"))
    if found is None or not NO_MESSAGE.search(text[: found.start("order")].replace("\u2019", "'")):
        return None
    return text[found.start("words") :].strip()


def meant_instead(text: str) -> str | None:
    """The new words, where what was taken is taken back first: "that was me asking. put: please look again"."""
    found = INSTEAD.search(text)
    return found["words"].strip() if found and was_not_meant(text[: found.start()]) else None


def line_meant(text: str) -> str | None:
    """The line of their own words that it names; a question that was put to us names none."""
    plain = _plain(text)
    return next((name for name, sign in _NAMED if sign.search(plain)), None)


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text.lower().replace("\u2019", "'")).split())
