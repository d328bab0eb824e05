"""What an order about words makes of the lines of the check page: each line that changes, whole; nothing where
the words are not found, or a sentence would be broken.
"""

import re
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher

from assistant.handoffs.corrections.copied_words import copied, without_copied
from assistant.handoffs.corrections.where_words_stand import JOINING_FIRST, Stretch, exactly, told_of, without
from assistant.handoffs.corrections.word_order import Does, Order
from assistant.handoffs.corrections.words_added import JOINS
from assistant.handoffs.corrections.words_replaced import KINDS, line_without
from assistant.handoffs.fields import BY_NAME, OWN_WORDS
from assistant.handoffs.form.read_line import can_stand
from assistant.hospital.profile import Profile

KIND = re.compile(
    r"^(?:the |my |that |his |her )?(?:(?P<date>date(?: of birth)?)|(?P<number>(?:phone |mobile )?number)|(?P<mail>e-?mail(?: address)?))$",
    re.IGNORECASE,
)
TOKENS = re.compile(r"\w+(?:['\u2019]\w+)*|\s+|[^\w\s]")
REMOVABLE = (*OWN_WORDS, "needs", "relationship", "best_time", "contact_value")

Lines = Mapping[str, str]


def carried_out(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    """`before` are the lines as they stood before they were last changed."""
    return _HOW[order.does](order, lines, before, profile)


def _out(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    found = copied(order.words, lines, order.line)
    if found is None or found.at.line not in REMOVABLE:
        return {}
    if not found.whole:
        return line_without(found.at, lines)
    left = without_copied(lines[found.at.line], found)
    if not left:
        return {found.at.line: BY_NAME[found.at.line].skip or ""}  # asked again, where it cannot be left out
    return {found.at.line: left} if _fits(found.at.line, left, profile) else {found.at.line: ""}


def _told_out(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    return line_without(told_of(order.words, lines, order.line), lines)


def _added(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    name = order.line or "message"
    if name not in (*OWN_WORDS, "needs", "best_time", "contact_value") or name not in lines:
        return {}
    return _behind(name, order.words, lines, profile)


def _behind(name: str, words: str, lines: Lines, profile: Profile) -> dict[str, str]:
    stands = lines[name]
    empty = stands in (BY_NAME[name].skip, "Not given")
    whole = words if empty else f"{stands}{JOINS.get(name, ', ')}{words}"
    return {name: whole} if len(whole) <= BY_NAME[name].longest and _fits(name, whole, profile) else {}


def _again(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    """In the line that lost them, at the place where they stood."""
    for name, old in before.items():
        now = lines.get(name, "")
        if not now or exactly(order.words, {name: now}) or not exactly(order.words, {name: old}):
            continue
        was, stands = TOKENS.findall(old), TOKENS.findall(now)
        for kind, start, end, at, _ in SequenceMatcher(None, was, stands, autojunk=False).get_opcodes():
            lost = "".join(was[start:end])
            if kind == "delete" and lost.strip(" .,;:!?\n").lower() == order.words.lower():
                return {name: "".join([*stands[:at], lost, *stands[at:]])}
    return {}


def _only_from(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    at = _place(order, lines)
    return _kept(at, lines[at.line][at.start :], profile) if at else {}


def _only_to(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    at = _place(order, lines)
    if at is None:
        return {}
    mark = re.match(r"[.!?]+", lines[at.line][at.end :])
    return _kept(at, lines[at.line][: at.end + (mark.end() if mark else 0)], profile)


def _place(order: Order, lines: Lines) -> Stretch | None:
    kind = KIND.match(order.words)
    if kind and order.line and kind.lastgroup:
        found = list(KINDS[kind.lastgroup].finditer(lines.get(order.line, "")))
        return Stretch(order.line, *found[0].span()) if len(found) == 1 else None
    found_words = copied(order.words, lines, order.line)
    return found_words.at if found_words else None


def _kept(at: Stretch, left: str, profile: Profile) -> dict[str, str]:
    left = left.strip(" ,;:" if BY_NAME[at.line].own_words else " ,;:.")
    return {at.line: left} if left and _fits(at.line, left, profile) else {}


def _moved(order: Order, lines: Lines, before: Lines, profile: Profile) -> dict[str, str]:
    """Behind what the other line holds; where they are gone already, by the order before, only there."""
    target = order.line or ""
    others = {name: line for name, line in lines.items() if name != target}
    stands = told_of(order.words, others)
    found = stands or told_of(order.words, {**before, target: ""})
    if found is None or target not in lines:
        return {}
    text = (others if stands else before)[found.line]
    there = _behind(target, JOINING_FIRST.sub("", text[found.start : found.end]).strip(" ,.;"), lines, profile)
    if not there or not stands:
        return there
    left = without(text, found.start, found.end)
    return there | {found.line: left or BY_NAME[found.line].skip or ""} if left is not None else {}


def _fits(name: str, line: str, profile: Profile) -> bool:
    return BY_NAME[name].own_words or can_stand(name, line, profile)


_HOW: dict[Does, Callable[[Order, Lines, Lines, Profile], dict[str, str]]] = {
    Does.OUT: _out,
    Does.TOLD_OUT: _told_out,
    Does.ADD: _added,
    Does.AGAIN: _again,
    Does.ONLY_FROM: _only_from,
    Does.ONLY_TO: _only_to,
    Does.MOVE: _moved,
}
