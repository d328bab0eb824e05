"""What a new model would change: each lesson's text as it was read then, and as the model reads it; and what the danger
screen says now of danger that it missed and of cards that were wrong. Figures and ids; the words stay in the records.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.records.models import Lesson
from assistant.safety.verdict import Verdict
from assistant.staff.learning import intents
from assistant.staff.lesson_kinds import missed_route

MENDED, STILL, BROKEN, HELD = "mended", "still wrong", "newly wrong", "right as before"


@dataclass(frozen=True)
class Change:
    lesson: str
    right: str
    was: str | None
    now: str

    @property
    def what(self) -> str:
        if self.now == self.right:
            return HELD if self.was == self.right else MENDED
        return BROKEN if self.was == self.right else STILL


def changes(taught: Sequence[Lesson], read: Mapping[str, str]) -> list[Change]:
    """`read` is the model's intent, by the lesson's text."""
    return [
        Change(str(one.id), intents()[one.topic or ""], one.was, read[one.masked])
        for one in taught
        if one.masked in read
    ]


def as_text(found: Sequence[Change]) -> str:
    counts = [f"{what}: {sum(one.what == what for one in found)}" for what in (MENDED, STILL, BROKEN, HELD)]
    lines = [f"{one.lesson}  {one.what}: {one.was or 'nothing'} -> {one.now} (right: {one.right})" for one in found]
    return "\n".join([f"{len(found)} lessons. " + ", ".join(counts), *lines])


def danger_as_text(marked: Sequence[Lesson], screen: Callable[[str], Verdict]) -> str:
    """A missed danger is mended by a card of its route, a wrong card by no card."""
    lines = [f"{len(marked)} marked for the danger screen."]
    for one in marked:
        verdict, route = screen(one.masked), missed_route(one.topic)
        shown = verdict.routes if verdict.level == "card" else ()
        right = route in shown if route else not shown
        lines.append(
            f"{one.id}  {MENDED if right else STILL}: {', '.join(shown) or 'no card'} (right: {route or 'no card'})"
        )
    return "\n".join(lines)
