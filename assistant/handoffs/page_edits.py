"""Plain edits on the check page: "message: ...", "take off the oh well", "right instead of left", "add to the help:
...". What is to go or be replaced must stand there once; the rest stays as the family gave it.
"""

import re
from collections.abc import Callable, Mapping

from assistant.details.phone import has_phone
from assistant.details.question import asks
from assistant.handoffs.fields import BY_NAME, SHOWN, can_stand
from assistant.handoffs.named_edit import NAMES, REACHED, line_of, may_be, named_edit
from assistant.handoffs.put_right import names_a_clinic
from assistant.handoffs.set_aside import answer_alone
from assistant.hospital.profile import Profile

LONGEST = 40  # words, but for a message's own
MOST_NEW = 8  # words put in the place of others
HELP = r"(?:help(?: (?:i|you|we) need)?(?: with (?:language|communication|language or communication))?|(?:language|communication)(?: (?:help|needs?))?)"
_OURS = (("needs", HELP), *((name, names) for name, names in NAMES if name != REACHED), (REACHED, dict(NAMES)[REACHED]))
_EVERY = "|".join(names for _, names in _OURS)
_OF = r"(?:(?:my|the|his|her|their|our|your)(?: \w+'s)? )?"
_BOX = r"(?: (?:line|bit|part|box|one|section|answer))"
_LINE = rf"{_OF}(?P<line>{_EVERY}){_BOX}?"
_LEAD = r"^(?:(?:might i (?:also )?trouble you(?: (?:to|again))?|if i may|if you please|kindly|oh|ah|dear|ok|okay|sorry|no|wait|actually|and|also|please|pls|just|can you|could you|i want to|i'?d like to)[ ,.:]+)*"
_END = r"(?:[ ,]+(?:please|pls|thanks|thank you|ta|too|as well))*[ .!]*$"
_FLAGS = re.IGNORECASE | re.DOTALL

