"""Words of the check page that go, or have others put in their place: "right instead of left", "take off the oh well".
They must stand there once; the rest stays as the family gave it.
"""

import re
from collections.abc import Mapping

from assistant.handoffs.beside.set_aside import answer_alone
from assistant.handoffs.corrections.edit_grammar import (
    FLAGS,
    LINE,
    LONGEST,
    MOST_NEW,
    ONLY_NAMED,
    POINTS,
    line_said,
    order,
)
from assistant.handoffs.corrections.where_words_stand import LEADS_ON, Stretch, exactly, pattern, told_of, without
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.readers.best_time import NO_TIME, OF_A_TIME
from assistant.handoffs.readers.dates import MONTHS
from assistant.handoffs.words.sentences import sentences
from assistant.handoffs.words.whole_clause import fitted
from assistant.hospital.profile import Profile

_TAKE = r"(?:take|get|cut|strip|cross|leave)"
_DROP = r"(?:remove|delete|drop|scrap|erase|lose|get rid of|cut|rub out):?"
_EDGE = (
    r"(?: (?:(?:from|off|at|on|of|in) )?the (?:very )?(?:(?P<front>front|beginning|start|top)|(?P<end>end|bottom)))?"
)
DROPS = order(
    rf"(?:{_TAKE} (?:out|off|away) (?P<a>.+?)|{_TAKE} (?P<b>.+?) (?:out|off|away)|{_DROP} (?P<c>.+?)|(?:(?:i|we) )?(?:really )?(?:do not|don'?t|no longer|did ?n'?t|dont) (?:want|need|like) (?P<d>the (?:bit|part|line|sentence|words?)s? .+?)(?: (?:in|in there|in it|on there|any ?more))*){_EDGE}(?: (?:of|from|in|off|under) {LINE})?"
)
_IN = rf"(?:(?:in|on|under) {LINE}[ ,:]+)?"
_IN_BEHIND = rf"(?:,? (?:in|on|under) {LINE.replace('<line>', '<line2>')})?"
_QUOTED = r"(?P<mark>['\"])(?P<old>(?:(?!(?P=mark)(?!\w))[^\"])+)(?P=mark)(?!\w)"  # to its own closing mark
INSTEAD = order(
    rf"{_IN}(?:(?:it should be|should be|it'?s|put|say|write|make it|use) )?(?P<new>[^.!?]+?) (?:instead of|rather than|in place of) (?P<old>.+?){_IN_BEHIND}"
)
SWAPS = order(
    rf"{_IN}(?:(?:swap|switch|replace|exchange) (?P<old>.+?) (?:for|with|by)|change (?P<old2>.+?) to) (?P<new>.+?){_IN_BEHIND}"
)
SWAPPED = order(
    rf"{_IN}(?:change|reword|swap|switch|replace|exchange) (?:the words? |the (?:bit|part) (?:that says |saying )?)?(?P<words>.+?){_IN_BEHIND}"
)
TO = re.compile(r" (?:(?:in)?to|for|with|by)(?: (?:just )?(?:say|read))?:? ", FLAGS)
OLD_AND_NEW = re.compile(
    rf"^{_QUOTED}(?:{TO.pattern}|(?<=['\"])[ ]+)(?:['\"](?P<new>[^\"]+)['\"]|(?P<new2>[^'\"].*))$", FLAGS
)
OUT_AND_PUT = order(  # "take Outpatients out and put outpatients gastroenterology"
    r"(?:take|get|cut) (?P<old>[^.!?,;]+?) (?:out|off|away)(?:[ ,.;]+(?:and|then|just))*[ ,.;]+(?:put|say|write) (?:in )?(?P<new>[^.!?]+?)"
)
WRONG = order(  # "'not allowed to' is wrong, it should be 'not told to'"
    rf"(?:where (?:it|i) (?:says?|said|put) )?{_QUOTED}(?: (?:is|was)(?: (?:all|just|actually))* (?:wrong|not right|incorrect|not what i (?:said|mean|meant|wrote)))?(?:[ ,.;:-]+(?:and |please |it |that )*|(?<=['\"]) )(?:it'?s(?: that)?|it is(?: that)?|should (?:be|say|read)|put|say|make it|i mea?nt?) (?P<new>.+?)"
)
INSTEAD_OF = order(
    rf"(?:instead of|rather than|in place of) {_QUOTED}[ ,]+(?:please )?(?:put|say|write|use|have) (?P<new>.+?)"
)
NOT_THOSE = order(rf"(?:it'?s|it is|it should (?:be|say))(?: that)? (?P<new>.+?)[ ,]+(?:and )?not {_QUOTED}")
OF_A_KIND = re.compile(  # "the date", in a line that is named
    r"^(?:the |that |his |her |their |a )?(?:(?P<date>date(?: of birth)?|birthday|dob)|(?P<number>(?:phone )?number)|(?P<mail>e-?mail(?: address)?))$",
    FLAGS,
)
KINDS = {
    "date": re.compile(
        rf"(?:\b(?:date of birth|d\.?o\.?b\.?|birthday|born(?: on)?)[ :,]*)?\b\d{{1,2}}(?:[/.-]\d{{1,2}}[/.-]\d{{2,4}}|(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)})[a-z]*,? \d{{4}})\b",
        FLAGS,
    ),
    "number": re.compile(r"\+?\d(?:[ -]?\d){5,}"),
    "mail": re.compile(r"\S+@\S+\w"),
}
NOT_MINE = order(  # "the date in the who line is his, not mine"
    rf"(?:the |that )?(?P<kind>date(?: of birth)?|birthday|dob) (?:in|on|under) {LINE} (?:is|'s|belongs to) (?:my |the )?(?:his|hers?|theirs?|\w+'s)(?:[ ,]+(?:and )?(?:it'?s )?not (?:mine|me|my own))?"
)
SECOND_ORDER = re.compile(
    r"[ ,;]+(?:and|then|also|plus)(?: (?:then|also|please))*[ ]+(?=(?:take|remove|delete|drop|scrap|erase|get rid|cut|change|swap|switch|replace|put|add|lose)\b)",
    FLAGS,
)
NEW_QUOTED = re.compile(r"^(?P<mark>['\"])(?:(?!(?P=mark)(?!\w)).)+(?P=mark)(?P<more>.*)$", FLAGS)
ANOTHER_PAIR = re.compile(r"(?<!\w)['\"][^'\"]+['\"] (?:(?:in)?to|should (?:be|say|read)|for|with|is|was)\b", FLAGS)
OF_A_SENTENCE = re.compile(
    r"^(?:the|that|this|my) (?:\w+ )?(?P<kind>bit|part|sentence|line|words?) (?:about|on|where|with)\b", FLAGS
)
OF_A_WORD = re.compile(r"^(?:the |that |this |my )?words?\b", FLAGS)
BIT_OF = re.compile(r"^(?:the|that|this|my) .+ (?:bit|part|thing)$", FLAGS)
ONE_THAT = re.compile(  # "the MRI one", "the question about the MRI"
    r"^(?:the|that|this|my) (?:(?P<first>[^,;]+?) (?:one|question)|(?:one|question) (?:about|on|with|that says|saying) (?:the |my |his |her )?(?P<last>[^,;]+))$",
    FLAGS,
)
WARD_BEFORE = re.compile(r"^(?P<ward>[^()]+) \((?P<words>.+)\)$")
NOT_SAID = r"\b(?:remove|delete|drop|scrap|erase|lose|take (?:out|off|away)|leave (?:out|off)|get rid of|cut(?: out)?|without|(?:never|not|didn't|did not) (?:say|said|ask for|mention|put|write|an?)|(?:isn't|is not|not) (?:an?|in|at))(?: (?:the|that|this|word|words|bit|part|says|saying|an?|in))*"
NAMES_IT = re.compile(
    r"^(?:the |that |this |my |a )?(?:(?:last |first |other |whole )?(?:bit|part|words?|line|phrase|thing|sentence) (?:about |that says |saying |with |where i say )?)?(?P<words>.+?)(?: (?:bit|part))?$",
    FLAGS,
)
SPOKEN_AGAIN = r"[\s,;.\u2026-]*(?:no|wait|sorry|hang on|hold on|actually|i mean|correction)\b[^.!?\n]{0,60}?"
MOST_SHORT = 3  # words that may be of a short line


