"""One message at the check page, cut into the orders that it holds: "take out 'x, y' and say three instead of four, and
my name is ...".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.details.interjections import without_interjections
from assistant.handoffs.corrections.copied_words import copied
from assistant.handoffs.corrections.edit_grammar import FLAGS, LINE, order
from assistant.handoffs.corrections.where_words_stand import longest_from
from assistant.handoffs.corrections.words_replaced import DROPS
from assistant.handoffs.words.sentences import halves, orders_in

VERB = r"(?:take|remove|delete|drop|scrap|erase|lose|get rid|cut|strike|cross|rub|shorten|leave out|change|swap|switch|replace|reword|rewrite|put|say|write|add|make|move|split|correct|fix|leave (?:just|only)|keep (?:just|only)|just leave)"
_LINE_IS = rf"(?:{LINE.replace('?P<line>', '?:')} (?:is|should|was)\b|there (?:are|is) no\b|no (?:questions?|list)\b|my (?:own )?name\b|the (?:part|bit|sentence) )"
AN_ORDER = rf"(?:(?:please|also|then|just|can you|could you) )*(?:{VERB}\b|{_LINE_IS})"

QUOTED = re.compile(r"(?<!\w)(?P<mark>['\"])(?P<words>[^\"\n]+?)(?P=mark)(?!\w)")
TAKEN = re.compile(
    r"\b(?:take out|take off|leave out|cut out|strike out|cross out|rub out|remove|delete|drop|scrap|erase|lose|get rid of|change|replace|swap|instead of|rather than)[: ]+(?:the (?:words?|bit|part|sentence|line)(?: (?:that says|saying|about))? )?(?P<words>\S.*)",
    FLAGS,
)
NEW_WORDS = re.compile(r"^(?P<order>.*?\b(?:reword|rewrite|change|make|replace)\b[^:.\n]*:\s*)(?P<words>\S.*)$", FLAGS)
DESCRIBED = r"(?:the |that |this |my )?(?:\w+ )?(?:sentence|bit|part|words?|line|phrase) (?:about|on|where|saying|that says|with)\b"

SCOPE = re.compile(
    rf"^(?:(?:please|oh|ok|sorry|no|can you|could you|just)[ ,]+)*(?:(?:change|edit|fix|correct) (?:something )?)?(?:in |on )?(?:the|my) message\s*[,:]?\s+(?={AN_ORDER})",
    FLAGS,
)

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

LEADS_IN = re.compile(  # to the order behind it, and none itself
    rf"^before (?:it|this|that|anything)(?:'?s| is| gets?)? (?:sent|goes|sending)(?: off| out)?$|^(?:shorten|fix|(?:in|on)) {LINE}$",
    FLAGS,
)
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
ORDER_BEHIND = re.compile(rf"(?<=[.!?;])\s+(?:(?:and|then|also|plus|please)\s+)+(?={VERB}\b)", FLAGS)
LEAST_LITERAL = 3  # words that stand on the page as they are said
BARE_PUT = order(r"(?:put|say|write|make it|have|leave)(?: in)?(?: (?:just|only|simply))? (?P<value>\S.*?)")
ASKED_TO = re.compile(rf"^(?:can|could|would|will|may) (?:you|i|we) (?:please |just )*{VERB}\b", FLAGS)
SAID_WRONG = re.compile(r"['\"] (?:is|was)(?: \w+)? (?:wrong|not right|incorrect)$", FLAGS)

STAYS = re.compile(  # beside an order: it changes nothing
    r"(?:^|[ ,.;]+)(?:(?:and|but) )?(?:the|my|his|her) (?:\w+ ){0,2}(?:number|address|name|ward|rest|message|questions|words|time|date) (?:just )?(?:stays?|can stay|should stay|must stay|is to stay|remains?)(?: (?:there|where it is|as it is|the same|please|put|in|on))*[ .!]*$",
    re.IGNORECASE,
)
CAPITAL_NEXT = re.compile(r"\s+(?-i:[A-Z])")
TAKES_THAT = order(
    r"(?:take|leave|cut|get|cross|strike|rub|delete|remove|drop)(?: (?:it|that|this|them|that bit|that part|the lot))?(?: (?:out|off|away))?(?: of (?:there|it))?(?:[ ,]+(?:also|too|as well|again))*"
)
HAS_IN = order(
    rf"(?:you(?:'?ve| have)? (?:put|got) (?P<what2>\S.*?) in {LINE.replace('<line>', '<line2>')}|{LINE}(?:'s|'ve| has| have)? (?:got |holds? |says? )?(?P<what>\S.*?) (?:in it|in there|on it))"
)


@dataclass(frozen=True)
class Part:
    """One order; `line` is the one that it is of, where that is said before them all."""

    words: str
    line: str | None = None


def cut_orders(words: str, lines: Mapping[str, str]) -> list[Part]:
    """What is quoted, or stands on the page as it is said, is parted nowhere."""
    shut, held = _shut(plainly(words), lines)
    shut = _each_pair(shut)
    parts: list[Part] = []
    for sentence in halves(shut):
        scope = SCOPE.match(sentence)
        within = "message" if scope else None
        rest = sentence[scope.end() :] if scope else sentence
        for part in orders_in(rest, begins=AN_ORDER, verb=VERB):
            opened = HELD.sub(lambda one: held[int(one[1])], part).strip(" ,;")
            bare = without_interjections(opened)
            bare = f"just {bare}" if JUST.search(opened[: len(opened) - len(bare)]) else bare
            bare = bare.rstrip("?") if ASKED_TO.match(bare) else bare
            bare = STAYS.sub("", bare)
            if parts and REASON.match(bare) and DROPS.match(parts[-1].words):
                continue
            if parts and SAID_WRONG.search(parts[-1].words) and BARE_PUT.match(bare):
                parts[-1] = Part(f"{parts[-1].words}, {bare}", within)
            elif merged := _of_the_one_before(bare, parts[-1] if parts else None, lines):
                parts[-1] = merged
            elif re.search(r"\w", bare) and not LEADS_IN.match(bare):
                parts += [Part(one, within) for one in _each_dropped(_with_verb_before(bare, parts))]
    return parts


def plainly(words: str) -> str:
    """Without the two signs that hold the place of quoted words."""
    return words.strip().translate(str.maketrans("\u2019\u2018\u201c\u201d", "''\"\"", "\ue000\ue001"))


def _end_of(quoted: re.Match[str]) -> str:
    """A sentence that ends within its quotes ends the order too."""
    behind = quoted.string[quoted.end() :]
    return "." if quoted["words"][-1] in ".!?" and CAPITAL_NEXT.match(behind) else ""


def _of_the_one_before(part: str, before: Part | None, lines: Mapping[str, str]) -> Part | None:
    """ "The time line has got my sister in it! Take that bit out", and "she cries, take it out too"."""
    if before is None or not TAKES_THAT.match(part):
        return None
    if has := HAS_IN.match(before.words):
        return Part(f"take out the sentence about {has['what'] or has['what2']} from the {has['line'] or has['line2']}")
    return Part(f"take out: {before.words}") if copied(before.words, lines) else None


def _with_verb_before(part: str, parts: list[Part]) -> str:
    """ "Take out the ums" and "the bit about blaming": it goes too."""
    before = DROPS_SEVERAL.match(parts[-1].words) if parts else None
    return f"{before['verb']} {part}" if before and ALSO_GOES.match(part) else part


def _each_dropped(part: str) -> list[str]:
    """ "Take out that he cries and the bit about the scan": each of them by itself, without why they are to go."""
    found = DROPS_SEVERAL.match(part)
    if found is None:
        return [part]
    things = AND_A_THING.split(WHY_GONE.sub("", found["things"].rstrip(" .!")))
    if len(things) == 1 and THAT_IT_SAYS.match(things[0]):
        return [f"{found['verb']} {things[0]}"]
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
    plain = QUOTED.sub(lambda one: keep(one[0]) + _end_of(one), plain)
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
