"""Words of the check page that go, or have others put in their place: "right instead of left", "take off the oh well".
They must stand there once; the rest stays as the family gave it.
"""

import re
from collections.abc import Mapping

from assistant.handoffs.described import holding
from assistant.handoffs.edit_grammar import (
    FLAGS,
    LINE,
    LONGEST,
    MOST_NEW,
    ONLY_NAMED,
    POINTS,
    SENTENCES,
    line_said,
    order,
)
from assistant.handoffs.fields import BY_NAME, SHOWN
from assistant.handoffs.set_aside import answer_alone
from assistant.hospital.profile import Profile

_TAKE = r"(?:take|get|cut|strip|cross|leave)"
_DROP = r"(?:remove|delete|drop|scrap|erase|lose|get rid of|cut|rub out)"
DROPS = order(
    rf"(?:{_TAKE} (?:out|off|away) (?P<a>.+?)|{_TAKE} (?P<b>.+?) (?:out|off|away)|{_DROP} (?P<c>.+?)|(?:(?:i|we) )?(?:really )?(?:do not|don'?t|no longer|did ?n'?t|dont) (?:want|need|like) (?P<d>the (?:bit|part|line|sentence|words?)s? .+?)(?: (?:in|in there|in it|on there|any ?more))*)(?: (?:of|from|in|off) {LINE})?"
)
_IN = rf"(?:(?:in|on|under) {LINE}[ ,:]+)?"
_IN_BEHIND = rf"(?:,? (?:in|on|under) {LINE.replace('<line>', '<line2>')})?"
INSTEAD = order(
    rf"{_IN}(?:(?:it should be|should be|it'?s|put|say|write|make it|use) )?(?P<new>[^.!?]+?) (?:instead of|rather than|in place of) (?P<old>.+?){_IN_BEHIND}"
)
SWAPS = order(
    rf"{_IN}(?:(?:swap|switch|replace|exchange) (?P<old>.+?) (?:for|with|by)|change (?P<old2>.+?) to) (?P<new>.+?){_IN_BEHIND}"
)
OUT_AND_PUT = order(  # "take Outpatients out and put outpatients gastroenterology"
    r"(?:take|get|cut) (?P<old>[^.!?,;]+?) (?:out|off|away)(?:[ ,.;]+(?:and|then|just))*[ ,.;]+(?:put|say|write) (?:in )?(?P<new>[^.!?]+?)"
)
SECOND_ORDER = re.compile(
    r"[ ,;]+(?:and|then|also|plus)(?: (?:then|also|please))*[ ]+(?=(?:take|remove|delete|drop|scrap|erase|get rid|cut|change|swap|switch|replace|put|add|lose)\b)",
    FLAGS,
)
OF_A_SENTENCE = re.compile(r"^(?:the|that|this|my) (?:\w+ )?(?:bit|part|sentence|line) about\b", FLAGS)
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


def dropped(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    found = DROPS.match(plain)
    said = answer_alone((found["a"] or found["b"] or found["c"] or found["d"]).strip(" \"',.")) if found else ""
    if found is None or POINTS.match(said):
        return {}
    if named := ONLY_NAMED.match(said):
        name = line_said(named["line"], profile)
        return {name: BY_NAME[name].skip or ""} if name in lines else {}
    within = line_said(found["line"], profile) if found["line"] else None
    bare = _without_names(said)
    if one := ONE_THAT.match(said):
        what = one["first"] or one["last"]
        return _sentence_out(what, lines) or _only_line_of(what, lines)
    if OF_A_SENTENCE.match(said) and (without := _sentence_out(bare, lines)):
        return without
    dropped = _once(said, "", within, lines) or _once(bare, "", within, lines)
    return dropped or ({} if bare == said else _sentence_out(bare, lines))


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
    found = INSTEAD.match(plain) or SWAPS.match(plain)
    if found is None and (swapped := OUT_AND_PUT.match(plain)):
        return _once(swapped["old"].strip(" \"'"), swapped["new"].strip(" \"'"), None, lines)
    if found is None or len(found["new"].split()) > MOST_NEW:
        return {}
    line = found["line"] or found["line2"]
    old = found["old"] or found["old2"]
    within = line_said(line, profile) if line else None
    if within is None and found.re is SWAPS and found["old2"]:
        return {}  # "change X to Y" is read with the short lines, which know what may stand in them
    return _once(old.strip(" \"'"), found["new"].strip(" \"'"), within, lines)


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
    sentences = SENTENCES.split(lines.get("message", ""))
    held = holding(what, sentences)
    if len(held) != 1 or len(sentences) < 2:
        return {}
    return {"message": _mended(lines["message"].replace(sentences[held[0]], ""))}


def _only_line_of(what: str, lines: Mapping[str, str]) -> dict[str, str]:
    """The one question that holds all the words, and where it is the only one, no list."""
    told = re.findall(r"[a-z0-9]{2,}", what.lower())
    asked = [one for one in SENTENCES.split(lines.get("questions", "")) if one.strip()]
    holding_all = [one for one in asked if told and set(told) <= set(re.findall(r"[a-z0-9]{2,}", one.lower()))]
    elsewhere = _pattern(what).search(" ".join(said for name, said in lines.items() if name != "questions"))
    if len(holding_all) != 1 or elsewhere:
        return {}
    rest = _mended(lines["questions"].replace(holding_all[0], ""))
    return {"questions": rest if len(asked) > 1 else BY_NAME["questions"].skip or ""}


def _without_names(said: str) -> str:
    found = NAMES_IT.match(said)
    return found["words"].strip(" \"'") if found else said


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