def dropped(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Exactly the words that are named, or the sentence that they tell of: never a word of it."""
    if moved := NOT_MINE.match(plain):
        return _kind_out("date", line_said(moved["line"], profile), lines, given=True)
    found = DROPS.match(plain)
    whole = (found["a"] or found["b"] or found["c"] or found["d"]).strip(" ,.:") if found else ""
    said = whole if exactly(whole, lines) else answer_alone(whole)
    bare = said.strip("\"'")
    if found is None or POINTS.match(bare):
        return {}
    if bare == said and (named := ONLY_NAMED.match(bare)):
        name = line_said(named["line"], profile)
        return {name: BY_NAME[name].skip or ""} if name in lines else {}
    within = line_said(found["line"], profile) if found["line"] else None
    edge = "front" if found["front"] else "end" if found["end"] else None
    if within and (kind := OF_A_KIND.match(bare)):
        return _kind_out(kind.lastgroup or "", within, lines)
    return _words_out(said, bare, within, edge, lines)


def _words_out(said: str, bare: str, within: str | None, edge: str | None, lines: Mapping[str, str]) -> dict[str, str]:
    if bare == said and (one := ONE_THAT.match(said)):
        what = one["first"] or one["last"]
        return line_without(told_of(what, lines, "message"), lines) or _only_line_of(what, lines)
    named = _without_names(said)
    if bare == said and (of := OF_A_SENTENCE.match(said)):
        whole = of["kind"].lower() not in ("bit", "part")
        return line_without(told_of(named, lines, within, whole=whole), lines)
    if within and BIT_OF.match(said) and (part := told_of(named, lines, within, whole=False)):
        return line_without(part, lines)
    if bare == said and BIT_OF.match(said) and _is_named_there(named, lines):
        return line_without(told_of(named, lines, "message", whole=False), lines)
    for words in dict.fromkeys((bare, named)):
        if gone := _once(words, "", within, lines, edge=edge):
            return gone
    one_word = named == said or OF_A_WORD.match(said) or exactly(named, lines, within) is not None
    return {} if one_word else line_without(told_of(named, lines, "message"), lines)


def _is_named_there(word: str, lines: Mapping[str, str]) -> bool:
    """ "The drip bit", where it says "the drip hurt him": the one word alone would break the sentence."""
    there = exactly(word, lines) if len(word.split()) == 1 else None
    before = lines[there.line][: there.start] if there else ""
    return there is not None and there.line == "message" and LEADS_ON.search(before.rstrip()) is not None


def _kind_out(kind: str, name: str, lines: Mapping[str, str], *, given: bool = False) -> dict[str, str]:
    """A date, number or address that stands in a line of another kind; `given` to the line that it is of, where none
    stands.
    """
    found = list(KINDS[kind].finditer(lines.get(name, "")))
    if len(found) != 1:
        return {}
    left = without(lines[name], *found[0].span())
    if not left:
        return {}
    of_its_own = "" if not given or KINDS[kind].search(lines.get("child_identifier", "")) else found[0][0]
    return {name: left.rstrip(" .,;:"), **({"child_identifier": of_its_own} if of_its_own else {})}


def line_without(part: Stretch | None, lines: Mapping[str, str], *, told: bool = True) -> dict[str, str]:
    """The line without it. A short line that holds nothing of its own any more is asked again; of the message some
    must be left.
    """
    left = without(lines[part.line], part.start, part.end) if part else None
    if part is None or left is None or (part.line == "message" and not left):
        return {}
    if part.line == "best_time" and not OF_A_TIME.search(NO_TIME.sub("", left)):
        return {part.line: ""}
    can_go = BY_NAME[part.line].own_words or part.line in ("needs", "relationship", "best_time", "contact_value")
    if not can_go and not (part.line == "child_identifier" and re.search(r"\d", left)):
        return {}
    return {part.line: left or ("" if told and not BY_NAME[part.line].own_words else BY_NAME[part.line].skip or "")}


def replaced(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    first, second = _two_orders(plain)
    return _both(first, second, lines, profile) if second else _replaced(plain, lines, profile)


def _two_orders(plain: str) -> tuple[str, str]:
    """ "Change ID to infectious diseases and take 'please' out": the second is an order, and none of the new words."""
    found = SECOND_ORDER.search(plain) if SWAPS.match(plain) or INSTEAD.match(plain) else None
    return (plain[: found.start()], plain[found.end() :]) if found else (plain, "")


def _both(first: str, second: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Nothing where one of them cannot be done: half of what was asked is no edit. The second is of the same line."""
    changed = _replaced(first, lines, profile)
    for within in (changed, {**lines, **changed}):
        if changed and (more := dropped(second, within, profile) or replaced(second, within, profile)):
            return changed | more
    return {}


def _replaced(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    if quoted := WRONG.match(plain) or INSTEAD_OF.match(plain) or NOT_THOSE.match(plain):
        new = _new_words(quoted["new"])
        return _once(quoted["old"], new, None, lines) if new else {}
    found = INSTEAD.match(plain) or SWAPS.match(plain)
    if found is None and (swapped := OUT_AND_PUT.match(plain)):
        return _once(swapped["old"].strip(" \"'"), swapped["new"].strip(" \"'"), None, lines)
    if found and found.re is SWAPS and (two := _swapped(plain, lines)):
        return two
    if found is None or len(found["new"].split()) > MOST_NEW:
        return {}
    line = found["line"] or found["line2"]
    old = found["old"] or found["old2"]
    within = line_said(line, profile) if line else None
    plainly = old[:1] in ("'", '"') or len(old.split()) > MOST_SHORT
    if within is None and found.re is SWAPS and found["old2"] and not plainly:
        return {}  # "change X to Y" is read with the short lines, which know what may stand in them
    return _once(old.strip(" \"'"), found["new"].strip(" \"'"), within, lines)


def _new_words(said: str) -> str:
    """Empty where more is said behind their closing mark, or other words are quoted that are to be changed."""
    if (quoted := NEW_QUOTED.match(said.strip())) and re.search(r"\w", quoted["more"]):
        return ""
    return "" if ANOTHER_PAIR.search(said) else said.strip(" \"'")


def _swapped(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    """Words in quotes, or the longest that stand as they are said: "change not able to go to cannot go"."""
    found = SWAPPED.match(plain)
    if found is None:
        return {}
    if quoted := OLD_AND_NEW.match(found["words"]):
        new = _new_words(quoted["new"] or quoted["new2"])
        return _once(quoted["old"], new, None, lines) if new else {}
    for to in reversed(list(TO.finditer(found["words"]))):
        old, new = found["words"][: to.start()], found["words"][to.end() :]
        if len(old.split()) > MOST_SHORT and exactly(old, lines):
            return _once(old, new.strip(" \"'"), None, lines)
    return {}


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


def _only_line_of(what: str, lines: Mapping[str, str]) -> dict[str, str]:
    """The one question that holds all the words, and where it is the only one, no list."""
    told = re.findall(r"[a-z0-9]{2,}", what.lower())
    asked = sentences(lines.get("questions", ""))
    holding = [one for one in asked if told and set(told) <= set(re.findall(r"[a-z0-9]{2,}", one.lower()))]
    place = pattern(what)
    elsewhere = place and place.search(" ".join(said for name, said in lines.items() if name != "questions"))
    if len(holding) != 1 or elsewhere:
        return {}
    rest = _mended(lines["questions"].replace(holding[0], ""))
    return {"questions": rest if len(asked) > 1 else BY_NAME["questions"].skip or ""}


def _without_names(said: str) -> str:
    found = NAMES_IT.match(said)
    return found["words"].strip(" \"'") if found else said


def _once(
    old: str, new: str, within: str | None, lines: Mapping[str, str], *, edge: str | None = None
) -> dict[str, str]:
    """Where it stands once on the page, or in the line that is named. Several words are looked for in the message
    first.
    """
    part = exactly(old, lines, within, edge=edge)
    if part and len(old.split()) == 1 and within is None and not edge and _elsewhere(old, part.line, lines):
        return {}
    if part is None:
        return {}
    if not new:
        return line_without(part, lines, told=False)
    text = lines[part.line]
    stretch = fitted(text, part.start, part.end, new)
    return {part.line: f"{text[: stretch[0]]}{new}{without_said_again(text[stretch[1] :], new)}"} if stretch else {}


def without_said_again(behind: str, new: str) -> str:
    """ "They never agree, no wait, say they don't seem to": once the new words stand, what corrected the old goes."""
    again = pattern(new)
    found = re.match(rf"{SPOKEN_AGAIN}(?:{again.pattern})", behind, FLAGS) if again else None
    return behind[found.end() :] if found else behind


def _elsewhere(said: str, name: str, lines: Mapping[str, str]) -> bool:
    return exactly(said, {one: line for one, line in lines.items() if one != name}) is not None


def _mended(line: str) -> str:
    """Without the mark that parted off what went."""
    line = re.sub(r"\(\s*\)", "", line)
    line = re.sub(r"[ \t]+(?=[,.;:!?])", "", line)
    line = re.sub(r"([,;.!?])(?:\s*[,;.!])+", r"\1", line)
    line = re.sub(r"[ \t]{2,}", " ", line).strip(" ,;:")
    return re.sub(r"^[\s,.;:!?-]+", "", line)
