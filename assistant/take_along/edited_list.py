"""The questions of a list while they are edited, and what came of it. Nothing is stored."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True)
class Question:
    """`key` is None for one that is new, `own` says that the family wrote it."""

    key: UUID | None
    text: str
    own: bool = field(default=False, compare=False)


@dataclass(frozen=True)
class Edited:
    """`did` is what was done, in order; `unclear` are the places that the words may mean, when they do not say which;
    `clears` when it would take everything off, `not_found` the words for one of several that fits none.
    """

    questions: tuple[Question, ...]
    did: tuple[str, ...] = ()
    unclear: tuple[int, ...] | None = None
    clears: bool = False
    not_found: str = ""


def same(one: Question, other: Question) -> bool:
    return one.key == other.key if one.key is not None else one is other
