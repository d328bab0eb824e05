"""How a list was before: what was ever taken off it and where it stood, so that it can be put back."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.take_along.edited_list import Question, same
from assistant.take_along.which_questions import (
    fitting,
    places_meant,
)

# one that they know: it may have been there
THE_ONE = re.compile(r"^the (?:[\w'-]+ ){0,3}(?:one|question)\b", re.IGNORECASE)


@dataclass(frozen=True)
class History:
    """`before` is the list before its last change, None when there was none; `gone` is all that was ever taken off,
    `older` the list before each of its last changes, newest first.
    """

    before: Sequence[Question] | None = None
    gone: Sequence[Question] = ()
    older: Sequence[Sequence[Question]] = ()

    def back_again(self, which: str, now: list[Question]) -> list[Question]:
        """The one question that was taken off and is meant; empty when there is none."""
        if not THE_ONE.match(which):
            return []
        once = places_meant(which, [one.text for one in self.gone])
        return self.at_old_places(now, [self.gone[once[0]]]) if len(once) == 1 else []

    def at_old_places(self, now: list[Question], back: Sequence[Question]) -> list[Question]:
        """Each before the nearest question that stood behind it when it was last there."""
        for one in back:
            was = next((state for state in self.older if any(same(one, other) for other in state)), ())
            behind = _behind(one, was)
            at = next((place for other in behind for place, kept in enumerate(now) if same(other, kept)), len(now))
            now = [*now[:at], one, *now[at:]]
        return now

    def once_there(self, which: str) -> list[int]:
        """Of all that was ever taken off; of several that fit, the one that went last."""
        texts = [one.text for one in self.gone]
        return places_meant(which, texts) or (fitting(which, texts)[:1] if not self.before_has(which) else [])

    def before_has(self, which: str) -> bool:
        return bool(self.before and places_meant(which, [one.text for one in self.before]))

    def took_off(self, now: list[Question]) -> bool:
        return any(not any(same(one, other) for other in now) for one in self.before or ())


def _behind(one: Question, was: Sequence[Question]) -> Sequence[Question]:
    place = next((place for place, other in enumerate(was) if same(one, other)), len(was))
    return was[place + 1 :]
