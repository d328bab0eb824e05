"""One message to a family, before it is stored: its words, its choices, and what it is (an answer, a notice, a step of
a form).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict
from uuid import UUID


class ListPress(TypedDict, total=False):
    """A press on the question list: `do` is a command of take_along/list_commands.py, about these words or questions.
    `ids` are the questions' own, so that a button pressed late never means another one.
    """

    do: str
    ids: Sequence[str]
    text: str
    where: str


class AdditionPress(TypedDict, total=False):
    """A press while something is added to what was sent: `do` with the addition's id, the line it is about, or the
    words that are proposed.
    """

    do: str
    id: str
    field: str
    words: str


class Sends(TypedDict, total=False):
    """What pressing a choice does. It is one of these, and never leaves the service: the family's window has an id."""

    intent: str  # told to the engine, as if the family had said it
    details: Mapping[str, Any]  # beside the intent: the approval it gives, or the line it is about
    needs: str  # beside the intent: what the family needs (an interpreter), kept with the conversation
    say: str  # an answer to the step asked, in these words
    ask: str  # what the family asked before, read once more
    answer: str  # the id of an answer, worded by the service itself
    nation: str  # the family's nation
    questions: ListPress
    thinking: ListPress
    person: str
    easy: bool  # easy read from now on, or no more
    language: str  # its card; "" shows which there are
    addition: AdditionPress


@dataclass(frozen=True)
class Offer:
    """A choice: the `title` a family sees, and what pressing it does."""

    title: str
    payload: Sends


@dataclass(frozen=True)
class By:
    """Who of the staff wrote it, and how the family reads that: "Priya from PALS"."""

    staff_id: UUID
    shown: str


@dataclass(frozen=True)
class Reply:
    text: str
    offers: tuple[Offer, ...] = ()
    answer: dict[str, Any] | None = None
    notice: dict[str, str] | None = None
    form: dict[str, Any] | None = None
    sender: str = "assistant"
    answer_id: str | None = field(default=None, compare=False)
    by: By | None = None
    done: bool = field(default=False, compare=False)  # it says what was committed: told also beside a person
