"""What comes of what a family says to its list: the questions before in, the questions after out. Nothing is stored.

Numbers mean the list as the family sees it when it writes, also where several things are said at once.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.take_along.command import Command
from assistant.take_along.commands_meant import (
    as_told,
    but_undone_wrongly,
    counts_anew,
    in_other_words,
    is_for_the_list,
    just_added,
    meant_by,
    newest,
    once_more,
    rewords_that,
)
from assistant.take_along.edited_list import Edited, Question, same
from assistant.take_along.list_history import History
from assistant.take_along.list_step import Step
from assistant.take_along.other_words import Likeness
from assistant.take_along.parts_of_line import apart
from assistant.take_along.which_questions import (
    places_meant,
    points_back,
)


def edited(
    shown: Sequence[Question],
    commands: Sequence[Command],
    before: Sequence[Question] | None = None,
    gone: Sequence[Question] = (),
    *,
    older: Sequence[Sequence[Question]] = (),
    likeness: Likeness | None = None,
) -> Edited:
    """`before` is the list before its last change, to which it can be put back, None when there was none; `gone` is all
    that was ever taken off, `older` the list before each of its last changes, newest first. `likeness` tells how alike
    texts are in meaning.
    """
    result = Edited(tuple(shown))
    last: list[Question] = []
    commands = but_undone_wrongly(commands, shown, before)
    for at, command in enumerate(once_more(commands, shown, before, gone, older)):
        if command.do == "lost":
            result = replace(result, unclear=())
            continue
        undone = any(one.do == "undo" for one in commands[:at]) or counts_anew(command, commands[:at])
        meant = meant_by(command, shown, result.questions, last or just_added(shown, before), undone=undone)
        meant = meant or in_other_words(command, shown, likeness) or as_told(command, shown, likeness)
        of_list = is_for_the_list(command, shown, last) or rewords_that(command, just_added(shown, before))
        if not command.plain and not of_list:
            continue
        step = Step(shown, result, History(before, gone, older))
        result = step.kept_after_all(command, meant) if command.do == "still" else step.do(command, meant)
        last = meant or (newest(result.questions) if command.do == "add" else last)
    return result


def split_apart(
    shown: Sequence[Question], which: str, many: int = 0, before: Sequence[Question] | None = None
) -> Edited | None:
    """One that asks several things, each as a question of its own; None where it is not plain where they begin."""
    if which and points_back(which):
        meant = just_added(shown, before)
    else:
        meant = [shown[place] for place in places_meant(which, [one.text for one in shown])] if which else []
    each = apart(meant[0].text, many) if len(meant) == 1 else []
    if not each:
        return None
    at = next(place for place, one in enumerate(shown) if same(one, meant[0]))
    new = (replace(shown[at], text=each[0]), *(Question(None, text) for text in each[1:]))
    return Edited((*shown[:at], *new, *shown[at + 1 :]), ("replace",))
