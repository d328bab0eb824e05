"""Where questions of a list go that are put elsewhere: first, last, up two, before another."""

from collections.abc import Sequence

from assistant.take_along.edited_list import Question, same
from assistant.take_along.which_questions import (
    COUNTS,
    ORDINALS,
    places_meant,
)


def moved_to(now: list[Question], meant: list[Question], where: str, shown: Sequence[str]) -> list[Question]:
    moved = [next(one for one in now if same(one, other)) for other in meant]
    rest = [one for one in now if one not in moved]
    at = _place(now, moved[0], rest, where, shown)
    return [*rest[:at], *moved, *rest[at:]]


def _place(now: list[Question], moved: Question, rest: list[Question], where: str, shown: Sequence[str]) -> int:
    was = now.index(moved)
    direction, _, many = where.partition(" ")
    if direction in ("up", "down"):
        steps = int(many or 1)
        return max(0, was - steps) if direction == "up" else was + steps
    side, _, beside = where.partition(" ")
    if side in ("before", "after"):
        found = places_meant(beside, shown)
        texts = [one.text for one in rest]
        if found and shown[found[0]] in texts:
            return texts.index(shown[found[0]]) + (side == "after")
        return was
    word = where.split()[-1]
    if word in ("first", "1st", "top", "start", "beginning", "front"):
        return 0
    number = int(word) if word.isdigit() else COUNTS.get(word) or ORDINALS.get(word)
    return min(number - 1, len(rest)) if number else len(rest)