NO_QUESTIONS = re.compile(
    r"^(?:(?:no|oh|dear|and|but|also|sorry|actually|just|please|put|say|there are|i have|i said|no thank you|no thanks)[ ,.]+)*(?:no (?:questions?|list)|(?:(?:change|fix|clear|empty) )?(?:the |my )?(?:questions?|list)(?: (?:line|bit|part))?[ ,.:;-]+(?:there (?:are ?n'?t|are not|is ?n'?t|is not) (?:any|one)|(?:there (?:are|is)|(?:i|we)(?:'?ve| have)(?: got)?) (?:none|no questions|no list)|(?:i|we) (?:(?:do not|don'?t|dont) have|have ?n'?t(?: got)?) (?:any|one|a list)))(?: (?:today|please|thanks|thank you|at all|from me))*(?:[ ,.]+i said (?:no|none|so|that))?[ .!]*$",
    re.IGNORECASE,
)
ONLY_NAMED = re.compile(rf"^(?!no \w){_LEAD}(?:change |fix |edit |correct )?{_LINE}{_END}", _FLAGS)
STANDS = re.compile(
    rf"{_LEAD}(?:(?:change|make|set|put|rewrite) )?{_LINE}(?: (?:to|is|should (?:just |only )*(?:be|say)))?(?:,? please)?(?:\s*(?P<sign>[:=])\s*|\s+[-\u2013]\s+|,? (?:please |you |can you )*(?:write|put)(?: please| down)*:? )(?P<value>\S.*)$",
    _FLAGS,
)
WHO_ASKS = re.compile(
    rf"{_LEAD}(?:the )?who(?:'?s| is) asking(?: (?:line|bit))? (?:should|needs to|must) (?:just |only )*(?:be|say) (?P<value>\S.*)$",
    _FLAGS,
)
REACH_BY = re.compile(
    rf"{_LEAD}(?:reach|contact|get (?:hold of|back to)) (?:me|us) (?:by|on|with|via) (?P<value>(?:e-?mail|text(?: message)?|phone))(?:,? (?:not|instead of|rather than|and not) (?:by )?\w+)?(?: instead)?{_END}",
    _FLAGS,
)
WHERE_IT_SAYS = re.compile(  # "where it says who is asking, add my name"
    rf"{_LEAD}where (?:it says|you(?:'ve| have)? (?:put|got|written)|it has) {_LINE}[ ,:]+(?:(?:please|just|only|simply|kindly) )*(?:(?:it|that) (?:should|needs to|ought to) (?:say|be|read)|put|add|write|say|make it)(?: in)?(?: (?:just|only|simply))*[ :]+(?P<value>\S.*?){_END}",
    _FLAGS,
)
NO_VALUE = re.compile(
    r"^(?:(?:my|his|her|their|the) (?:own )?(?:full )?(?:name|number|date|age)|it|that|this|something else)$", _FLAGS
)
PUTS_FOR = re.compile(  # "for the name only Arthur Bell"
    rf"{_LEAD}(?P<put>(?:(?:put|have|write|say|enter|type|set) )?)(?:for|under|as) {_OF}(?P<line>{_EVERY}|date){_BOX}?(?P<only>(?:[ ,:]+(?:(?:please )?(?:put|write|say|have)|only|just|simply))*)[ ,:]+(?P<value>\S.*?)(?: (?:only|and nothing (?:else|more)))?{_END}",
    _FLAGS,
)
WHOLE_DAY = re.compile(r"^\d{1,2}\W.*\d\d$")
NO_HELP = re.compile(
    rf"{_LEAD}(?:change|set|make|put|switch) {_OF}{HELP}{_BOX}? (?:(?:back )?to |as |is |should be |say )*(?:none|no|nothing|not needed){_END}",
    _FLAGS,
)
OUT_FROM = re.compile(  # "take out the bit about him from the best time, just put weekday mornings"
    rf"{_LEAD}(?:(?:take|get|cut|leave) (?:out|off) .+?|(?:take|get|cut|leave) .+? (?:out|off)|(?:remove|delete|drop|scrap|lose) .+?) (?:from|of|in|on) {_LINE}[ ,.;]+(?:and |then |so |just |only |please )*(?:put|say|write|make it|have|leave)(?: in)?(?: (?:just|only|simply))* (?P<value>\S.*?){_END}",
    _FLAGS,
)
AN_ORDER = re.compile(
    r"^(?:(?:and|also|then|oh|please|ok)[ ,]+)*(?:change|set|make|put|take|remove|delete|correct|switch)\b", _FLAGS
)
_TAKE = r"(?:take|get|cut|strip|cross|leave)"
_DROP = r"(?:remove|delete|drop|scrap|erase|lose|get rid of|cut|rub out)"
DROPS = re.compile(
    rf"{_LEAD}(?:{_TAKE} (?:out|off|away) (?P<a>.+?)|{_TAKE} (?P<b>.+?) (?:out|off|away)|{_DROP} (?P<c>.+?))(?: (?:of|from|in|off) {_LINE})?{_END}",
    _FLAGS,
)
_IN = rf"(?:(?:in|on|under) {_LINE}[ ,:]+)?"
_IN_BEHIND = rf"(?:,? (?:in|on|under) {_LINE.replace('<line>', '<line2>')})?"
INSTEAD = re.compile(
    rf"{_LEAD}{_IN}(?:(?:it should be|should be|it'?s|put|say|write|make it|use) )?(?P<new>[^.!?]+?) (?:instead of|rather than|in place of) (?P<old>.+?){_IN_BEHIND}{_END}",
    _FLAGS,
)
SWAPS = re.compile(
    rf"{_LEAD}{_IN}(?:(?:swap|switch|replace|exchange) (?P<old>.+?) (?:for|with|by)|change (?P<old2>.+?) to) (?P<new>.+?){_IN_BEHIND}{_END}",
    _FLAGS,
)
OUT_AND_PUT = re.compile(  # "take Outpatients out and put outpatients gastroenterology"
    rf"{_LEAD}(?:take|get|cut) (?P<old>[^.!?,;]+?) (?:out|off|away)(?:[ ,.;]+(?:and|then|just))*[ ,.;]+(?:put|say|write) (?:in )?(?P<new>[^.!?]+?){_END}",
    _FLAGS,
)
ADDS_TO = re.compile(
    rf"{_LEAD}(?:add (?:(?:this|that) )?(?:to|under|in|into)|(?:add|put|write|stick) (?:(?:this|that) )?(?:in |on )?(?:at|on|to) the (?:very )?(?:end|bottom|start|top) of) {_LINE}(?: (?:too|as well))?\s*[:,]\s*(?P<value>\S.*)$",
    _FLAGS,
)
ADDS = re.compile(
    rf"{_LEAD}(?:add (?P<value>.+?) (?:to|under|in|into)|(?:add|put|write|stick) (?P<value2>.+?) (?:in |on )?(?:at|on|to) the (?:very )?(?:end|bottom) of) {_LINE}{_END}",
    _FLAGS,
)
PUTS_CLINIC = re.compile(rf"{_LEAD}(?:add|put|write) (?P<value>.+?) (?:to|under|in|into|on) {_LINE}{_END}", _FLAGS)
ADDS_THAT = re.compile(  # "your message: add that she is more sleepy"
    r"^(?:(?:you (?:lost|forgot|left out)(?: (?:it|that|this))?|no|ok|okay|please|and|also|sorry|oh|(?:in |to )?(?:your|my|the) message|can you|could you|i want to)[ ,.:]+)*(?:add|(?:put|write|say|mention)(?: in| down)?(?= that\b))(?:(?: (?:to|in|into) (?:(?:the|my|your) )?(?:message|letter|words))(?:[ ,:]+that|\s*:)?|[ ,:]+that|\s*:)?[ ,:]+(?P<value>(?!(?:my|his|her|the) (?:surname|(?:last|family|second|first|middle) ?name)\b)(?!.* (?:to|under|in|into) (?:the|my|your) (?:\w+ ){0,3}(?:line|list|contact|help|questions?|number|name|message)\b)(?:he|she|they|it|its|it's|i|we|he'?s|she'?s|hes|shes|his|her|my|there|since|after|nobody|no one|(?<=that )(?:the|you|all|our))\b(?:[ ]+\S+){2,})$",
    _FLAGS,
)
_BESIDE = r"(?:[ ,]+(?:please|pls|also|too|now|as well|this|then))*"
ADDS_IN = re.compile(  # "in the message add please: the mother is Anna", "please write that the mother is Anna"
    rf"{_LEAD}(?:(?:in|to|into) (?:the|my|our) message{_BESIDE}[ ,:]+(?:please )?(?:add|write|put|say){_BESIDE}(?:[ ,:]+that\b)?|(?:add|write|put|say){_BESIDE} (?:(?:in|into|to) (?:the|my|our) message{_BESIDE}(?:[ ,]+that\b|\s*:)|that(?= (?:the|my|his|her|our|their|he|she|we|i|they|it|[a-z]+) (?:\S+ ){{0,3}}(?:is|are|was|has|have|had|needs?|speaks?|wants?|cannot|can'?t|can)\b)))[ ,:]+(?P<value>(?!(?:to|in|on|under|at|the end)\b)\S+(?:\s+\S+){{2,}})$",
    _FLAGS,
)
ADDS_NUMBER = re.compile(
    rf"{_LEAD}add (?P<kind>(?:(?:the|my|our|a|another|his|her) )?(?:[\w']+ )?(?:landline|mobile|number|phone|e-?mail)(?: number| address)?)(?: (?:to|under|in|on) {_OF}(?:number|phone|contact|mobile)(?: line)?)?(?: (?:too|as well|also))*[ ,:]+(?P<value>\S.*)$",
    _FLAGS,
)
WARD_BEFORE = re.compile(r"^(?P<ward>[^()]+) \((?P<words>.+)\)$")
NOT_SAID = r"\b(?:remove|delete|drop|scrap|erase|lose|take (?:out|off|away)|leave (?:out|off)|get rid of|cut(?: out)?|without|(?:never|not|didn't|did not) (?:say|said|ask for|mention|put|write|an?)|(?:isn't|is not|not) (?:an?|in|at))(?: (?:the|that|this|word|words|bit|part|says|saying|an?|in))*"
ASKED_FOR = re.compile(r"(?:[\s,.;]+(?:please|pls|thanks|thank you|ta|sorry|instead))+[ .!]*$", _FLAGS)
ONLY = re.compile(r"^(?:just|only) +|[ ,]+(?:only|just that|and nothing else|nothing else)[ .!]*$", _FLAGS)
NAMES_IT = re.compile(
    r"^(?:the |that |this |my |a )?(?:(?:last |first |other |whole )?(?:bit|part|words?|line|phrase|thing|sentence) (?:about |that says |saying |with |where i say )?)?(?P<words>.+?)(?: (?:bit|part))?$",
    _FLAGS,
)
LITTLE = frozenset(
    "the and about that being having our she her his him they are was were you for with not but has had all who".split()
)
POINTS = re.compile(
    r"^(?:it|that|this|them|these|everything|all(?: of it)?|something|the (?:lot|rest))$", re.IGNORECASE
)
SENTENCES = re.compile(r"(?<=[.?!])[\s,]+")
JOINS = {"needs": "; ", "message": "\n\n", "questions": "\n"}


