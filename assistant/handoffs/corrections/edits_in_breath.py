"""Several edits of the check page in one breath: "take out 'x, y' and say three instead of four, and my name is ...".
What is quoted, or stands on the page as it is said, is parted nowhere. Each order is done exactly, or it is left and
that is said; none is ever written into a line.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from assistant.details.interjections import without_interjections
from assistant.details.question import asks
from assistant.handoffs.beside.set_aside import GRUMBLE
from assistant.handoffs.corrections.described_edits import described_edit, describes
from assistant.handoffs.corrections.edit_grammar import FLAGS, LINE, line_said, order
from assistant.handoffs.corrections.page_edits import NO_QUESTIONS, OUT_FROM, page_edits
from assistant.handoffs.corrections.parts_by_place import REWORDS, by_place
from assistant.handoffs.corrections.where_words_stand import exactly, longest_from, told_of, without
from assistant.handoffs.corrections.words_added import JOINS, added
from assistant.handoffs.corrections.words_replaced import DROPS, dropped, replaced
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.words.described import words_that_tell
from assistant.handoffs.words.sentences import halves, orders_in
from assistant.hospital.profile import Profile

LONGEST, MOST_PARTS = 90, 8  # words, and orders
LEAST_LITERAL = 3  # words that stand on the page as they are said
_VERB = r"(?:take|remove|delete|drop|scrap|erase|lose|get rid|cut|leave out|change|swap|switch|replace|reword|rewrite|put|say|write|add|make|move|split|correct|fix|leave (?:just|only)|keep (?:just|only)|just leave)"
_LINE_IS = rf"(?:{LINE.replace('?P<line>', '?:')} (?:is|should|was)\b|there (?:are|is) no\b|no (?:questions?|list)\b|my (?:own )?name\b|the (?:part|bit|sentence) )"
AN_ORDER = rf"(?:(?:please|also|then|just|can you|could you) )*(?:{_VERB}\b|{_LINE_IS})"
QUOTED = re.compile(r"(?<!\w)(?P<mark>['\"])(?P<words>[^\"\n]+?)(?P=mark)(?!\w)")
TAKEN = re.compile(
    r"\b(?:take out|take off|leave out|cut out|remove|delete|drop|scrap|erase|lose|get rid of|change|replace|swap|instead of|rather than)[: ]+(?:the (?:words?|bit|part|sentence|line)(?: (?:that says|saying|about))? )?(?P<words>\S.*)",
    FLAGS,
)
NEW_WORDS = re.compile(r"^(?P<order>.*?\b(?:reword|rewrite|change|make|replace)\b[^:.\n]*:\s*)(?P<words>\S.*)$", FLAGS)
_DESCRIBED = r"(?:the |that |this |my )?(?:\w+ )?(?:sentence|bit|part|words?|line|phrase) (?:about|on|where|saying|that says|with)\b"
OF_WORDS = re.compile(  # said of words that stand there
    rf"\b(?:take|get|cut|leave|remove|delete|drop|scrap|erase|lose|get rid of|rub out|cross)\b:?(?: (?:out|off|away))? (?:(?:the |that |my )?(?:words?|bit|part|sentence|line|phrase)(?: (?:about|that says|saying))? )?['\"]"
    rf"|\b(?:take|get|cut|leave|remove|delete|drop|scrap|erase|lose|get rid of|move)\b:?(?: (?:out|off|away))? {_DESCRIBED}"
    r"|\b(?:change|replace|swap|reword) (?:the (?:words?|bit|part) )?['\"].+['\"]"
    r"|['\"](?: (?:is|was)(?: \w+)? (?:wrong|not right|incorrect|not what)|(?: it)? should (?:be|say))\b|\b(?:instead of|rather than|and not|, not) ['\"]"
    rf"|\b{_VERB}\b (?:out |off )?the words? (?!of |about |that |saying |with |in (?:his|her|their) )\w+"
    r"|\btake (?:the |that )(?:date|number|e-?mail)\b.* (?:out of|off|from) ",
    FLAGS,
)
SCOPE = re.compile(
    rf"^(?:(?:please|oh|ok|sorry|no|can you|could you|just)[ ,]+)*(?:(?:change|edit|fix|correct) (?:something )?)?(?:in |on )?(?:the|my) message\s*[,:]?\s+(?={AN_ORDER})",
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
BARE_PUT = order(r"(?:put|say|write|make it|have|leave)(?: in)?(?: (?:just|only|simply))? (?P<value>\S.*?)")
WHY = re.compile(r"^(?:that|it)'?s (?:his|hers?|theirs?|the child'?s|not mine)\b", FLAGS)
ASKED_TO = re.compile(rf"^(?:can|could|would|will|may) (?:you|i|we) (?:please |just )*{_VERB}\b", FLAGS)
WHERE_IT_SAYS = re.compile(r"^where (?:it|i) (?:says?|said|put|wrote) ['\"]", FLAGS)
SAID_WRONG = re.compile(r"['\"] (?:is|was)(?: \w+)? (?:wrong|not right|incorrect)$", FLAGS)
_FEELS = r"(?:(?:the |my |her |his |our )?(?:father|mother|mum|mam|dad|parents?|family|husband|wife|sister|brother|gran|nan|he|she|they|i|we))(?: (?:is|are|was|am|feels?|would be))?(?: (?:so|very|not|a bit|too))* (?:ashamed|embarrassed|upset|angry|cross|shy|hurt|scared|worried)"
REASON = re.compile(rf"^(?:because |cos |as )?{_FEELS}$", re.IGNORECASE)
WHY_GONE = re.compile(rf"[, ]+(?:because |cos |as )?{_FEELS}$", re.IGNORECASE)
DROPS_SEVERAL = re.compile(
    r"^(?P<verb>(?:please )?(?:(?:take|leave|cut|get) (?:out|off)|remove|delete|drop|scrap|erase|lose|get rid of)):? (?P<things>(?:the|that|this|my|all) .+)$",
    FLAGS,
)
_THING = (
    r"(?:(?:the|that|this|my) (?:\w+ ){0,2}(?:bits?|parts?|ones?|sentences?|words?|lines?)\b|that \w+ \w+|all the \w+)"
)
A_THING = re.compile(rf"^{_THING}", re.IGNORECASE)
ALSO_GOES = re.compile(
    r"^(?:also )?(?:the|that) (?:bit|part|sentence|words?|one)s? (?:about|where|that says|saying|on|with)\b(?!.* (?:is|was|should|must|needs to)\b)",
    re.IGNORECASE,
)
AND_A_THING = re.compile(rf",? (?:and|,) (?={_THING})", re.IGNORECASE)
THAT_IT_SAYS = re.compile(r"^that (?!(?:bit|part|sentence|one|word|line)s?\b)(?=\w+ \w+)", re.IGNORECASE)
JUST = re.compile(r"\bjust\s*$", re.IGNORECASE)  # "just leave the date" is no small word
HELD = re.compile("\ue000(\\d+)\ue001")
_HELD = "\ue000\\d+\ue001"
NEW_ENDS = re.compile(  # "to 'six falls' and tell them": quoted new words end at their mark
    rf"(?P<new>\b(?:to|for|with|by|be|say|read)\s+{_HELD})(?:\s*[,;.])?\s+(?:(?:and|then|also|plus)\s+)+(?=\w|{_HELD})",
    FLAGS,
)
PAIR = rf"{_HELD}(?: (?:is|was)(?: \w+)? wrong,?)?(?: it)? (?:(?P<to>(?:in)?to|for|with|by)|should (?:be|say|read))\b"
SECOND_PAIR = re.compile(
    rf"(?:\s*[,;]\s*|\s+)(?:(?:and|then|also|plus)\s+)+(?={PAIR})|\s*[,;]\s*(?={PAIR.replace('?P<to>', '?:')})", FLAGS
)
ORDER_BEHIND = re.compile(rf"(?<=[.!?;])\s+(?:(?:and|then|also|plus|please)\s+)+(?={_VERB}\b)", FLAGS)
A_CHANGE = re.compile(
    r"^(?:(?:change|replace|swap) )?['\"][^\n]+['\"] (?:(?:in)?to|for|with|by|should (?:be|say|read))\b", FLAGS
)
MOST_NAMED = 4  # words of a line that is only named

Read = Callable[[str, Mapping[str, str]], dict[str, str]]


@dataclass
class Edits:
    """The lines as they are to stand, empty where one is to be asked again; and whether something was left undone."""

    lines: dict[str, str] = field(default_factory=dict)
    left: bool = False


def edits_in_breath(
    words: str, lines: Mapping[str, str], profile: Profile, read: Read, is_beside: Callable[[str], bool]
) -> Edits | None:
    """None where no words are named that are to go or to be others. `read` knows the other corrections of one part."""
    plain = _plainly(words)
    if len(plain.split()) > LONGEST:
        return None
    if OUT_FROM.match(plain) and (whole := page_edits(plain, lines, profile)):
        return Edits(whole)
    parts = _parts(plain, lines)
    if len(parts) > MOST_PARTS or not any(of_words(part, lines) for part, _ in parts):
        return None
    if len(parts) == 1:
        own = _moved(parts[0][0], "", lines, profile) or _own_edit(*parts[0], lines, profile)
        return Edits(own) if own else None
    said = [part for part in parts if not _is_no_order(part[0], is_beside)]
    edits = _in_turn(said, lines, profile, read)
    changes = [part for part, _ in said if A_CHANGE.match(part)]
    return Edits(left=True) if edits.left and len(changes) == len(said) > 1 else edits  # all of them, or none


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
    return [part for part, _ in _parts(_plainly(words), lines)]


def is_a_request(name: str, value: str) -> bool:
    """What would stand in the line is an order about words, which was said to us."""
    bare = without_interjections(_plainly(value))
    return (OF_WORDS.match(bare) if BY_NAME[name].own_words else OF_WORDS.search(bare)) is not None


def _asks(part: str) -> bool:
    """ "Where it says 'x'" says where, and asks nothing."""
    return (part.endswith("?") or asks(part)) and not WHERE_IT_SAYS.match(part)


def _plainly(words: str) -> str:
    """Without the two signs that hold the place of quoted words."""
    return words.strip().translate(str.maketrans("\u2019\u2018\u201c\u201d", "''\"\"", "\ue000\ue001"))


def _is_no_order(part: str, is_beside: Callable[[str], bool]) -> bool:
    return not NO_QUESTIONS.match(part) and bool(is_beside(part) or GRUMBLE.match(part.strip(" .!")) or WHY.match(part))


def _parts(plain: str, lines: Mapping[str, str]) -> list[tuple[str, str | None]]:
    """Each order, and the line that it is of where that is said before them all."""
    shut, held = _shut(plain, lines)
    shut = _each_pair(shut)
    parts: list[tuple[str, str | None]] = []
    for sentence in halves(shut):
        scope = SCOPE.match(sentence)
        within = "message" if scope else None
        rest = sentence[scope.end() :] if scope else sentence
        for part in orders_in(rest, begins=AN_ORDER, verb=_VERB):
            opened = HELD.sub(lambda one: held[int(one[1])], part).strip(" ,;")
            bare = without_interjections(opened)
            bare = f"just {bare}" if JUST.search(opened[: len(opened) - len(bare)]) else bare
            bare = bare.rstrip("?") if ASKED_TO.match(bare) else bare
            if parts and REASON.match(bare) and DROPS.match(parts[-1][0]):
                continue
            if parts and SAID_WRONG.search(parts[-1][0]) and BARE_PUT.match(bare):
                parts[-1] = (f"{parts[-1][0]}, {bare}", within)
            elif re.search(r"\w", bare):
                parts += [(one, within) for one in _each_dropped(_with_verb_before(bare, parts))]
    return parts


def _with_verb_before(part: str, parts: list[tuple[str, str | None]]) -> str:
    """ "Take out the ums" and "the bit about blaming": it goes too."""
    before = DROPS_SEVERAL.match(parts[-1][0]) if parts else None
    return f"{before['verb']} {part}" if before and ALSO_GOES.match(part) else part


def _each_dropped(part: str) -> list[str]:
    """ "Take out that he cries and the bit about the scan": each of them by itself, without why they are to go."""
    found = DROPS_SEVERAL.match(part)
    if found is None:
        return [part]
    things = AND_A_THING.split(WHY_GONE.sub("", found["things"].rstrip(" .!")))
    if not all(A_THING.match(one) for one in things):
        return [part]
    described = (re.sub(r"^(?:the|that) one\b", "the sentence", one, flags=re.IGNORECASE) for one in things)
    return [f"{found['verb']} {THAT_IT_SAYS.sub('the bit about ', one)}" for one in described]


def _each_pair(shut: str) -> str:
    """Each on its own line: "change 'x' to 'y' and 'v' to 'w'" is two changes."""
    lines = SECOND_PAIR.sub("\n", NEW_ENDS.sub(r"\g<new>\n", shut)).split("\n")
    return "\n".join(_with_its_verb(one) for one in lines)


def _with_its_verb(one: str) -> str:
    pair = re.match(PAIR, one)
    if pair is None or not pair["to"]:
        return one
    return f"change {one}" if pair["to"].lower().endswith("to") else f"replace {one}"


def _shut(plain: str, lines: Mapping[str, str]) -> tuple[str, list[str]]:
    """With a mark in the place of each stretch that is parted nowhere."""
    held: list[str] = []

    def keep(words: str) -> str:
        held.append(words)
        return f"\ue000{len(held) - 1}\ue001"

    if not SCOPE.match(plain) and (new := NEW_WORDS.match(plain)):
        quoted = QUOTED.match(new["words"])
        first = quoted[0] if quoted else ORDER_BEHIND.split(new["words"])[0]
        plain = f"{new['order']}{keep(first)}{new['words'][len(first) :]}"
    plain = QUOTED.sub(lambda one: keep(one[0]), plain)
    at = 0
    while found := TAKEN.search(plain, at):
        said = found["words"].split()
        count = longest_from(found["words"].split("\ue000")[0], lines)
        at = found.start("words")
        if count >= LEAST_LITERAL:
            rest = found["words"].split(None, count)[count:]
            literal = " ".join(said[:count])
            words = literal.rstrip(".!?;")  # a sentence that ends there ends the order too
            plain = f"{plain[:at]}{keep(words)}{literal[len(words) :]} {' '.join(rest)}"
    return plain, held


def _in_turn(said: list[tuple[str, str | None]], lines: Mapping[str, str], profile: Profile, read: Read) -> Edits:
    """Each on what those before it have made of the lines; what cannot be done yet is tried again behind the others."""
    edits, todo = Edits(), said
    while todo:
        waiting: list[tuple[str, str | None]] = []
        last: str | None = None
        for at, (part, within) in enumerate(todo):
            stands = {**lines, **edits.lines}
            behind = todo[at + 1][0] if at + 1 < len(todo) else ""
            found = _moved(part, behind, stands, profile) or _put_there(part, last, profile)
            found = found or _own_edit(part, within, stands, profile) or _read(part, stands, read)
            if not found and not (at and PUT_THAT.match(part) and NOT_UNDER.match(todo[at - 1][0])):
                waiting.append((part, within))
            edits.lines |= found
            last = next(iter(found), None)
        if len(waiting) == len(todo):
            break
        todo = waiting
    edits.left = any(not _gone_already(part, lines, edits.lines) for part, _ in todo)
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


def _own_edit(part: str, within: str | None, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    if _asks(part):
        return {}
    alone = {within: lines[within]} if within and within in lines else {}
    for of in (alone, lines):
        if of and (
            done := by_place(part, of)
            or described_edit(part, of, profile)
            or replaced(part, of, profile)
            or dropped(part, of, profile)
        ):
            return done
    return added(part, lines, profile)


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
