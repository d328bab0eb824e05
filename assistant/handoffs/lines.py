"""How a handoff's lines stand now: what was corrected, in its own line, with how it stood before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.handoffs.additions import Added
from assistant.handoffs.fields import SHOWN, label
from assistant.records.models import Handoff


@dataclass(frozen=True)
class Line:
    """`was` are the older words, oldest first; `corrected_at` is when the words that stand now came."""

    name: str
    label: str
    words: str
    was: tuple[str, ...] = ()
    corrected_at: datetime | None = None


def standing(handoff: Handoff, added: Sequence[Added]) -> tuple[Line, ...]:
    """In the order of asking. `added` is oldest first."""
    corrections: dict[str, list[Added]] = {}
    for one in added:
        if one.field:
            corrections.setdefault(one.field, []).append(one)
    lines = []
    for field in SHOWN:
        said = [handoff.fields[field.name]] if field.name in handoff.fields else []
        changed = corrections.get(field.name, [])
        words = [*said, *(one.words for one in changed)]
        if words:
            at = changed[-1].at if changed else None
            lines.append(Line(field.name, label(field, handoff.verified), words[-1], tuple(words[:-1]), at))
    return tuple(lines)


def only_added(added: Sequence[Added]) -> tuple[Added, ...]:
    """What belongs to no line."""
    return tuple(one for one in added if one.field is None)
