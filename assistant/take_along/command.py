"""One thing that a family says to its list, as it was read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """`do` is show, count, take, leave, shorter, more, keep, drop, but, clear, move, swap, order, reverse, reword,
    rephrase (new words are still to come), lost (an order that was not understood), cannot (to join, or to split
    one that is not several by itself, into as many as `where` says: the whole message changes nothing), everywhere
    (a word for another in all of them), replace, append, part (one part of a line goes; `text` names what stays,
    `where` the line), only (of the line `which`, the part that `text` names), same (as was done last, of another
    question), only_one and undo_or_one (a bare number, which may be one question or so many), add, that (to add
    what was just suggested), own, wrong, not_that, still (kept after all) or undo. `which` are the words that say
    which questions, `text` new words, `where` a place or a question beside which; of undo, how many changes, "all",
    or "= 3": back to when there were three. Of more, `text` is what they are to be about.
    """

    do: str
    which: str = ""
    text: str = ""
    where: str = ""
    ids: tuple[str, ...] = ()  # from buttons, which know the questions themselves
    plain: bool = True  # False for words that are said to the list only if they plainly name a question of it
