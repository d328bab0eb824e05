"""Plain edits on the check page: "message: ...", "take off the oh well", "right instead of left", "add to the help:
...". What is to go or be replaced must stand there once; the rest stays as the family gave it.
"""

import re
from collections.abc import Callable, Mapping

from assistant.details.question import asks
from assistant.handoffs.corrections.edit_grammar import (
    BOX,
    EVERY_LINE,
    FLAGS,
    HELP,
    LINE,
    LONGEST,
    MOST_NEW,
    OF,
    ONLY_NAMED,
    line_said,
    order,
    order_with_words,
)
from assistant.handoffs.corrections.named_edit import REST_STAYS, may_be, named_edit
from assistant.handoffs.corrections.parts_by_place import by_place
from assistant.handoffs.corrections.words_added import ADDS_TO, added, added_to_message, put_behind
from assistant.handoffs.corrections.words_replaced import KINDS, dropped, replaced
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.words.sentences import last_end, sentences
from assistant.hospital.profile import Profile

NO_QUESTIONS = re.compile(
    r"^(?:(?:no|oh|dear|and|but|also|sorry|actually|just|please|put|say|there are|i have|i said|i me?ant?|i meant|no thank you|no thanks)[ ,.]+)*(?:no (?:questions?|qs?|list)|(?:(?:change|fix|clear|empty) )?(?:the |my )?(?:questions?|list)(?: (?:line|bit|part))?[ ,.:;-]+(?:there (?:are ?n'?t|are not|is ?n'?t|is not) (?:any|one)|(?:there (?:are|is)|(?:i|we)(?:'?ve| have)(?: got)?) (?:none|no questions|no list)|(?:i|we) (?:(?:do not|don'?t|dont) have|have ?n'?t(?: got)?) (?:any|one|a list)))(?: (?:today|please|thanks|thank you|at all|from me))*(?:[ ,.]+i said (?:no|none|so|that))?[ .!]*$",
    re.IGNORECASE,
)
STANDS = order_with_words(
    rf"(?:(?:change|make|set|put|rewrite) )?{LINE}(?: (?:to|is|should (?:just |only )*(?:be|say))(?: (?:just|only|simply)(?=\s*:))?)?(?:,? please)?(?:\s*(?P<sign>[:=])\s*|\s+[-\u2013]\s+|,? (?:please |you |can you )*(?:write|put)(?: please| down)*:? )(?P<value>\S.*)"
)
WHO_ASKS = order_with_words(
    r"(?:the )?who(?:'?s| is) asking(?: (?:line|bit))? (?:should|needs to|must) (?:just |only )*(?:be|say) (?P<value>\S.*)"
)
REACH_BY = order(
    r"(?:reach|contact|get (?:hold of|back to)) (?:me|us) (?:by|on|with|via) (?P<value>(?:e-?mail|text(?: message)?|phone))(?:,? (?:not|instead of|rather than|and not) (?:by )?\w+)?(?: instead)?"
)
WHERE_IT_SAYS = order(  # "where it says who is asking, add my name"
    rf"(?:where (?:it says|you(?:'ve| have)? (?:put|got|written)|it has)|in|on|under|at) ['\"]?{LINE}['\"]?[ ,:]+(?:(?:please|just|only|simply|kindly) )*(?:(?:it|that|you) (?:should|needs to|ought to|must|has to|have to) (?:(?:just|only) )*(?:say|be|read|put|write)|put|add|write|say|make it)(?: in)?(?: (?:just|only|simply))*[ :]+(?P<value>\S.*?)"
)
ONLY_A_KIND = order(  # "in the number line leave only the number"
    rf"(?:in|on|under|at|from|for) {LINE}[ ,:]+(?:(?:please|you can|it should)[ ,]+)*(?:leave|keep|have|put|say|be)(?: (?:just|only|nothing but|in|there))* (?:just |only )*(?:the |my |his |her |their )?(?P<kind>(?:phone |mobile )?number|e-?mail(?: address)?|date(?: of birth)?|address)(?: (?:there|in it|alone|only|and nothing (?:else|more)))*"
)
WRITES_IN = order_with_words(  # "write in the language line: Polish interpreter"
    rf"(?:put|write|say|note)(?: this| that)? (?:in|into|on|under) {LINE}\s*:\s*(?P<value>\S.*)"
)
NEXT_LINE = re.compile(  # where an order of another line begins
    rf"(?:[,;.]\s+(?:(?:and|then|also|plus)\s+)*|\s+(?:and|then|also|plus)\s+)(?=(?:in|on|under|at|for) (?:the|my|his|her) (?:{EVERY_LINE}){BOX}\b)",
    FLAGS,
)
NO_VALUE = re.compile(
    r"^(?:(?:my|his|her|their|the) (?:own )?(?:full )?(?:name|number|date|age)|it|that|this|something else)$", FLAGS
)
PUTS_FOR = order(  # "for the name only Arthur Bell"
    rf"(?P<put>(?:(?:put|have|write|say|enter|type|set) )?)(?:for|under|as) {OF}(?P<line>{EVERY_LINE}|date){BOX}?(?P<only>(?:[ ,:]+(?:(?:please )?(?:put|write|say|have)|only|just|simply))*)[ ,:]+(?P<value>\S.*?)(?: (?:only|and nothing (?:else|more)))?"
)
PUTS_IN = order(  # "put any time for time"
    rf"(?:put|have|write|say|enter|set) (?P<value>(?!.*\b(?:for|under|as)\b.*\b(?:for|under|as)\b)\S.*?) (?:for|under|as) {OF}(?P<line>{EVERY_LINE}){BOX}?"
)
HELP_SAYS = order(
    rf"{OF}(?:{HELP}){BOX}? (?:(?:should|must|needs to|has to) (?:(?:just|only|now) )*(?:say|read|be)|(?:is|'s)(?= (?:just|only|simply)\b))(?: (?:just|only|simply|now))*(?: |\s*:\s*)(?P<value>\S.*?)"
)
WHOLE_DAY = re.compile(r"^\d{1,2}\W.*\d\d$")
NO_HELP = order(
    rf"(?:change|set|make|put|switch) {OF}{HELP}{BOX}? (?:(?:back )?to |as |is |should be |say )*(?:none|no|nothing|not needed)"
)
OUT_FROM = order(  # "take out the bit about him from the best time, just put weekday mornings"
    rf"(?:(?:take|get|cut|leave) (?:out|off) .+?|(?:take|get|cut|leave) .+? (?:out|off)|(?:remove|delete|drop|scrap|lose) .+?) (?:from|of|in|on) {LINE}[ ,.;]+(?:and |then |so |just |only |please )*(?:put|say|write|make it|have|leave)(?: in)?(?: (?:just|only|simply))* (?P<value>\S.*?)"
)
AN_ORDER = re.compile(
    r"^(?:(?:and|also|then|oh|please|ok)[ ,]+)*(?:change|set|make|put|take|remove|delete|correct|switch)\b", FLAGS
)
ASKED_FOR = re.compile(r"(?:[\s,.;]+(?:please|pls|thanks|thank you|ta|sorry|instead))+[ .!]*$", FLAGS)
ONLY_COLON = re.compile(r"^(?:(?:just|only|simply|now) *)+: *", FLAGS)
ONLY = re.compile(r"^(?:just|only|simply) +|[ ,]+(?:only|just that|and nothing else|nothing else)[ .!]*$", FLAGS)


