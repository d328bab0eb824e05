"""Whether a relative may translate what is said; and what the button of a language does."""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.answers.wording import BEREAVED
from assistant.conversations.decisions.weighed import Weighed
from assistant.signs import normalised

LONGEST = 30  # words
_TRANSLATES = r"(?:translat\w*|interpret(?!ers?\b)\w*|be (?:the|his|her|their|our|an?) (?:translator|interpreter))"
_WHO = r"(?:i|we|me|he|she|(?:my|his|her|the|our) (?:big |little |older )?(?:sister|brother|cousin|friend|daughter|son|aunt\w*|uncle|husband|wife|mum|dad|neighbour|family))"
MAY_TRANSLATE = re.compile(
    rf"\b(?:can|could|may|should|am|is|are|do|does|would|will|must)(?:n'?t)? {_WHO} (?:(?:not|just|still|be|allowed|ok|have|need|to|the|one|who|that|do|a|person|going|instead|meant|supposed|got) )*{_TRANSLATES}"
    rf"|\b(?:is it|would it be) (?:ok|okay|all ?right|allowed|fine|bad|wrong) (?:if|for|that) {_WHO} (?:to )?(?:just )?{_TRANSLATES}"
)
OLD_ENOUGH = re.compile(  # to a page that says "never a child"
    r"\b(?:i'?m|im|i am|she'?s|shes|he'?s|hes) (?:not a (?:child|kid)|(?:1[6-9]|2\d|[3-6]\d|an adult|grown up|over 18|old enough))\b"
)
LANGUAGE = r"(?:bangla|bengali|arabic|welsh|cymraeg|punjabi|panjabi|polish|romanian|ukrainian|urdu|language)"
BUTTON = re.compile(
    rf"^(?=.*\b(?:button|press\w*|click\w*|tap\w*|push\w*)\b)(?=.*\b{LANGUAGE}\b).*\b(?:what (?:does|do|is|happens|will|s)|what'?s|does (?:it|that)|will (?:they|it|you|someone|somebody)|do (?:they|you)|would (?:they|it))\b"
)
A_CHILD = re.compile(
    r"\b(?:my|our|her|his|the) (?:\w+ )?(?:son|daughter|child|kid|boy|girl)\b|\b(?:he|she)\b|\b(?:[4-9]|1[0-5])\b"
)
NOT_THAT = re.compile(r"\b(?:letter|leaflet|report|form|message|chat|page|this)\b")


def family_interprets(it: Weighed, text: str) -> Reply | None:
    name = which_of_language(text, it.snapshot.last_answer)
    if name is None or it.reader.writer == BEREAVED:
        return None
    if name == "family_may_help" and it.reader.writer == "young_person":
        return None  # the page says that no child should have to
    return Reply(it.words.wording.phrase_for(it.reader, name, now=clock.now()), it.words.offers.next_ways(it.reader))


def which_of_language(text: str, last_answer: str | None) -> str | None:
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    if BUTTON.search(plain):
        return "language_button"
    grown = last_answer == "interpreter" and OLD_ENOUGH.search(plain)
    asked = MAY_TRANSLATE.search(plain) and not NOT_THAT.search(plain)
    return "family_may_help" if grown or (asked and not A_CHILD.search(plain)) else None
