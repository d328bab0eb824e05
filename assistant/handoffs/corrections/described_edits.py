"""Edits that are described and copy no words: "take out all the ums", "leave just 9 June 2010 in the date", "the name
goes in the name", "move 'not Fridays' to the best time". Done exactly, or nothing is changed.
"""

import re
from collections.abc import Mapping

from assistant.handoffs.corrections.edit_grammar import FLAGS, LINE, OF, POINTS, line_said, order
from assistant.handoffs.corrections.where_words_stand import exactly, without
from assistant.handoffs.corrections.words_added import JOINS
from assistant.handoffs.corrections.words_replaced import KINDS
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.readers.best_time import OF_A_TIME
from assistant.hospital.profile import Profile

_OUT = r"(?:take|get|cut|strip|leave|edit)"
_DROP = r"(?:remove|delete|drop|scrap|erase|lose|get rid of|clean up|tidy(?: up)?|cut)"
_SOUNDS = {"um": r"u+h?m+", "er": r"e+r+m*", "uh": r"u+h+"}
_SOUND = "|".join(rf"['\"]?{sound}['\"]?(?:'?s)?" for sound in _SOUNDS.values())
_FILLERS = rf"(?:all )?(?:of )?(?:the |my |those |these |any )?(?P<{{0}}>(?:{_SOUND}|filler(?: word)?s?|hesitations?)(?:(?:,| and| or|, and)? (?:the )?(?:{_SOUND}))*)(?: (?:bits?|words?|sounds?|noises?|parts?))?"
FILLERS = order(
    rf"(?:{_OUT} (?:out|off) {_FILLERS.format('a')}|{_OUT} {_FILLERS.format('b')} (?:out|off|away)|{_DROP} {_FILLERS.format('c')})(?: (?:of|from|in) {LINE})?"
)
OF_PEOPLE = ("consent", "relationship", "child_name")  # Um is a surname too
_DATE = rf"(?:{LINE}|{OF}(?P<date>date)(?: (?:line|bit|part|box))?)"
KEEPS_ONLY = order(
    rf"(?:(?:just|only) (?:leave|keep)|(?:leave|keep)(?: it)?(?: (?:as|at|to))? (?:just|only)) (?P<what>\S.*?)(?: (?:in|on|under|for) {_DATE})?"
)
GOES_IN = order(
    rf"(?:the |that |his |her |their |my )?(?P<kind>name|(?P<number>number)|(?P<born>date(?: of birth)?|birthday|dob)|(?P<mail>e-?mail(?: address)?)) (?:goes|belongs|should (?:go|be)|needs to (?:go|be)|must (?:go|be)|has to (?:go|be)) (?:in|under|on|with) {_DATE}"
)
OF_CARE_LIST = re.compile(
    r"\blist\b", FLAGS
)  # for a transplant, or of who waits: no line holds one thing and is a list
NAME = re.compile(r"\b(?:full )?name(?:'s| is|:)? (?P<words>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){0,3})", FLAGS)
MOVES_WORDS = order(
    rf"(?:move (?P<what>\S.*?)|put (?P<quoted>['\"].+?['\"]))(?: (?:out|away))?(?: (?:of|from) {OF}[\w ]+?)? (?:to|into|under|in with|with|in) {LINE}"
)
HOLD_MORE = ("message", "questions", "needs", "best_time")  # lines to which words can be moved
LEAST_UNNAMED = 5  # words that are left where no line is named
NO_PLACE = r"(?<!\bto )(?<!\bthe )(?<!\bin )(?<!\bat )(?<!\ban )(?<!\ba )(?!(?-i:ER)\b)"  # "took him to er"
NO_TITLE = "".join(
    rf"(?<!\b{title} )(?<!\b{title}\. )" for title in ("dr", "mr", "mrs", "ms", "doctor", "nurse", "sister")
)
OPENS = "\ue002"  # where a sound with a capital began a sentence
OPENS_NEXT = re.compile(rf"{OPENS}\w")
HOME = {"name": "child_name", "number": "contact_value", "date": "child_identifier", "mail": "contact_value"}


