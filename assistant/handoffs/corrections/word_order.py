"""One order about words that stand on the check page, as a small thing of data: what is to be done, with which words,
and in which line where one is named.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.handoffs.corrections.copied_words import copied
from assistant.handoffs.corrections.edit_grammar import (
    BOX,
    EVERY_LINE,
    FLAGS,
    OF,
    POINTS,
    line_said,
    order,
    order_with_words,
)
from assistant.hospital.profile import Profile


class Does(StrEnum):
    OUT = "out"  # the very words, as they are copied
    TOLD_OUT = "told out"  # the sentence that tells of them
    ADD = "add"
    AGAIN = "again"  # words that stood there before the last change
    ONLY_FROM = "only from"  # what stands before them goes
    ONLY_TO = "only to"  # what stands behind them goes
    MOVE = "move"


@dataclass(frozen=True)
class Order:
    """`line` is the one that is named; None is wherever the words stand. Only `sure` ones are orders by themselves."""

    does: Does
    words: str
    line: str | None = None
    sure: bool = True


_TAKE = r"(?:take|leave|cut|get|cross|strike|rub)"
_DROP = r"(?:remove|delete|drop|scrap|erase|lose|get rid of|cut)"
_OUT = rf"(?:{_TAKE} (?:out|off|away)|{_DROP}(?: out)?)"
_MESSAGE = r"(?:(?:the|my|our|your) )?(?:message|text|letter)"
_LINE = rf"{OF}(?P<line>{EVERY_LINE}|(?:e-?mail |contact )?address){BOX}?"
_ALSO = r"(?:[ ,]+(?:also|too|as well|again|please|pls|now|then))*"
OUT = re.compile(rf"^(?:.{{0,40}}?[\s,])?{_OUT}{_ALSO}(?P<colon>\s*:)?\s+(?P<words>\S.*)$", FLAGS)
OUT_BEHIND = order(rf"(?P<words>\S.*?)[ ,:;-]+{_TAKE} (?:(?:it|that|this|them) )?(?:out|off|away){_ALSO}")
TOLD_OUT = order(
    rf"{_OUT}{_ALSO} that (?P<words>(?:i|we|he|she|they|it|my|our|his|her|their|the|nobody|[A-Z]\w+) \S.*?)"
)
_END = r"(?:at|to|on) the (?:very )?(?:end|bottom)"
_VERB = r"(?:add|put|write|include|stick)"
_NOT_IN = r"(?:[ ,]+(?:too|as well|please|instead|and)?[ ]*(?:not (?:in |under )?(?:the |my )?questions?(?: (?:bit|line|part|box|list|one))?)?)*"
ADDS = (  # each with the new words last, or in their own marks
    order_with_words(rf"(?:only |just )*{_VERB} {_END}(?: of {_LINE})?\s*[:,]\s*(?P<words>\S.*)"),
    order_with_words(rf"(?:only |just )*{_VERB}(?: this| that)? (?:to|in|into) {_LINE},? {_END}\s*[:,]?\s+(?P<words>\S.*)"),
    order_with_words(rf"{_END}(?: of {_LINE})?[ ,:]+(?:please |just |only )*{_VERB}\s*[:,]?\s+(?P<words>\S.*)"),
    order(rf"(?:only |just )*{_VERB} (?P<words>\S.*?) {_END}(?: of {_LINE})?"),
    order(rf"(?:only |just )*{_VERB} (?P<words>\S.*?) (?:in|into|to|on|under) {_MESSAGE}{_NOT_IN}(?P<more>,? and (?!{_VERB}\b|take\b|change\b|remove\b)\S.*?)?"),
)  # fmt: skip
_WORD = r"(?:(?:the )?words? )?"
OF_A_WORD = re.compile(r"\bwords?\b", re.IGNORECASE)
AGAIN = order(
    rf"(?:put|add|write|have) (?:(?:again|back)(?: in)? {_WORD}(?P<a>\S.*?)|{_WORD}(?P<b>\S.*?) (?:back|again)(?: in)?)(?: (?:in|into|to) {_MESSAGE})?"
)
_SHOULD = rf"{_MESSAGE} (?:should|must|needs to|has to|ought to|is to|can) (?:just |only )*"
ONLY_FROM = order(
    rf"(?:{_SHOULD}(?:start|begin)|(?:start|begin) {_MESSAGE}) (?:at|with|from)(?: the words?)?\s*:? (?P<words>\S.*?)"
)
ONLY_TO = order(
    rf"(?:{_SHOULD}(?:end|stop|finish)|(?:end|stop|finish) {_MESSAGE}) (?:at|with|after|behind)(?: the words?)?\s*:? (?P<words>\S.*?)"
)
_ALL = rf"{_OUT} (?:everything|all|anything|what(?:ever)?(?: is| stands| comes)?)(?: (?:that is|that stands|that comes|which is))? (?P<side>after|behind|before)"
ONE_SIDE = order(
    rf"(?:(?:in|on|from|of) {_LINE}[ ,:]+(?:please )?{_ALL} (?P<a>\S.*?)|{_ALL.replace('side', 'side2')} (?P<b>\S.*?) (?:in|on|from|of) {_LINE.replace('<line>', '<line2>')})"
)
MOVE = order(
    rf"(?:put|move) (?P<words>(?:the|that|this|my) \S.*?) (?:(?:to )?where {_LINE} (?:goes|go|belongs?|is|stands?|should (?:be|go))|to {_LINE.replace('<line>', '<line2>')})"
)
IN_MARKS = re.compile(r"^(?P<mark>['\"])(?P<words>.+)(?P=mark)[ .!]*$", FLAGS)
MORE = re.compile(
    rf"^(?:that|it|this|them|in|out|the (?:bit|part|words?|sentence|question|last|first|second|third|one)s?|all|my|more)\b{_ALSO}$",
    FLAGS,
)
LEAST_COPIED = 4  # words that are plainly copied; fewer may be a thing of the body
LEAST_ADDED = 2


def read_order(part: str, lines: Mapping[str, str], profile: Profile) -> Order | None:
    """None where it is none of these."""
    for read in (_again, _one_side, _out, _moved, _added):
        if found := read(part.strip(), lines, profile):
            return found
    return None


def _named(said: str | None, profile: Profile) -> str | None:
    if said is None:
        return None
    return "contact_value" if said.lower().endswith("address") else line_said(said, profile)


def _out(part: str, lines: Mapping[str, str], profile: Profile) -> Order | None:
    if (told := TOLD_OUT.match(part)) and copied(told["words"], lines) is None:
        return Order(Does.TOLD_OUT, told["words"], sure=False)
    for found in filter(None, (OUT.match(part), OUT_BEHIND.match(part))):
        words = found["words"]
        stands = copied(words, lines)
        few = len(words.split()) < LEAST_COPIED
        if stands and (stands.whole or not few):
            return Order(Does.OUT, words)
    return None


def _added(part: str, lines: Mapping[str, str], profile: Profile) -> Order | None:
    for found in filter(None, (one.match(part) for one in ADDS)):
        named, words = _named(found.groupdict().get("line"), profile) or "message", found["words"].strip(" :")
        words = f"{words}{found.groupdict().get('more') or ''}"
        quoted = IN_MARKS.match(words)
        if POINTS.match(words) or MORE.match(words) or not (quoted or len(words.split()) >= LEAST_ADDED):
            continue
        return Order(Does.ADD, quoted["words"] if quoted else words, named, sure=quoted is not None)
    return None


def _again(part: str, lines: Mapping[str, str], profile: Profile) -> Order | None:
    found = AGAIN.match(part)
    said = (found["a"] or found["b"]).strip(" .,") if found else ""
    words = said.strip("\"'")
    if not words or POINTS.match(words):
        return None
    return Order(Does.AGAIN, words, sure=said != words or OF_A_WORD.search(part) is not None)


def _one_side(part: str, lines: Mapping[str, str], profile: Profile) -> Order | None:
    for does, found in ((Does.ONLY_FROM, ONLY_FROM.match(part)), (Does.ONLY_TO, ONLY_TO.match(part))):
        if found:
            return Order(does, found["words"].strip(" \"'"), "message")
    found = ONE_SIDE.match(part)
    if found is None:
        return None
    side = (found["side"] or found["side2"]).lower()
    does = Does.ONLY_FROM if side == "before" else Does.ONLY_TO
    return Order(does, (found["a"] or found["b"]).strip(" \"'"), _named(found["line"] or found["line2"], profile))


def _moved(part: str, lines: Mapping[str, str], profile: Profile) -> Order | None:
    found = MOVE.match(part)
    target = _named(found["line"] or found["line2"], profile) if found else None
    return Order(Does.MOVE, found["words"], target, sure=False) if found else None
