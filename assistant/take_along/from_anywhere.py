"""What is plainly said to the question list while something else is being talked about: "put 3 first", "take out the
one about scans", "how many have I got".

Stricter than at the list itself: there a "2" or "the last one" can mean nothing else; here it can. Pure.
"""

import re
from collections.abc import Sequence

from assistant.signs import normalised
from assistant.take_along.command import Command
from assistant.take_along.list_commands import plainly_added, read_commands
from assistant.take_along.which_questions import described_all, places_meant, substance

LIST = re.compile(r"\b(?:lists?|questions?)\b")
OTHERS = re.compile(
    r"\b(?:wait(?:ing)?|transplant|referral|medication|price|mailing) lists?\b|\b(?:second|third) opinion\b"
)
WHOLE = {  # said of nothing else, also where the list is not named
    "count": re.compile(r"\b(?:have|do) (?:i|we|u)\b.*\b(?:got|have)\b|\b(?:i|we) got\b"),
    "undo": re.compile(r"^(?:please |pls |can you |oh |oops |no |sorry |wait )*undo(?: (?:that|it|this|the last (?:one|thing|change)|twice|both))?(?: (?:please|pls|thanks|again))*$"),
    "clear": re.compile(r"^(?:please |pls |can you |just |ok )*empty (?:it|everything)(?: (?:please|pls|out|now))*$"),
}  # fmt: skip
NAMED = re.compile(
    r"\b(?:one|ones|question|questions) (?:about|on|with|regarding|concerning)\b|\b(?:the|that|my) (?:[\w']+ ){1,3}(?:one|ones|question|questions)\b"
)
TOLD = re.compile(r"\b(?:that|those|these|them|both|all|what you (?:just )?said)\b")
OWN_ASKED = re.compile(r"\b(?:that|this|my) question\b")  # one, and asked: theirs
POLITE = re.compile(r"\b(?:thanks|thank you|ta|cheers|thx|mate|love)\b")
OF_QUESTIONS = ("drop", "but", "keep", "still", "move", "swap", "order", "reword", "replace", "append")
NEEDS_THE_LIST = ("show", "rephrase", "take", "own", "shorter", "more", "reverse", "that", "wrong")
BEGINS = re.compile(
    r"^(?:(?:please|pls|ok|okay|can you|could you|now|also|and|then|actually|so|i want to|i'd like to|let's|lets|just|no|oh|sorry|hi|wait)[ ,]+)*"
    r"(?:put|move|change|reword|rephrase|drop|remove|delete|take|get rid|bin|scrap|lose|cross|swap|switch|flip|keep|bring|bump|make|reorder|order|edit|ditch|cut|strike|chuck|rm|erase|number|question|q\d|the (?:[\w']+ ){1,3}(?:one|question)[,:]? (?:say|put|ask|should say))\b"
)


def said_from_anywhere(said: str, questions: Sequence[str]) -> list[Command]:
    """In order; empty when any part of the words may be about something else."""
    plain = normalised(said).strip(" .!?,")
    commands = read_commands(said)
    if not commands or OTHERS.search(plain):
        return []
    named = bool(LIST.search(plain))
    first = commands[0]
    if not (_plain(first, plain, questions, named=named) and (first.do != "add" or len(commands) > 1)):
        return []
    rest = commands[1:]
    return (
        commands if all(one.do in ("add", "lost") or _plain(one, plain, questions, named=named) for one in rest) else []
    )


def _plain(command: Command, plain: str, questions: Sequence[str], *, named: bool) -> bool:
    if command.do in WHOLE:
        return named or bool(WHOLE[command.do].search(plain))
    if command.do in NEEDS_THE_LIST:
        return named
    if command.do == "add":
        return named or bool(re.match(r"^(?:please |also )*(?:add|put down|write down|note)\b", plain))
    return command.do in OF_QUESTIONS and bool(BEGINS.match(plain)) and _names_some(command.which, questions)


def _names_some(which: str, questions: Sequence[str]) -> bool:
    """Questions by nothing but their numbers or places, or by "the one about ...", which need not fit any."""
    bare = POLITE.sub("", which)
    if not substance(bare):
        return bool(places_meant(bare, questions))
    if not NAMED.search(bare):
        return False
    return bool(described_all(bare, questions)) or bool(re.search(r"\b(?:one|question)s? about\b", bare))


def names_list(said: str) -> bool:
    return bool(LIST.search(said.lower()))


def said_beside_a_step(said: str, questions: Sequence[str]) -> bool:
    """The same where any words may be the answer of a step: only what has numbers, names the list, or adds with a
    colon.
    """
    commands = said_from_anywhere(said, questions) or plainly_added(said)
    plain = said.lower()
    sure = bool(re.search(r"\d|:|\bhow many have\b", plain) or LIST.search(plain))
    return bool(commands) and sure and not any(one.do == "undo" for one in commands)


def means_own(said: str) -> bool:
    """ "Put it on my list": their own question; "that" and "those" are what was told."""
    return bool(OWN_ASKED.search(said.lower())) or not TOLD.search(said.lower())


def suggested_questions(answer: str) -> tuple[str, ...]:
    """Those that an answer says can be asked: what stands there between quotation marks and asks something."""
    quoted = re.findall(r"[\"\u201c]([^\"\u201c\u201d]+\?)[\"\u201d]", answer)
    each = (one.strip() for text in quoted for one in re.findall(r"[^?]+\?", text))
    return tuple(dict.fromkeys(each))