def described_edit(part: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """The lines that change, each as it is to stand; nothing where the words are not there as they are described."""
    if fillers := FILLERS.match(part):
        return _without_fillers(fillers, lines, profile)
    if keeps := KEEPS_ONLY.match(part):
        return _only(keeps, lines, profile)
    if goes := GOES_IN.match(part):
        return _where_it_belongs(goes, lines, profile)
    moves = MOVES_WORDS.match(part)
    return _moved(moves, lines, profile) if moves else {}


def describes(part: str, lines: Mapping[str, str]) -> bool:
    """Whether it is such an order; of one that is in plain words too only where they stand on the page."""
    if FILLERS.match(part) or ((goes := GOES_IN.match(part)) and not OF_CARE_LIST.search(goes["line"] or "")):
        return True
    if moves := MOVES_WORDS.match(part):
        return bool(moves["quoted"]) or _stands(moves["what"], lines)
    keeps = KEEPS_ONLY.match(part)
    return keeps is not None and (bool(keeps["line"] or keeps["date"]) or _stands(keeps["what"], lines))


def _stands(said: str, lines: Mapping[str, str]) -> bool:
    return said[:1] in "'\"" or exactly(said, lines) is not None


def _named(found: re.Match[str], profile: Profile, value: str = "") -> str | None:
    if found["date"]:
        return "child_identifier"
    return line_said(found["line"], profile, value) if found["line"] else None


def _without_fillers(found: re.Match[str], lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    said = found["a"] or found["b"] or found["c"]
    kinds = [
        sound for sound in _SOUNDS.values() if re.search(rf"(?<!\w){sound}(?:'?s)?(?!\w)", said, re.IGNORECASE)
    ] or list(_SOUNDS.values())
    within = line_said(found["line"], profile) if found["line"] else None
    of = {name: line for name, line in lines.items() if name not in OF_PEOPLE and within in (None, name)}
    bare = {name: _without_sounds(line, kinds) for name, line in of.items()}
    return {name: line for name, line in bare.items() if line and line != lines[name]}


def _without_sounds(line: str, kinds: list[str]) -> str:
    """The sentence that one stood before begins with a capital, if it did."""
    one_of = "|".join(f"{NO_PLACE}{one}" if one == _SOUNDS["er"] else one for one in kinds)
    sound = re.compile(rf"(?<![\w'-]){NO_TITLE}(?:{one_of})(?![\w'-])(?:,|\u2026|\.{{2,}})*[ ]*", FLAGS)
    left = OPENS_NEXT.sub(lambda one: one[0].upper(), sound.sub(_opening, line)).replace(OPENS, "")
    left = re.sub(r"[ ]*,?[ ]+(?=[.,;!?])|,(?=\s*[.!?]|\s*$)", "", left)
    left = re.sub(r"(?<=[.!?])[.,]+(?=\s|$)", "", left).strip(" ,").lstrip(".!? ")
    return left[:1].upper() + left[1:] if line[:1].isupper() and sound.match(line) else left


def _opening(sound: re.Match[str]) -> str:
    before = sound.string[: sound.start()].rstrip()
    return OPENS if sound[0][:1].isupper() and before[-1:] in (".", "!", "?") else ""


def _only(found: re.Match[str], lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """The stretch of the line that is named, or of the message; and no other word of it."""
    said = found["what"].strip(" \"'")
    named = _named(found, profile)
    if named is None and len(said.split()) < LEAST_UNNAMED:
        return {}
    part = exactly(said, lines, named or "message")
    if part is None:
        return {}
    kept = lines[part.line][part.start : part.end]
    fits = BY_NAME[part.line].own_words or can_stand(part.line, kept, profile)
    return {part.line: kept} if fits and kept != lines[part.line] else {}


def _where_it_belongs(found: re.Match[str], lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """A name, a number or a date that stands in another line, and once."""
    kind = "number" if found["number"] else "date" if found["born"] else "mail" if found["mail"] else "name"
    pattern, target = KINDS.get(kind, NAME), _named(found, profile)
    places = [
        (name, one)
        for name, line in lines.items()
        if name != target and not BY_NAME[name].own_words
        for one in pattern.finditer(line)
    ]
    if target != HOME[kind] or target not in lines or len(places) != 1:
        return {}
    source, one = places[0]
    words = one["words"] if kind == "name" else one[0]
    if not can_stand(target, words, profile):
        return {}
    left = without(lines[source], *one.span())
    return {target: words, **({source: left} if left and can_stand(source, left, profile) else {})}


def _moved(found: re.Match[str], lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Behind what the other line holds, and out of where it stood."""
    said = (found["what"] or found["quoted"]).strip(" \"'")
    target = line_said(found["line"], profile)
    others = {name: line for name, line in lines.items() if name != target}
    part = None if POINTS.match(said) else exactly(said, others)
    if part is None or target not in HOLD_MORE or target not in lines:
        return {}
    words = lines[part.line][part.start : part.end]
    if target == "best_time" and not OF_A_TIME.search(words):
        return {}
    left = without(lines[part.line], part.start, part.end)
    stays = left or BY_NAME[part.line].skip
    if left is None or (part.line == "message" and not left):
        return {}
    empty = lines[target] in (BY_NAME[target].skip, "Not given")
    whole = words if empty else f"{lines[target]}{JOINS.get(target, ', ')}{words}"
    fits = BY_NAME[target].own_words or can_stand(target, whole, profile)
    return {part.line: stays or "", target: whole} if fits else {}
