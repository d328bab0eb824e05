"""Several edits of the check page in one breath: "take out 'x, y' and say three instead of four, and my name is ...".
Each order is done exactly, or it is left and said again; none is ever written into a line.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from assistant.details.interjections import without_interjections
from assistant.details.question import asks
from assistant.handoffs.beside.set_aside import GRUMBLE
from assistant.handoffs.corrections.carried_out import carried_out
from assistant.handoffs.corrections.cut_orders import (
    BARE_PUT,
    DESCRIBED,
    LEAST_LITERAL,
    TAKEN,
    VERB,
    Part,
    cut_orders,
    plainly,
)
from assistant.handoffs.corrections.described_edits import described_edit, describes
from assistant.handoffs.corrections.edit_grammar import FLAGS, LINE, line_said, order
from assistant.handoffs.corrections.page_edits import NO_QUESTIONS, OUT_FROM, page_edits
from assistant.handoffs.corrections.parts_by_place import REWORDS, by_place
from assistant.handoffs.corrections.where_words_stand import exactly, longest_from, told_of, without
from assistant.handoffs.corrections.word_order import read_order
from assistant.handoffs.corrections.words_added import JOINS, added
from assistant.handoffs.corrections.words_replaced import DROPS, dropped, replaced
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.words.described import words_that_tell
from assistant.hospital.profile import Profile

LONGEST, MOST_PARTS = 90, 8  # words, and orders
OF_WORDS = re.compile(  # said of words that stand there
    rf"\b(?:take|get|cut|leave|remove|delete|drop|scrap|erase|lose|get rid of|rub out|cross|strike)\b:?(?: (?:out|off|away))?:? (?:(?:the |that |my )?(?:words?|bit|part|sentence|line|phrase)(?: (?:about|that says|saying))? )?['\"]"
    rf"|\b(?:take|get|cut|leave|remove|delete|drop|scrap|erase|lose|get rid of|move)\b:?(?: (?:out|off|away))? {DESCRIBED}"
    r"|\b(?:change|replace|swap|reword) (?:the (?:words?|bit|part) )?['\"].+['\"]"
    r"|['\"](?: (?:is|was)(?: \w+)? (?:wrong|not right|incorrect|not what)|(?: it)? should (?:be|say))\b|\b(?:instead of|rather than|and not|, not) ['\"]"
    rf"|\b{VERB}\b (?:out |off )?the words? (?!of |about |that |saying |with |in (?:his|her|their) )\w+"
    r"|\btake (?:the |that )(?:date|number|e-?mail)\b.* (?:out of|off|from) ",
    FLAGS,
)
_PART = r"(?:the|that|my) (?:part|bit|sentence|words?|line) .+?"
NOT_UNDER = order(
    rf"(?P<what>{_PART}) (?:should not|shouldn'?t|must not|does not|doesn'?t|is not meant to|isn'?t meant to) (?:be|go|stand|belong|be put) (?:in|under|at|on) {LINE}"
)
PUT_THAT = order(
    rf"(?:put|move) (?:that|it|this) (?:to|in|into|under|with) {LINE}|(?:that|it|this) (?:should|needs to|must) (?:go|be) (?:in|under|with) (?:the |my )?(?P<line2>message)"
)
MOVES = order(rf"(?:put|move) (?P<what>{_PART}) (?:to|into|under) {LINE}")
WHY = re.compile(r"^(?:that|it)'?s (?:his|hers?|theirs?|the child'?s|not mine)\b", FLAGS)
WHERE_IT_SAYS = re.compile(r"^where (?:it|i) (?:says?|said|put|wrote) ['\"]", FLAGS)
A_CHANGE = re.compile(
    r"^(?:(?:change|replace|swap) )?['\"][^\n]+['\"] (?:(?:in)?to|for|with|by|should (?:be|say|read))\b", FLAGS
)
MOST_NAMED = 4  # words of a line that is only named

Read = Callable[[str, Mapping[str, str]], dict[str, str]]


@dataclass
class Edits:
    """The lines as they are to stand, empty where one is to be asked again; and the orders that were left undone."""

    lines: dict[str, str] = field(default_factory=dict)
    left: tuple[str, ...] = ()


def edits_in_breath(
    words: str,
    lines: Mapping[str, str],
    profile: Profile,
    read: Read,
    is_beside: Callable[[str], bool],
    before: Mapping[str, str] = MappingProxyType({}),
) -> Edits | None:
    """None where no words are named that are to go or to be others. `read` knows the other corrections of one part;
    `before` are the lines as they stood before they were last changed.
    """
    plain = plainly(words)
    if len(plain.split()) > LONGEST:
        return None
    if OUT_FROM.match(plain) and (whole := page_edits(plain, lines, profile)):
        return Edits(whole)
    parts = cut_orders(plain, lines)
    sure = any((found := read_order(part.words, lines, profile)) and found.sure for part in parts)
    if len(parts) > MOST_PARTS or not (sure or any(of_words(part.words, lines) for part in parts)):
        return None
    if len(parts) == 1:
        own = _moved(parts[0].words, "", lines, profile) or _own_edit(parts[0], lines, before, profile)
        return Edits(own) if own else Edits(left=(parts[0].words,)) if sure else None
    said = [part for part in parts if not _is_no_order(part.words, is_beside)]
    edits = _in_turn(said, lines, before, profile, read)
    swaps = all(A_CHANGE.match(part.words) for part in said)
    return Edits(left=tuple(part.words for part in said)) if edits.left and swaps and len(said) > 1 else edits


def of_words(part: str, lines: Mapping[str, str]) -> bool:
    """Whether it orders something of words that stand on the page: quoted, told of or said as they are."""
    if _asks(part):
        return False
    if any(one.match(part) for one in (REWORDS, NOT_UNDER, MOVES)) or OF_WORDS.search(part):
        return True
    drops = DROPS.match(part)
    said = next(filter(None, drops.group("a", "b", "c", "d")), "") if drops else ""
    if exactly(said.strip(" \"',.:"), lines, "message") or describes(part, lines):
        return True
    found = TAKEN.search(part)
    return found is not None and longest_from(found["words"], lines) >= LEAST_LITERAL


def each_order(words: str, lines: Mapping[str, str]) -> list[str]:
    """The parts of the words that may each be an order."""
    return [part.words for part in cut_orders(words, lines)]


def is_a_request(name: str, value: str) -> bool:
    """What would stand in the line is an order about words, which was said to us."""
    bare = without_interjections(plainly(value))
    return (OF_WORDS.match(bare) if BY_NAME[name].own_words else OF_WORDS.search(bare)) is not None


def _asks(part: str) -> bool:
    """ "Where it says 'x'" says where, and asks nothing."""
    return (part.endswith("?") or asks(part)) and not WHERE_IT_SAYS.match(part)


def _is_no_order(part: str, is_beside: Callable[[str], bool]) -> bool:
    return not NO_QUESTIONS.match(part) and bool(is_beside(part) or GRUMBLE.match(part.strip(" .!")) or WHY.match(part))


def _in_turn(
    said: list[Part], lines: Mapping[str, str], before: Mapping[str, str], profile: Profile, read: Read
) -> Edits:
    """Each on what those before it have made of the lines; what cannot be done yet is tried again behind the others."""
    edits, todo = Edits(), said
    while todo:
        waiting: list[Part] = []
        last: str | None = None
        for at, part in enumerate(todo):
            stands = {**lines, **edits.lines}
            behind = todo[at + 1].words if at + 1 < len(todo) else ""
            found = _moved(part.words, behind, stands, profile) or _put_there(part.words, last, profile)
            found = found or _own_edit(part, stands, {**lines, **before}, profile) or _read(part.words, stands, read)
            if not found and not (at and PUT_THAT.match(part.words) and NOT_UNDER.match(todo[at - 1].words)):
                waiting.append(part)
            edits.lines |= found
            last = next(iter(found), None)
        if len(waiting) == len(todo):
            break
        todo = waiting
    edits.left = tuple(part.words for part in todo if not _gone_already(part.words, lines, edits.lines))
    return edits


def _gone_already(part: str, lines: Mapping[str, str], changed: Mapping[str, str]) -> bool:
    """ "Take the dad bit out, leave just the first words": with those alone the bit is out."""
    drops = DROPS.match(part)
    said = next(filter(None, drops.group("a", "b", "c", "d")), "") if drops else ""
    told = [words_that_tell(re.sub(r"\b(?:bit|part|words?|sentence|line)s?\b", "", said))]
    gone = [
        told[0] <= words_that_tell(lines[name]) and not told[0] & words_that_tell(changed[name]) for name in changed
    ]
    return bool(told[0]) and any(gone)


def _own_edit(part: Part, lines: Mapping[str, str], before: Mapping[str, str], profile: Profile) -> dict[str, str]:
    said = part.words
    if (ordered := read_order(said, lines, profile)) and (done := carried_out(ordered, lines, before, profile)):
        return done
    if _asks(said):
        return {}
    alone = {part.line: lines[part.line]} if part.line and part.line in lines else {}
    for of in (alone, lines):
        if of and (
            done := by_place(said, of)
            or described_edit(said, of, profile)
            or replaced(said, of, profile)
            or dropped(said, of, profile)
        ):
            return done
    return added(said, lines, profile)


def _read(part: str, lines: Mapping[str, str], read: Read) -> dict[str, str]:
    """A line that is only named, behind a question, is no order to ask for it again."""
    found = {} if _asks(part) else read(part, lines)
    return {} if len(part.split()) <= MOST_NAMED and not any(found.values()) else found


def _put_there(part: str, name: str | None, profile: Profile) -> dict[str, str]:
    """ "Take the bit about him out of the best time, and put any time"."""
    put = BARE_PUT.match(part) if name and not BY_NAME[name].own_words else None
    return {name: put["value"]} if put and name and can_stand(name, put["value"], profile) else {}


def _moved(part: str, behind: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """What stands in a line that it is not of, put behind what another holds."""
    wrong, moves = NOT_UNDER.match(part), MOVES.match(part)
    to = PUT_THAT.match(behind) if wrong else moves
    named = wrong or moves
    if to is None or named is None:
        return {}
    source = line_said(wrong["line"], profile) if wrong else None
    target = line_said(to["line"] or to["line2"], profile) if wrong else line_said(to["line"], profile)
    stretch = told_of(_told(named["what"]), lines, source)
    if stretch is None or stretch.line == target or not BY_NAME[target].own_words or target not in lines:
        return {}
    words = lines[stretch.line][stretch.start : stretch.end].strip()
    left = without(lines[stretch.line], stretch.start, stretch.end)
    if stretch.line == "message" and not left:
        return {}
    stands = lines[target] if lines[target] != BY_NAME[target].skip else ""
    return {stretch.line: left or "", target: f"{stands}{JOINS[target]}{words}" if stands else words}


def _told(what: str) -> str:
    return re.sub(r"^(?:the|that|my) (?:part|bit|sentence|words?|line)\b", "", what, flags=re.IGNORECASE)
