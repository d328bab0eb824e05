"""Which questions of the list a command means, and whether it is said to the list at all, where several things are said
in one message and some point back to what was said or done before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.details.question import asks
from assistant.take_along.command import Command
from assistant.take_along.edited_list import Question, same
from assistant.take_along.list_step import is_next
from assistant.take_along.once_more import last_done
from assistant.take_along.other_words import Likeness, by_other_words, names_by_other_words, told_in_full
from assistant.take_along.which_questions import (
    fitting,
    names,
    places_meant,
    points_back,
)

SHORT = 3  # words
FEWEST_NEW = 4  # words of a question that is put in the place of another
OF_ONE = ("drop", "move", "keep", "reword")  # commands that name a question
REORDERS = ("move", "swap", "order", "reverse")
TOP_FEW = re.compile(r"\b(?:top|first|last|bottom) (?:\d|two|three|four|five|six|seven|eight)\b", re.IGNORECASE)
MINE = re.compile(
    r"^(?:put|move|bring|have|take|keep|drop|remove|delete|leave|and|just|only|please| )*\b(?:mine|my own(?: ones?| questions?)?|my (?:ones?|questions?)|the ones? (?:i|we) (?:wrote|added|typed|made))\b(?: (?:first|last|off|out|only|please|in|to the top))*$"
)
SETTLED = ("move", "swap", "reword", "keep")  # what names a question that stays


def but_undone_wrongly(
    commands: Sequence[Command], shown: Sequence[Question], before: Sequence[Question] | None
) -> Sequence[Command]:
    """ "Undo that, put my sister last", where the last change put the sister on: she is not taken off again."""
    first, *rest = commands or [Command("")]
    if first.do != "undo" or first.which or before is None or not rest:
        return commands
    texts = [one.text for one in shown]
    named = [shown[place] for one in rest if one.do in SETTLED for place in places_meant(one.which, texts)]
    lost = any(not any(same(one, other) for other in before) for one in named)
    return rest if lost else commands


def counts_anew(command: Command, earlier: Sequence[Command]) -> bool:
    """ "Put 7 first, then keep the top five": of the list as it is then."""
    return bool(TOP_FEW.search(command.which)) and any(one.do in REORDERS for one in earlier)


def once_more(
    commands: Sequence[Command],
    shown: Sequence[Question],
    before: Sequence[Question] | None,
    gone: Sequence[Question],
    older: Sequence[Sequence[Question]],
) -> list[Command]:
    """With what was done last in place of "the same"; without it where nothing was that can be done again."""
    last = last_done(_keys(shown), None if before is None else _keys(before), [_keys(one) for one in older])
    read: list[Command] = []
    for one in commands:
        if one.do != "same":
            read.append(one)
        elif last:
            put_back = last.do == "undo" and names(one.which, [other.text for other in gone])
            read.append(replace(last, which=one.which, plain=put_back or points_back(one.which)))
        elif one.text and not names(one.which, [other.text for other in shown]):
            read.append(Command("add", text=one.text))
    return read


def _keys(questions: Sequence[Question]) -> list[str]:
    return [str(one.key or one.text) for one in questions]


def is_for_the_list(command: Command, shown: Sequence[Question], last: Sequence[Question]) -> bool:
    """Whether words that may be said of anything plainly name a question of the list."""
    if MINE.match(command.which.strip().lower()) and any(one.own for one in shown):
        return True
    if names(command.which, [one.text for one in shown]) or (last and points_back(command.which)):
        return True
    if command.do == "reword" and is_next(command.which, len(shown)):
        return True
    return command.do in OF_ONE and (names_by_other_words(command.which) or bool(in_other_words(command, shown)))


def in_other_words(command: Command, shown: Sequence[Question], likeness: Likeness | None = None) -> list[Question]:
    """Where none of its own words names a question."""
    texts = [one.text for one in shown]
    short = len(command.which.split()) <= SHORT or names_by_other_words(command.which)
    if command.do not in OF_ONE or command.ids or not short or fitting(command.which, texts):
        return []
    return [shown[place] for place in by_other_words(command.which, texts, likeness)]


def as_told(command: Command, shown: Sequence[Question], likeness: Likeness | None) -> list[Question]:
    """ "The one about treatment that must not be put off", where the list has it in other words."""
    if command.do not in OF_ONE or command.ids or not command.which:
        return []
    return [shown[place] for place in told_in_full(command.which, [one.text for one in shown], likeness)]


def just_added(shown: Sequence[Question], before: Sequence[Question] | None) -> list[Question]:
    """What "that one" means when the last change added one question, or put another in other words."""
    new = [one for one in shown if not any(same(one, other) for other in before or ())]
    old = {other.key: other.text for other in before or ()}
    new = new or [one for one in shown if one.key in old and old[one.key] != one.text]
    return new if before is not None and len(new) == 1 else []


def newest(questions: Sequence[Question]) -> list[Question]:
    """The one that was added in the same breath: "add ... and put that first"."""
    return [one for one in questions if one.key is None][-1:]


def rewords_that(command: Command, just_added: Sequence[Question]) -> bool:
    """ "Change it to does our GP have to refer him": a whole question, of the one that was last changed."""
    question = len(command.text.split()) >= FEWEST_NEW and asks(command.text)
    return command.do == "reword" and bool(just_added) and points_back(command.which) and question


def meant_by(
    command: Command,
    shown: Sequence[Question],
    now: Sequence[Question],
    last: Sequence[Question],
    *,
    undone: bool = False,
) -> list[Question]:
    """Questions as they were shown; "what's left" and what is said after "undo" mean the list as it has become."""
    if command.ids:
        return [one for one in shown if str(one.key) in command.ids]
    if command.do == "replace" and not command.which:  # whichever has these words
        return [one for one in shown if command.where.lower() in one.text.lower()]
    if MINE.match(command.which.strip().lower()):
        return [one for one in shown if one.own]
    base = now if undone or re.search(r"\bleft\b", command.which) else shown
    if command.which and last and points_back(command.which):
        return list(last)
    return [base[place] for place in places_meant(command.which, [one.text for one in base])] if command.which else []