def page_edits(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Each line that is to change and the whole of it as it is to stand; nothing where it is to be asked again."""
    named = [part.strip() for part in NEXT_LINE.split(words.replace("\u2019", "'")) if part.strip()]
    each = [_edit(part, lines, profile) for part in named] if len(named) > 1 else []
    if each and all(each):
        return {name: value for one in each for name, value in one.items()}
    whole = _edit(words, lines, profile)
    parts = sentences(words)
    if whole or len(parts) < 2:
        return whole
    each = [_edit(part, lines, profile) for part in parts if not asks(part)]
    return {name: value for one in each for name, value in one.items()} if all(each) else {}


def _edit(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    plain = words.strip().replace("\u2019", "'")
    if part := by_place(plain, lines):
        return part
    if (more := added_to_message(plain, lines)) is not None:
        return more
    if written := WRITES_IN.match(plain):
        return _written_in(written, lines, profile)
    if found := STANDS.match(plain):
        return _stands(found, lines, profile)
    if (who := WHO_ASKS.match(plain)) and "relationship" in lines and not plain.endswith("?"):
        return {"relationship": who["value"].strip(" .!")}
    if len(plain.split()) <= LONGEST and not plain.endswith("?") and (put := _of_named_line(plain, lines, profile)):
        return put
    if len(plain.split()) > LONGEST or (asks(plain) and not ADDS_TO.match(plain)):
        return {}
    readers: tuple[Callable[[str, Mapping[str, str], Profile], dict[str, str]], ...] = (
        _other_words, _named, added, replaced, dropped,
    )  # fmt: skip
    return next((edit for reader in readers if (edit := reader(plain, lines, profile))), {})


def _stands(found: re.Match[str], lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    name, value = line_said(found["line"], profile, found["value"]), found["value"].strip()
    own = BY_NAME[name].own_words
    if name not in lines or (found["sign"] != ":" if own else value.endswith("?")):
        return {}  # "the message - it is too long", "the ward: is it ok?"
    if own:
        return _and_another(name, ONLY_COLON.sub("", value), lines, profile)
    return {name: bare_value(name, value)}


def _written_in(found: re.Match[str], lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Behind their own words; in a short line in the place of what stands there."""
    name, value = line_said(found["line"], profile, found["value"]), found["value"].strip()
    if name not in lines:
        return {}
    return put_behind(name, value, lines) if BY_NAME[name].own_words else {name: bare_value(name, value)}


def _and_another(name: str, value: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """New words of their own, without an order at their end that changes another line: "change the help to none"."""
    end = last_end(value)
    last = value[end[1] :] if end else ""
    other = _short_edit(last, lines, profile) if AN_ORDER.match(last) else {}
    if end is None or not other or any(BY_NAME[one].own_words for one in other):
        return {name: value}
    return {name: value[: end[0]].strip(), **other}


def _short_edit(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    ordered = named_edit(words, profile)
    stands = ordered and ordered[0] in lines and can_stand(*ordered, profile)
    return dict([ordered]) if ordered and stands else _edit(words, lines, profile)


def _of_named_line(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """What a short line that is named is to hold, in an order that puts the name of the line first."""
    if NO_HELP.match(plain) and "needs" in lines:
        return {"needs": BY_NAME["needs"].skip or ""}
    if (says := HELP_SAYS.match(plain)) and "needs" in lines:
        return {"needs": bare_value("needs", says["value"].strip(" \"'"))}
    if alone := _only_a_kind(plain, lines, profile):
        return alone
    found = WHERE_IT_SAYS.match(plain) or OUT_FROM.match(plain) or PUTS_FOR.match(plain) or PUTS_IN.match(plain)
    if found is None or (found.re is PUTS_FOR and not (found["put"] or found["only"])):
        return {}
    value, dated = found["value"].strip(" \"'"), found["line"].lower() == "date"
    name = "child_identifier" if dated else line_said(found["line"], profile, value)
    if found.re is PUTS_IN and name == "place":
        return {}  # a clinic beside the ward that stands
    if name not in lines or BY_NAME[name].own_words or len(value.split()) > MOST_NEW:
        return {}
    if found.re is WHERE_IT_SAYS and NO_VALUE.match(value):
        return {name: ""}  # asked again
    fits = can_stand(name, value, profile) and (WHOLE_DAY.match(value) or not dated) and may_be(name, value)
    return {name: bare_value(name, value)} if fits else {}


def _only_a_kind(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """The one number, day or address that stands there, and nothing beside it."""
    found = ONLY_A_KIND.match(plain)
    name = line_said(found["line"], profile) if found else ""
    kind = next((one for one in KINDS if found and one in found["kind"].lower().replace("-", "")), "")
    stands = [one[0] for one in KINDS[kind].finditer(lines.get(name, ""))] if kind else []
    return {name: stands[0].strip(" .,")} if len(stands) == 1 else {}


def bare_value(name: str, value: str) -> str:
    """Of a short line, without "please", or "only" behind a number."""
    bare = ONLY_COLON.sub("", ASKED_FOR.sub("", REST_STAYS.sub("", value)))
    bare = ONLY.sub("", bare) if name in ("child_name", "child_identifier", "contact_value", "needs") else bare
    skip = BY_NAME[name].skip or ""
    return skip if bare.strip(" .!").lower() == skip.lower() else bare.strip(" .!")


def _named(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """ "The message line": it is asked again."""
    found = ONLY_NAMED.match(plain)
    name = line_said(found["line"], profile) if found else ""
    return {name: ""} if name in lines else {}


def _other_words(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    if NO_QUESTIONS.match(plain) and "questions" in lines:
        return {"questions": BY_NAME["questions"].skip or ""}
    way = REACH_BY.match(plain)
    return {"contact_method": way["value"]} if way and "contact_method" in lines else {}