def page_edits(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Each line that is to change and the whole of it as it is to stand; nothing where it is to be asked again."""
    whole = _edit(words, lines, profile)
    parts = [part for part in SENTENCES.split(words.strip()) if part.strip()]
    if whole or len(parts) < 2:
        return whole
    each = [_edit(part, lines, profile) for part in parts if not asks(part)]
    return {name: value for one in each for name, value in one.items()} if all(each) else {}


def _edit(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    plain = words.strip().replace("\u2019", "'")
    if (adds := ADDS_THAT.match(plain)) and not (ADDS.match(plain) or _reaches(plain)):
        return _behind("message", adds["value"], lines)
    if (adds := ADDS_IN.match(plain)) and not (ADDS_TO.match(plain) or _reaches(plain) or plain.endswith("?")):
        return _behind("message", adds["value"], lines)
    if found := STANDS.match(plain):
        return _stands(found, lines, profile)
    if (who := WHO_ASKS.match(plain)) and "relationship" in lines and not plain.endswith("?"):
        return {"relationship": who["value"].strip(" .!")}
    if len(plain.split()) <= LONGEST and not plain.endswith("?") and (put := _of_named_line(plain, lines, profile)):
        return put
    if len(plain.split()) > LONGEST or (asks(plain) and not ADDS_TO.match(plain)):
        return {}
    readers: tuple[Callable[[str, Mapping[str, str], Profile], dict[str, str]], ...] = (
        _other_words, _named, _added, _replaced, _dropped,
    )  # fmt: skip
    return next((edit for reader in readers if (edit := reader(plain, lines, profile))), {})


def _stands(found: re.Match[str], lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    name, value = _line(found["line"], profile, found["value"]), found["value"].strip()
    own = BY_NAME[name].own_words
    if name not in lines or (found["sign"] != ":" if own else value.endswith("?")):
        return {}  # "the message - it is too long", "the ward: is it ok?"
    if own:
        return _and_another(name, value, lines, profile)
    return {name: bare_value(name, value)}


def _and_another(name: str, value: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """New words of their own, without an order at their end that changes another line: "change the help to none"."""
    parts = list(SENTENCES.finditer(value))
    last = value[parts[-1].end() :] if parts else ""
    other = _short_edit(last, lines, profile) if AN_ORDER.match(last) else {}
    if not other or any(BY_NAME[one].own_words for one in other):
        return {name: value}
    return {name: value[: parts[-1].start()].strip(), **other}


def _short_edit(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    ordered = named_edit(words, profile)
    stands = ordered and ordered[0] in lines and can_stand(*ordered, profile)
    return dict([ordered]) if ordered and stands else _edit(words, lines, profile)


def _of_named_line(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """What a short line that is named is to hold, in an order that puts the name of the line first."""
    if NO_HELP.match(plain) and "needs" in lines:
        return {"needs": BY_NAME["needs"].skip or ""}
    found = WHERE_IT_SAYS.match(plain) or OUT_FROM.match(plain) or PUTS_FOR.match(plain)
    if found is None or (found.re is PUTS_FOR and not (found["put"] or found["only"])):
        return {}
    value, dated = found["value"].strip(" \"'"), found["line"].lower() == "date"
    name = "child_identifier" if dated else _line(found["line"], profile, value)
    if name not in lines or BY_NAME[name].own_words or len(value.split()) > MOST_NEW:
        return {}
    if found.re is WHERE_IT_SAYS and NO_VALUE.match(value):
        return {name: ""}  # asked again
    fits = can_stand(name, value, profile) and (WHOLE_DAY.match(value) or not dated) and may_be(name, value)
    return {name: bare_value(name, value)} if fits else {}


def bare_value(name: str, value: str) -> str:
    """Of a short line, without "please", or "only" behind a number."""
    bare = ASKED_FOR.sub("", value)
    bare = ONLY.sub("", bare) if name in ("child_name", "child_identifier", "contact_value") else bare
    skip = BY_NAME[name].skip or ""
    return skip if bare.strip(" .!").lower() == skip.lower() else bare.strip(" .!")


def _named(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """ "The message line": it is asked again."""
    found = ONLY_NAMED.match(plain)
    name = _line(found["line"], profile) if found else ""
    return {name: ""} if name in lines else {}


def _added(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Behind what stands there, which is kept."""
    if number := ADDS_NUMBER.match(plain):
        return _behind("contact_value", _with_its_kind(number), lines) if _reaches(number["value"]) else {}
    if (clinic := PUTS_CLINIC.match(plain)) and _line(clinic["line"], profile) == "place":
        return _clinic_beside(clinic["value"].strip(), lines)
    found = ADDS_TO.match(plain) or ADDS.match(plain)
    value = (found["value"] or found.groupdict().get("value2") or "").strip() if found else ""
    if found is None or POINTS.match(value):
        return {}
    name = _line(found["line"], profile, value)
    return {} if name in ("child_name", "site", "place") else _behind(name, value, lines)


def _clinic_beside(value: str, lines: Mapping[str, str]) -> dict[str, str]:
    """ "Put Dr Okafor's clinic on the ward bit": in brackets behind the place, as when it is said with it."""
    stands = lines.get("place", "")
    if not names_a_clinic(value) or stands in ("", "Not given") or "(" in stands or len(value.split()) > MOST_NEW:
        return {}
    return {"place": f"{stands} ({value})"}


def _with_its_kind(found: re.Match[str]) -> str:
    kind = re.sub(r"^(?:the|my|our|a|another) ", "", found["kind"], flags=re.IGNORECASE)
    return found["value"] if kind in ("number", "email", "e-mail") else f"{kind} {found['value']}"


def _reaches(value: str) -> bool:
    return has_phone(value) or "@" in value


def _behind(name: str, value: str, lines: Mapping[str, str]) -> dict[str, str]:
    stands, value = lines.get(name), value.strip(" \"'")
    if stands is None:
        return {}
    empty = stands in (BY_NAME[name].skip, "Not given")
    whole = value if empty else f"{stands}{JOINS.get(name, ', ')}{value}"
    return {name: whole} if len(whole) <= BY_NAME[name].longest else {}


def _dropped(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    found = DROPS.match(plain)
    said = answer_alone((found["a"] or found["b"] or found["c"]).strip(" \"',.")) if found else ""
    if found is None or POINTS.match(said):
        return {}
    if named := ONLY_NAMED.match(said):
        name = _line(named["line"], profile)
        return {name: BY_NAME[name].skip or ""} if name in lines else {}
    within = _line(found["line"], profile) if found["line"] else None
    bare = _without_names(said)
    dropped = _once(said, "", within, lines) or _once(bare, "", within, lines)
    return dropped or ({} if bare == said else _sentence_out(bare, lines))


def without_its_ward(words: str, lines: Mapping[str, str]) -> str | None:
    """ "Please remove the word Outpatients", where it stands before their own words: those are kept."""
    stands = WARD_BEFORE.match(lines.get("place", ""))
    plain = words.replace("\u2019", "'").lower()
    if stands is None or "?" in plain or len(plain.split()) > LONGEST:
        return None
    ward = re.escape(stands["ward"].lower().rstrip("s"))
    denied = re.search(rf"{NOT_SAID} {ward}s?(?: \w+)?(?=[ ]*(?:[.,!;]|$))", plain)
    instead = re.search(rf"\b(?:it'?s|it is) (?P<said>[^.,;]+?)(?: and|,)? not (?:in )?{ward}s?\b", plain)
    within = instead is not None and instead["said"] in stands["words"].lower()
    return stands["words"] if (denied or within) and not re.search(rf"\b{ward}", stands["words"].lower()) else None


def _sentence_out(what: str, lines: Mapping[str, str]) -> dict[str, str]:
    """ "The last bit about me being worn out": the one sentence of the message that holds its words that tell."""
    told = [word for word in re.findall(r"[a-z]{3,}", what.lower()) if word not in LITTLE]
    sentences = SENTENCES.split(lines.get("message", ""))
    holding = [one for one in sentences if told and set(told) <= set(re.findall(r"[a-z]{3,}", one.lower()))]
    if len(holding) != 1 or len(sentences) < 2:
        return {}
    return {"message": _mended(lines["message"].replace(holding[0], ""))}


def _without_names(said: str) -> str:
    found = NAMES_IT.match(said)
    return found["words"].strip(" \"'") if found else said


def _replaced(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    found = INSTEAD.match(plain) or SWAPS.match(plain)
    if found is None and (swapped := OUT_AND_PUT.match(plain)):
        return _once(swapped["old"].strip(" \"'"), swapped["new"].strip(" \"'"), None, lines)
    if found is None or len(found["new"].split()) > MOST_NEW:
        return {}
    line = found["line"] or found["line2"]
    old = found["old"] or found["old2"]
    within = _line(line, profile) if line else None
    if within is None and found.re is SWAPS and found["old2"]:
        return {}  # "change X to Y" is read with the short lines, which know what may stand in them
    return _once(old.strip(" \"'"), found["new"].strip(" \"'"), within, lines)


def _other_words(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    if NO_QUESTIONS.match(plain) and "questions" in lines:
        return {"questions": BY_NAME["questions"].skip or ""}
    way = REACH_BY.match(plain)
    return {"contact_method": way["value"]} if way and "contact_method" in lines else {}


def _once(old: str, new: str, within: str | None, lines: Mapping[str, str]) -> dict[str, str]:
    """Where it stands once on the page, or in the line that is named."""
    if not re.search(r"\w", old):
        return {}
    place = _pattern(old)
    kept = [field for field in SHOWN if within in (None, field.name) and lines.get(field.name) != field.skip]
    stands = [(one.name, place.findall(lines.get(one.name, ""))) for one in kept]
    stands = [(name, found) for name, found in stands if found]
    if len(stands) != 1 or len(stands[0][1]) != 1:
        return {}
    name = stands[0][0]
    if not new and not BY_NAME[name].own_words and name not in ("needs", "relationship", "best_time", "contact_value"):
        return {}
    whole = place.sub(lambda _: new, lines[name])
    return {name: whole if new else _mended(whole) or BY_NAME[name].skip or ""}


def _pattern(said: str) -> re.Pattern[str]:
    """The words, however their apostrophes and the marks between them were typed."""
    words = ["['\u2019]?".join(map(re.escape, re.sub(r"['\u2019]", "", word).strip(',.;:!"'))) for word in said.split()]
    whole = r"[,.;:!]?\s+".join(filter(None, words))
    return re.compile(rf"(?<![\w@]){whole}(?![\w@])", re.IGNORECASE)


def _mended(line: str) -> str:
    """Without the mark that parted off what went."""
    line = re.sub(r"\(\s*\)", "", line)
    line = re.sub(r"[ \t]+(?=[,.;:!?])", "", line)
    line = re.sub(r"([,;.!?])(?:\s*[,;.!])+", r"\1", line)
    line = re.sub(r"[ \t]{2,}", " ", line).strip(" ,;:")
    return re.sub(r"^[\s,.;:!?-]+", "", line)


def _line(said: str, profile: Profile, value: str = "") -> str:
    if re.fullmatch(HELP, said, re.IGNORECASE):
        return "needs"
    return line_of(said, value, profile)
