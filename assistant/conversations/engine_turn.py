"""What came back of a turn from whichever engine took it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class EngineTurn:
    """What Rasa chose: replies `{text, buttons, custom}`, how it understood, the step it asks now, and the
    likeliest danger its classifier saw, `{name, confidence}`: kept to learn from where our own screen was silent.
    `also` are the intents of other questions in the same message, `close` is what it may have been about instead;
    `state` is the dialogue's, to be brought with the next turn.
    """

    replies: list[dict[str, Any]]
    intent: str | None = None
    confidence: float | None = None
    nearest: list[str] = field(default_factory=list)
    form: str | None = None
    field: str | None = None
    danger: dict[str, Any] | None = None
    also: Sequence[str] = ()
    close: str | None = None
    state: dict[str, Any] | None = None
